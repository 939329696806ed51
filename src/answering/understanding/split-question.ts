// A question comes in, its parts go out: two questions in one breath, numbered parts and the long Legislative Council
// form each want evidence of their own, found with the preamble that the parts share.

import type { Span } from "../../domain/document.ts";
import { rewriteColloquial } from "../../text/colloquial.ts";
import { foldText } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { withoutTail } from "../../text/tail.ts";
import { asksAgain } from "./asks-again.ts";
import { comparedThings } from "./compared-things.ts";
import type { StandaloneQuestion } from "./conversation/condense-question.ts";
import { COUNCIL_FORM } from "./council-form.ts";
import { answerTypesOf } from "./question-type.ts";
import { askedBehind, askedOfEach, type SharedAsking } from "./shared-asking.ts";

/** One part of a question. */
export interface QuestionPart {
  /** The part as it was written, without its number and without the words that every Council question has. */
  readonly text: string;
  /** What the part leans on: the preamble, and the first part where the parts are one sentence; undefined where it stands alone. */
  readonly context: string | undefined;
  /** What asks for it where it only names a thing: the words before numbered parts, or the part before ("B 呢？"). */
  readonly frame?: string | undefined;
}

/** Most parts of a question; what is beyond is read as one. Council questions seldom have more. */
const MOST_PARTS = 8;

/** (1) (a) (i) （一） at the beginning of a part, the last of which "and" may lead to: 「；及（三）」. */
const NUMBER =
  /(?:(?<=^|[\s,，;；:：、及和與与並并就])|(?<=[？?。]))[(（](?:\d{1,2}|[a-h]|[ivx]{1,4}|[一二三四五六七八九十]{1,2})[)）]\s*/gu;

/** 一是, 其二, 第三, "second,": parts told off in words, each at the beginning of a clause. */
const ORDINAL =
  /(?<=^|[\s,，;；:：。、?？和及與与並并])(?:其[一二三四五六]|[一二三四五六]是|[一二三]则|[一二三]則|第[一二三四五六](?=[，,、是]))[，,、:：是]?\s*|(?<=^|[,;:.?] ?(?:and )?)(?:(?:first|second|third|fourth)(?:ly)?|lastly|finally)[,:]\s*/giu;

/** Ends a sentence: what is told off beyond it ("First, I live in Sha Tin. Second, …") is a story. */
const SENTENCE_END = /[。？?！!]|\.(?:\s|$)/u;

/** Where one question ends and the next begins within a sentence: the words that follow ask by themselves. */
const ENGLISH_JOINT =
  /(?:,|;)? (?:and|but|or) (?:also )?(?=(?:(?:for|by|at|in|to|from|with|on|of|under|up to|until|since) )?(?:how|what|when|which|who|whose|whom|where|why)\b)|, (?=(?:how (?:many|much|long|large|big|often|far)|what (?:is|are|was|were)|when (?:will|is|was|did|does))\b)|[;；]\s*(?:and )?/giu;
const CHINESE_JOINT = /[；;]\s*(?:以及|及|同埋|并且|並且|和)?|[，,]\s*(?:以及|及|同埋|而|又)?|以及|同埋/gu;

/** Words that ask; tested on the folded text. */
export const ASKS =
  /多少|几多|多大|多久|多长|多高|多快|多远|几远|几时|几个|几间|几家|几耐|几大|几项|几所|何时|何日|何年|为何|何处|何人|有何|何种|何者|如何|哪|边个|边度|边啲|边间|边年|谁|甚么|什么|咩|乜|怎|点样|点解|是否|有没有|有无|有冇|系咪|会否|可否|能否|吗|\b(?:how|what|when|which|who|whose|whom|where|why)\b/;

/** "If so, of the details; if not, the reasons": belongs to the part before it. */
const FORMULA = /^(?:如|若|倘)(?:有|会|是|否|没有|不会|未有)|^if (?:so|not|yes|no)\b/;

/** Questions kept: the order of the first places, the decision and the composing ask for the parts of the same one. */
const MOST_KEPT = 8;

/** The parts of a question in order: at least one, and the whole question where it has only one. */
export const splitQuestion: (text: string) => readonly QuestionPart[] = remember(splitAnew, MOST_KEPT);

