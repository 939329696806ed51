// The vocabulary of a person's own files: the pieces that a reader finds in one, and why one cannot be read.

/** What a file shows as one thing, in reading order. */
export interface FilePiece {
  /**
   * `numbered` bears the number that is printed before it, `footnote` its mark, `row` the cells of a table row,
   * `columns` those that say what stands in each column of the rows below.
   */
  readonly kind: "heading" | "prose" | "bullet" | "numbered" | "row" | "columns" | "footnote";
  readonly text: string;
  /** Depth of a heading, 1 is outermost; 0 for everything else. */
  readonly level: number;
  /** Printed number or footnote mark; null where there is none. */
  readonly printed: string | null;
  /** Cells of a row or of the heads of columns; empty for everything else. */
  readonly cells: readonly string[];
}

/** What a reader finds in a file. */
export interface ReadFile {
  readonly pieces: readonly FilePiece[];
  /** As the file's own description says; null where it says nothing. */
  readonly title: string | null;
  /** As the file shows it in a place for titles (Word's style, a page's first heading of all); null where it shows none there. */
  readonly headline: string | null;
  /** ISO date of the file's own description; null where it says none. */
  readonly date: string | null;
  /** ISO date that the file prints as its own ("Last revision date"), outside of its pieces too; null where it prints none. */
  readonly statedDate: string | null;
  /** Pages; null where the format has none. */
  readonly pages: number | null;
  /** True where paragraphs are marked as such, so that a sentence cannot go on in the next one. */
  readonly wholeParagraphs: boolean;
  /** Text as it stands, for formats without marks; null where the pieces say it all. */
  readonly plainText: string | null;
  /** What a person should know of how it was read ("read as big5, though it says utf-8"). */
  readonly remarks: readonly string[];
}

/** Why a file cannot be read; stable codes, documented in docs/own-documents.md. */
export type FileFault =
  | "empty"
  | "too-large"
  | "too-many-pages"
  | "too-slow"
  | "inflates-too-much"
  | "too-deep"
  | "paragraph-too-large"
  | "encrypted"
  | "damaged"
  | "crashed"
  | "needs-ocr"
  | "no-paragraphs"
  | "unknown-format"
  | "unknown-encoding"
  | "unreadable"
  | "outside-folder"
  | "bad-name"
  | "duplicate";

/** What came of reading a file: that one is bad is expected, and so a value. */
export type FileOutcome =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly fault: FileFault; readonly detail: string };

/** How much of a file is read before it is given up. */
export interface FileLimits {
  readonly bytes: number;
  /** Bytes that the parts of a packed file may come to. */
  readonly inflatedBytes: number;
  readonly pages: number;
  readonly seconds: number;
}

/** A piece with nothing but its words. */
export function pieceOf(kind: FilePiece["kind"], text: string, more: Partial<FilePiece> = {}): FilePiece {
  return { kind, text, level: 0, printed: null, cells: [], ...more };
}

/** A file that was read, of which only its pieces are known. */
export function fileOf(pieces: readonly FilePiece[], more: Partial<ReadFile> = {}): ReadFile {
  return {
    pieces,
    title: null,
    headline: null,
    date: null,
    statedDate: null,
    pages: null,
    wholeParagraphs: true,
    plainText: null,
    remarks: [],
    ...more,
  };
}

/** A file that cannot be read. */
export function faulty(fault: FileFault, detail: string): FileOutcome {
  return { ok: false, fault, detail };
}

/** The same with a remark on hidden text, if there was any: who indexes a document should know that it says more than it shows. */
export function remarkHidden(outcome: FileOutcome, hidden: number): FileOutcome {
  if (!outcome.ok || hidden === 0) return outcome;
  const remarks = [...outcome.file.remarks, `hidden text left out in ${hidden} places`];
  return { ok: true, file: { ...outcome.file, remarks } };
}
