// A part, or one of its asks, comes in; what it leans on (headings, the preamble, a part before it, its subject) and the question that is
// searched for go out.
import type { StandaloneQuestion } from "../../answering/understanding/conversation/condense-question.ts";
import { foldText } from "../../text/fold.ts";
import { queryTerms } from "../../text/terms.ts";
import { wholeCharacters } from "../../text/whole-characters.ts";
import type { PartSubject } from "./part-subject.ts";
import { plainQuestion } from "./plain-question.ts";
import type { AskedPart } from "./read-question.ts";

/** Weight of headings, and of a part that is pointed back to, against the part's own words. */
const HEADING_WEIGHT = 0.9;
/** Weight of the preamble: what few words of its own a part has decides how much it leans on it. */
const PREAMBLE_WEIGHTS = [
  { ownWords: 3, weight: 0.7 },
  { ownWords: 5, weight: 0.4 },
] as const;
/** A longer preamble is told by its beginning and its end, in UTF-16 units each. */
const PREAMBLE_EDGE = 300;
/** So is a part that is longer than the longest question anybody may ask by itself. */
const PART_EDGE = 2_000;

/** Points back to a part before it. */
const POINTS_BACK =
  /\b(?:said|such|that|those|these|the (?:above|aforesaid|aforementioned|said)|they|them|mentioned in|referred to in|in (?:item |part )?\(\w{1,3}\))\b|\((?:\d|[a-h]|[一二三四五六七八九])\)|该|有关(?:计划|办公室|人员|措施|项目|公司|中心|基金)|上述|前述|当中|其中|其/;

/** What a part leans on. */
export interface Leaning {
  /** Headings, a part that is pointed back to, the ask before. */
  readonly context: string;
  readonly preamble: string;
}

/** "Them" in a later ask of a part is of the part itself. */
export function leaningOf(
  { preamble, headings }: AskedPart,
  firstAsk: string,
  before: AskedPart | undefined,
): Leaning {
  const pointedTo = before !== undefined && POINTS_BACK.test(foldText(firstAsk)) ? [before.question] : [];
  return { context: [...headings, ...pointedTo].join(" "), preamble };
}

/** The same for an ask that goes on from another of its part. */
export function leaningOn({ context, preamble }: Leaning, ask: string | undefined): Leaning {
  return { context: [context, ask ?? ""].filter((each) => each !== "").join(" "), preamble };
}

/** The question that is searched for: in plain words, with the subject that it leaves unnamed, and what it leans on. */
export function standaloneOf(
  question: string,
  { context, preamble }: Leaning,
  subject: PartSubject | undefined,
): StandaloneQuestion {
  const text = saidOf(subject, plainWords(question));
  const weight =
    context === "" ? PREAMBLE_WEIGHTS.find((step) => ownWords(text) <= step.ownWords)?.weight : undefined;
  return {
    text,
    asked: text,
    context: context === "" ? undefined : context,
    contextWeight: context === "" ? 0 : HEADING_WEIGHT,
    ...(weight === undefined || preamble === ""
      ? {}
      : { reply: edgesOf(preamble, PREAMBLE_EDGE), replyWeight: weight }),
  };
}

/** A subject longer than this is a sentence, in UTF-16 units. */
const LONGEST_NAME = 90;

/** A question with the programme that it asks about, where it leaves that to the question's stem: "visas issued" of which scheme. */
function saidOf(subject: PartSubject | undefined, plain: string): string {
  if (subject === undefined || subject.text.length > LONGEST_NAME || plain.includes(subject.text))
    return plain;
  if (subject.named.size === 0 && !subject.isOfSeveral && !subject.isLeanedOn) return plain;
  const isChinese = /\p{Script=Han}/u.test(plain);
  return isChinese ? `${subject.text}${plain}` : `${plain.replace(/\?$/u, "")} of ${subject.text}?`;
}

/** How many content words a text has. */
export function ownWords(plain: string): number {
  return new Set(queryTerms(plain).map(({ term }) => term)).size;
}

/** A text's first and last units, so many of each. */
function edgesOf(text: string, edge: number): string {
  if (text.length <= 2 * edge) return text;
  return `${wholeCharacters(text.slice(0, edge))} ${wholeCharacters(text.slice(-edge))}`;
}

/** A part or an ask in plain words, without the middle of a very long one. */
export function plainWords(question: string): string {
  return edgesOf(plainQuestion(question), PART_EDGE);
}
