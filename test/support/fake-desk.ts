// A desk over the fake assistant's library, for the doors' tests: every sentence is supported by the first paragraph, save one
// that says "wrong".
import type { Citation } from "../../src/domain/answer.ts";
import type { Paragraph } from "../../src/domain/document.ts";
import type {
  CheckedSentence,
  DraftingDesk,
  DraftRequest,
  ReplyDraft,
  ReplyRequest,
  Timeline,
} from "../../src/drafting/drafting-desk.ts";
import { AssistantError } from "../../src/errors.ts";
import { FAKE_LIBRARY } from "./fake-assistant.ts";

/** A fake desk, with the drafts and the questions that it was given. */
export function fakeDesk(): DraftingDesk & {
  readonly drafts: DraftRequest[];
  readonly questions: ReplyRequest[];
} {
  const drafts: DraftRequest[] = [];
  const questions: ReplyRequest[] = [];
  return {
    drafts,
    questions,
    reply: async (request) => {
      questions.push(request);
      return /\?/.test(request.question) ? replyTo(request) : undefined;
    },
    readWord: async (file) => {
      if (file[0] !== 0x50) throw new AssistantError("file-unreadable", "No Word document.");
      return "How many piers?";
    },
    writeWord: async (draft, permalinkOf) =>
      new TextEncoder().encode(`PK ${draft.text} ${permalinkOf("harbour-plan.en#p1")}`),
    writeMarkdown: (draft, permalinkOf) => `${draft.text}\n\n[^1]: <${permalinkOf("harbour-plan.en#p1")}>\n`,
    topics: () => [{ id: "piers", name: { en: "Piers", zhHant: "碼頭", zhHans: "码头" }, documents: 2 }],
    timeline: async ({ topic }) => timelineOf(topic),
    verify: async (request) => {
      drafts.push(request);
      const sentences = [...request.text.matchAll(/\S[^.]*\.?/g)].map(({ 0: text, index }) =>
        sentenceOf(text, index),
      );
      return {
        sentences,
        citations: [firstCitation()],
        provenance: PROVENANCE,
        timings: TIMINGS,
      };
    },
  };
}

const PROVENANCE = {
  indexId: FAKE_LIBRARY.indexId,
  embedder: "fake-encoder",
  composer: "extractive",
  fallback: null,
  promptVersion: null,
} as const;
const TIMINGS = { totalMs: 2, embedMs: 1, retrieveMs: 1, composeMs: 0 };

/** One part, answered by the first paragraph. */
function replyTo(request: ReplyRequest): ReplyDraft {
  const { text } = firstCitation().quote;
  const checks = { quote: "pass", numbers: "not-checked", dates: "not-checked" } as const;
  const statement = { text, language: "en", citations: [1], checks, basis: "verbatim" } as const;
  const figure = { value: "Three", asAt: "2024-10-16", citation: 1 };
  const bureaux = [{ code: "HPB", basis: "stated" }] as const;
  const opening = `President,\nMy reply to the question raised by ${request.member ?? "the Member"} is as follows:`;
  return {
    form: request.form === "auto" ? "lcq-written" : request.form,
    language: request.language === "auto" ? "en" : request.language,
    opening,
    closing: "Ends",
    phrases: [{ language: "en", opening, closing: "Ends" }],
    title: "",
    parts: [
      {
        label: "",
        question: request.question,
        status: "answered",
        statements: [statement],
        citations: [1],
        bureaux,
        consult: [],
        figures: [figure],
        differs: [{ what: "piers", values: [figure] }],
        joinedWith: [],
        missing: [],
        table: null,
      },
    ],
    note: {
      promised: [{ part: "", statement: text, by: null, saidOn: "2024-10-16", citation: 1 }],
      unchecked: [],
      written: { verbatim: 1, restated: 0, model: 0 },
    },
    text: `${opening}\n\n${text}\n\nEnds`,
    watermark: "Draft for officer's verification 草擬本，須由負責人員核實",
    citations: [firstCitation()],
    bureaux,
    provenance: PROVENANCE,
    timings: TIMINGS,
  };
}

/** The first paragraph is all that is said of piers, and nothing is said of anything else. */
function timelineOf(topic: string): Timeline {
  const name = { en: topic, zhHant: topic, zhHans: topic };
  if (topic !== "piers") return { topic: { id: null, name }, entries: [], differs: [], citations: [] };
  const { statement, bureaux } = {
    statement: "Three piers",
    bureaux: [{ code: "HPB", basis: "stated" as const }],
  };
  const entry = { date: "2024-10-16", document: "harbour-plan.en", statement, status: "planned" as const };
  const figures = [{ value: "$2 billion", what: "cost", asAt: "2024-10-16" }];
  return {
    topic: { id: "piers", name },
    entries: [{ ...entry, figures, bureaux, citation: 1 }],
    differs: [{ what: "cost", values: [{ value: "$2 billion", asAt: "2024-10-16", citation: 1 }], holds: 0 }],
    citations: [firstCitation()],
  };
}

function sentenceOf(text: string, start: number): CheckedSentence {
  const wrong = text.includes("wrong");
  const finding = {
    kind: "number",
    claimed: "4",
    found: "Three",
    explanation: "Not 4.",
    citation: 1,
  } as const;
  return {
    text,
    start,
    end: start + text.length,
    language: "en",
    verdict: wrong ? "number-differs" : "supported",
    findings: wrong ? [finding] : [],
    citations: [1],
  };
}

function firstCitation(): Citation {
  const paragraph = FAKE_LIBRARY.paragraphs[0] as Paragraph;
  const quote = { text: paragraph.text.slice(0, 12), start: 0, end: 12 };
  return { ref: 1, paragraph, quote, counterpart: null, score: 0.9 };
}
