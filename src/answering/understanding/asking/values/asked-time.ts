// A question and its evidence come in; whether the question asks for a year that the evidence does not speak for goes
// out. Another year's figure is the commonest near miss.
import { foldText } from "../../../../text/fold.ts";
import type { PassageProfile, SentenceProfile } from "../../../retrieving/passages/passage-profile.ts";
import { fromFirstQuestion } from "../../asking-sentences.ts";
import { yearsNamingDocuments } from "../../document-hints.ts";
import { splitQuestion } from "../../split-question.ts";
import type { UnderstoodQuestion } from "../../understand-question.ts";

/** Words that mean a time as seen from today, which no document can know; the latest figure or plan is the latest that the documents have. */
const SEEN_FROM_TODAY =
  /\b(as of |for |until |since )?(today|this (very )?(moment|minute)|as we speak|nowadays)\b$|\b(last|this|next) (year|month|week|season|spring|summer|autumn|winter)\b|\b(yesterday|tonight|tomorrow|latest(?! (available |published |known )?(year|tally|figures?|numbers?|count|total|data|statistics|plans?|progress|timetable|estimates?|targets?|arrangements?)\b)|right now|this morning)\b|今[天日晚年]|昨[天日]|去年|旧年|上年(?!度)|明年|琴日|寻日|听日|最新(?!年底|年终|成立|设立|开设|加入|落成|(?:公布|订定)?的?(?:数字|数据|统计|计划|进展|进度|情况|时间表|估算|估计|目标|安排|方案))|(上|下|这|今|本|呢)(个月|个星期|星期|周|个礼拜|礼拜)/;

/** 我今年五十有一, 母親今年57歲: an age. */
const AGE_OF_SOMEONE = /今年(?=[\d一二三四五六七八九十廿卅有几]{1,5}(岁|[,，。?？]))/g;

/** "Last year" beside the name of a document may be the document's own. */
const SEEN_FROM_A_DOCUMENT = /施政报告|年报|年鉴|讨论文件|policy address|yearbook|\bpaper\b/;

/** Whether the question asks about a time relative to today; the latest figure is the latest that the documents have, with its date. */
export function asksSeenFromToday(question: string): boolean {
  return (
    SEEN_FROM_TODAY.test(foldText(fromFirstQuestion(question)).replace(AGE_OF_SOMEONE, "")) &&
    !SEEN_FROM_A_DOCUMENT.test(foldText(question))
  );
}

/**
 * Whether the question is about a year after the evidence was published, of which the evidence says nothing: a document
 * cannot tell what came later.
 */
export function asksLaterYear(
  question: UnderstoodQuestion,
  evidence: readonly Pick<PassageProfile, "sentences">[],
  publishedYear: number,
): boolean {
  const asked = datesAskedOf(question).flatMap(yearsOf);
  if (asked.length === 0 || !asked.every((year) => year > publishedYear)) return false;
  if (CHECKS.test(foldText(question.text))) return false;
  const spoken = new Set(
    evidence.flatMap(({ sentences }) => sentences.flatMap(({ dates }) => dates.flatMap(yearsOf))),
  );
  return asked.every((year) => !spoken.has(year));
}

/**
 * Whether the question wants a certain year, and the evidence speaks of others only. A year in a question for a date,
 * in one of yes or no, or beside other years is a hint and not what is wanted.
 */
export function asksOtherYear(
  question: UnderstoodQuestion,
  sentences: readonly SentenceProfile[],
  publishedYear: number,
): boolean {
  const { types, text } = question;
  const dates = datesAskedOf(question);
  const [year, ...others] = new Set(dates.flatMap(yearsMeant));
  if (year === undefined || others.length > 0 || isOfLaterPart(dates, text)) return false;
  const folded = foldText(text);
  if (types.has("when") || types.has("yes-no") || CHECKS.test(folded) || NAMED_BY_YEAR.test(folded))
    return false;
  if (yearsNamingDocuments(text, dates).length > 0) return false;
  if (year === publishedYear && sentences.some(({ text }) => UNTIL_NOW.test(foldText(text)))) return false;
  const spoken = sentences.flatMap((sentence) => sentence.dates.flatMap(yearsOf));
  if (spoken.includes(year)) return false;
  return spoken.length > 0 || year !== publishedYear;
}

