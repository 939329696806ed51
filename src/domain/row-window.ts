// Rows of numbers that lie in a file come in, one row at a time goes out: many are read at once where they are asked for one after
// another, since a call of the system a row costs more than the row.

/** Rows that are read at once when they are asked for one after another, and how far ahead still counts as that. */
const ROWS_AT_ONCE = 64;

/** Reads rows from a place on until the array is full; throws where they are not there. */
export type LoadRows = (from: number, rows: Float32Array) => void;

/** A reader of `size` rows; what it gives may be overwritten by the next call. */
export function openRowWindow(
  size: number,
  dimensions: number,
  load: LoadRows,
): (row: number) => Float32Array {
  const room = new Float32Array(Math.min(size, ROWS_AT_ONCE) * dimensions);
  let first = 0;
  let count = 0;
  return (row) => {
    if (row < first || row >= first + count) {
      const goesOn = row > first && row < first + count + ROWS_AT_ONCE;
      const wanted = goesOn ? Math.min(ROWS_AT_ONCE, size - row) : 1;
      // Nothing is in the window where reading fails.
      count = 0;
      load(row, room.subarray(0, wanted * dimensions));
      [first, count] = [row, wanted];
    }
    return room.subarray((row - first) * dimensions, (row - first + 1) * dimensions);
  };
}
