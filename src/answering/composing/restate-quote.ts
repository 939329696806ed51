// A quotation in a language that the asker may not read comes in; its figures, dates and known names in the asker's
// notation go out, by rule and exactly: what cannot be said exactly is left out.
import type { DocumentRecord, Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { ALIAS_VOCABULARY } from "../../text/alias-vocabulary.ts";
import { aliasesIn } from "../../text/aliases.ts";
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import type { Quantity } from "../../text/quantities.ts";
import { restateDate, restateQuantity, writeQuantity } from "../../text/restate.ts";
import { simplifyScript } from "../../text/script.ts";
import { foldedSource, sourceAliases, sourceDates, sourceQuantities } from "../../text/source-facts.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { asksNames } from "./asks-names.ts";
import { asksOnlyValue } from "./asks-only-value.ts";
import { nameIn } from "./words.ts";

/** Most restatements behind one quotation: beyond, they are harder to read than the quotation. */
const MOST_FIGURES = 8;
const MOST_NAMES = 5;
/** The same where names are what is asked for: eight universities, six centres. */
const MOST_ASKED_NAMES = 12;

/** A bare count up to this says nothing without its noun. */
const SMALL_COUNT = 20;

/** Numerals and scales that only readers of their own language know. */
const OTHER_NUMERALS = /[一二三四五六七八九十百千萬万億亿]|[a-z]{4,}/i;

/** What of a foreign quotation an asker wants in their own notation, in the order of the text: figures and dates, then names. */
export function restateQuote(
  text: string,
  document: DocumentRecord,
  question: UnderstoodQuestion,
  library: Library,
): readonly string[] {
  const { language } = question;
  const restatements = restateFigures(text, document, question);
  const shown = withSameReading(text, restatements, question);
  const figures = [...new Set(shown.map(({ restated }) => restated))];
  if (figures.length > 0 && asksOnlyValue(question) && question.types.size > 0) return figures;
  const bodies = bodyNames(text, language, library);
  const phrases = phraseNames(text, question).filter(
    (name) => !bodies.some((body) => isShortFor(name, body)),
  );
  const most = asksNames(question) || question.types.has("list") ? MOST_ASKED_NAMES : MOST_NAMES;
  return [...figures, ...[...new Set([...bodies, ...phrases])].slice(0, most)];
}

/** Whether a name of the vocabulary is another for a body that is named already. */
function isShortFor(name: string, body: string): boolean {
  return GROUPS.get(foldText(name))?.includes(body) ?? false;
}

/** With figures that read the same in both languages: all that tell something, where the language of the source is said to be in the way. */
function withSameReading(
  text: string,
  restatements: readonly Restatement[],
  { again, types, language }: UnderstoodQuestion,
): readonly Restatement[] {
  const asksHowMany = types.has("how-many");
  if (again?.wish !== "language")
    return asksHowMany ? withOtherCounts(text, restatements, language) : restatements;
  const telling = sourceQuantities(text).filter(
    ({ unit, value }) => unit.kind !== "count" || asksHowMany || Number(value) > SMALL_COUNT,
  );
  return withFigures(telling, restatements, language);
}

/**
 * With the counts that read the same in both languages, where another count is restated: a reader who asked how many would take the
 * only number shown (六所 as 6) for the answer that stands beside it (16所).
 */
function withOtherCounts(
  text: string,
  restatements: readonly Restatement[],
  language: Language,
): readonly Restatement[] {
  const counts = sourceQuantities(text).filter(({ unit }) => unit.kind === "count");
  const starts = new Set(restatements.map(({ mention }) => mention.start));
  return counts.some(({ start }) => starts.has(start))
    ? withFigures(counts, restatements, language)
    : restatements;
}

/** As {@link restateFigures}, with the counts of more than a few that read the same: for who reads no word of the quotation. */
export function restateAllFigures(
  text: string,
  document: DocumentRecord,
  question: Pick<UnderstoodQuestion, "language" | "types">,
): readonly Restatement[] {
  const counts = sourceQuantities(text).filter(
    ({ unit, value }) => unit.kind === "count" && Number(value) > SMALL_COUNT,
  );
  return withFigures(counts, restateFigures(text, document, question), question.language);
}

/** With some figures among what is restated, in the order of the text. */
function withFigures(
  figures: readonly Quantity[],
  restatements: readonly Restatement[],
  language: Language,
): readonly Restatement[] {
  const starts = new Set(restatements.map(({ mention }) => mention.start));
  const others = figures.flatMap((mention) => {
    const restated = starts.has(mention.start) ? undefined : writeQuantity(mention, language);
    return restated === undefined ? [] : [{ mention, restated }];
  });
  return [...restatements, ...others].sort((a, b) => a.mention.start - b.mention.start);
}

/** A figure or date of a quotation with its form in the asker's notation. */
export interface Restatement {
  readonly mention: Quantity | DateMention;
  readonly restated: string;
}

/** The figures and dates that a reader of another language needs restated, in the order of the text, each once. */
export function restateFigures(
  text: string,
  document: DocumentRecord,
  question: Pick<UnderstoodQuestion, "language" | "types">,
): readonly Restatement[] {
  const { language } = question;
  const documentYear = Number(document.publishedOn.slice(0, 4));
  const found = [
    ...sourceQuantities(text)
      .filter((quantity) => matters(quantity, question))
      .map((quantity) => ({ mention: quantity, restated: restateQuantity(quantity, language) })),
    ...sourceDates(text, documentYear).map((date) => ({
      mention: date,
      restated: restateDate(date, language),
    })),
  ];
  const ordered = found
    .sort((a, b) => a.mention.start - b.mention.start)
    .flatMap(({ mention, restated }) => (restated === undefined ? [] : [{ mention, restated }]));
  const isFirst = ({ restated }: Restatement, i: number): boolean =>
    ordered.findIndex((other) => other.restated === restated) === i;
  return ordered.filter(isFirst).slice(0, MOST_FIGURES);
}

/**
 * A bare count, which says nothing without its noun, matters to a question that asks for a number; else only a large one whose
 * numerals a reader of the other language does not know.
 */
function matters({ unit, value, text }: Quantity, question: Pick<UnderstoodQuestion, "types">): boolean {
  if (unit.kind !== "count" || question.types.has("how-many")) return true;
  return Number(value) > SMALL_COUNT && OTHER_NUMERALS.test(text);
}

/** Bodies of the register that the quotation names, in the asker's language. */
function bodyNames(text: string, language: Language, library: Library): readonly string[] {
  const folded = foldedSource(text);
  const english = language !== "en";
  const found = [...library.bureaux.values()].flatMap((bureau) => {
    const name = english ? bureau.en : bureau.zhHans;
    const at = folded.indexOf(foldedSource(name));
    const wanted = nameIn(language, bureau);
    return at === -1 || text.includes(wanted) ? [] : [{ at, name: wanted }];
  });
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name);
}

