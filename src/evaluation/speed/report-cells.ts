// Numbers come in, the cells and tables of a report in Markdown go out.

/** A table; the first two columns are words. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, column) => (column < 2 ? "---" : "---:"));
  return [header, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** How many times `base` a value is; empty where there is nothing to compare with. */
export function ratio(value: number, base: number | undefined): string {
  return base === undefined || base === 0 ? "" : (value / base).toFixed(2);
}

/** A share of 0 to 1. */
export function percent(share: number | undefined): string {
  return share === undefined ? "" : `${(100 * share).toFixed(1)} %`;
}

/** Milliseconds, to about three figures. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

/** Seconds, to a tenth. */
export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

/** Bytes as MiB; a tenth is told of less than 16 MiB. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 24 ? 1 : 0)} MiB`;
}
