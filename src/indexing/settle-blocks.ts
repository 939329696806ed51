// Blocks with the shape of their own form in, blocks with the shape that their neighbours give them out: what is masthead,
// heading, running header or table header. Each step is one rule over the whole list; none of them knows a document.
import { withoutTail } from "../text/tail.ts";
import type { Block, ParseHints, Shape } from "./blocks.ts";
import { blockText, isNoise } from "./blocks.ts";
import { endsSentence, isHeadingLike, tableCells } from "./line-shapes.ts";

const mastheadShapes: ReadonlySet<Shape> = new Set<Shape>(["line", "heading", "front-matter"]);

/** Words for comparing headings and rows: white space and emphasis signs are the extraction's. */
export function comparable(words: string): string {
  return words.replace(/[\s*]+/gu, "");
}

/** A heading as it stands in a section path: one line, without emphasis, markup escapes and a closing footnote mark. */
export function headingWords(words: string): string {
  const joined = words
    .replace(/\*\*/gu, "")
    .replace(/\\(?=[$_*])/gu, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, (run) => (run.includes("\n") ? "" : run));
  return withoutTail(joined, /[¹²³⁰-⁹]/u)
    .replace(/\s+/gu, " ")
    .trim();
}

function reshape(block: Block, shape: Shape): Block {
  return block.shape === shape ? block : { ...block, shape };
}

function nextOf(blocks: readonly Block[], from: number, step: 1 | -1): Block | undefined {
  for (let at = from + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at];
    if (block !== undefined && !isNoise(block.shape)) return block;
  }
  return undefined;
}

/** True where a block begins in the middle of a Latin sentence: what stands above it is no heading. */
function goesOn(text: string, block: Block): boolean {
  const { start } = block.spans[0];
  return block.shape === "prose" && /^\p{Ll}/u.test(text.slice(start, start + 2));
}

/** Number of blocks before the first that is content: the masthead with the first heading. */
function openingLength(blocks: readonly Block[]): number {
  const content = blocks.findIndex((block) => !isNoise(block.shape) && !mastheadShapes.has(block.shape));
  return content < 0 ? blocks.length : content;
}

/**
 * A line of the masthead that stands again further down is the title of the whole: a heading, and its repetitions are
 * running headers.
 */
function settleTitle(text: string, blocks: readonly Block[]): Block[] {
  const words = blocks.map((block) => comparable(blockText(text, block)));
  const opening = blocks.slice(0, openingLength(blocks));
  const later = new Set(words.slice(opening.length));
  const candidate = opening.findIndex(
    (block, at) =>
      (block.shape === "line" || block.shape === "heading") &&
      later.has(words[at] ?? "") &&
      nextOf(opening, at, 1) !== undefined,
  );
  if (candidate < 0) return [...blocks];
  return blocks.map((block, at) => {
    if (words[at] !== words[candidate] || isNoise(block.shape)) return block;
    return at === candidate ? { ...block, shape: "heading", level: 0 } : reshape(block, "running-header");
  });
}

/**
 * The lines above the first content are the masthead (issuing body, date, title), but for the last, which heads what
 * follows, and for marked headings that have something shallower or deeper to head.
 */
function settleMasthead(blocks: readonly Block[], markdown: boolean): Block[] {
  const opening = blocks.slice(0, openingLength(blocks));
  return blocks.map((block, at) => {
    if (at >= opening.length || isNoise(block.shape)) return block;
    const next = nextOf(opening, at, 1);
    if (block.shape === "line" && (markdown || next !== undefined)) return reshape(block, "front-matter");
    // "Chapter 16" above "# Title" is deeper than what it announces: it heads nothing.
    const headsNothing = (block.level ?? 0) > (next?.level ?? Number.POSITIVE_INFINITY);
    return block.shape === "heading" && headsNothing ? reshape(block, "front-matter") : block;
  });
}

/** In a Markdown text only marked lines are headings; elsewhere a short line heads what follows, if anything does. */
function settleLines(text: string, blocks: readonly Block[], markdown: boolean): Block[] {
  return blocks.map((block, at) => {
    if (block.shape !== "line") return block;
    const next = nextOf(blocks, at, 1);
    if (next === undefined) return reshape(block, "front-matter");
    return reshape(block, markdown || goesOn(text, next) ? "prose" : "heading");
  });
}

