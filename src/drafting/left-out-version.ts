// A verdict read with the language version that a request left out in, the same on the version that it names out: official
// versions of one paragraph translate each other, so the one says what the other means, but only the one asked for is cited.
import type { CheckedWindow } from "../answering/comparing/check-claim.ts";
import type { Claim } from "../answering/comparing/claim.ts";
import { type EvidenceWindow, windowsOf } from "../answering/comparing/evidence-window.ts";
import type { FactsOf } from "../answering/comparing/passage-facts.ts";
import type { Library } from "../ports.ts";
import type { IsAdmitted } from "./admitted.ts";
import type { Decided } from "./decide-verdict.ts";

/** Whether documents are named without their version in the other language. */
export function leavesVersionOut(documents: readonly string[] | undefined, library: Library): boolean {
  return (documents ?? []).some((id) => {
    const twin = library.document(id)?.counterpartId ?? null;
    return twin !== null && !documents?.includes(twin);
  });
}

/** The verdict with each window in the version that may be cited; what another document says is told only where it may. */
export function citedAsAdmitted(
  decided: Decided,
  claim: Claim,
  factsOf: FactsOf,
  isAdmitted: IsAdmitted,
): Decided {
  return {
    ...decided,
    windows: decided.windows.flatMap((each) => admittedWindow(each, claim, factsOf, isAdmitted) ?? []),
    findings: decided.findings.filter(({ window }) => isAdmitted(window.window.passage.paragraph)),
  };
}

function admittedWindow(
  checked: CheckedWindow,
  claim: Claim,
  factsOf: FactsOf,
  isAdmitted: IsAdmitted,
): CheckedWindow | undefined {
  const own = checked.window.passage.paragraph;
  if (isAdmitted(own)) return checked;
  const { paragraph, counterpart } = checked.evidence;
  const version = [paragraph, counterpart].find((each) => each !== null && isAdmitted(each)) ?? undefined;
  const passage = version === undefined ? undefined : factsOf(version);
  const window = passage === undefined ? undefined : fullest(windowsOf(claim, passage));
  return window === undefined ? undefined : { ...checked, window };
}

/** The one that says most of the claim, of those alike the shortest. */
function fullest(windows: readonly EvidenceWindow[]): EvidenceWindow | undefined {
  const length = ({ start, end }: EvidenceWindow): number => end - start;
  return [...windows].sort((a, b) => b.covered - a.covered || length(a) - length(b))[0];
}
