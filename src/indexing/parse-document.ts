// A document's text in, its paragraphs out, each with exact spans, section path and label, beside the headings and the
// named noise, so that every character of the text is accounted for.
import type { Paragraph, ParagraphKind, PolicyDocument, Span } from "../domain/document.ts";
import { blockText, isNoise, type NoiseName, type ParseHints } from "./blocks.ts";
import { type JoinedBlock, joinBlocks } from "./join-blocks.ts";
import { type LabelSource, labelParagraphs, numberFirstParagraphs } from "./label-paragraphs.ts";
import { tableCells } from "./line-shapes.ts";
import { enterRun, type FoundHeading, type PathEntry } from "./section-path.ts";
import { headingWords, settleBlocks } from "./settle-blocks.ts";
import { splitBlocks } from "./split-blocks.ts";

/** A stretch of the text that is neither paragraph nor heading. */
export interface Noise extends Span {
  readonly name: NoiseName;
}

/** A document's text taken apart; paragraphs, headings and noise together hold every non-blank character once. */
export interface ParsedDocument {
  /** Without bureaux and counterparts, which later steps add. */
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Span[];
  readonly noise: readonly Noise[];
}

interface Draft extends LabelSource {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What is being read: the path, the headings since the last paragraph, and the header of the table at hand. */
interface Reading {
  readonly path: readonly PathEntry[];
  readonly run: readonly FoundHeading[];
  readonly columns: string | null;
}

function paragraphKind(block: JoinedBlock): ParagraphKind | undefined {
  const { shape } = block.own;
  if (shape === "row") return "table-row";
  // A list item that nothing opens, and a line that nothing claims, stand for themselves.
  if (shape === "sub-item") return "bullet";
  if (shape === "line") return "prose";
  return isNoise(shape) || shape === "heading" || shape === "columns" ? undefined : shape;
}

function draftOf(text: string, block: JoinedBlock, kind: ParagraphKind, reading: Reading): Draft {
  const words = block.spans.map((span) => text.slice(span.start, span.end)).join("");
  const section = reading.path.map((entry) => entry.words);
  if (kind === "table-row" && reading.columns !== null) section.push(reading.columns);
  return {
    kind,
    section,
    printed: block.own.printed,
    annex: reading.path.find((entry) => entry.annex !== null)?.annex ?? null,
    words: tableCells(words).find((cell) => cell !== "") ?? words,
    cells: kind === "table-row" ? tableCells(words) : [],
    text: words,
    spans: block.spans,
  };
}

/** Walks the blocks in order and gives each paragraph the path that stands above it. */
function draftParagraphs(text: string, blocks: readonly JoinedBlock[], hints: ParseHints): Draft[] {
  const drafts: Draft[] = [];
  let reading: Reading = { path: [], run: [], columns: null };
  for (const block of blocks) {
    const words = headingWords(blockText(text, block.own));
    if (block.own.shape === "heading") {
      reading = { ...reading, run: [...reading.run, { words, level: block.own.level }], columns: null };
    } else if (block.own.shape === "columns") {
      reading = { ...reading, columns: tableCells(blockText(text, block.own)).join("｜") };
    }
    const kind = paragraphKind(block);
    if (kind === undefined) continue;
    const columns = kind === "table-row" ? reading.columns : null;
    reading = { path: enterRun(reading.path, reading.run, hints), run: [], columns };
    drafts.push(draftOf(text, block, kind, reading));
  }
  return drafts;
}

function noiseOf(block: JoinedBlock): Noise[] {
  const { shape } = block.own;
  const words = isNoise(shape) ? block.spans.map((span): Noise => ({ ...span, name: shape })) : [];
  return [...words, ...block.marks.map((mark): Noise => ({ ...mark, name: "mark" }))];
}

/** Takes a document's text apart. One parser for every document: what a text does not show, `hints` say. */
export function parseDocument(document: PolicyDocument, hints: ParseHints): ParsedDocument {
  const { text, language } = document;
  const blocks = joinBlocks(text, settleBlocks(text, splitBlocks(text), hints), hints);
  const drafts = numberFirstParagraphs(draftParagraphs(text, blocks, hints));
  const labels = labelParagraphs(drafts, language);
  const paragraphs = drafts.map(
    (draft, at): Paragraph => ({
      id: `${document.id}#p${at + 1}`,
      documentId: document.id,
      ordinal: at + 1,
      kind: draft.kind,
      label: labels[at] ?? "",
      section: draft.section,
      text: draft.text,
      spans: draft.spans,
      language,
      bureaux: [],
      unlistedBodies: [],
      counterpartId: null,
    }),
  );
  const headings = blocks
    .filter(({ own }) => own.shape === "heading" || own.shape === "columns")
    .flatMap((block) => block.spans);
  return { paragraphs, headings, noise: blocks.flatMap(noiseOf) };
}
