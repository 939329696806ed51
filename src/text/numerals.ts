// Folded text in, the numerals in it out, in figures or words of either language, before anything is known of their unit.
// Ordinals, codes and numbers after labels ("paragraph 73") are left out here, whatever stands behind them.
import { ARABIC_NUMERAL, readArabic, readChineseNumeral } from "./chinese-numerals.ts";
import { ENGLISH_NUMERAL, readEnglishNumeral } from "./english-numerals.ts";
import { type ExactNumber, exactRatio, plus, times } from "./exact-number.ts";

/** A numeral in folded text. */
export interface Numeral {
  readonly value: ExactNumber;
  readonly start: number;
  readonly end: number;
  readonly kind: "arabic" | "chinese" | "english" | "percent" | "multiple";
  readonly text: string;
}

const FIGURES = "零一二三四五六七八九两十百千万亿";
const FIGURE = `[${FIGURES}]`;
const DIGIT = "[零一二三四五六七八九]";
/** Nouns that a number after them only tells apart from others of the kind. */
const LABEL =
  /(?:\b(?:phase|stage|chapter|annex|appendix|section|part|paragraph|paras?\.?|page|table|figure|item|nos?\.?|number|head|subhead|schedule|article|cap\.?|version|level|tier|grade|class|type|zone|area|building|block|route|gate|pier|form|group|category|option|question|series|batch|round|industry|web|wcag|room|hotline|tel\.?|fax|call|dial)s? |附件|附录|编号|号码|热线|电话|致电|传真|第 ?[\d零一二三四五六七八九十百]{1,6} ?[至到及和-]) ?$/;

/** How a label can end, to spare the longer look. */
const LABEL_END = /[a-z.件录号码线话电真至到及和-] ?$/;

/** Units before a numeral in which a label is looked for. */
const LABEL_REACH = 16;

const PARTS: ReadonlyMap<string, ExactNumber> = new Map([
  ["½", exactRatio(1n, 2n)],
  ["¼", exactRatio(1n, 4n)],
  ["¾", exactRatio(3n, 4n)],
]);
const GROWTHS: ReadonlyMap<string, bigint> = new Map([
  ["doubl", 2n],
  ["tripl", 3n],
  ["quadr", 4n],
]);
const SHARE_WORDS: ReadonlyMap<string, bigint> = new Map([
  ["half", 2n],
  ["third", 3n],
  ["quarter", 4n],
  ["fifth", 5n],
  ["tenth", 10n],
]);
const SHARE = `(?:one|two|three|four)[- ](?:${[...SHARE_WORDS.keys()].join("|")})s?(?![a-z])`;
const FOLDS = "(?:two|three|four|five|ten)-?fold(?![a-z])";
const GROWTH = "(?:doubl|tripl|quadrupl)(?:e[ds]?|ing)(?![a-z-])";

/** What is a number as it stands. */
const PHRASES: ReadonlyMap<string, Read> = new Map([
  ...["一半", "半数", "half of", "half the"].map((phrase) => [phrase, percentOf(1n, 2n)] as const),
  ...["a third of", "a quarter of"].map(
    (phrase, index) => [phrase, percentOf(1n, BigInt(index) + 3n)] as const,
  ),
  ...["倍增", "翻一番", "翻倍"].map((phrase) => [phrase, withKind("multiple", exactRatio(2n, 1n))] as const),
]);

/** All notations, those that hold others first. Named groups would cost more than all the rest on a page of figures. */
const NUMERAL = new RegExp(
  [
    `百分之(?:${FIGURE}{1,12}(?:点${DIGIT}{1,12})?|${ARABIC_NUMERAL})`,
    `${FIGURE}{1,12}分之${FIGURE}{1,12}`,
    `(?<![第\\d${FIGURES}])[一二三四五六七八九两1-9]成(?:半|[一二三四五六七八九])?(?![立为员功果本绩都熟长份人品交就效形群像型])`,
    "一半|半数|倍增|翻一番|翻倍",
    `(?<!第 ?|\\d|\\d[.,]|[+/#]|[a-z]-|[a-z](?<!rmb|hkd|usd|cny|eur|gbp|mop))${ARABIC_NUMERAL}(?:(?: ?[十百千万亿]+(?: ?\\d[\\d,.]* ?[十百千万亿]+)*)|[½¼¾])?`,
    `(?<![第初周\\d${FIGURES}]|第 |星期|礼拜)${FIGURE}+(?:点${DIGIT}+[百千万亿]*)?`,
    `(?<![a-z-])(?:${SHARE}|a (?:third|quarter) of|(?<!first |second |latter |this |last )half (?:of|the)|${FOLDS}|${GROWTH}|${ENGLISH_NUMERAL})(?![a-z])`,
  ].join("|"),
  "gu",
);

