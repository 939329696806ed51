// A statement of an answer comes in; the part of it that is to be borne out by its sources goes out. Who attributes a
// quotation names its source and that source's date before it, and those stand in no paragraph.

/** Opening and closing marks of quotations, outermost first. */
const MARKS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["「", "」"],
];

/** From the opening mark that comes first to its last closing one, without them; null where nothing is quoted. */
export function quotedWords(statement: string): string | null {
  const range = quotedRange(statement);
  return range === null ? null : statement.slice(range.start, range.end);
}

/** The statement without what stands before its quotation. */
export function claimOf(statement: string): string {
  return statement.slice(quotedRange(statement)?.start ?? 0);
}

function quotedRange(statement: string): { readonly start: number; readonly end: number } | null {
  const ranges = MARKS.flatMap(([opening, closing]) => {
    const start = statement.indexOf(opening) + 1;
    const end = statement.lastIndexOf(closing);
    return start > 0 && end > start ? [{ start, end }] : [];
  });
  return ranges.sort((a, b) => a.start - b.start)[0] ?? null;
}
