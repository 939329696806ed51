// A question as it arrives in, its parts out: every part once, in order, with the labels as printed; the preamble and the
// headings that only introduce sub-parts become what the parts lean on.
import { COUNCIL_FORM } from "../../answering/understanding/council-form.ts";
import { extractDates } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { splitSentences } from "../../text/sentences.ts";
import { CHINESE_NOUN, ENGLISH_NOUN } from "./asked-nouns.ts";
import { asksSomething } from "./asks-something.ts";
import { type NumberedPart, numberParts } from "./number-parts.ts";
import { frameQuestion, type QuestionFrame } from "./question-frame.ts";
import type { ReplyForm } from "./reply-draft.ts";

/** A part of a question before it is answered. */
export interface AskedPart {
  readonly label: string;
  /** The part's own words, on one line. */
  readonly question: string;
  /** The same after the heading that it completes: "of the timetable for" (i) "trial schemes". */
  readonly wording: string;
  /** The title and the preamble of the question, on one line; "" where there is none. */
  readonly preamble: string;
  /** What the paste names the question; "" where it does not. */
  readonly title: string;
  /** Headings that it stands under and does not complete, outermost first. */
  readonly headings: readonly string[];
}

/** A question that was read. */
export interface ReadQuestion extends QuestionFrame {
  /** At least one. */
  readonly parts: readonly AskedPart[];
}

/** Reads a question; undefined where none can be read. */
export function readQuestion(text: string, form: ReplyForm | "auto"): ReadQuestion | undefined {
  const frame = frameQuestion(text.replace(/\r\n?/gu, "\n"), form);
  const numbered = numberParts(frame.body);
  const parts = numbered.length > 0 ? labelledParts(frame, numbered) : unlabelledPart(frame);
  return parts.length === 0 ? undefined : { ...frame, parts };
}

function labelledParts(frame: QuestionFrame, numbered: readonly NumberedPart[]): readonly AskedPart[] {
  const lead = frame.body.slice(0, numbered[0]?.markStart);
  const preamble = withoutCouncilForm(lead)?.preamble ?? lead;
  const stem = stemOf(lead);
  const wordsOf = ({ start, end }: NumberedPart): string => frame.body.slice(start, end);
  const above = (part: NumberedPart): readonly string[] => {
    const parent = part.parent === undefined ? undefined : numbered[part.parent];
    return parent === undefined ? [] : [...above(parent), oneLine(wordsOf(parent))];
  };
  return numbered.flatMap((part, i): readonly AskedPart[] => {
    const hasChildren = numbered.some(({ parent }) => parent === i);
    const isLast = i === numbered.length - 1;
    const words = isLast ? untilItsEnd(wordsOf(part)) : wordsOf(part);
    const question = tidied(words);
    if (question === "" || (hasChildren && !asksBesides(oneLine(words)))) return [];
    const headings = above(part);
    const under = underOf(question, headings.length === 0 && isOnlyWhen(question) ? stem : headings);
    return [
      { label: part.label, question, preamble: leadOf(frame, preamble), title: topicTitle(frame), ...under },
    ];
  });
}

/** What leads to nothing more: a heading with a stop at its end, or with an "and" behind which the first sub-part stands. */
const CLOSED = /[,，;；.。?？]$|\S[:：]$|(?:\sand|以及|及|和|[與与])$/iu;
/** "Of the number of:" is open all the same. */
const OPEN_BEFORE_COLON = /\b(?:of|for|on|in|under|by|to|with|the)\s{0,3}[:：]$|的[:：]$/iu;

/** A part's wording and the headings left: what its innermost heading leaves open the part completes. */
function underOf(question: string, headings: readonly string[]): Pick<AskedPart, "wording" | "headings"> {
  const inner = headings.at(-1) ?? "";
  if (inner === "" || (CLOSED.test(inner) && !OPEN_BEFORE_COLON.test(inner)))
    return { wording: question, headings };
  const lead = inner.replace(/[:：]$/u, "").trimEnd();
  const joint = /\p{Script=Han}$/u.test(lead) ? "" : " ";
  return { wording: `${lead}${joint}${question}`, headings: headings.slice(0, -1) };
}