/** The numerals of a folded text in order, without overlap. */
export function numeralsIn(folded: string): readonly Numeral[] {
  const numerals: Numeral[] = [];
  for (const { 0: text, index } of folded.matchAll(NUMERAL)) {
    const read = readNumeral(isHedgedScale(text, folded[index - 1]) ? `一${text}` : text);
    if (read === undefined || isLabelled(folded, index)) continue;
    numerals.push({ value: read.value, kind: read.kind, start: index, end: index + text.length, text });
  }
  return numerals;
}

/** 過萬 and 逾百 leave out the one; without such a hedge 萬 and 百 belong to names. */
function isHedgedScale(text: string, before: string | undefined): boolean {
  return /^[百千万亿]$/.test(text) && "逾过近超".includes(before ?? " ");
}

function isLabelled(folded: string, start: number): boolean {
  return (
    LABEL_END.test(folded.slice(Math.max(0, start - 2), start)) &&
    LABEL.test(folded.slice(Math.max(0, start - LABEL_REACH), start))
  );
}

type Read = Pick<Numeral, "value" | "kind"> | undefined;

function readNumeral(text: string): Read {
  if (PHRASES.has(text)) return PHRASES.get(text);
  if (text.startsWith("百分之")) return withKind("percent", readPercent(text.slice(3)));
  if (text.includes("分之")) return readRatio(text);
  if (text.includes("成")) return readTenths(text);
  if (/^\d/.test(text)) return withKind("arabic", readFigures(text));
  return FIGURES.includes(text[0] ?? " ") ? withKind("chinese", readWords(text)) : readEnglish(text);
}

/** Arabic digits with a Chinese scale or a fraction sign, if any. */
function readFigures(text: string): ExactNumber | undefined {
  if (/[十百千万亿]$/.test(text)) return readChineseNumeral(text);
  const part = PARTS.get(text.slice(-1));
  const value = readArabic(part === undefined ? text : text.slice(0, -1));
  return value === undefined || part === undefined ? value : plus(value, part);
}

/** 零五 and 零 are no counts: they are cut from years and codes. */
function readWords(words: string): ExactNumber | undefined {
  return words.startsWith("零") && !words.startsWith("零点") ? undefined : readChineseNumeral(words);
}

/** 百分之百 leaves out the one of a hundred. */
function readPercent(figures: string): ExactNumber | undefined {
  return /^\d/.test(figures) ? readArabic(figures) : readWords(figures.replace(/^百/, "一百"));
}

/** Parts of a whole are all per cent, so that 兩成半, 四分之一 and 25% compare: 三分之二 is 200/3. */
function readRatio(text: string): Read {
  const [below, above] = text.split("分之").map((part) => numeratorOf(readWords(part)));
  return below === undefined || above === undefined || below === 0n ? undefined : percentOf(above, below);
}

/** 兩成半 is 25 per cent. */
function readTenths(text: string): Read {
  const [tenths = "", rest = ""] = text.split("成");
  const ones = rest === "半" ? 5n : numeratorOf(readChineseNumeral(rest));
  return percentOf(numeratorOf(readChineseNumeral(tenths)) * 10n + ones, 100n);
}

function readEnglish(text: string): Read {
  const growth = GROWTHS.get(text.slice(0, 5));
  if (growth !== undefined) return withKind("multiple", exactRatio(growth, 1n));
  if (text.endsWith("fold")) return withKind("multiple", readEnglishNumeral(text.replace(/-?fold$/, "")));
  const [top = "", share = ""] = text.split(/[- ]/);
  const bottom = SHARE_WORDS.get(share.replace(/s$/, ""));
  if (bottom !== undefined) return percentOf(numeratorOf(readEnglishNumeral(top)), bottom);
  return withKind("english", readEnglishNumeral(text));
}

function numeratorOf(value: ExactNumber | undefined): bigint {
  return value?.numerator ?? 0n;
}

function percentOf(top: bigint, bottom: bigint): Read {
  return withKind("percent", times(exactRatio(top, bottom), exactRatio(100n, 1n)));
}

function withKind(kind: Numeral["kind"], value: ExactNumber | undefined): Read {
  return value === undefined ? undefined : { kind, value };
}
