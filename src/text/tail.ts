// A text and a kind of character come in, where the run of them at the text's end begins goes out: read from the end, in time that
// grows with the run alone. A pattern like `x+$` tries every run of the text instead, each to its end.

/** Where the run of characters at the end that `mark` matches begins; `text.length` where there is none. `mark` is of one character, without `g`. */
export function tailStart(text: string, mark: RegExp): number {
  let at = text.length;
  while (at > 0) {
    const before = at - (isPair(text, at - 2) ? 2 : 1);
    if (!mark.test(text.slice(before, at))) break;
    at = before;
  }
  return at;
}

/** The text without the characters at its end that `mark` matches. */
export function withoutTail(text: string, mark: RegExp): string {
  return text.slice(0, tailStart(text, mark));
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