/** Each folded name of the vocabulary with its group as people write it. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  ALIAS_VOCABULARY.trim()
    .split("\n")
    .map((line) => line.split(" | "))
    .flatMap((group) => group.map((name) => [foldText(name), group] as const)),
);

/** Chinese names of fewer characters are everyday words (香港, 人才), which need no bracket. */
const SHORTEST_CHINESE_NAME = 3;

/** Short for a longer name; stands by chance across two words. */
const SHORT_CHINESE_NAME = /^\p{Script=Han}{1,2}$/u;

/** Shorter ones (AI, R&D) are known to every reader. */
const SHORTEST_ENGLISH_NAME = 5;

/** Programmes, places and institutions of the vocabulary: proper names only, and none that the question itself has. */
function phraseNames(text: string, question: UnderstoodQuestion): readonly string[] {
  const english = question.language === "en";
  const asked = new Set(
    aliasesIn(foldText(question.text)).flatMap(({ found, others }) => [found, ...others]),
  );
  return sourceAliases(text).flatMap(({ found }) => {
    const group = GROUPS.get(found) ?? [];
    const chinese = group.find((name) => /^\p{Script=Han}/u.test(name)) ?? "";
    const proper = longestOf(group.filter((name) => /^[A-Z]/.test(name)));
    // 港大 in 本港大學 is no university: papers write names out.
    if (SHORT_CHINESE_NAME.test(found)) return [];
    if (!isName(proper)) return [];
    if (asked.has(found) || proper.length < SHORTEST_ENGLISH_NAME || chinese.length < SHORTEST_CHINESE_NAME)
      return [];
    if (english) return [proper];
    return [question.language === "zh-Hans" ? simplifyScript(chinese) : chinese];
  });
}

/** Whether each long word of it has a capital: "R&D centre" and "IP rights" are no names. */
function isName(text: string): boolean {
  return text.split(" ").every((word) => word.length < 4 || !/^[a-z]/.test(word));
}

function longestOf(names: readonly string[]): string {
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), "");
}
