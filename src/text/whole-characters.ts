// A text that was cut somewhere comes in, the same without the half of a character at either edge goes out: characters beyond the
// first 65 536 are two UTF-16 units, and one of them alone is no text.

/** The text without a second half at its start or a first half at its end. */
export function wholeCharacters(text: string): string {
  const start = isBetween(text.charCodeAt(0), 0xdc00, 0xdfff) ? 1 : 0;
  const end = isBetween(text.charCodeAt(text.length - 1), 0xd800, 0xdbff) ? text.length - 1 : text.length;
  return text.slice(start, end);
}

function isBetween(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last;
}
