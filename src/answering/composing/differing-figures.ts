// Two cited paragraphs of different documents come in; the figures go out that they give for the same thing and that
// differ, and whether the newer tells of what the older planned. FigureText within one language: of a twin, the version that fits.
import type { Citation } from "../../domain/answer.ts";
import type { DocumentRecord } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { Quantity } from "../../text/quantities.ts";
import { splitSentences } from "../../text/sentences.ts";
import { foldedSource, sourceQuantities, sourceTerms } from "../../text/source-facts.ts";
import { figureOwners } from "./figure-owners.ts";
import { differingOfAKind, type FigureText } from "./figures-of-a-kind.ts";

/** A quoted paragraph with its document. */
export interface DatedCitation {
  readonly citation: Citation;
  readonly document: DocumentRecord;
}

/** Citations with their documents, without those of documents that are not indexed. */
export function datedCitations(
  citations: readonly Citation[],
  library: Pick<Library, "document">,
): readonly DatedCitation[] {
  return citations.flatMap((citation) => {
    const document = library.document(citation.paragraph.documentId);
    return document === undefined ? [] : [{ citation, document }];
  });
}

/** Two of them, the one of the older document first. */
export function inTime<Dated extends Pick<DatedCitation, "document">>(
  a: Dated,
  b: Dated,
): readonly [Dated, Dated] {
  return a.document.publishedOn < b.document.publishedOn ? [a, b] : [b, a];
}

/** A pair that speaks of the same thing, the older first. */
export interface DifferingPair {
  readonly older: DatedCitation;
  readonly newer: DatedCitation;
  readonly kind: "figures-differ" | "superseded";
  /** The figures of the older and of the newer; undefined where a plan was overtaken. */
  readonly figures: readonly [Quantity, Quantity] | undefined;
}

/** How far the words right beside a figure reach, in UTF-16 units. */
const BESIDE = 10;

/** What a text says around a figure, in UTF-16 units before and after it, must share this many terms. */
const BEFORE = 24;
const AFTER = 14;
const FEWEST_SHARED_NEAR = 4;

/** Two sentences that share this many terms speak of the same thing. */
const FEWEST_SHARED = 8;

/**
 * … and so many of the shorter one's terms, for "the floor area is …" is said of many places. On the development sets pairs
 * about one thing share a quarter and more, others less than a fifth.
 */
const LEAST_SHARE = 0.22;

const PLANS =
  /预计|将(?!军)|拟|计划于|筹备|目标|会(?:成立|设立|推出)|\b(?:will|plans? to|aims? to|target|expected|to be)\b/;
const REPORTS =
  /已(?!建|平)|陆续(?:成立|启用)|于.{1,8}(?:启用|成立|推出|落成)|\b(?:has|have|had|was|were) (?:\w+ )?\w+ed\b/;

/** Each two of several citations that differ. */
export function differingPairs(dated: readonly DatedCitation[]): readonly DifferingPair[] {
  return dated.flatMap((a, i) => dated.slice(i + 1).flatMap((b) => differenceOf(a, b) ?? []));
}

/** How two citations of different documents differ; undefined where nothing shows that they do. */
export function differenceOf(a: DatedCitation, b: DatedCitation): DifferingPair | undefined {
  if (a.document.publishedOn === b.document.publishedOn) return undefined;
  const [older, newer] = inTime(a, b);
  const texts = comparableTexts(older.citation, newer.citation);
  if (texts === undefined) return undefined;
  const [before, after] = [texts[0].text, texts[1].text];
  const alike = speakOfOne(before, after) ? differingFigures(texts[0], texts[1]) : undefined;
  const figures = alike ?? differingOfAKind(texts[0], texts[1]);
  if (figures !== undefined) return { older, newer, kind: "figures-differ", figures };
  if (!overtakes(before, after)) return undefined;
  return { older, newer, kind: "superseded", figures: undefined };
}

