// What a page's operators draw comes in, its text in the order of drawing goes out, with what of it no reader sees: drawn in
// no colour, in white on bare paper, with no opacity, or on a layer that is off.
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Box, boxOf, holds, IDENTITY, isBox, isMatrix, type Matrix, times } from "./matrix.ts";

/** Operators and their arguments, as pdf.js lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A page's text without its blanks, decomposed by NFKD, and for each UTF-16 unit whether it is hidden. */
export interface DrawnText {
  readonly text: string;
  readonly hidden: readonly boolean[];
  /** Where pictures stand. */
  readonly pictures: readonly Box[];
}

interface State {
  matrix: Matrix;
  white: boolean;
  opacity: number;
  /** Text that is neither filled nor stroked: how a scan carries the words of its picture. */
  invisible: boolean;
  size: number;
  /** The matrix was changed and nothing was drawn since: where a picture stands that was not decoded. */
  placed: boolean;
}

/** A stretch of text with where it begins and how much of the painting lay below it. */
interface Shown {
  readonly text: string;
  readonly at: readonly [x: number, y: number];
  readonly painted: number;
  /** Why it may not be seen. */
  readonly doubt: "none" | "white" | "invisible" | "off";
}

/** A page as far as it is drawn. */
interface Page {
  state: State;
  readonly saved: State[];
  /** Where the line of text begins. */
  line: Matrix;
  /** Down to the next line; below zero. */
  leading: number;
  /** Along the line. */
  advance: number;
  /** Whether what stands within marked content is shown, the innermost last. */
  readonly layers: boolean[];
  readonly isOn: (layer: unknown) => boolean;
  readonly shown: Shown[];
  readonly pictures: Box[];
  /** All that is painted in other colours than white, pictures included. */
  readonly grounds: Box[];
}

const UNIT: Box = [0, 0, 1, 1];
const EVERYWHERE: Box = [
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
];
/** Less opacity than this leaves nothing to see. */
const LEAST_OPACITY = 0.05;
/** Nothing, and nothing but a clip: PDF 32000-1, table 106. */
const UNSEEN_MODES = new Set([3, 7]);
const FILLS = new Set<unknown>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** Follows the operators; `isOn` tells whether the layer of some marked content is shown. */
export function readDrawnText(
  { fnArray, argsArray }: Operators,
  isOn: (layer: unknown) => boolean,
): DrawnText {
  const page = emptyPage(isOn);
  for (const [at, operator] of fnArray.entries()) {
    const values = argsArray[at];
    OPERATIONS.get(operator)?.(page, Array.isArray(values) ? values : []);
  }
  const pieces = page.shown.map(({ text, ...rest }) => ({ ...rest, text: comparable(text) }));
  return {
    text: pieces.map(({ text }) => text).join(""),
    hidden: pieces.flatMap((piece) => {
      const hidden = isHidden(piece, page.pictures, page.grounds);
      return Array.from({ length: piece.text.length }, () => hidden);
    }),
    pictures: page.pictures,
  };
}

/** One spelling for what is drawn and what is read: without blanks, ligatures and accents taken apart. */
export function comparable(text: string): string {
  return text.normalize("NFKD").replace(/\s+/gu, "");
}

/** Words over a picture are those that the picture shows; white ones need something that is not below them. */
function isHidden({ doubt, at, painted }: Shown, pictures: readonly Box[], grounds: readonly Box[]): boolean {
  if (doubt === "invisible") return !pictures.some((box) => holds(box, at));
  if (doubt === "white") return !grounds.slice(0, painted).some((box) => holds(box, at));
  return doubt === "off";
}

function emptyPage(isOn: Page["isOn"]): Page {
  const state = { matrix: IDENTITY, white: false, opacity: 1, invisible: false, size: 0, placed: false };
  const lists = { saved: [], layers: [], shown: [], pictures: [], grounds: [] };
  return { state, line: IDENTITY, leading: 0, advance: 0, isOn, ...lists };
}

function addPicture({ state, pictures, grounds }: Page): void {
  pictures.push(boxOf(UNIT, state.matrix));
  grounds.push(boxOf(UNIT, state.matrix));
  state.placed = false;
}

function save(page: Page, matrix: unknown): void {
  page.saved.push({ ...page.state });
  page.state.placed = false;
  if (isMatrix(matrix)) page.state.matrix = times(page.state.matrix, matrix);
}

function restore(page: Page): void {
  if (page.state.placed) addPicture(page);
  const before = page.saved.pop();
  if (before !== undefined) page.state = { ...before, placed: false };
}

function transform({ state }: Page, matrix: unknown): void {
  if (!isMatrix(matrix)) return;
  state.matrix = times(state.matrix, matrix);
  state.placed = true;
}

function newLine(page: Page, matrix: Matrix): void {
  page.line = matrix;
  page.advance = 0;
}

function moveLine(page: Page, x: unknown, y: unknown): void {
  newLine(page, times(page.line, [1, 0, 0, 1, Number(x), Number(y)]));
}

