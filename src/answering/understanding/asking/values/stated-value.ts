// A sentence comes in, whether it states a value of some kind goes out: by its figures, or by the words that stand for a figure
// ("free of charge", a fifth, twice, half a year, every Thursday). Data for asked-value.ts.
import { foldText } from "../../../../text/fold.ts";
import { rememberOf } from "../../../../text/remember.ts";
import { hasWebAddress } from "../../../../text/web-address.ts";
import type { SentenceProfile } from "../../../retrieving/passages/passage-profile.ts";

/** Tells whether a sentence states a value. */
export type StatesValue = (sentence: SentenceProfile) => boolean;

/** Shares and factors in words: one for one, a half, a fifth, matching, one in five, twice. */
const PORTION =
  /一[比对]|对半|[一过近]半|半[价数额]|减半|全[数额]|[二两三四五六七八九十]分(之|[一二三四])|[一二三四五六七八九十]成|[一二三四五六七八九半]折|倍|\b(one[- ](to|for)[- ](one|two)|hal(f|ves|ved)|thirds?|quarters?|(a|one|two|three|four)[- ](fifth|sixth|seventh|eighth|ninth|tenth)s?|matching|(one|two|three|four|\d) (in|out of) (every )?(three|four|five|six|seven|eight|nine|ten|\d+)|twice|doubl(e|ed|es|ing)|tripl(e|ed|es|ing)|threefold|all but)\b/;

/** "Of the 96, 41": a share told by two counts. */
const OF_WHOLE = /\bof (the|these|those|them|which|whom|its)\b|当中|其中|之中/;

/** Words for a price of nothing. */
const FREE =
  /\bfree\b|\b(no|without|waive[sd]?|waiv(ing|er)|exempt\w*)( from| of| the)? (\w+ )?(charges?|fees?|costs?|payment|interest|rent)\b|免费|免收|免租|免息|[全豁]免|不收|[无毋不][须用]?(缴|付)/;

/** Times of no figure. */
const SPAN_WORDS =
  /半(个)?(年|月|日|天|小时|钟)|永久|终身|无限期|即(日|时|场)|当日|翌日|隔(天|日|周|晚)|\b(half an? (hour|day|week|month|year|decade)|fortnight(ly)?|decades?|permanent(ly)?|indefinite(ly)?|lifetime|for life|immediate(ly)?|at once|same[- ]day|next day|overnight)\b|\b(for|within|takes?|taking|in|after|lasts?|lasting|about|least|than|only|by) an? (hour|day|night|week|month|quarter|year|decade)\b/;

/** Words for what comes again and again, or is counted by its times. */
const REPEATED =
  /\d ?(万|亿)?次|\btransactions\b|每(\d|[一二两三四五六七八九十半几]|年|月|日|天|周|季|晚|星期|隔|小时|分钟|班)|隔(天|日|周|年|月)|定期|不时|一年一度|逢|\b(every|each|annual(ly)?|monthly|quarterly|weekly|daily|hourly|yearly|nightly|fortnightly|regular(ly)?|once|twice|biennial(ly)?|times a|at .{1,30} intervals?|per (hour|day|week|month|year)|(an?|each) (hour|day|week|month|year))\b/;

/** Days that come back, by their names. */
const WEEKDAY =
  /(星期|周|礼拜)[一二三四五六日末]|平日|假日|\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweek(days?|ends?)\b/;

/** Times of the day. */
const CLOCK =
  /\d ?([ap]\.?m\b|时(?!间|代|期|速))|\d[:.]\d\d\b|[一二三四五六七八九十]时(?!间|代|期|速)|[\d一二三四五六七八九十]点(?!\d|子)|[零〇]时|\b(noon|midnight|dawn|dusk|sunrise|sunset|o'clock|round the clock|24 hours|24-hour)\b|正午|中午|午夜|日出|日落|黄昏|通宵|24 ?小时|二十四小时|全天候/;

/** States a figure of one of the kinds of unit. */
export function hasUnit(kinds: readonly string[]): StatesValue {
  return ({ quantities }) => quantities.some(({ unit }) => kinds.includes(unit.kind));
}

/** States any of these. */
export function anyOf(...rules: readonly StatesValue[]): StatesValue {
  return (sentence) => rules.some((rule) => rule(sentence));
}

/** States all of these. */
export function allOf(...rules: readonly StatesValue[]): StatesValue {
  return (sentence) => rules.every((rule) => rule(sentence));
}

/** Says words, given as a pattern of folded text. Of a sentence of a document it is found out once: question after question asks. */
export function says(words: RegExp): StatesValue {
  return rememberOf(({ text }: SentenceProfile) => words.test(foldText(text)));
}

export const statesFigure: StatesValue = ({ quantities }) => quantities.length > 0;
export const statesDate: StatesValue = ({ dates }) => dates.length > 0;
export const statesPortion = says(PORTION);
export const statesFree = says(FREE);
export const statesRepeated = says(REPEATED);
export const statesWeekday = says(WEEKDAY);
export const statesClock = says(CLOCK);
export const statesDuration = anyOf(hasUnit(["duration"]), says(SPAN_WORDS));
/** How long, or until when. */
export const statesSpan = anyOf(statesDuration, statesDate);
/** A share, or two counts of which one is of the other. */
export const statesShare = anyOf(hasUnit(["percent", "percentage-points", "multiple"]), statesPortion);
export const statesCountOfWhole = allOf(hasUnit(["count"]), says(OF_WHOLE));
export const statesWebAddress: StatesValue = ({ text }) => hasWebAddress(text);
