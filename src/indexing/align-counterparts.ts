// The paragraphs of a document and of its other language version in, the pairs out: a small global alignment that goes
// by kind, place, printed bodies, figures and Latin names, so that a missing bullet costs its twin and nothing else.
import type { Paragraph } from "../domain/document.ts";
import { type BodyNames, findMentions } from "./body-names.ts";

/** Two paragraphs that say the same in two languages. */
export type Pair = readonly [Paragraph, Paragraph];

/** What a paragraph can be compared by across languages. */
interface Traits {
  readonly paragraph: Paragraph;
  /** Codes of the responsible bodies. */
  readonly responsible: ReadonlySet<string>;
  /** Codes of all bodies that the text mentions: the register knows their names in each language. */
  readonly mentioned: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  /** Ordinal of its section among the sections of the document. */
  readonly section: number;
  /** Length as a share of the whole document. */
  readonly length: number;
}

const magnitudes: Readonly<Record<string, number>> = {
  萬: 1e4,
  万: 1e4,
  億: 1e8,
  亿: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** Figures with their magnitude, so that 100億 and 10 billion are one. */
function figuresOf(text: string): Set<string> {
  const figures = new Set<string>();
  for (const match of text.matchAll(
    /(\d{1,12}(?:[ ,]\d{3})*(?:\.\d{1,4})?)\s?(萬|万|億|亿|thousand|million|billion)?/gu,
  )) {
    const value = Number(match[1]?.replace(/[ ,]/gu, "")) * (magnitudes[match[2] ?? ""] ?? 1);
    figures.add(String(Math.round(value * 100) / 100));
  }
  return figures;
}

function latinOf(text: string): Set<string> {
  return new Set(text.match(/[A-Z][A-Za-z\d&+-]+/gu) ?? []);
}

function traitsOf(paragraphs: readonly Paragraph[], names: BodyNames): Traits[] {
  const whole = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 1);
  const sections = [...new Set(paragraphs.map((paragraph) => JSON.stringify(paragraph.section)))];
  return paragraphs.map((paragraph) => ({
    paragraph,
    responsible: new Set(paragraph.bureaux.map((bureau) => bureau.code)),
    mentioned: new Set(findMentions(paragraph.text, names)),
    figures: figuresOf(paragraph.text),
    latin: latinOf(paragraph.text),
    section: sections.indexOf(JSON.stringify(paragraph.section)),
    length: paragraph.text.length / whole,
  }));
}

/** Shared members as a share of the smaller set; `neutral` where one of them is empty. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, neutral: number): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return a.size === b.size ? neutral : neutral / 2;
  return [...a].filter((member) => b.has(member)).length / smaller;
}

/** How much each trait says, the sum being 1; set by leaving out each bullet of the Policy Address in turn. */
const weights = { responsible: 0.2, figures: 0.25, latin: 0.1, mentioned: 0.15, length: 0.2, section: 0.1 };
/** What leaving a paragraph alone counts: less than half of what a poor pair of one section does. */
const gapScore = 0.22;

/** 0 to 1; only paragraphs of one kind can be twins. */
function likeness(a: Traits, b: Traits): number {
  if (a.paragraph.kind !== b.paragraph.kind) return Number.NEGATIVE_INFINITY;
  return (
    weights.responsible * overlap(a.responsible, b.responsible, 0.5) +
    weights.figures * overlap(a.figures, b.figures, 0.5) +
    weights.latin * overlap(a.latin, b.latin, 0.5) +
    weights.mentioned * overlap(a.mentioned, b.mentioned, 0.5) +
    weights.length * (Math.min(a.length, b.length) / Math.max(a.length, b.length)) +
    weights.section * (a.section === b.section ? 1 : 0)
  );
}

/** Scores of the best alignment of every two beginnings (Needleman and Wunsch), row by row. */
function scoreBeginnings(a: readonly Traits[], b: readonly Traits[]): Float64Array[] {
  const rows = [Float64Array.from({ length: b.length + 1 }, (_, j) => j * gapScore)];
  a.forEach((left, i) => {
    const above = rows[i] ?? new Float64Array();
    const row = new Float64Array(b.length + 1);
    row[0] = (i + 1) * gapScore;
    b.forEach((right, j) => {
      const alone = Math.max(above[j + 1] ?? 0, row[j] ?? 0) + gapScore;
      row[j + 1] = Math.max(alone, (above[j] ?? 0) + likeness(left, right));
    });
    rows.push(row);
  });
  return rows;
}

/** Pairs of the best alignment, in order. Takes time in the product of the two numbers of paragraphs. */
export function alignParagraphs(
  first: readonly Paragraph[],
  second: readonly Paragraph[],
  names: BodyNames,
): Pair[] {
  const [a, b] = [traitsOf(first, names), traitsOf(second, names)];
  const rows = scoreBeginnings(a, b);
  const score = (i: number, j: number) => rows[i]?.[j] ?? 0;
  const pairs: Pair[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    const [left, right] = [a[i - 1], b[j - 1]];
    if (left && right && score(i, j) === score(i - 1, j - 1) + likeness(left, right)) {
      pairs.push([left.paragraph, right.paragraph]);
      i -= 1;
      j -= 1;
    } else if (score(i, j) === score(i - 1, j) + gapScore) i -= 1;
    else j -= 1;
  }
  return pairs.reverse();
}

/** The paragraphs, each knowing the id of its twin, if any; one that knows it already is itself. */
export function linkPairs(paragraphs: readonly Paragraph[], pairs: readonly Pair[]): Paragraph[] {
  const twins = new Map(pairs.flatMap(([a, b]) => [[a.id, b.id] as const, [b.id, a.id] as const]));
  return paragraphs.map((paragraph) => {
    const counterpartId = twins.get(paragraph.id) ?? null;
    return counterpartId === paragraph.counterpartId ? paragraph : { ...paragraph, counterpartId };
  });
}
