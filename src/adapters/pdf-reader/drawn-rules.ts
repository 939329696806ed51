// What a page's operators draw comes in; its level and upright strokes go out: the rules of tables.
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Operators } from "./drawn-text.ts";
import { isMatrix, type Matrix, pointAt, times } from "./matrix.ts";

/** A level or an upright stroke: where it lies across its direction, and from where to where along it. */
export interface Rule {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Point = readonly [x: number, y: number];

/** Points: a painted strip that is no thicker is a rule. */
const THICKEST = 3;
/** Points: what is shorter is no rule. */
const SHORTEST = 4;
/** Numbers that belong to each step of a path: move, line, curve, quadratic curve, close. */
const STEP_NUMBERS = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

const SAVES = new Set<unknown>([OPS.save, OPS.paintFormXObjectBegin]);
const RESTORES = new Set<unknown>([OPS.restore, OPS.paintFormXObjectEnd]);
const STROKES = new Set<unknown>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke]);
const FILLS = new Set<unknown>([OPS.fill, OPS.eoFill]);

/** The rules of a page; `toPage` brings what is drawn to the page as it is seen. */
export function readRules({ fnArray, argsArray }: Operators, toPage: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = toPage;
  for (const [at, operator] of fnArray.entries()) {
    const values = argsArray[at];
    const args: readonly unknown[] = Array.isArray(values) ? values : [];
    if (SAVES.has(operator)) saved.push(matrix);
    if (RESTORES.has(operator)) matrix = saved.pop() ?? toPage;
    if (operator === OPS.constructPath) rules.push(...rulesOf(args, matrix));
    const change = operator === OPS.transform ? args : operator === OPS.paintFormXObjectBegin && args[0];
    if (isMatrix(change)) matrix = times(matrix, change);
  }
  return rules;
}

/** Strokes of a stroked path, or the strips of a filled one. */
function rulesOf([operator, data]: readonly unknown[], matrix: Matrix): readonly Rule[] {
  const path: unknown = Array.isArray(data) ? data[0] : undefined;
  if (!(path instanceof Float32Array)) return [];
  const parts = partsOf(path, matrix);
  if (STROKES.has(operator))
    return parts.flatMap((points) =>
      points.flatMap((point, at) => ruleBetween(points[at - 1] ?? point, point)),
    );
  return FILLS.has(operator) ? parts.flatMap(stripOf) : [];
}

/** The corners of each part of a path. */
function partsOf(path: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? CLOSE;
    const count = STEP_NUMBERS[step] ?? 0;
    const part = parts.at(-1);
    const point = pointAt(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0);
    if (step === MOVE || part === undefined) parts.push([point]);
    else if (step === LINE) part.push(point);
    else if (step === CLOSE) part.push(...part.slice(0, 1));
    // A curve is no rule; what follows begins where it ends.
    else parts.push([point]);
    at += 1 + count;
  }
  return parts;
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (high < 0.5 && wide > SHORTEST)
    return [{ isLevel: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (wide < 0.5 && high > SHORTEST)
    return [{ isLevel: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}

function stripOf(points: readonly Point[]): readonly Rule[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [middle, height] = [(left + right) / 2, (bottom + top) / 2];
  if (top - bottom <= THICKEST) return ruleBetween([left, height], [right, height]);
  return right - left <= THICKEST ? ruleBetween([middle, bottom], [middle, top]) : [];
}
