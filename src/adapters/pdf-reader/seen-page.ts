// A page as pdf.js gives it comes in; what a person sees of it goes out, the page turned as it is to be read: its words, the
// rules that are drawn, and whether it is a picture.
import { AnnotationMode, type getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PlacedWords } from "./base-lines.ts";
import { type Rule, readRules } from "./drawn-rules.ts";
import { readDrawnText } from "./drawn-text.ts";
import { type Box, boxOf, type Matrix, times } from "./matrix.ts";
import { visibleWords } from "./visible-words.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** What is seen of a page. */
export interface SeenPage {
  readonly words: readonly PlacedWords[];
  readonly rules: readonly Rule[];
  /** Stretches of words that nobody sees. */
  readonly hidden: number;
  /** Stretches of words that are set at an angle: watermarks. */
  readonly slanted: number;
  /** A picture fills most of it. */
  readonly isPicture: boolean;
  /** Pictures or strokes stand on it. */
  readonly isPainted: boolean;
}

interface TextItem {
  readonly str: string;
  /** Six numbers: scale, slant, slant, scale, x, y. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Share of a page that is covered by what it is a picture of. */
const PICTURE = 0.5;
/** Quarter turns against the clock that make upright what is set so. */
const TURNS: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
];

/** Reads a page; `isOn` tells whether the layer of some marked content is shown. */
export async function readPage(page: PdfPage, isOn: (layer: unknown) => boolean): Promise<SeenPage> {
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ("str" in item && item.str !== "" ? [item] : []));
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const drawn = readDrawnText(operators, isOn);
  const turn = readingTurn(texts);
  const placed = texts.flatMap((item) =>
    placedWords(item, turn).map((words) => ({ ...words, isBold: isBold(page, item.fontName) })),
  );
  const visible = visibleWords(placed, drawn);
  const rules = readRules(operators, turn);
  return {
    ...visible,
    rules,
    slanted: texts.filter((item) => item.str.trim() !== "" && placedWords(item, turn).length === 0).length,
    isPicture: drawn.pictures.some((box) => isMostOf(box, page.view)),
    isPainted: drawn.pictures.length > 0 || rules.length > 0,
  };
}

/** The turn that sets most of a page's characters upright: tables are set along the long side of a page, turned or not. */
function readingTurn(texts: readonly TextItem[]): Matrix {
  const counts = TURNS.map((turn) =>
    texts.reduce((sum, item) => sum + (isUpright(item, turn) ? item.str.trim().length : 0), 0),
  );
  return TURNS[counts.indexOf(Math.max(...counts))] ?? [1, 0, 0, 1, 0, 0];
}

/** Where words stand once the page is turned. */
function turned({ transform }: TextItem, turn: Matrix): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  return times(turn, [a, b, c, d, e, f]);
}

function isUpright(item: TextItem, turn: Matrix): boolean {
  const [along, slant, , scale] = turned(item, turn);
  return along >= 0 && Math.abs(slant) <= 0.01 * Math.abs(scale || 1);
}

/** Words that stand upright; those set at an angle are watermarks. */
function placedWords(item: TextItem, turn: Matrix): readonly PlacedWords[] {
  if (!isUpright(item, turn)) return [];
  const [, , , scale, x, y] = turned(item, turn);
  return [{ text: item.str, x, y, width: item.width, size: Math.abs(scale) || item.height }];
}

/** By the name of the type, which a subset of it keeps. */
function isBold({ commonObjs }: PdfPage, fontName: string): boolean {
  const font: unknown = commonObjs.has(fontName) ? commonObjs.get(fontName) : undefined;
  const name: unknown = font instanceof Object && "name" in font ? font.name : undefined;
  return typeof name === "string" && /bold|black|heavy/iu.test(name);
}

function isMostOf(box: Box, view: readonly number[]): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const [x1, y1, x2, y2] = boxOf(box, [1, 0, 0, 1, 0, 0]);
  const wide = Math.min(x2, right) - Math.max(x1, left);
  const high = Math.min(y2, top) - Math.max(y1, bottom);
  return wide > 0 && high > 0 && wide * high > PICTURE * (right - left) * (top - bottom);
}