function splitAnew(text: string): readonly QuestionPart[] {
  const { preamble, body } = withoutCouncilForm(text.trim());
  const told = toldOff(body);
  if (told !== undefined) return toldParts(preamble, told);
  const compared = comparedThings(body);
  if (compared !== undefined) return compared.map((text) => ({ text, context: joined([preamble]) }));
  const shared = askedOfEach(body);
  if (shared !== undefined) return sharedParts(preamble, shared);
  const { statements, parts } = askingParts(body);
  const [first, ...rest] = limited(parts);
  const context = joined([preamble, statements]);
  if (first === undefined) return [{ text: text.trim(), context: undefined }];
  return [
    { text: first, context },
    ...rest.map((part, i) => ({
      text: part,
      context: joined([preamble, statements, first]),
      frame: [first, ...rest.slice(0, i)].findLast(asksForSomething),
    })),
  ];
}

function asksForSomething(text: string): boolean {
  return answerTypesOf(text).size > 0;
}

/** A text before its first part, and the parts. */
interface ToldOff {
  readonly lead: string;
  readonly parts: readonly string[];
}

/** The parts that a text tells off, by numbers or in words; undefined where there are no two. */
function toldOff(text: string): ToldOff | undefined {
  const numbered = cutBefore(text, NUMBER);
  if (numbered.parts.length > 1) return numbered;
  const inWords = cutBefore(text, ORDINAL);
  const isStory = inWords.parts.slice(0, -1).some((part) => SENTENCE_END.test(part));
  return inWords.parts.length > 1 && !isStory ? inWords : undefined;
}

/** The parts that are told off, with what is asked of all of them before the first or behind the last. */
function toldParts(preamble: string, { lead, parts }: ToldOff): readonly QuestionPart[] {
  const tail = askedBehind(parts.at(-1) ?? "");
  const things = tail === undefined ? parts : [...parts.slice(0, -1), tail.last];
  return limited(things).map(ledBy(preamble, lead, tail?.asked));
}

/** What is asked of each of several things at once. */
function sharedParts(preamble: string, { things, asked }: SharedAsking): readonly QuestionPart[] {
  return limited(things.map(tidied)).map((text) => ({
    text,
    context: joined([preamble, asked]),
    frame: asked,
  }));
}

/**
 * What the Council's form leads into before its first part, each part completes: "of the targets for 2027 as regards (i) …, (ii) …". Of
 * other questions it is what the parts are about.
 */
function ledBy(preamble: string, lead: string, tail?: string): (part: string) => QuestionPart {
  const frame = [lead, tail ?? ""].filter(asksForSomething).map(tidied).join(" ") || undefined;
  if (preamble === "") return (text) => ({ text, context: joined([lead, tail ?? ""]), frame });
  return (part) => ({ text: joined([lead, part]) ?? part, context: joined([preamble, tail ?? ""]), frame });
}

/** How strongly a part leans on its context: as a follow-up that points back does. */
const PART_CONTEXT_WEIGHT = 0.6;
/** How strongly one that asks the same of another paper or time does: all that it is about stands there. */
const AGAIN_CONTEXT_WEIGHT = 0.95;

/** The parts as questions to search, those that it sets side by side where it sets some; none where the question has only one part, or more is asked for of what was answered. */
export function partQuestions(standalone: StandaloneQuestion): readonly StandaloneQuestion[] {
  if (standalone.parts !== undefined) return standalone.parts;
  const parts = splitQuestion(standalone.asked);
  if (parts.length < 2 || standalone.shown !== undefined) return [];
  return parts.map(({ text, context, frame }) => {
    const leansOn = [standalone.context, context].filter((each) => each !== undefined).join(" ");
    return {
      text,
      asked: rewriteColloquial(text),
      context: leansOn === "" ? undefined : leansOn,
      contextWeight: leansOn === "" ? 0 : asksAgain(text) ? AGAIN_CONTEXT_WEIGHT : PART_CONTEXT_WEIGHT,
      frame: frame === undefined ? undefined : rewriteColloquial(frame),
    };
  });
}

