// A question as it arrives in, what stands around it out: its form, the Member, the form's fields, and where the question
// itself begins and ends. Press releases, agendas and estimates forms print the question between headings of their own.
import { COUNCIL_FORM } from "../../answering/understanding/council-form.ts";
import { foldText } from "../../text/fold.ts";
import type { ReplyForm } from "./reply-draft.ts";

/** A question taken out of what it was pasted with. */
export interface QuestionFrame {
  readonly form: ReplyForm;
  /** The question itself. */
  readonly body: string;
  /** What the paste names it: the title of the release, or the programme of the estimates. */
  readonly title: string;
  /** The Member as the paste names them, or undefined. */
  readonly member: string | undefined;
  /** Fields of an estimates form that are filled in, in the form's order, as printed. */
  readonly fields: readonly string[];
  /** The panel that the paste names, as printed, or undefined. */
  readonly panel: string | undefined;
}

/** Fields that only an estimates form has, wherever they stand; tested on the folded text. */
const ESTIMATES_FIELDS =
  /(?:question|reply) serial no|(?:^|\n)[ \t]*(?:head|programme):? ?\(?\d{1,3}\b|(?:^|\n)[ \t]*(?:总目|分目|纲领)[ :(（]*\d|(?:^|\n)[ \t]*分目:|(?:问题|答复|答覆)编号/;
/** What names the Estimates; within a part it is only what is asked for (工程的開支預算). */
const NAMES_ESTIMATES =
  /examination of (?:the )?estimates|estimates of expenditure|controlling officer|\bsubhead\b|开支预算|管制人员/;
/** Tested on the folded text where it is no estimates form, the first that fits counts. */
const FORMS: readonly (readonly [ReplyForm, RegExp])[] = [
  [
    "lcq-oral",
    /\boral (?:question|reply|answer)|\band a reply by\b|口头(?:质询|提问|答复|答覆)|(?:提问|质询)和.{1,40}(?<!书面)(?:答复|答覆)[:：]/,
  ],
  [
    "lcq-written",
    /\bwritten (?:question|reply|answer)|书面(?:质询|提问|答复|答覆)|inform this council|告知本会|告知立法会/,
  ],
  ["panel", /\bpanel on [a-z]|\binform (?:this|the) panel|事务委员会|\bfor (?:discussion|information) on\b/],
];

/** Where an estimates form or a release begins to print the question, and where it ends. */
const QUESTION_HEADING =
  /(?:^|\n)[ \t\u3000]*(?:Question(?:[ \t]*(?:問題|问题|提問|提问))?|問題|问题|提問|提问|質詢|质询)[ \t]*(?:[:：][ \t]*|\n)/iu;
const AFTER_QUESTION =
  /\n[ \t\u3000]*(?:Asked by|提問人|提问人|Reply(?:[ \t]*(?:答覆|答复))?[ \t]*(?:[:：]|\n|$)|答[覆复][ \t]*(?:[:：]|\n|$)|Ends?[/／]|- ?(?:End|完) ?-|Issued at HKT|完[ \t]*(?:\n|$))/iu;

const TITLE =
  /(?:^|\n)[ \t\u3000]*(?:LCQ\d{1,2}[ \t]*[:：]|立法[會会][一二三四五六七八九十]{1,3}[題题][ \t]*[:：])[ \t]*([^\n]{1,200})/u;
const LEAD =
  /(?:^|\n)[ \t\u3000]*(?:Following is (?:a|an) (?:\w+ )?question by[^\n]*(?:\n[^\n]+){0,3}?[:：]|以下是[^\n]*[:：])[ \t]*(?=\n|$)/u;

const MEMBERS: readonly RegExp[] = [
  /(?:^|\n)[ \t\u3000]*(?:Asked by|提問人|提问人)(?:[ \t]*(?:提問人|提问人))?[ \t]*[:：][ \t]*([^\n]{2,60})/iu,
  /question by ((?:the |Dr |Prof(?:essor)? |Ir |Sr )?(?:the )?Hon(?:ourable)?\.? [^\n,;:]{2,50}?) and (?:a|an) /iu,
  /立法[會会](?:[^\n。]{0,10})?[會会][議议]上(?:，)?([\p{Script=Han}]{2,6})[議议][員员]的(?:提問|質詢|提问|质询)/u,
];

const FIELDS =
  /(?:^|\n)[ \t\u3000]*((?:Head|Subhead|Programme|Controlling Officer|Director of Bureau|總目|总目|分目|綱領|纲领|管制人員|管制人员|局長|局长)(?:[ \t]*\([^\n()]{1,30}\))?(?:[ \t]*[\p{Script=Han}]{2,6})?[ \t]*[:：][ \t]*[^\n]{1,160})/giu;
const SERIAL = /(?:Question Serial No\.?|問題編號|问题编号)[^\n\d]{0,12}(\d{1,6})/iu;
const ESTIMATES_YEAR =
  /(\d{4}) ?[-–—/至] ?(\d{2,4})(?=[^\n]{0,20}(?:Estimates|開支預算|开支预算|年度))|(?<=Estimates of Expenditure )(\d{4}) ?[-–—/] ?(\d{2,4})/iu;
const PANEL =
  /\b(Panel on (?:[A-Z][\w&]*|and|,)(?:,? (?:[A-Z][\w&]*|and))*)|(立法[會会][\p{Script=Han}]{2,20}事[務务]委[員员][會会])/u;

/** Takes the question out of its surroundings. */
export function frameQuestion(text: string, asked: ReplyForm | "auto"): QuestionFrame {
  const form = asked === "auto" ? formOf(text) : asked;
  const title = TITLE.exec(text);
  const programme =
    /(?:^|\n)[ \t\u3000]*(?:Programme|綱領|纲领)[^\n:：]{0,12}[:：][ \t]*([^\n]{1,160})/iu.exec(text);
  const body = bodyOf(text).trim();
  return {
    form,
    body,
    title: (title?.[1] ?? programme?.[1]?.replace(/\(\d+\)/gu, "") ?? firstLineOf(body)).trim(),
    member: memberOf(text),
    fields: form === "estimates" ? estimatesFields(text) : [],
    panel: PANEL.exec(text)?.[0]?.trim(),
  };
}

/** A short first line without a stop, and a blank line behind it. */
const FIRST_LINE =
  /^(?:(?:oral|written) question[ \t]{0,3}[:：])?[ \t\u3000]{0,8}([^\n.。:：;；,，?？!！]{4,100})\n[ \t\u3000]{0,8}\n[ \t\u3000]{0,8}\S/iu;

function firstLineOf(body: string): string {
  const line = FIRST_LINE.exec(body)?.[1]?.trim() ?? "";
  return PANEL.test(line) || /^[(（]|委[員员][會会]$|\b(?:Committee|Council)$/u.test(line) ? "" : line;
}

function formOf(text: string): ReplyForm {
  const folded = foldText(text);
  const [beforeAsking = ""] = folded.split(COUNCIL_FORM);
  if (ESTIMATES_FIELDS.test(folded) || NAMES_ESTIMATES.test(beforeAsking)) return "estimates";
  return FORMS.find(([, pattern]) => pattern.test(folded))?.[0] ?? "lcq-written";
}

function bodyOf(text: string): string {
  const heading = QUESTION_HEADING.exec(text);
  const lead = LEAD.exec(text) ?? TITLE.exec(text);
  const begin = heading ?? lead;
  const from = begin === null ? 0 : begin.index + begin[0].length;
  const rest = text.slice(from);
  const end = AFTER_QUESTION.exec(rest);
  const body = end === null ? rest : rest.slice(0, end.index);
  return /[\p{L}\p{N}]/u.test(body) ? body : text;
}

function memberOf(text: string): string | undefined {
  return MEMBERS.map((pattern) => pattern.exec(text)?.[1]?.trim()).find((name) => name !== undefined);
}

function estimatesFields(text: string): readonly string[] {
  const year = ESTIMATES_YEAR.exec(text);
  const serial = SERIAL.exec(text)?.[0];
  const from = year?.[1] ?? year?.[3];
  const until = year?.[2] ?? year?.[4];
  return [
    ...(from === undefined ? [] : [`${from}-${until?.slice(-2) ?? ""}`]),
    ...(serial === undefined ? [] : [serial]),
    ...[...text.matchAll(FIELDS)].map(([, field = ""]) => field.trim().replace(/\s+/gu, " ")),
  ];
}