function show(page: Page, glyphs: unknown): void {
  const { state, line, layers } = page;
  state.placed = false;
  const { text, width } = readGlyphs(glyphs);
  const place: Matrix = [1, 0, 0, 1, page.advance, 0.3 * state.size];
  const [, , , , x, y] = times(times(state.matrix, line), place);
  page.advance += width * state.size;
  page.shown.push({ text, at: [x, y], painted: page.grounds.length, doubt: doubtOf(state, layers) });
}

function fill({ state, grounds }: Page, operator: unknown, bounds: unknown): void {
  state.placed = false;
  if (FILLS.has(operator) && isBox(bounds) && !state.white && state.opacity > LEAST_OPACITY)
    grounds.push(boxOf(bounds, state.matrix));
}

/** What an entry of the graphics state changes, as far as text is concerned. */
function setGraphics({ state }: Page, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const [key, value] of entries as readonly (readonly [string, unknown])[]) {
    if (key === "ca") state.opacity = Number(value);
    if (key === "Font" && Array.isArray(value)) state.size = Number(value[1]);
  }
}

type Operation = (page: Page, values: readonly unknown[]) => void;

/** An operation that changes only the state. */
function changing(change: (values: readonly unknown[]) => Partial<State>): Operation {
  return (page, values) => {
    Object.assign(page.state, change(values));
  };
}

/** What text and its ground depend on; pdf.js has turned every colour into `#rrggbb` and every way of showing text into one. */
const OPERATIONS: ReadonlyMap<number, Operation> = new Map<number, Operation>([
  [OPS.save, (page) => save(page, undefined)],
  [OPS.restore, restore],
  [OPS.paintFormXObjectBegin, (page, [matrix]) => save(page, matrix)],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.transform, transform],
  [OPS.setFillRGBColor, changing(([colour]) => ({ white: isWhite(colour) }))],
  [OPS.setFillColorN, changing(() => ({ white: false }))],
  [OPS.setFillTransparent, changing(() => ({ white: true }))],
  [OPS.setGState, (page, [entries]) => setGraphics(page, entries)],
  [OPS.setTextRenderingMode, changing(([mode]) => ({ invisible: UNSEEN_MODES.has(Number(mode)) }))],
  [OPS.setFont, changing(([, size]) => ({ size: Number(size) }))],
  [
    OPS.setLeading,
    (page, [leading]) => {
      page.leading = -Number(leading);
    },
  ],
  [OPS.beginText, (page) => newLine(page, IDENTITY)],
  [OPS.setTextMatrix, (page, [matrix]) => newLine(page, isMatrix(matrix) ? matrix : IDENTITY)],
  [OPS.moveText, (page, [x, y]) => moveLine(page, x, y)],
  [
    OPS.setLeadingMoveText,
    (page, [x, y]) => {
      page.leading = Number(y);
      moveLine(page, x, y);
    },
  ],
  [OPS.nextLine, (page) => moveLine(page, 0, page.leading)],
  [OPS.showText, (page, [glyphs]) => show(page, glyphs)],
  [OPS.constructPath, (page, [operator, , bounds]) => fill(page, operator, bounds)],
  [OPS.shadingFill, ({ grounds }) => void grounds.push(EVERYWHERE)],
  [OPS.paintImageXObject, addPicture],
  [OPS.paintInlineImageXObject, addPicture],
  [OPS.paintImageMaskXObject, addPicture],
  [OPS.paintSolidColorImageMask, addPicture],
  [OPS.beginMarkedContent, ({ layers }) => void layers.push(true)],
  [
    OPS.beginMarkedContentProps,
    ({ layers, isOn }, [tag, layer]) => void layers.push(tag !== "OC" || isOn(layer)),
  ],
  [OPS.endMarkedContent, ({ layers }) => void layers.pop()],
]);

function doubtOf({ invisible, opacity, white }: State, layers: readonly boolean[]): Shown["doubt"] {
  if (layers.includes(false) || opacity < LEAST_OPACITY) return "off";
  if (invisible) return "invisible";
  return white ? "white" : "none";
}

interface Glyph {
  readonly unicode: string;
  /** In thousandths of the size of type. */
  readonly width: number;
}

/** The words of an array of glyphs and kerns, and their width in sizes of type. */
function readGlyphs(glyphs: unknown): { readonly text: string; readonly width: number } {
  let text = "";
  let width = 0;
  for (const glyph of Array.isArray(glyphs) ? (glyphs as readonly (Glyph | number)[]) : []) {
    if (typeof glyph === "number") width -= glyph;
    else {
      text += glyph.unicode;
      width += glyph.width;
    }
  }
  return { text, width: width / 1000 };
}

/** `#ffffff` and what the eye does not tell from it. */
function isWhite(colour: unknown): boolean {
  return typeof colour === "string" && /^#(?:f[0-9a-f]){3}$/iu.test(colour);
}
