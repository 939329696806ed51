// The words around everything: heads, forms, lists, the privacy note. Only the server needs them.

/** The words of one language; names in braces are places that the page fills in. */
export interface PageWords {
  readonly skip: string;
  readonly home: string;
  readonly tagline: string;
  readonly intro: string;
  readonly nav: Readonly<
    Record<"ask" | "documents" | "bureaux" | "timeline" | "replies" | "privacy" | "contract", string>
  >;
  readonly navName: string;
  readonly languageName: string;
  readonly question: string;
  readonly followUp: string;
  readonly hint: string;
  readonly privacyLink: string;
  readonly ask: string;
  readonly stop: string;
  readonly options: string;
  readonly answerIn: string;
  readonly sameAsQuestion: string;
  readonly onlyDocuments: string;
  readonly onlyBureau: string;
  readonly anyBureau: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly anyYear: string;
  readonly onlyLanguage: string;
  readonly anyLanguage: string;
  readonly languages: Readonly<Record<"en" | "zh-Hant" | "zh-Hans", string>>;
  readonly examples: string;
  readonly exampleQuestions: readonly string[];
  readonly thread: string;
  readonly newThread: string;
  readonly clear: string;
  readonly exportMarkdown: string;
  readonly exportWord: string;
  readonly print: string;
  readonly earlier: string;
  readonly documentsTitle: string;
  readonly documentsAbout: string;
  readonly paragraphCount: string;
  readonly readDocument: string;
  readonly publishedSource: string;
  readonly outline: string;
  readonly otherVersion: string;
  readonly sideBySide: string;
  readonly oneLanguage: string;
  readonly onlyThisLanguage: string;
  readonly linkToParagraph: string;
  readonly kinds: Readonly<Record<"policy-address" | "yearbook" | "legco-paper" | "news" | "other", string>>;
  readonly paragraphKinds: Readonly<Record<string, string>>;
  readonly previous: string;
  readonly next: string;
  readonly bureauxTitle: string;
  readonly bureauxAbout: string;
  readonly bureauKinds: Readonly<Record<"bureau" | "office" | "department" | "public-body", string>>;
  readonly noParagraphs: string;
  readonly formerly: string;
  readonly until: string;
  readonly partOf: string;
  readonly bureauAbout: string;
  readonly withBureaux: string;
  readonly filter: string;
  readonly applyFilter: string;
  readonly anyDocument: string;
  readonly shown: string;
  readonly nothingShown: string;
  readonly timelineTitle: string;
  readonly timelineAbout: string;
  readonly topic: string;
  readonly topicHint: string;
  readonly showTimeline: string;
  readonly topics: string;
  readonly topicDocuments: string;
  readonly noEntries: string;
  readonly status: Readonly<Record<"planned" | "done" | "stated", string>>;
  readonly figuresDiffer: string;
  readonly newest: string;
  readonly plot: string;
  readonly plotAbout: string;
  readonly asTable: string;
  readonly whatEachSays: string;
  readonly date: string;
  readonly figure: string;
  readonly what: string;
  readonly document: string;
  readonly privacyTitle: string;
  /** What is kept of a question, by the setting of the audit log. */
  readonly privacyKept: Readonly<
    Record<"off" | "ids" | "questions", { readonly head: string; readonly text: string }>
  >;
  readonly privacy: readonly { readonly head: string; readonly text: string }[];
  readonly footer: string;
  readonly problemTitle: string;
  readonly backHome: string;
  readonly scriptOff: string;
}
