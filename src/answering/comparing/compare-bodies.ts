// The bodies of a claim and of a window come in, what differs goes out: a bureau, department, university or company that the
// paragraph neither names nor falls under, where it names another.
import type { BureauRegister } from "../../domain/bureau.ts";
import type { Claim } from "./claim.ts";
import type { Compared } from "./compare-figures.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import type { Finding } from "./finding.ts";
import { isSameBody, namesUnlisted } from "./same-body.ts";
import type { StatedBody } from "./stated-bodies.ts";

/** Compares the bodies that a claim names with those of a window, its paragraph and its headings. */
export function compareBodies(claim: Claim, window: EvidenceWindow, register: BureauRegister): Compared {
  const claimedKeys = new Set(claim.bodies.map(({ key }) => key));
  const named = namedIn(window);
  const findings: Finding[] = [];
  let matched = 0;
  let unsaid = 0;
  for (const key of claimedKeys) {
    if (named.has(key)) {
      matched += 1;
      continue;
    }
    const claimed = claim.bodies.find((body) => body.key === key)?.text ?? key;
    const other = otherBody(window, claimedKeys, claim, register);
    if (other !== undefined) findings.push({ kind: "bureau", claimed, found: other });
    else if (window.passage.paragraph.bureaux.some(({ code }) => code === key)) matched += 1;
    else unsaid += 1;
  }
  for (const body of claim.unlisted) {
    if (namesUnlisted(body, window.passage)) {
      matched += 1;
      continue;
    }
    const other = otherBody(window, claimedKeys, claim, register);
    if (other === undefined) unsaid += 1;
    else findings.push({ kind: "bureau", claimed: body.text, found: other });
  }
  return { findings, matched, unsaid };
}

/** Bodies by the paragraph's own words, its headings and its printed attribution. */
function namedIn(window: EvidenceWindow): ReadonlySet<string> {
  const { passage } = window;
  const attributed = passage.paragraph.bureaux
    .filter(({ basis }) => basis !== "document")
    .map(({ code }) => code);
  const bodies = [...passage.sentences.flatMap((sentence) => sentence.bodies), ...passage.headingBodies];
  return new Set([...bodies.map(({ key }) => key), ...attributed]);
}

/** A body that the window names and the claim does not: first in its words, then in its attribution. */
function otherBody(
  window: EvidenceWindow,
  claimed: ReadonlySet<string>,
  claim: Claim,
  register: BureauRegister,
): string | undefined {
  const { language, unlisted } = claim;
  const isOther = ({ key }: StatedBody): boolean => !claimed.has(key);
  const inWords =
    window.bodies.find(isOther) ??
    window.unlisted.find((other) => !unlisted.some((body) => isSameBody(body, other))) ??
    window.passage.headingBodies.find(isOther);
  if (inWords !== undefined) return inWords.text;
  const code = window.passage.paragraph.bureaux.find(
    (bureau) => bureau.basis !== "document" && !claimed.has(bureau.code),
  )?.code;
  if (code === undefined) return undefined;
  const bureau = register.get(code);
  if (bureau === undefined) return code;
  return language === "en" ? bureau.en : language === "zh-Hant" ? bureau.zhHant : bureau.zhHans;
}