/** The quotations where both are in one language, else whole paragraphs of which one is the other's language by its twin. */
function comparableTexts(older: Citation, newer: Citation): readonly [FigureText, FigureText] | undefined {
  const isEnglish = (citation: Citation): boolean => citation.paragraph.language === "en";
  if (isEnglish(older) === isEnglish(newer)) return [quotedIn(older), quotedIn(newer)];
  if (isEnglish(older) && older.counterpart !== null)
    return [{ text: older.counterpart.text, lead: "" }, quotedIn(newer)];
  return isEnglish(newer) && newer.counterpart !== null
    ? [quotedIn(older), { text: newer.counterpart.text, lead: "" }]
    : undefined;
}

function quotedIn({ paragraph, quote }: Citation): FigureText {
  return { text: quote.text, lead: paragraph.text.slice(0, quote.start) };
}

function speakOfOne(a: string, b: string): boolean {
  const fewer = Math.min(sourceTerms(a).size, sourceTerms(b).size);
  return sharedTerms(a, b) >= LEAST_SHARE * fewer;
}

/** A figure with the words right beside it, which say what it counts. */
interface Told {
  readonly quantity: Quantity;
  readonly beside: string;
  readonly around: string;
  /** The schemes and places that it is of, as far as they are named; read when they are asked for: most figures are not alike. */
  owners(): ReadonlySet<string>;
}

/**
 * The figures that differ: each the only one of its kind in its text, for among several nothing tells which one is meant,
 * and with alike words around them.
 */
function differingFigures(older: FigureText, newer: FigureText): readonly [Quantity, Quantity] | undefined {
  const [olderOnes, newerOnes] = [toldIn(older), toldIn(newer)];
  for (const before of olderOnes) {
    const after = onlyAlike(before, newerOnes);
    if (after === undefined || after.quantity.value === before.quantity.value) continue;
    if (onlyAlike(after, olderOnes) !== before) continue;
    if (sharedTerms(before.around, after.around) >= FEWEST_SHARED_NEAR) {
      return [before.quantity, after.quantity];
    }
  }
  return undefined;
}

function toldIn({ text, lead }: FigureText): readonly Told[] {
  return sourceQuantities(text).map((quantity) => {
    const { start, end, unit } = quantity;
    // What is counted follows its number; an amount of money may be named before it as well.
    const before = unit.kind === "count" ? "" : text.slice(Math.max(0, start - BESIDE), start);
    const around = `${text.slice(Math.max(0, start - BEFORE), start)}\n${text.slice(end, end + AFTER)}`;
    const owners = () => figureOwners(lead + text, lead.length + start);
    return { quantity, beside: `${before}\n${text.slice(end, end + BESIDE)}`, around, owners };
  });
}

function onlyAlike(figure: Told, others: readonly Told[]): Told | undefined {
  const alike = others.filter((other) => countAlike(figure, other));
  return alike.length === 1 ? alike[0] : undefined;
}

function countAlike(a: Told, b: Told): boolean {
  if (JSON.stringify(a.quantity.unit) !== JSON.stringify(b.quantity.unit)) return false;
  if (a.quantity.noun !== b.quantity.noun || sharedTerms(a.beside, b.beside) === 0) return false;
  return !areOfOthers(a.owners(), b.owners());
}

/** Whether they are of two schemes or places. */
function areOfOthers(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && ![...some].some((owner) => others.has(owner));
}

function overtakes(older: string, newer: string): boolean {
  return sentencesOf(older).some(
    (plan) =>
      PLANS.test(foldedSource(plan)) &&
      sentencesOf(newer).some(
        (outcome) => REPORTS.test(foldedSource(outcome)) && sharedTerms(plan, outcome) >= FEWEST_SHARED,
      ),
  );
}

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Words, or pairs of Chinese characters, that both texts have; figures are not counted. */
function sharedTerms(a: string, b: string): number {
  const terms = sourceTerms(a);
  let shared = 0;
  for (const term of sourceTerms(b)) if (terms.has(term) && !/\d/.test(term)) shared++;
  return shared;
}
