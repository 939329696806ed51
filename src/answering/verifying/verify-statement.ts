// A sentence that a chat model wrote and the paragraphs that it cites come in; whether they bear it out goes out, with what
// does not agree. Nothing counts in its favour but the cited paragraphs: not that it is true, nor that another one says it.
import type { Checks, Citation } from "../../domain/answer.ts";
import type { Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { type ComparedWindow, compareWindows } from "../comparing/check-claim.ts";
import { type Claim, type ClaimReader, readClaim } from "../comparing/claim.ts";
import type { FactsOf, PassageFacts } from "../comparing/passage-facts.ts";
import { independentClauses, isSupport } from "../comparing/support.ts";
import type { StatementFault } from "./statement-fault.ts";
import { formFaults, givesOrders } from "./statement-form.ts";
import { quotationsIn, sourceFaults } from "./statement-sources.ts";

/** What a check came to. */
export type StatementCheck =
  | { readonly holds: true; readonly checks: Checks }
  | { readonly holds: false; readonly faults: readonly [StatementFault, ...StatementFault[]] };

/** Checks one sentence against the paragraphs that it cites. */
export type VerifyStatement = (
  text: string,
  cited: readonly Citation[],
  language: Language,
) => StatementCheck;

/** A verifier over an open library. */
export function createStatementVerifier(
  library: Library,
  reader: ClaimReader,
  factsOf: FactsOf,
): VerifyStatement {
  return (text, cited, language) => {
    const faults = [
      ...formFaults(text, language),
      ...(cited.length === 0 ? [{ kind: "source" as const, claimed: text }] : []),
    ];
    const [malformed] = faults;
    if (malformed !== undefined) return { holds: false, faults: [malformed, ...faults.slice(1)] };
    const passages = cited.flatMap((citation) => passageFor(citation, language, factsOf) ?? []);
    const claim = readClaim(text, language, reader);
    const supported = supportOf(claim, text, language, passages, reader, library);
    const found =
      "faults" in supported
        ? supported.faults
        : sourceFaults(claim, supported.windows, { cited, passages, reader, library });
    const [first, ...rest] = found;
    return first === undefined
      ? { holds: true, checks: checksOf(claim, text) }
      : { holds: false, faults: [first, ...rest] };
  };
}

/**
 * The cited paragraph in the language of the answer where it has that version, else as it stands: a version in another
 * language is compared by translation and would let more pass. Sentences that give orders to a machine say nothing.
 */
function passageFor(
  { paragraph, counterpart }: Citation,
  language: Language,
  factsOf: FactsOf,
): PassageFacts | undefined {
  const isOwn = (version: { readonly language: Language }): boolean =>
    (version.language === "en") === (language === "en");
  const version = !isOwn(paragraph) && counterpart !== null && isOwn(counterpart) ? counterpart : paragraph;
  const facts = factsOf(version);
  return facts === undefined
    ? undefined
    : { ...facts, sentences: facts.sentences.filter(({ profile }) => !givesOrders(profile.text)) };
}

type Supported =
  | { readonly windows: readonly ComparedWindow[] }
  | { readonly faults: readonly StatementFault[] };

/** The windows that bear out the whole sentence, or each of its clauses. */
function supportOf(
  claim: Claim,
  text: string,
  language: Language,
  passages: readonly PassageFacts[],
  reader: ClaimReader,
  library: Library,
): Supported {
  const windowsFor = (part: Claim): readonly ComparedWindow[] =>
    passages
      .flatMap((passage) => compareWindows(part, passage, library.bureaux))
      .sort((a, b) => b.worth - a.worth);
  const whole = windowsFor(claim);
  const bearing = whole.find((window) => isSupport(claim, window));
  if (bearing !== undefined && bearing.worth >= (whole[0]?.worth ?? 0) - NEAR_BEST)
    return { windows: [bearing] };
  const parts = independentClauses(text);
  const each = parts.length < 2 ? [] : parts.map((part) => bearingPart(part, language, reader, windowsFor));
  const windows = each.flatMap((window) => window ?? []);
  if (each.length > 0 && windows.length === each.length) return { windows };
  return { faults: contradictions(whole[0], text) };
}

/** A window that is so much worse than the best does not bear a sentence out that the best contradicts. */
const NEAR_BEST = 0.12;

function bearingPart(
  part: string,
  language: Language,
  reader: ClaimReader,
  windowsFor: (claim: Claim) => readonly ComparedWindow[],
): ComparedWindow | undefined {
  const claim = readClaim(part, language, reader);
  return windowsFor(claim).find((window) => isSupport(claim, window));
}

function contradictions(best: ComparedWindow | undefined, text: string): readonly StatementFault[] {
  const found = (best?.findings ?? []).flatMap(({ kind, claimed, found: said }): StatementFault[] =>
    kind === "other-document" ? [] : [{ kind, claimed, found: said }],
  );
  return found.length > 0 ? found : [{ kind: "not-said", claimed: text }];
}

/** What the sentence has of each kind was checked and stands; what it has not was not checked. */
function checksOf(claim: Claim, text: string): Checks {
  const has = (some: boolean) => (some ? ("pass" as const) : ("not-checked" as const));
  return {
    quote: has(quotationsIn(text).length > 0),
    numbers: has(claim.quantities.length + claim.marked.length > 0),
    dates: has(claim.dates.length > 0),
  };
}
