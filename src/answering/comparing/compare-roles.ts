// The roles of bodies in a claim and in a window come in, what differs goes out: a body that leads or manages in the claim
// where the window has another one there. Bodies that a passage names in another role are no evidence for this one.

import { movedBy } from "../../text/spans.ts";
import type { Claim } from "./claim.ts";
import type { Compared } from "./compare-figures.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import type { Finding } from "./finding.ts";
import { isSameBody, type NamedBody } from "./same-body.ts";
import { roleNamesIn, rolesIn } from "./stated-roles.ts";

/** Roles that a text must speak of for a body to have them there. */
const TOLD_ONLY: ReadonlySet<string> = new Set(["lead", "manage", "own", "merge"]);

/** Compares who does what. */
export function compareRoles(claim: Claim, window: EvidenceWindow): Compared {
  const claimed = rolesIn(claim.text, inOrder([...claim.bodies, ...claim.unlisted]));
  if (claimed.length === 0) return { findings: [], matched: 0, unsaid: 0 };
  const { text } = window.passage.paragraph;
  const own = inOrder([...window.bodies, ...window.unlisted]).map((body) => movedBy(body, -window.start));
  const said = text.slice(window.start, window.end);
  const stated = rolesIn(said, own);
  const told = roleNamesIn(said);
  const findings: Finding[] = [];
  let unsaid = 0;
  for (const { name, bodies } of claimed) {
    const there = stated.filter((each) => each.name === name).flatMap((each) => each.bodies);
    if (there.length === 0) unsaid += TOLD_ONLY.has(name) && !told.has(name) ? 1 : 0;
    else {
      const wrong = bodies.find((body) => !there.some((other) => isSameBody(body, other)));
      // The old and the new name of one body are both there where bodies merge.
      const other = there.find((each) => !bodies.some((body) => isSameBody(body, each))) ?? there.at(-1);
      if (
        wrong !== undefined &&
        other !== undefined &&
        !findings.some(({ claimed }) => claimed === wrong.text)
      )
        findings.push({ kind: "bureau", claimed: wrong.text, found: other.text });
    }
  }
  return { findings, matched: 0, unsaid };
}

function inOrder(bodies: readonly NamedBody[]): readonly NamedBody[] {
  return bodies.toSorted((a, b) => a.start - b.start);
}
