// The beginning of a footnote comes in; its mark and its words go out.
import { type FilePiece, pieceOf } from "../../domain/source-file.ts";

/** How a note is marked: by a raised number, which nothing but a note begins with, or by a plain one. */
interface NoteMark {
  readonly length: number;
  readonly printed: string;
  readonly isRaised: boolean;
}

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function readMark(text: string): NoteMark | undefined {
  const [mark, plain, raised] =
    /^(?:(\d{1,3})(?:[.\s]\s*|(?=[\p{L}(（「『“"]))|([¹²³⁰-⁹]{1,3})\s*)/u.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const printed = plain ?? [...(raised ?? "")].map((sign) => DIGITS.indexOf(sign)).join("");
  return { length: mark.length, printed, isRaised: plain === undefined };
}

/** True for words behind a raised number. */
export function opensWithRaisedNumber(text: string): boolean {
  return /^[¹²³⁰-⁹]{1,3}\s*[^\s¹²³⁰-⁹]/u.test(text);
}

/** True where a line within a note begins the next one: marked in the same way, by the number that follows. */
export function beginsNote(text: string, before: string): boolean {
  if (/^[註注]\s?[\d一二三四五六七八九十]/u.test(text)) return true;
  const [mark, last] = [readMark(text), readMark(before)];
  if (mark === undefined || last === undefined) return mark !== undefined;
  if (mark.isRaised) return true;
  return !last.isRaised && Number(mark.printed) === Number(last.printed) + 1;
}

/** A note by its mark; without one it is prose. */
export function notePiece(text: string): FilePiece {
  const mark = readMark(text);
  if (mark === undefined) return pieceOf("prose", text);
  return pieceOf("footnote", text.slice(mark.length), { printed: mark.printed });
}
