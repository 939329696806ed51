// The rows of a table come in; the same rows go out, those first that say what stands in each column put together as its head.

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly string[];
  /** True where it says what stands in each column. */
  readonly isHead: boolean;
}

/** What tells a head: its cells, and whether it is set in bold. */
interface PlainRow {
  readonly cells: readonly string[];
  readonly isBold: boolean;
}

/** Rows that heads are divided into at most. */
const MOST_HEADS = 3;

/**
 * How many rows from the first are heads: nothing stands above the names of the rows, or they are set in bold over others that
 * are not.
 */
export function countHeads(rows: readonly PlainRow[]): number {
  const below = rows.findIndex(({ cells, isBold }) => !isBold && !isNameless(cells));
  if (below < 1 || below > MOST_HEADS) return 0;
  const isOfOneKind = rows.slice(0, below).every(({ cells }) => isNameless(cells));
  return isOfOneKind || rows.slice(0, below).every(({ isBold }) => isBold) ? below : 0;
}

function isNameless([first, ...others]: readonly string[]): boolean {
  return first === "" && others.filter((cell) => cell !== "").length > 1;
}

/** Several rows of heads as one: by column, what is said twice once. */
export function joinHeads(rows: readonly (readonly string[])[]): readonly string[] {
  return (rows[0] ?? []).map((_, column) =>
    [...new Set(rows.map((cells) => cells[column] ?? ""))].join(" ").trim(),
  );
}
