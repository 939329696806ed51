// The ratios, ranks and codes of a claim and of a window come in, what differs goes out: "third in Asia" of "third in the world",
// 1:1 of 1:2, 5G of 6G.
import { foldText } from "../../text/fold.ts";
import type { MarkedNumber } from "../../text/marked-numbers.ts";
import type { Claim } from "./claim.ts";
import type { Compared } from "./compare-figures.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import type { Finding } from "./finding.ts";

/** Compares the ratios, ranks and codes; a window without any of the kind says nothing against them, but bears no ratio and no rank among others out. */
export function compareMarked(claim: Claim, window: EvidenceWindow): Compared {
  const { text } = window.passage.paragraph;
  const findings: Finding[] = [];
  let matched = 0;
  let unsaid = 0;
  for (const claimed of claim.marked) {
    const kin = window.marked.filter((each) => each.kind === claimed.kind && each.family === claimed.family);
    const scope = scopeOf(claim.text, claimed);
    const equal = kin.filter(({ value }) => value === claimed.value);
    const agreeing = equal.filter((each) => agrees(scope, scopeOf(text, each)));
    const other = kin.find((each) => each.value !== claimed.value && scopeOf(text, each) === scope) ?? kin[0];
    if (agreeing.length > 0 || (claimed.kind === "rank" && claimed.value === "1" && saysFirst(window)))
      matched += 1;
    else if (other !== undefined)
      findings.push({ kind: "number", claimed: claimed.text, found: scoped(text, other) });
    else if (scope !== undefined || claimed.kind === "ratio") unsaid += 1;
  }
  return { findings, matched, unsaid };
}

/** 首個, 首次: the first without a number. */
const FIRST = /首(?=[个次项座批期间轮届度条款所份家创])|率先/u;

function saysFirst({ passage, start, end }: EvidenceWindow): boolean {
  return FIRST.test(foldText(passage.paragraph.text.slice(start, end)));
}

/** Among whom something is ranked. */
type Scope = "world" | "asia-pacific" | "asia" | "nation";

/** Tested in this order on folded text right beside a rank. */
const SCOPES: readonly (readonly [Scope, string])[] = [
  ["asia-pacific", "asia[- ]pacific|亚太"],
  ["world", "world(?! bank| trade| cup)|global(?:ly)?|全球|世界|环球"],
  ["asia", "asia|亚洲"],
  ["nation", "country|nation(?:wide|ally)|china|全国|国内"],
];
const ENGLISH_SCOPE = new RegExp(
  `^ ?(?:place |rank |position )?(?:(?:in|of|among|across|within) (?:the )?)?(?:whole |entire )?(?:${groups()})`,
);
const CHINESE_SCOPE = new RegExp(
  `(?:${groups()})(?:地?区|范围内?|各地)?(?:排名|排行|排|位列|居|位居|名列)?$`,
  "u",
);

function groups(): string {
  return SCOPES.map(([, words], i) => `(?<s${i}>${words})`).join("|");
}

/** How far from a rank its scope may stand, in UTF-16 units. */
const SCOPE_REACH = { before: 10, after: 30 } as const;

function scopeOf(text: string, { kind, start, end }: MarkedNumber): Scope | undefined {
  if (kind !== "rank") return undefined;
  const before = foldText(text.slice(Math.max(0, start - SCOPE_REACH.before), start));
  const after = foldText(text.slice(end, end + SCOPE_REACH.after));
  const found = CHINESE_SCOPE.exec(before) ?? ENGLISH_SCOPE.exec(after);
  const index = SCOPES.findIndex((_, i) => found?.groups?.[`s${i}`] !== undefined);
  return SCOPES[index]?.[0];
}

function agrees(a: Scope | undefined, b: Scope | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** A rank with the scope beside it, as the text writes both. */
function scoped(text: string, rank: MarkedNumber): string {
  if (scopeOf(text, rank) === undefined) return rank.text;
  for (let reach = 1; reach <= SCOPE_REACH.before; reach++) {
    const from = Math.max(0, rank.start - reach);
    if (CHINESE_SCOPE.test(foldText(text.slice(from, rank.start)))) return text.slice(from, rank.end);
  }
  for (let reach = 1; reach <= SCOPE_REACH.after; reach++) {
    const to = rank.end + reach;
    if (ENGLISH_SCOPE.test(foldText(text.slice(rank.end, to))) && !/\p{L}/u.test(text[to] ?? ""))
      return text.slice(rank.start, to);
  }
  return rank.text;
}
