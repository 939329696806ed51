// The words of the reply desk, for the server and the browser alike.

/** What checking a sentence against the documents can come to. */
export type Verdict =
  | "supported"
  | "number-differs"
  | "date-differs"
  | "modifier-differs"
  | "bureau-differs"
  | "not-found"
  | "not-checked";

/** The words of one language; names in braces are places that the page fills in. */
export interface ReplyWords {
  readonly title: string;
  readonly about: string;
  readonly notKept: string;
  readonly question: string;
  readonly questionHint: string;
  readonly file: string;
  readonly form: string;
  readonly forms: Readonly<Record<"auto" | "lcq-oral" | "lcq-written" | "estimates" | "panel", string>>;
  readonly language: string;
  readonly languages: Readonly<Record<"auto" | "en" | "zh-Hant" | "both", string>>;
  readonly member: string;
  readonly date: string;
  readonly draft: string;
  readonly drafting: string;
  readonly ready: string;
  readonly opening: string;
  readonly closing: string;
  readonly part: string;
  readonly status: Readonly<Record<"answered" | "partly-answered" | "no-information", string>>;
  readonly noInformation: string;
  readonly statement: string;
  readonly basis: Readonly<Record<"verbatim" | "restated" | "model", string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly checking: string;
  readonly found: string;
  readonly accept: string;
  readonly strike: string;
  readonly evidence: string;
  readonly swap: string;
  readonly swapAbout: string;
  readonly useThis: string;
  readonly add: string;
  readonly consult: string;
  readonly figures: string;
  readonly asAt: string;
  readonly differs: string;
  readonly missing: string;
  readonly joined: string;
  readonly note: string;
  readonly promised: string;
  readonly by: string;
  readonly unchecked: string;
  readonly reasons: Readonly<
    Record<"untranslated" | "media-source" | "overtaken" | "not-in-documents", string>
  >;
  readonly annex: string;
  readonly written: string;
  readonly exportHead: string;
  readonly markdown: string;
  readonly word: string;
  readonly copyText: string;
  readonly copied: string;
  readonly checkedAll: string;
  readonly problemsLeft: string;
  readonly exportAnyway: string;
  readonly exported: string;
  readonly unverified: string;
  readonly wholeText: string;
}
