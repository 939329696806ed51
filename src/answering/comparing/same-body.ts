// Two names of bodies come in, whether they may be of one body goes out: in one language letter by letter or as an abbreviation
// (工信部 of 工业和信息化部), in two by what their words mean. A name that may be the same counts as the same.
import { foldText } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { extractTerms } from "../../text/terms.ts";
import { coverageOf } from "../retrieving/coverage/coverage.ts";
import type { ClaimedBody } from "./claim.ts";
import { saidTerms } from "./evidence-window.ts";
import type { PassageFacts } from "./passage-facts.ts";
import type { StatedBody } from "./stated-bodies.ts";
import type { UnlistedBody } from "./unlisted-bodies.ts";

/** A body of the register or the vocabulary, or one that neither lists. */
export type NamedBody = StatedBody | UnlistedBody;

/** Share of a name's own words that another language must say. */
const SAID_ELSEWHERE = 0.5;
/** Share of a Chinese name's pairs of characters that a text must have. */
const PAIRS_SAID = 0.75;
/** Longest abbreviation. */
const LONGEST_SHORT = 5;

const PLACE = /^(?:中华人民共和国|国家|中国|香港特别行政区|香港|特区)/u;
const ENGLISH_PLACE = /\b(?:hong kong|hksar|national)\b/g;

/** Paragraphs whose folded text is kept. */
const MOST_KEPT = 500;
const foldedOf = remember(foldText, MOST_KEPT);

/** Whether a paragraph or its headings name a body that no register lists. */
export function namesUnlisted(claimed: ClaimedBody, passage: PassageFacts): boolean {
  const { paragraph, profile, sentences, headingBodies } = passage;
  const text = foldedOf([...paragraph.section, paragraph.text].join("\n"));
  const bodies = sentences.flatMap(({ bodies, unlisted }) => [...bodies, ...unlisted]);
  return (
    mayBeIn(claimed, text, profile.group, profile.allTerms) ||
    [...bodies, ...headingBodies].some((body) => isShortFor(claimed.name, foldText(body.text)))
  );
}

/** Sets a holder of an office apart from one of the same name. */
const DEPUTY = /副|助理|\b(?:deputy|vice|assistant)\b/;

/** Whether two bodies may be one. */
export function isSameBody(claimed: NamedBody | ClaimedBody, other: NamedBody): boolean {
  if ("key" in claimed && "key" in other) return claimed.key === other.key;
  if (DEPUTY.test(foldText(claimed.text)) !== DEPUTY.test(foldText(other.text))) return false;
  const name = foldText(other.text);
  if (!("concepts" in claimed)) return isShortFor(foldText(claimed.text), name);
  const group = /\p{Script=Han}/u.test(name) ? "zh" : "en";
  return mayBeIn(claimed, name, group, saidTerms(other.text)) || isShortFor(claimed.name, name);
}

function mayBeIn(
  { name, concepts }: ClaimedBody,
  text: string,
  group: "en" | "zh",
  terms: ReadonlySet<string>,
): boolean {
  const isChinese = /\p{Script=Han}/u.test(name);
  if (isChinese !== (group === "zh")) return coverageOf(concepts, group, terms) >= SAID_ELSEWHERE;
  return isChinese ? saysChinese(name.replace(PLACE, ""), text) : saysEnglish(name, terms);
}

function saysChinese(name: string, text: string): boolean {
  if (text.includes(name)) return true;
  const characters = [...name];
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  return pairs.filter((pair) => text.includes(pair)).length > PAIRS_SAID * pairs.length;
}

function saysEnglish(name: string, terms: ReadonlySet<string>): boolean {
  const own = extractTerms(name.replace(ENGLISH_PLACE, " "));
  return own.length > 0 && own.every(({ term }) => terms.has(term));
}

/** 工信部 of 国家工业和信息化部, or the other way round. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a.replace(PLACE, ""), b] : [b.replace(PLACE, ""), a];
  if (!/^\p{Script=Han}+$/u.test(short) || [...short].length > LONGEST_SHORT || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
