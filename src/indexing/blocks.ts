// The vocabulary between a document's text and its paragraphs: blocks that partition the text, and what each turns out to be.
import type { ParagraphKind, Span } from "../domain/document.ts";

/** What stands in a text and is neither paragraph nor heading, by name: nothing is dropped without one. */
export type NoiseName = "page-number" | "running-header" | "stray-letters" | "rule" | "table-header" | "mark";

/** Noise that is a block of its own; a mark belongs to the block that it opens. */
export type NoiseShape = Exclude<NoiseName, "mark">;

/**
 * What a block is. `line` (short, without an end mark) and `sub-item` are undecided until their neighbours are known;
 * `columns` is the header of a table whose cells need it.
 */
export type Shape =
  | Exclude<ParagraphKind, "table-row">
  | NoiseShape
  | "heading"
  | "line"
  | "sub-item"
  | "row"
  | "columns";

/** A stretch of the text; the non-blank characters of `spans` and `marks` of all blocks are the whole text, each once. */
export interface Block {
  readonly shape: Shape;
  /** What is read, in order; more than one where block markup stands inside. */
  readonly spans: readonly [Span, ...Span[]];
  /** Bullets, heading signs, printed numbers, tags: they say what the block is and are no part of its words. */
  readonly marks: readonly Span[];
  /** The printed number, footnote mark or figure name, as it is to be cited; null where none is printed. */
  readonly printed: string | null;
  /** Number of `#` of a Markdown heading; 0 for the title over the whole text; null where depth is not marked. */
  readonly level: number | null;
  /** Blanks before the block on its line. */
  readonly indent: number;
}

/** What a manifest entry may say about the shape of its text where the text itself does not. */
export interface ParseHints {
  /** `levels` trusts the number of `#`; `runs` reads depth from headings that follow each other with nothing between. */
  readonly headingLevels: "levels" | "runs";
  /** First lines of annexes whose label the text does not print. */
  readonly annexes: readonly { readonly label: string; readonly title: string }[];
  /** Depth (1 is outermost, within the document or annex) of headings that the runs misplace. */
  readonly fixedHeadings: Readonly<Record<string, number>>;
  /** True where each block is a whole paragraph: no sentence goes on in the next one. */
  readonly wholeParagraphs: boolean;
}

const noiseShapes: ReadonlySet<Shape> = new Set<NoiseShape>([
  "page-number",
  "running-header",
  "stray-letters",
  "rule",
  "table-header",
]);

/** True for what stands between paragraphs without ending one. */
export function isNoise(shape: Shape): shape is NoiseShape {
  return noiseShapes.has(shape);
}

/** Where a block begins, its marks included. */
export function blockStart(block: Block): number {
  return Math.min(block.spans[0].start, ...block.marks.map((mark) => mark.start));
}

/** Where a block ends, its marks included. */
export function blockEnd(block: Block): number {
  return Math.max(...block.spans.map((span) => span.end), ...block.marks.map((mark) => mark.end));
}

/** The words of a block, its pieces put together. */
export function blockText(text: string, block: Block): string {
  return block.spans.map((span) => text.slice(span.start, span.end)).join("");
}