/** In a text with marked bullets, a line set in by a blank is a bullet whose mark was lost. */
function settleLostBullets(text: string, blocks: readonly Block[]): Block[] {
  if (!blocks.some((block) => block.shape === "bullet")) return [...blocks];
  return blocks.map((block) => {
    const setIn = block.indent > 0 && text[block.spans[0].start - 1] === " " && block.marks.length === 0;
    return setIn && block.shape === "prose" ? reshape(block, "bullet") : block;
  });
}

function isHeaderCell(cell: string): boolean {
  return cell.length > 0 && cell.length <= 30 && !endsSentence(cell) && !/\d/u.test(cell);
}

/** True for the heads of columns that a rule stands under, as in Markdown. */
function isRuled(text: string, blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return next?.shape === "rule" && text.startsWith("|", next.spans[0].start);
}

/** True for a row of names over other rows, as heads of columns are. */
function isUnruledHeader(blocks: readonly Block[], at: number, words: string): boolean {
  const above = blocks[at - 1]?.shape;
  const opens = above !== "row" && above !== "rule" && blocks[at + 1] !== undefined;
  return opens && tableCells(words).every(isHeaderCell);
}

/**
 * The first row of a table is its header where a rule says so, or where its cells are names and there are three columns or more: its rows
 * are read with it. A table of two columns (a measure and what is said of it) reads without; its first row is noise where the text of pages
 * says it again and again, and else a row, for it may say something ("Chairman, Mr Chan").
 */
function settleTables(text: string, blocks: readonly Block[]): Block[] {
  const rows = blocks.map((block) => (block.shape === "row" ? blockText(text, block) : ""));
  const last = new Map(rows.map((words, at) => [words, at]));
  const headers = new Set<string>();
  return blocks.map((block, at) => {
    const words = rows[at] ?? "";
    if (block.shape !== "row") return block;
    if (headers.has(words)) return reshape(block, "table-header");
    if (isRuled(text, blocks, at)) return reshape(block, "columns");
    if (!isUnruledHeader(blocks, at, words)) return block;
    const isWide = tableCells(words).length > 2;
    const isRunning = words.includes("\t") && last.get(words) !== at;
    if (!isWide && !isRunning) return block;
    headers.add(words);
    return reshape(block, isWide ? "columns" : "table-header");
  });
}

/** True for unnumbered text, and for the first of the parts that a number has (1.1 under 1). */
function standsUnder(next: Block | undefined, { printed }: Block, text: string): boolean {
  if (next?.shape === "prose") return !goesOn(text, next);
  return next?.shape === "numbered" && (next.printed?.startsWith(`${printed}.`) ?? false);
}

/** A numbered line without an end mark, with unnumbered text or the parts of its number below, is a numbered heading. */
function settleNumberedHeadings(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.shape !== "numbered") return block;
    const next = nextOf(blocks, at, 1);
    if (!standsUnder(next, block, text) || !isHeadingLike(blockText(text, block))) return block;
    const start = Math.min(...block.marks.map((mark) => mark.start));
    return {
      ...block,
      shape: "heading",
      spans: [{ start, end: block.spans[0].end }],
      marks: [],
      printed: null,
    };
  });
}

/** A short sentence between two captions is the rest of a caption that the columns cut. */
function settleCaptions(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.shape !== "prose" || blockText(text, block).length > 40) return block;
    const between = nextOf(blocks, at, -1)?.shape === "caption" && nextOf(blocks, at, 1)?.shape === "caption";
    return between ? reshape(block, "caption") : block;
  });
}

/** First lines of annexes are headings whatever they look like. */
function settleAnnexes(text: string, blocks: readonly Block[], hints: ParseHints): Block[] {
  const titles = new Set(hints.annexes.map((annex) => comparable(annex.title)));
  return blocks.map((block) =>
    titles.has(comparable(blockText(text, block))) ? reshape(block, "heading") : block,
  );
}

/** Decides what the neighbours decide; afterwards no block is a `line`. */
export function settleBlocks(text: string, blocks: readonly Block[], hints: ParseHints): Block[] {
  const markdown = blocks.some((block) => block.shape === "heading" && block.level !== null);
  const annexed = settleAnnexes(text, blocks, hints);
  const tabled = settleTables(text, annexed);
  const numbered = settleNumberedHeadings(text, tabled);
  const titled = settleTitle(text, numbered);
  const opened = settleMasthead(titled, markdown);
  const headed = settleLines(text, opened, markdown);
  const bulleted = settleLostBullets(text, headed);
  return settleCaptions(text, bulleted);
}
