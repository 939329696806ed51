// A document for people to work on, before it is Word or Markdown: blocks of text with footnotes, and a mark on every page.

/** A stretch of text; a footnote's mark stands right behind it. */
export interface TextPiece {
  readonly text: string;
  /** Number of a footnote of the document. */
  readonly footnote?: number | undefined;
}

/** What a document is made of, in order. */
export type OfficeBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly pieces: readonly TextPiece[] }
  | { readonly kind: "bullet"; readonly pieces: readonly TextPiece[] }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Share of the width of each column; equal where left out. */
      readonly widths?: readonly number[];
      /** Number of the footnote that stands in the first cell of each row; left out where no row has one. */
      readonly footnotes?: readonly (number | undefined)[];
    }
  | { readonly kind: "page-break" };

/** A footnote: what is cited, and where it can be read. */
export interface Footnote {
  readonly number: number;
  readonly text: string;
  readonly url: string;
}

/** A whole document. */
export interface OfficeDocument {
  readonly title: string;
  /** The language that most of it is in, for programs that ask for one. */
  readonly language: "en" | "zh-Hant";
  /** Stands in the header of every page. */
  readonly watermark: string;
  readonly blocks: readonly OfficeBlock[];
  /** In the order of their first marks; each has at least one. */
  readonly footnotes: readonly Footnote[];
}
