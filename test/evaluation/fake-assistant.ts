// A library of four paragraphs and an assistant that says what a test tells it to: enough to grade by hand.
import type { AnswerReport, Assistant } from "../../src/answering/assistant.ts";
import type { Answer, Answered, Citation, Declined, NonEmpty, Statement } from "../../src/domain/answer.ts";
import type { Language, Paragraph } from "../../src/domain/document.ts";
import type { Question } from "../../src/domain/question.ts";
import { AssistantError } from "../../src/errors.ts";

export function paragraphOf(
  documentId: string,
  ordinal: number,
  text: string,
  language: Language,
): Paragraph {
  return {
    id: `${documentId}#p${ordinal}`,
    documentId,
    ordinal,
    kind: "bullet",
    label: `para. ${ordinal}`,
    section: [],
    text,
    spans: [{ start: 0, end: text.length }],
    language,
    bureaux: [],
    unlistedBodies: [],
    counterpartId: null,
  };
}

export const FUND_EN = paragraphOf("address.en", 1, "Set up a $10 billion\nfund for start-ups (ITIB)", "en");
export const FUND_ZH = paragraphOf("address.zh", 1, "設立100 億元基金，支援初創企業（創科局）", "zh-Hant");
export const BILL_EN = paragraphOf("address.en", 2, "Introduce a hydrogen bill in 2025 (EEB)", "en");
export const YEARBOOK = paragraphOf("yearbook", 1, "截至2024年底，共有29间实验室。", "zh-Hans");
export const PARAGRAPHS: readonly Paragraph[] = [FUND_EN, FUND_ZH, BILL_EN, YEARBOOK];

/** What gold is looked up in. */
export const LIBRARY = { paragraphs: PARAGRAPHS, documents: [], document: () => undefined };

export function citationOf(ref: number, paragraph: Paragraph, change: Partial<Citation> = {}): Citation {
  const quote = { text: paragraph.text.slice(0, 5), start: 0, end: 5 };
  return { ref, paragraph, quote, counterpart: null, score: 0.5, ...change };
}

export function statementOf(text: string, citations: readonly number[] = [1]): Statement {
  return { text, citations, checks: { quote: "pass", numbers: "pass", dates: "pass" } };
}

export function answered(
  citations: NonEmpty<Citation>,
  statements: NonEmpty<Statement>,
  change: Partial<Answered> = {},
): Answered {
  return {
    status: "answered",
    language: "en",
    standaloneQuestion: "",
    statements,
    citations,
    bureaux: [],
    notices: [],
    ...change,
  };
}

export function declined(change: Partial<Declined> = {}): Declined {
  return {
    status: "declined",
    reason: "too-weak",
    language: "en",
    standaloneQuestion: "",
    message: "The documents do not say.",
    nearest: [],
    bureaux: [],
    ...change,
  };
}

export function reportOf(answer: Answer, totalMs = 1): AnswerReport {
  return {
    answer,
    provenance: {
      indexId: "sha256:0123456789abcdef",
      embedder: "fake-encoder",
      composer: "extractive",
      fallback: null,
      promptVersion: null,
    },
    timings: { totalMs, embedMs: 0, retrieveMs: 0, composeMs: 0 },
  };
}

/** Answers by the question's text; a question without an answer breaks, and `asked` keeps what was asked. */
export function assistantOf(
  answers: Readonly<Record<string, AnswerReport>>,
  asked: Question[] = [],
): Assistant {
  return {
    library: {
      indexId: "sha256:0123456789abcdef",
      documents: [],
      paragraphs: PARAGRAPHS,
      chunks: [],
      bureaux: new Map(),
      document: () => undefined,
      paragraph: (id) => PARAGRAPHS.find((paragraph) => paragraph.id === id),
      bureau: () => undefined,
    },
    async ask(question) {
      asked.push(question);
      const report = answers[question.text];
      if (report === undefined) throw new AssistantError("model-unavailable", "The encoder is gone.");
      return report;
    },
    search: async () => [],
  };
}
