// Settled blocks in, what a reader would call paragraphs out: a page break inside a sentence is closed again, and the
// sub-items of a numbered paragraph stay in it.
import type { Span } from "../domain/document.ts";
import type { Block } from "./blocks.ts";
import { blockEnd, blockStart } from "./blocks.ts";
import { endsSentence } from "./line-shapes.ts";
import { isNoise } from "./settle-blocks.ts";

/** A block with the pieces that belong to it; `own` is the block as it began, for its shape and printed number. */
export interface JoinedBlock {
  readonly own: Block;
  readonly spans: readonly Span[];
  readonly marks: readonly Span[];
}

const joinable: ReadonlySet<string> = new Set(["prose", "numbered", "bullet"]);
/** What may stand between the two halves of a cut paragraph: the foot of one page and the head of the next. */
const passedOver: ReadonlySet<string> = new Set(["footnote", "caption"]);

function textOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join("");
}

/** True where `next` goes on with the sentence that `before` leaves open. */
function continues(text: string, before: JoinedBlock, next: Block): boolean {
  if (next.shape !== "prose" || !joinable.has(before.own.shape)) return false;
  const open = textOf(text, before.spans);
  if (endsSentence(open)) return false;
  if (/[，、,]$/u.test(open)) return true;
  const following = text.slice(next.spans[0].start, next.spans[0].start + 2);
  // Latin sentences begin with a capital and bullets often end without a stop: only a small letter is a continuation.
  if (/^\p{Ll}/u.test(following)) return true;
  return before.own.shape !== "bullet" && /\p{Script=Han}$|[」』）)\d]$/u.test(open) && !/^\p{Lu}/u.test(following);
}

/** True where `next` is an item of the list that `before` opens. */
function belongsTo(text: string, before: JoinedBlock, next: Block): boolean {
  if (!joinable.has(before.own.shape)) return false;
  if (next.shape === "sub-item") return true;
  if (next.shape !== "bullet" || next.marks.length === 0) return false;
  const nested = before.own.shape !== "prose" && next.indent > before.own.indent;
  const own = text.slice(before.own.spans[0].start, before.own.spans[0].end);
  return nested || (before.own.shape === "numbered" && /[：:]$/u.test(own.split("\n", 1)[0]?.trimEnd() ?? ""));
}

/** The last span with the blank behind it where two words would else run together; Chinese needs none. */
function withSeparator(text: string, span: Span, next: number): Span {
  const before = text.slice(span.end - 1, span.end);
  const after = text.slice(next, next + 1);
  const separate = /\s/u.test(text.slice(span.end, span.end + 1)) && !/[\p{Script=Han}，、；」』）]/u.test(before + after);
  return separate ? { start: span.start, end: span.end + 1 } : span;
}

function closeGap(text: string, before: JoinedBlock, next: Block): JoinedBlock {
  const last = before.spans.at(-1) ?? before.own.spans[0];
  const spans = [...before.spans.slice(0, -1), withSeparator(text, last, next.spans[0].start), ...next.spans];
  return { own: before.own, spans, marks: [...before.marks, ...next.marks] };
}

/** The item with its bullet or number is part of the text; white space between keeps the lines apart. */
function takeItem(text: string, before: JoinedBlock, item: Block): JoinedBlock {
  const last = before.spans.at(-1) ?? before.own.spans[0];
  const item_: Span = { start: blockStart(item), end: blockEnd(item) };
  const adjacent = text.slice(last.end, item_.start).trim() === "";
  const spans = adjacent
    ? [...before.spans.slice(0, -1), { start: last.start, end: item_.end }]
    : [...before.spans.slice(0, -1), { start: last.start, end: last.end + 1 }, item_];
  return { ...before, spans };
}

/** All blocks, in order, with cut paragraphs joined and sub-items taken in. */
export function joinBlocks(text: string, blocks: readonly Block[]): JoinedBlock[] {
  const joined: JoinedBlock[] = [];
  let open = -1;
  for (const block of blocks) {
    const before = joined[open];
    if (before !== undefined && continues(text, before, block)) joined[open] = closeGap(text, before, block);
    else if (before !== undefined && belongsTo(text, before, block)) joined[open] = takeItem(text, before, block);
    else {
      joined.push({ own: block, spans: block.spans, marks: block.marks });
      if (!isNoise(block) && !passedOver.has(block.shape)) open = joined.length - 1;
    }
  }
  return joined;
}
