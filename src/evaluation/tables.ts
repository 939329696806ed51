// Rows of text come in, a table goes out: aligned by spaces for a terminal, with bars for Markdown.

/** Cells from left to right; the first row of a table is its header. */
export type Row = readonly string[];

/** What a figure shows where nothing was counted. */
export const NOTHING = "–";

/** A share as points with one decimal; only 1 is "100.0" and only 0 is "0.0", since those claim that there is no exception. */
export function percent(share: number): string {
  const text = (100 * share).toFixed(1);
  if (text === "100.0" && share < 1) return "99.9";
  return text === "0.0" && share > 0 ? "0.1" : text.replace(/^-0\.0$/u, "0.0");
}

/** Columns by spaces: the first to the left, figures to the right. */
export function alignTable(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

/** A Markdown table, figures to the right. */
export function markdownTable([header = [], ...rows]: readonly Row[]): string {
  const rule = header.map((_, column) => (column === 0 ? "---" : "---:"));
  return [header, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
