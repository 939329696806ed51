// Settled blocks in, what a reader would call paragraphs out: a page break inside a sentence is closed again, and the
// sub-items of a numbered paragraph stay in it.
import type { Span } from "../domain/document.ts";
import { type Block, blockEnd, blockStart, isNoise, type Shape } from "./blocks.ts";
import { endsSentence } from "./line-shapes.ts";

/** A block with the pieces that belong to it; `own` is the block as it began, for its shape and printed number. */
export interface JoinedBlock {
  readonly own: Block;
  readonly spans: readonly [Span, ...Span[]];
  readonly marks: readonly Span[];
  /** True once it has taken in an item of the list that it opens. */
  readonly listed: boolean;
}

const joinable: ReadonlySet<Shape> = new Set<Shape>(["prose", "numbered", "bullet", "sub-item"]);
/** What may stand between the two halves of a cut paragraph: the foot of one page and the head of the next. */
const passedOver: ReadonlySet<Shape> = new Set<Shape>(["footnote", "caption"]);

function lastSpan(block: JoinedBlock): Span {
  return block.spans.at(-1) ?? block.spans[0];
}

/** True where `next` goes on with the sentence that `before` leaves open. */
function continues(text: string, before: JoinedBlock, next: Block): boolean {
  if (next.shape !== "prose" || !joinable.has(before.own.shape)) return false;
  const last = lastSpan(before);
  const open = text.slice(Math.max(last.start, last.end - 200), last.end);
  if (endsSentence(open)) return false;
  if (/[，、,]$/u.test(open)) return true;
  const following = text.slice(next.spans[0].start, next.spans[0].start + 2);
  // Latin sentences begin with a capital and bullets often end without a stop: only a small letter goes on.
  if (/^\p{Ll}/u.test(following)) return true;
  return (
    before.own.shape !== "bullet" && /[\p{Script=Han}」』）)\d]$/u.test(open) && !/^\p{Lu}/u.test(following)
  );
}

/** True where `next` is an item of the list that `before` opens. */
function belongsTo(text: string, before: JoinedBlock, next: Block): boolean {
  if (!joinable.has(before.own.shape)) return false;
  if (next.shape === "sub-item") return true;
  if (next.shape !== "bullet" || next.marks.length === 0) return false;
  if (before.own.shape !== "prose" && next.indent > before.own.indent) return true;
  const { end } = lastSpan(before);
  return before.own.shape === "numbered" && (before.listed || /[：:]$/u.test(text.slice(end - 1, end)));
}

/** A span with the blank behind it, where the words before and after would else run together; Chinese needs none. */
function withSeparator(text: string, span: Span, next: number): Span {
  const sides = text.slice(span.end - 1, span.end) + text.slice(next, next + 1);
  const apart =
    /[\p{Script=Han}，、；「」『』（）《》]/u.test(sides) || !/\s/u.test(text.slice(span.end, span.end + 1));
  return apart ? span : { start: span.start, end: span.end + (text.startsWith("\r\n", span.end) ? 2 : 1) };
}

/** Replaces the last span by `ending`; a list that is not empty stays so. */
function endWith(block: JoinedBlock, ending: readonly [Span, ...Span[]]): readonly [Span, ...Span[]] {
  const [first = ending[0], ...rest] = [...block.spans.slice(0, -1), ...ending];
  return [first, ...rest];
}

function closeGap(text: string, before: JoinedBlock, next: Block): JoinedBlock {
  const last = withSeparator(text, lastSpan(before), next.spans[0].start);
  return {
    ...before,
    spans: endWith(before, [last, ...next.spans]),
    marks: [...before.marks, ...next.marks],
  };
}

/** The item with its bullet or number becomes part of the text; white space between keeps the lines apart. */
function takeItem(text: string, before: JoinedBlock, next: Block): JoinedBlock {
  const last = lastSpan(before);
  const item: Span = { start: blockStart(next), end: blockEnd(next) };
  const adjacent = text.slice(last.end, item.start).trim() === "";
  const spans = adjacent
    ? endWith(before, [{ start: last.start, end: item.end }])
    : endWith(before, [{ start: last.start, end: last.end + 1 }, item]);
  return { ...before, spans, listed: true };
}

/** All blocks, in order, with cut paragraphs joined and sub-items taken in. */
export function joinBlocks(text: string, blocks: readonly Block[]): JoinedBlock[] {
  const joined: JoinedBlock[] = [];
  let open = -1;
  for (const block of blocks) {
    const before = joined[open];
    if (before !== undefined && continues(text, before, block)) joined[open] = closeGap(text, before, block);
    else if (before !== undefined && belongsTo(text, before, block))
      joined[open] = takeItem(text, before, block);
    else {
      joined.push({ own: block, spans: block.spans, marks: block.marks, listed: false });
      if (!isNoise(block.shape) && !passedOver.has(block.shape)) open = joined.length - 1;
    }
  }
  return joined;
}
