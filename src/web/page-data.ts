// What the pages show, as shapes: the part of the service's JSON that reaches a reader's eye. The doors hand their own bodies
// over, and the compiler holds the two together; in the browser the same JSON is read by these shapes.

/** A language of the interface, of an answer or of a passage. */
export type Tongue = "en" | "zh-Hant" | "zh-Hans";

/** One name in three scripts. */
export interface Names {
  readonly en: string;
  readonly zhHant: string;
  readonly zhHans: string;
}

/** A day that may be known only to its month or year. */
export interface Published {
  /** ISO date. */
  readonly publishedOn: string;
  readonly publishedPrecision: "day" | "month" | "year";
}

/** A document as a citation names it. */
export interface DocumentData extends Published {
  readonly id: string;
  readonly title: Names;
  readonly publisher: string;
  readonly kind: "policy-address" | "yearbook" | "legco-paper" | "news" | "other";
  readonly language: Tongue;
}

/** A body by its code. */
export interface BureauData extends Names {
  readonly code: string;
}

/** A body responsible for a paragraph, with how we know. */
export interface AttributedBureauData extends BureauData {
  readonly basis: "stated" | "heading" | "document";
}

/** The same paragraph in the other language. */
export interface CounterpartData {
  readonly paragraphId: string;
  readonly label: string;
  readonly language: Tongue;
  readonly text: string;
}

/** A range of UTF-16 units in a paragraph. */
export interface QuoteData {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph behind a statement, or near to what was asked. */
export interface CitationData {
  readonly ref: number;
  readonly paragraphId: string;
  readonly label: string;
  readonly document: DocumentData;
  readonly section: readonly string[];
  readonly text: string;
  readonly quote: QuoteData;
  readonly bureaux: readonly AttributedBureauData[];
  readonly counterpart: CounterpartData | null;
  readonly score: number;
}

/** What a check found; `not-checked` is never shown as a pass. */
export type CheckData = "pass" | "fail" | "not-checked";

/** One sentence of an answer. */
export interface StatementData {
  readonly text: string;
  readonly citations: readonly number[];
  readonly checks: { readonly quote: CheckData; readonly numbers: CheckData; readonly dates: CheckData };
}

/** What the reader must know beside the answer. */
export interface NoticeData {
  readonly kind: "figures-differ" | "superseded" | "media-source" | "other-language" | "renamed-body";
  readonly text: string;
  readonly citations: readonly number[];
}

/** Why a question was declined. */
export type DeclineData =
  | "nothing-found"
  | "too-weak"
  | "out-of-scope"
  | "not-supported"
  | "unclear"
  | "unsafe";

/** Why a paragraph stands where it stands. */
export interface ExplainedHitData {
  readonly paragraphId: string;
  readonly rank: number;
  readonly score: number;
  readonly legs: readonly {
    readonly leg: "passage" | "sentence" | "translated" | "words";
    readonly score: number;
    readonly rank: number | null;
  }[];
  readonly matchedTerms: readonly {
    readonly asked: string;
    readonly said: string;
    readonly coverage: number;
  }[];
}

/** How an answer or a decline was found. */
export interface ExplanationData {
  readonly concepts: readonly {
    readonly name: string;
    readonly importance: number;
    readonly forms: readonly string[];
  }[];
  readonly decision: Readonly<Record<string, number>> | null;
  readonly hits: readonly ExplainedHitData[];
}

/** An answer, or a decline with the nearest paragraphs. */
export interface AnswerData {
  readonly id: string;
  readonly status: "answered" | "declined";
  readonly reason: DeclineData | null;
  readonly language: Tongue;
  readonly standaloneQuestion: string;
  readonly answer: string;
  readonly statements: readonly StatementData[];
  readonly citations: readonly CitationData[];
  readonly bureaux: readonly BureauData[];
  readonly notices: readonly NoticeData[];
  readonly nearest: readonly CitationData[];
  readonly provenance: {
    readonly indexId: string;
    readonly embedder: string;
    readonly composer: "extractive" | "generative";
    readonly fallback: { readonly from: "generative"; readonly reason: string } | null;
    readonly promptVersion: string | null;
  };
  readonly timings: { readonly totalMs: number };
  readonly explanation?: ExplanationData | undefined;
}

/** A failure as the reader meets it: the last part of a problem's type, or `unreachable`, with the request's id. */
export interface ProblemData {
  readonly code: string;
  readonly id: string;
  /** Seconds after which to try again, where the service says so. */
  readonly retryAfter?: number | undefined;
}

/** One turn of a conversation: a question with what came back. */
export interface TurnData {
  readonly question: string;
  readonly answer?: AnswerData | undefined;
  readonly problem?: ProblemData | undefined;
}

/** A document of the list. */
export interface DocumentSummaryData extends DocumentData {
  readonly publisherNames: Names;
  readonly sourceUrl: string | null;
  readonly counterpartId: string | null;
  readonly paragraphs: number;
}

/** A paragraph as a reading page shows it. */
export interface ParagraphData {
  readonly paragraphId: string;
  readonly label: string;
  readonly kind: string;
  readonly document: DocumentData;
  readonly section: readonly string[];
  readonly text: string;
  readonly bureaux: readonly AttributedBureauData[];
  readonly counterpart: CounterpartData | null;
}

/** A body of the register. */
export interface RegisteredBureauData extends BureauData {
  readonly kind: "bureau" | "office" | "department" | "public-body";
  readonly parent: string | null;
  readonly formerNames: readonly (Names & { readonly until: string | null })[];
  /** Paragraphs that it is responsible for. */
  readonly paragraphs: number;
}

/** A programme through time. */
export interface TimelineData {
  readonly topic: { readonly id: string | null; readonly name: Names };
  readonly entries: readonly {
    readonly date: string;
    readonly document: string;
    readonly statement: string;
    readonly status: "planned" | "done" | "stated";
    readonly figures: readonly { readonly value: string; readonly what: string; readonly asAt: string }[];
    readonly bureaux: readonly AttributedBureauData[];
    readonly citation: number;
  }[];
  readonly differs: readonly {
    readonly what: string;
    readonly values: readonly { readonly value: string; readonly asAt: string; readonly citation: number }[];
    readonly holds: number;
  }[];
  readonly citations: readonly CitationData[];
}

/** A programme to choose. */
export interface TopicData {
  readonly id: string;
  readonly name: Names;
  readonly documents: number;
}
