// A reply draft as the reply desk shows it, and as an officer has edited it.
import type { AttributedBureauData, CitationData } from "./page-data.ts";
import type { Verdict } from "./words/reply-words.ts";

/** A figure of a part. */
export interface ReplyFigureData {
  readonly value: string;
  readonly asAt: string;
  readonly citation: number;
}

/** The annex of a part that asks for a table. */
export interface ReplyTableData {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly citation: number }[];
}

/** One part of the question with its draft. */
export interface ReplyPartData {
  readonly label: string;
  readonly question: string;
  readonly status: "answered" | "partly-answered" | "no-information";
  readonly statements: readonly {
    readonly text: string;
    readonly citations: readonly number[];
    readonly basis: "verbatim" | "restated" | "model";
    readonly language: "en" | "zh-Hant";
  }[];
  readonly bureaux: readonly AttributedBureauData[];
  readonly consult: readonly string[];
  readonly figures: readonly ReplyFigureData[];
  readonly differs: readonly { readonly what: string; readonly values: readonly ReplyFigureData[] }[];
  readonly joinedWith: readonly string[];
  readonly missing: readonly string[];
  readonly table: ReplyTableData | null;
}

/** The body of POST /api/replies, as far as the desk shows it. */
export interface ReplyData {
  readonly form: "lcq-oral" | "lcq-written" | "estimates" | "panel";
  readonly language: "en" | "zh-Hant" | "both";
  readonly opening: string;
  readonly closing: string;
  readonly parts: readonly ReplyPartData[];
  readonly note: {
    readonly promised: readonly {
      readonly part: string;
      readonly statement: string;
      readonly by: string | null;
      readonly citation: number;
    }[];
    readonly unchecked: readonly {
      readonly part: string;
      readonly text: string;
      readonly reason: "untranslated" | "media-source" | "overtaken" | "not-in-documents";
      readonly newer?: { readonly text: string; readonly saidOn: string } | undefined;
    }[];
    readonly written: { readonly verbatim: number; readonly restated: number; readonly model: number };
  };
  readonly text: string;
  readonly watermark: string;
  readonly citations: readonly CitationData[];
}

/** A statement after editing; `verdict` is that of the words as they stand. */
export interface EditedStatement {
  readonly text: string;
  readonly language: "en" | "zh-Hant";
  readonly sources: readonly CitationData[];
  readonly verdict: Verdict;
  readonly struck: boolean;
}

/** A reply as it is taken away. */
export interface EditedReply {
  readonly opening: string;
  readonly closing: string;
  readonly language: "en" | "zh-Hant";
  readonly watermark: string;
  readonly parts: readonly {
    readonly label: string;
    readonly question: string;
    readonly statements: readonly EditedStatement[];
    /** What the desk said of the part beside its statements. */
    readonly drafted: Pick<
      ReplyPartData,
      "bureaux" | "consult" | "figures" | "differs" | "missing" | "table"
    >;
  }[];
  /** All of the draft's, for the sources of annexes. */
  readonly citations: readonly CitationData[];
  readonly note: ReplyData["note"];
}
