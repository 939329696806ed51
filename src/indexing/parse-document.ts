// A document's text in, its paragraphs out, each with exact spans, section path and label, beside the headings and the
// named noise, so that every character of the text is accounted for.
import type { Paragraph, ParagraphKind, PolicyDocument, Span } from "../domain/document.ts";
import type { NoiseName, ParseHints } from "./blocks.ts";
import { blockText } from "./blocks.ts";
import { type JoinedBlock, joinBlocks } from "./join-blocks.ts";
import { type LabelSource, labelParagraphs, numberFirstParagraphs } from "./label-paragraphs.ts";
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

const noiseNames: ReadonlySet<string> = new Set<NoiseName>([
  "page-number",
  "running-header",
  "stray-letters",
  "rule",
  "table-header",
]);
const headingShapes: ReadonlySet<string> = new Set(["heading", "columns"]);

function paragraphKind(block: JoinedBlock): ParagraphKind | undefined {
  const { shape } = block.own;
  if (shape === "row") return "table-row";
  // A list item that nothing opens, and a line that nothing claims, stand for themselves.
  if (shape === "sub-item") return "bullet";
  if (shape === "line") return "prose";
  return noiseNames.has(shape) || headingShapes.has(shape) ? undefined : (shape as ParagraphKind);
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
    words: words.split(/\s*[\t|]\s*/u, 1)[0] ?? words,
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
      reading = { ...reading, columns: blockText(text, block.own).split(/\s*[\t|]\s*/u).join("｜") };
    }
    const kind = paragraphKind(block);
    if (kind === undefined) continue;
    // The masthead stands between the title and the first heading without being headed by either.
    if (kind !== "front-matter") reading = { ...reading, path: enterRun(reading.path, reading.run, hints), run: [] };
    if (kind !== "table-row") reading = { ...reading, columns: null };
    drafts.push(draftOf(text, block, kind, reading));
  }
  return drafts;
}

function noiseOf(block: JoinedBlock): Noise[] {
  const marks = block.marks.map((mark): Noise => ({ ...mark, name: "mark" }));
  if (!noiseNames.has(block.own.shape)) return marks;
  return [...block.spans.map((span): Noise => ({ ...span, name: block.own.shape as NoiseName })), ...marks];
}

/** Takes a document's text apart. One parser for every document: what a text does not show, `hints` say. */
export function parseDocument(document: PolicyDocument, hints: ParseHints): ParsedDocument {
  const { text, language } = document;
  const blocks = joinBlocks(text, settleBlocks(text, splitBlocks(text), hints));
  const drafts = numberFirstParagraphs(draftParagraphs(text, blocks, hints));
  const labels = labelParagraphs(drafts, language);
  const paragraphs = drafts.map((draft, at): Paragraph => ({
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
  }));
  const headings = blocks.filter((block) => headingShapes.has(block.own.shape)).flatMap((block) => block.spans);
  return { paragraphs, headings, noise: blocks.flatMap(noiseOf) };
}