function withoutCouncilForm(text: string): { readonly preamble: string; readonly body: string } {
  const form = COUNCIL_FORM.exec(text);
  if (form === null) return { preamble: "", body: text };
  const body = text.slice(form.index + form[0].length);
  if (body.trim() === "") return { preamble: "", body: text };
  return { preamble: text.slice(0, form.index), body };
}

/** The text before the first number, and what follows each; no parts where there are no two numbers. */
function cutBefore(text: string, pattern: RegExp): ToldOff {
  const marks = [...text.matchAll(pattern)];
  const parts = marks.flatMap((mark, i) => {
    const part = tidied(text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length));
    return part === "" ? [] : [part];
  });
  return { lead: text.slice(0, marks[0]?.index ?? 0), parts };
}

/** Sentences that ask, cut at their joints; sentences that only tell are what the questions are about. */
function askingParts(body: string): { readonly statements: string; readonly parts: readonly string[] } {
  const sentences = body.match(/[^?？。!！]+[?？。!！]*/gu) ?? [];
  const asks = (sentence: string): boolean => /[?？]/.test(sentence) || ASKS.test(foldText(sentence));
  const asking = sentences.filter(asks);
  if (asking.length === 0) return { statements: "", parts: [body] };
  const firstAsking = sentences.findIndex(asks);
  const parts = asking
    .flatMap(cutAtJoints)
    .map(tidied)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { statements: sentences.slice(0, firstAsking).join(""), parts: withoutFormulas(parts) };
}

/** Cuts a sentence where what stands on both sides asks. */
function cutAtJoints(sentence: string): readonly string[] {
  const pieces = piecesOf(sentence);
  const parts: string[] = [];
  let from = 0;
  let asked = false;
  pieces.forEach(({ start, asks, strong }, i) => {
    if (i > 0 && asked && asksAhead(pieces, i, strong)) {
      parts.push(sentence.slice(from, pieces[i - 1]?.end));
      from = start;
      asked = false;
    }
    asked ||= asks;
  });
  return [...parts, sentence.slice(from)];
}

/** What stands between two joints. */
interface Piece extends Span {
  readonly asks: boolean;
  /** Whether a semicolon stands before it: then what it leads to is read as far as the next one. */
  readonly strong: boolean;
}

function piecesOf(sentence: string): readonly Piece[] {
  const joints = [...sentence.matchAll(/\p{Script=Han}/u.test(sentence) ? CHINESE_JOINT : ENGLISH_JOINT)];
  return [undefined, ...joints].map((joint, i): Piece => {
    const start = joint === undefined ? 0 : joint.index + joint[0].length;
    const end = joints[i]?.index ?? sentence.length;
    const asks = ASKS.test(foldText(sentence.slice(start, end)));
    return { start, end, asks, strong: /[；;]/.test(joint?.[0] ?? "") };
  });
}

function asksAhead(pieces: readonly Piece[], at: number, strong: boolean): boolean {
  if (!strong) return pieces[at]?.asks ?? false;
  const next = pieces.findIndex((piece, i) => i > at && piece.strong);
  return pieces.slice(at, next === -1 ? pieces.length : next).some(({ asks }) => asks);
}

function withoutFormulas(parts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const part of parts) {
    if (kept.length > 0 && FORMULA.test(foldText(part))) kept.push(`${kept.pop()}; ${part}`);
    else kept.push(part);
  }
  return kept;
}

function limited(parts: readonly string[]): readonly string[] {
  if (parts.length <= MOST_PARTS) return parts;
  return [...parts.slice(0, MOST_PARTS - 1), parts.slice(MOST_PARTS - 1).join(" ")];
}

function joined(texts: readonly string[]): string | undefined {
  const text = texts
    .map(tidied)
    .filter((each) => each !== "")
    .join(" ");
  return text === "" ? undefined : text;
}

/** Without the punctuation and the "and" that the cut leaves at the edges. */
function tidied(text: string): string {
  const begun = text.trim().replace(/^[\s,，;；:：、]+/u, "");
  return withoutTail(
    begun.replace(/(?:\b(?:and|of)|以及|(?<![普涉提])及|(?<=[,，;；])[和與与並并])$/u, ""),
    /[\s,，;；:：、]/u,
  );
}
