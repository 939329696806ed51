// The geometry of a page: matrices and boxes come in, others go out.

/** Six numbers of a matrix: scale, slant, slant, scale, x, y. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Left, bottom, right, top on the page. */
export type Box = readonly [number, number, number, number];

/** Leaves everything where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function isNumbers(value: unknown, count: number): boolean {
  return (ArrayBuffer.isView(value) || Array.isArray(value)) && Array.from(value as never[]).length === count;
}

/** True for six numbers, in an array of any kind. */
export function isMatrix(value: unknown): value is Matrix {
  return isNumbers(value, 6);
}

/** True for four numbers, in an array of any kind. */
export function isBox(value: unknown): value is Box {
  return isNumbers(value, 4);
}

/** The first matrix after the second: what stands in the second's terms, told in the first's. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a point comes to lie. */
export function pointAt(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  const [, , , , right, up] = times(matrix, [1, 0, 0, 1, x, y]);
  return [right, up];
}

/** The upright box around a box that a matrix moves and turns. */
export function boxOf([left, bottom, right, top]: Box, matrix: Matrix): Box {
  const corners = [
    pointAt(matrix, left, bottom),
    pointAt(matrix, left, top),
    pointAt(matrix, right, bottom),
    pointAt(matrix, right, top),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** True where a point lies in a box, or on its edge. */
export function holds([left, bottom, right, top]: Box, [x, y]: readonly [number, number]): boolean {
  return x >= left - 1 && x <= right + 1 && y >= bottom - 1 && y <= top + 1;
}
