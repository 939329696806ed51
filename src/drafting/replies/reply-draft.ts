// The nouns of the reply desk: a question of a Member comes in as a request, a reply with its parts goes out as a draft.
import type { Provenance, Timings } from "../../answering/assistant.ts";
import type { Checks, Citation } from "../../domain/answer.ts";
import type { Attribution } from "../../domain/document.ts";
import type { Composer } from "../../domain/question.ts";

/** The forms of reply: an oral or written Council question, the examination of the estimates, a panel. */
export type ReplyForm = "lcq-oral" | "lcq-written" | "estimates" | "panel";

/** One language of replies; Simplified questions are replied to in Traditional Chinese. */
export type ReplyTongue = "en" | "zh-Hant";

/** The language or languages of a reply. */
export type ReplyLanguage = ReplyTongue | "both";

/** A question to be replied to, already validated. */
export interface ReplyRequest {
  /** As it arrived, preamble and all. */
  readonly question: string;
  readonly form: ReplyForm | "auto";
  readonly language: ReplyLanguage | "auto";
  /** The Member's name as it should stand; undefined to read it off the question. */
  readonly member: string | undefined;
  /** ISO date of the meeting. */
  readonly date: string | undefined;
  /** Ids of the documents to reply from; undefined for all. */
  readonly documents: readonly string[] | undefined;
  /** Who is to word the statements; undefined for a chat model where one is configured. */
  readonly composer?: Composer | undefined;
}

/** How much of what a part asks has an answer. */
export type PartStatus = "answered" | "partly-answered" | "no-information";

/** Who wrote a statement: the document itself, our rules on it (figures in the reader's notation), or a model. */
export type StatementBasis = "verbatim" | "restated" | "model";

/** One statement of a part. */
export interface ReplyStatement {
  readonly text: string;
  readonly language: ReplyTongue;
  /** 1-based refs. */
  readonly citations: readonly number[];
  readonly checks: Checks;
  readonly basis: StatementBasis;
}

/** A figure that a statement gives, with its hedge, and the day that it speaks for. */
export interface ReplyFigure {
  readonly value: string;
  /** ISO date. */
  readonly asAt: string;
  readonly citation: number;
}

/** Figures that documents give differently for the same thing, oldest first. */
export interface ReplyDifference {
  readonly what: string;
  readonly values: readonly ReplyFigure[];
}

/** A row of an annex: stretches of the paragraph that it cites. */
export interface ReplyTableRow {
  /** As many as the table has columns. */
  readonly cells: readonly string[];
  readonly citation: number;
}

/** The annex of a part that asks for a table. */
export interface ReplyTable {
  /** At least two columns. */
  readonly header: readonly string[];
  /** At least one row. */
  readonly rows: readonly ReplyTableRow[];
}

/** One part of a question with its reply. */
export interface ReplyPart {
  /** As printed, the parents' labels before it; "" where the question has no labels. */
  readonly label: string;
  readonly question: string;
  readonly status: PartStatus;
  readonly statements: readonly ReplyStatement[];
  /** Refs that the part uses, at most five. */
  readonly citations: readonly number[];
  readonly bureaux: readonly Attribution[];
  /** Departments and bodies to consult, by name in the reply's language. */
  readonly consult: readonly string[];
  readonly figures: readonly ReplyFigure[];
  readonly differs: readonly ReplyDifference[];
  /** Labels of the parts that are answered together with it. */
  readonly joinedWith: readonly string[];
  /** What no document says, in the part's words. */
  readonly missing: readonly string[];
  /** Its annex; null where the part asks for no table or nothing can stand in it. */
  readonly table: ReplyTable | null;
}

/** What a document said would be done. */
export interface Promised {
  /** Label of the part that it bears on. */
  readonly part: string;
  /** The sentence, as the document has it. */
  readonly statement: string;
  /** By when, as the document writes it, or null. */
  readonly by: string | null;
  /** ISO date of the document. */
  readonly saidOn: string;
  readonly citation: number;
}

/** Something that the officer must look at, because no rule did. */
export interface Unchecked {
  readonly part: string;
  readonly text: string;
  readonly reason: "untranslated" | "media-source" | "overtaken" | "not-in-documents";
  /** What it is about; null where it is about what no document says. */
  readonly citation: number | null;
  /** What the later document says and when; only where the reason is that it was overtaken. */
  readonly newer?: { readonly text: string; readonly saidOn: string; readonly citation: number };
}

/** A reply, part by part. */
export interface ReplyDraft {
  readonly form: ReplyForm;
  readonly language: ReplyLanguage;
  readonly opening: string;
  readonly closing: string;
  /** Opening and closing in each language of the reply. */
  readonly phrases: readonly {
    readonly language: ReplyTongue;
    readonly opening: string;
    readonly closing: string;
  }[];
  /** What the question was headed with; "" where it had no heading. */
  readonly title: string;
  readonly parts: readonly ReplyPart[];
  readonly note: {
    readonly promised: readonly Promised[];
    readonly unchecked: readonly Unchecked[];
    readonly written: Readonly<Record<StatementBasis, number>>;
  };
  /** The whole reply, ready to paste. */
  readonly text: string;
  readonly watermark: string;
  readonly citations: readonly Citation[];
  readonly bureaux: readonly Attribution[];
  readonly provenance: Provenance;
  readonly timings: Timings;
}