/** What the lead of the parts asks and leaves open, as their heading: "the number of lines approved under the Scheme (a) as at …". */
function stemOf(lead: string): readonly string[] {
  const last = (withoutCouncilForm(lead)?.body ?? lead).trimEnd().split(SENTENCE_OR_LINE).at(-1) ?? "";
  return asksSomething(last) && NAMES_WHAT.test(foldText(last)) ? [oneLine(last).replace(/[:：]$/u, "")] : [];
}

const SENTENCE_OR_LINE = /[\n。.？?]/u;
const NAMES_WHAT = new RegExp(`\\b${ENGLISH_NOUN}\\b|\\bhow m(?:any|uch)\\b|${CHINESE_NOUN}`, "iu");

/** A part that names a time and nothing else: what is asked of it stands before the parts. */
function isOnlyWhen(question: string): boolean {
  const dates = extractDates(question);
  const rest = dates.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), question);
  return dates.length > 0 && WORDS_OF_TIME.test(rest);
}

const WORDS_OF_TIME =
  /^(?:as|at|of|in|on|by|for|from|to|until|since|during|the|and|end|year|financial|截至|截止|在|於|于|由|至|及|年底|月底|年度|財政|财政|學年|学年|止|期間|期间|[\s,，.。?？-])*$/iu;

/** A heading that asks something for itself before it leads to its sub-parts: "the amount for the Scheme and (i) …". */
function asksBesides(heading: string): boolean {
  if (ENDS_IN_AND.test(heading)) return true;
  const end = Math.max(...[";", "；", "?", "？", "。"].map((mark) => heading.lastIndexOf(mark)));
  return end !== -1 && asksSomething(heading.slice(0, end + 1));
}

const ENDS_IN_AND = /\p{L}\p{L}\s{0,3}[,，、]?\s{0,3}(?:(?<=\s)and|以及|及)$/iu;

function unlabelledPart(frame: QuestionFrame): readonly AskedPart[] {
  const { preamble, body } = withoutCouncilForm(frame.body) ?? withoutStatements(frame.body);
  const question = oneLine(body);
  if (!/\p{L}/u.test(question)) return [];
  if (frame.form !== "estimates" && preamble === "" && !asksSomething(question)) return [];
  return [
    {
      label: "",
      question,
      wording: question,
      preamble: leadOf(frame, preamble),
      title: topicTitle(frame),
      headings: [],
    },
  ];
}

/** A programme of the estimates holds many subjects. */
function topicTitle({ form, title }: QuestionFrame): string {
  return form === "estimates" ? "" : title;
}

function leadOf({ title }: QuestionFrame, preamble: string): string {
  return oneLine(`${title} ${preamble}`);
}

/** A text cut where the asking begins. */
interface Cut {
  readonly preamble: string;
  readonly body: string;
}

/** What stands before "will the Government inform this Council", and what follows; "whether" and "of" stay with the part. */
function withoutCouncilForm(text: string): Cut | undefined {
  const form = COUNCIL_FORM.exec(text);
  if (form === null) return undefined;
  const asking = form[0].replace(/\b(?:whether|of|on)\s*$/iu, "");
  return { preamble: text.slice(0, form.index), body: text.slice(form.index + asking.length) };
}

/** The sentences before the first that asks are the preamble; all is asked where none of several does. */
function withoutStatements(text: string): Cut {
  const sentences = splitSentences(text);
  const first = sentences.find(({ start, end }) => asksSomething(text.slice(start, end)));
  const at = first?.start ?? 0;
  return { preamble: text.slice(0, at), body: text.slice(at) };
}

/** The last part without what is pasted behind it: where it has ended, a blank line ends it. */
function untilItsEnd(text: string): string {
  const end = /[?？。][ \t\u3000]*\n[ \t\u3000]*\n/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}

/** Lines that a paste broke, joined: English words by a blank, Chinese without one. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。；：、）」』])[ \t\u3000]*\n\s*(?=[\p{Script=Han}（「『])/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Without the "; and" that leads to the next part. */
function tidied(text: string): string {
  return oneLine(text)
    .replace(/^[,，:：、.．]\s*/u, "")
    .replace(/[;；,，、]\s*(?:(?:and|及|以及|和|與|与)\s*)?$|\s(?:and|及|以及)\s*$/iu, "")
    .trim();
}