/** What a document says of how things stand when it is published. */
const UNTIL_NOW = /至今|迄今|目前|现时|\b(?:so far|to date|until now|at present|currently)\b/;

/** Words before a date at which a state is asked for. */
const AS_AT = /(?:截至|截止到?|直到|到了?)\s*$|\bas (?:at|of)(?: the)? $/i;

/** Whether a question wants the state at one date, "as at the end of 2025": a figure of another date is another figure. */
export function asksStateAt(question: UnderstoodQuestion): boolean {
  const [date, ...others] = datesAskedOf(question);
  return (
    date !== undefined &&
    others.length === 0 &&
    ((date.edge === "end" && !/late/i.test(date.text)) || AS_AT.test(question.text.slice(0, date.start)))
  );
}

/** Asks whether something is so: the year may be the asker's mistake. */
const CHECKS =
  /对(不对|唔对|吗|吧)|是不是|系咪|是吧|听说|听讲|听闻|据说|\bi (?:heard|read)\b|\bplease confirm\b|isn't it|right\?|didn't (it|they)|is it true/;

/** "Since it only opened in 2025, …": what the asker takes for granted is not what is asked. */
const PREMISE =
  /^\s*(since|given( that)?|as(?! (?:at|of)\b)|because|now that|although|considering|既然|由于|由於|鉴于|鑑於|因为|因為|虽然|雖然)[^,，]{1,150}[,，]/i;

/** "It was founded in 2023, please tell what came of it": so is what is told. */
const TOLD =
  /^[^,，。?？]{4,80}(?:成立|推出|設立|设立|公布|展開|展开|落成|完成|簽署|签署|通過|通过)[,，](?=請|请|其後|其后|後來|后来)/;

/** Words before a year by which it tells the thing from others: "the fund that started in 2013", "since 2013". */
const BEGUN_IN =
  /\b(?:since|(?:started|begun|founded|established|launched|created) in|set up in|dating from) $/i;

/** "The fund from 2013 that …": so does a year between a thing and what is told of it. */
const THING_FROM = /\bthe [\w-]+ (?:from|of) $/i;
const WHICH = /^,? (?:that|which|who)\b/i;

/** Words after a year by which it does: 「2024年初要交建議的那個委員會」. */
const OF_THAT_ONE = /^[^,，。?？、]{1,16}[的嘅](?:那|嗰|這|这|呢)[個个份間间家項项條条批場场]/;

/** The dates of a question, without those of a premise that goes before it, and those that only tell which thing is meant. */
function datesAskedOf({ text, dates }: UnderstoodQuestion): UnderstoodQuestion["dates"] {
  if (dates.length === 0) return dates;
  const premise = (PREMISE.exec(text) ?? TOLD.exec(text))?.[0].length ?? 0;
  return dates.filter(
    ({ start, end }) => start >= premise && !tellsWhichThing(text.slice(0, start), text.slice(end)),
  );
}

function tellsWhichThing(before: string, after: string): boolean {
  return BEGUN_IN.test(before) || OF_THAT_ONE.test(after) || (THING_FROM.test(before) && WHICH.test(after));
}

/** Whether every date stands behind the first part of a question in several: the other parts ask of no year. */
function isOfLaterPart(dates: UnderstoodQuestion["dates"], text: string): boolean {
  const [, second] = splitQuestion(text);
  const from = second === undefined ? -1 : text.indexOf(second.text);
  return from >= 0 && dates.every(({ start }) => start >= from);
}

/** "The 2023 paper": the year names a document, and the question may want another. */
const NAMED_BY_YEAR =
  /\b\d{4} (paper|document|report|policy address|yearbook)\b|\b(reports?|papers?|news|press|articles?|documents?) (of|from) \d{4}\b|\d{4}年?(的|嘅)?(新闻|报道|报导|报章)|\d{4}年?(的|嘅)?《?(文件|报告|年报|年鉴|讨论文件)|哪(个|一)?(财政)?年度/;

/** Both ends of a span; a financial year (2027至28年度) is one year. */
function yearsMeant(date: UnderstoodQuestion["dates"][number]): number[] {
  const [from, until] = yearsOf(date);
  return from === undefined || until === undefined || until - from > 1 ? yearsOf(date) : [from];
}

function yearsOf(date: {
  readonly year: number | undefined;
  readonly untilYear: number | undefined;
}): number[] {
  return [date.year, date.untilYear].filter((year) => year !== undefined);
}
