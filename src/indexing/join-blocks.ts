// Settled blocks in, what a reader would call paragraphs out: a page break inside a sentence is closed again, and the
// sub-items of a numbered paragraph stay in it.
import type { Span } from "../domain/document.ts";
import { type Block, blockEnd, blockStart, isNoise, type ParseHints, type Shape } from "./blocks.ts";
import { endsSentence } from "./line-shapes.ts";

/** A block with the pieces that belong to it; `own` is the block as it began, for its shape and printed number. */
export interface JoinedBlock {
  readonly own: Block;
  readonly spans: readonly Span[];
  readonly marks: readonly Span[];
}

/** A block that pieces are still being added to, in place: a hostile text may have thousands. */
interface OpenBlock extends JoinedBlock {
  readonly spans: Span[];
  readonly marks: Span[];
  /** True once it has taken in an item of the list that it opens. */
  listed: boolean;
}

const joinable: ReadonlySet<Shape> = new Set<Shape>(["prose", "numbered", "bullet", "sub-item"]);
/** What may stand between the two halves of a cut paragraph: the foot of one page and the head of the next. */
const passedOver: ReadonlySet<Shape> = new Set<Shape>(["footnote", "caption"]);

function lastSpan(block: OpenBlock): Span {
  return block.spans.at(-1) ?? block.own.spans[0];
}

function takeLastSpan(block: OpenBlock): Span {
  return block.spans.pop() ?? block.own.spans[0];
}

/** True where `next` goes on with the sentence that `before` leaves open. */
function continues(text: string, before: OpenBlock, next: Block): boolean {
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
function belongsTo(text: string, before: OpenBlock, next: Block): boolean {
  if (!joinable.has(before.own.shape)) return false;
  if (next.shape === "sub-item") return !isChineseItem(next) || opensList(text, before);
  if (next.shape !== "bullet" || next.marks.length === 0) return false;
  if (before.own.shape !== "prose" && next.indent > before.own.indent) return true;
  return before.own.shape === "numbered" && opensList(text, before);
}

/** An item of the length of a paragraph that Chinese papers number so, which stands for itself unless a colon announces it. */
function isChineseItem({ printed }: Block): boolean {
  return printed?.startsWith("（") ?? false;
}

function opensList(text: string, { own, listed, spans }: OpenBlock): boolean {
  const { end } = spans.at(-1) ?? own.spans[0];
  return listed || (own.shape !== "sub-item" && /[：:]$/u.test(text.slice(end - 1, end)));
}

/** A span with the blank behind it, where the words before and after would else run together; Chinese needs none. */
function withSeparator(text: string, span: Span, next: number): Span {
  const sides = text.slice(span.end - 1, span.end) + text.slice(next, next + 1);
  const apart =
    /[\p{Script=Han}，、；「」『』（）《》]/u.test(sides) || !/\s/u.test(text.slice(span.end, span.end + 1));
  return apart ? span : { start: span.start, end: span.end + (text.startsWith("\r\n", span.end) ? 2 : 1) };
}

/** Appends the rest of the sentence. */
function closeGap(text: string, block: OpenBlock, next: Block): void {
  block.spans.push(withSeparator(text, takeLastSpan(block), next.spans[0].start), ...next.spans);
  block.marks.push(...next.marks);
}

/** Appends an item with its bullet or number; white space between keeps the lines apart. */
function takeItem(text: string, block: OpenBlock, next: Block): void {
  const last = takeLastSpan(block);
  const item: Span = { start: blockStart(next), end: blockEnd(next) };
  if (text.slice(last.end, item.start).trim() === "") block.spans.push({ start: last.start, end: item.end });
  else block.spans.push({ start: last.start, end: last.end + 1 }, item);
  block.listed = true;
}

/** All blocks, in order, with cut paragraphs joined and sub-items taken in. */
export function joinBlocks(
  text: string,
  blocks: readonly Block[],
  { wholeParagraphs }: Pick<ParseHints, "wholeParagraphs">,
): JoinedBlock[] {
  const joined: OpenBlock[] = [];
  let open: OpenBlock | undefined;
  for (const block of blocks) {
    if (!wholeParagraphs && open !== undefined && continues(text, open, block)) closeGap(text, open, block);
    else if (open !== undefined && belongsTo(text, open, block)) takeItem(text, open, block);
    else {
      const next: OpenBlock = { own: block, spans: [...block.spans], marks: [...block.marks], listed: false };
      joined.push(next);
      if (!isNoise(block.shape) && !passedOver.has(block.shape)) open = next;
    }
  }
  return joined;
}
