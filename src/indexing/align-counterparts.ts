// The paragraphs of a document and of its other language version in, the pairs out: a small global alignment that goes
// by kind, place, printed bodies, figures and Latin names, so that a missing bullet costs its twin and nothing else.
import type { Paragraph } from "../domain/document.ts";

/** Two paragraphs that say the same in two languages. */
export type Pair = readonly [Paragraph, Paragraph];

/** What a paragraph can be compared by across languages. */
interface Traits {
  readonly paragraph: Paragraph;
  readonly codes: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  /** Ordinal of its section among the sections of the document. */
  readonly section: number;
  /** Length as a share of the longest paragraph. */
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
  for (const match of text.matchAll(/(\d{1,12}(?:[ ,]\d{3})*(?:\.\d{1,4})?)\s?(萬|万|億|亿|thousand|million|billion)?/gu)) {
    const value = Number(match[1]?.replace(/[ ,]/gu, "")) * (magnitudes[match[2] ?? ""] ?? 1);
    figures.add(String(Math.round(value * 100) / 100));
  }
  return figures;
}

function latinOf(text: string): Set<string> {
  return new Set(text.match(/[A-Z][A-Za-z\d&+-]+/gu) ?? []);
}

function traitsOf(paragraphs: readonly Paragraph[]): Traits[] {
  const sections = new Map<string, number>();
  const longest = Math.max(1, ...paragraphs.map((paragraph) => paragraph.text.length));
  return paragraphs.map((paragraph) => {
    const section = JSON.stringify(paragraph.section);
    if (!sections.has(section)) sections.set(section, sections.size);
    return {
      paragraph,
      codes: new Set(paragraph.bureaux.map((bureau) => bureau.code)),
      figures: figuresOf(paragraph.text),
      latin: latinOf(paragraph.text),
      section: sections.get(section) ?? 0,
      length: paragraph.text.length / longest,
    };
  });
}

/** Shared members as a share of the smaller set; `neutral` where one of them is empty. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, neutral: number): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return a.size === b.size ? neutral : neutral / 2;
  return [...a].filter((member) => b.has(member)).length / smaller;
}

/** 0 to 1; only paragraphs of one kind can be twins. */
function likeness(a: Traits, b: Traits): number {
  if (a.paragraph.kind !== b.paragraph.kind) return Number.NEGATIVE_INFINITY;
  return (
    0.3 * overlap(a.codes, b.codes, 0.5) +
    0.3 * overlap(a.figures, b.figures, 0.5) +
    0.15 * overlap(a.latin, b.latin, 0.5) +
    0.15 * (1 - Math.abs(a.length - b.length)) +
    0.1 * (a.section === b.section ? 1 : 0)
  );
}

/** What it costs to leave a paragraph without a twin: less than a bad pair gives, more than half of a good one. */
const gapScore = 0.22;

/** Pairs of the best alignment in order (Needleman and Wunsch); quadratic in the number of paragraphs. */
export function alignParagraphs(first: readonly Paragraph[], second: readonly Paragraph[]): Pair[] {
  const [a, b] = [traitsOf(first), traitsOf(second)];
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i += 1) best[i * width] = i * gapScore;
  for (let j = 0; j <= b.length; j += 1) best[j] = j * gapScore;
  const like = (i: number, j: number) => {
    const [left, right] = [a[i], b[j]];
    return left && right ? likeness(left, right) : Number.NEGATIVE_INFINITY;
  };
  const score = (i: number, j: number) => best[i * width + j] ?? Number.NEGATIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const paired = score(i - 1, j - 1) + like(i - 1, j - 1);
      best[i * width + j] = Math.max(paired, score(i - 1, j) + gapScore, score(i, j - 1) + gapScore);
    }
  }
  const pairs: Pair[] = [];
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    const [left, right] = [first[i - 1], second[j - 1]];
    if (left && right && score(i, j) === score(i - 1, j - 1) + like(i - 1, j - 1)) {
      pairs.push([left, right]);
      i -= 1;
      j -= 1;
    } else if (score(i, j) === score(i - 1, j) + gapScore) i -= 1;
    else j -= 1;
  }
  return pairs.reverse();
}

/** The paragraphs, each knowing the id of its twin. */
export function linkPairs(paragraphs: readonly Paragraph[], pairs: readonly Pair[]): Paragraph[] {
  const twins = new Map(pairs.flatMap(([a, b]) => [[a.id, b.id] as const, [b.id, a.id] as const]));
  return paragraphs.map((paragraph) => ({ ...paragraph, counterpartId: twins.get(paragraph.id) ?? paragraph.counterpartId }));
}
