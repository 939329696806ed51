// A source's text comes in; it goes out as the document prints it. The sources were transcribed with marks (`**` around bold
// words, a backslash before a dollar sign): on a page they are kept in the text and hidden from the eye, so that every offset
// still counts; what is pasted or filed elsewhere goes without them.
import { type Content, createElement } from "../element.ts";

const MARKS = /\*\*|\\(?=\$)/g;

/** The text without the marks of its transcription. */
export function printed(text: string): string {
  return text.replaceAll(MARKS, "");
}

/** The whole text for a page, its marks hidden. */
export function printedContent(text: string): Content {
  const pieces: Content[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    pieces.push(text.slice(from, index), <span class="escape">{mark}</span>);
    from = index + mark.length;
  }
  return from === 0 ? text : [...pieces, text.slice(from)];
}
