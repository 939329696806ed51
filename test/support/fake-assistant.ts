// An assistant over a handful of invented paragraphs, for the doors' tests: it answers with the first paragraph, declines
// what contains "unknown", and can be told to wait, to break, or to be watched.
import type { AnswerReport, Assistant } from "../../src/answering/assistant.ts";
import type { Citation } from "../../src/domain/answer.ts";
import type { Bureau } from "../../src/domain/bureau.ts";
import type { DocumentRecord, Language, Paragraph } from "../../src/domain/document.ts";
import type { Question } from "../../src/domain/question.ts";
import type { Library } from "../../src/ports.ts";

const DOCUMENTS: readonly DocumentRecord[] = [
  {
    id: "harbour-plan.en",
    title: { en: "Harbour Plan", zhHant: "海港計劃", zhHans: "海港计划" },
    publisher: { en: "Harbour Office", zhHant: "海港辦公室", zhHans: "海港办公室" },
    kind: "policy-address",
    language: "en",
    publishedOn: "2024-10-16",
    publishedPrecision: "day",
    defaultBureau: null,
    counterpartId: "harbour-plan.zh-hant",
    sourceUrl: null,
    sha256: "0".repeat(64),
  },
  {
    id: "harbour-plan.zh-hant",
    title: { en: "Harbour Plan", zhHant: "海港計劃", zhHans: "海港计划" },
    publisher: { en: "Harbour Office", zhHant: "海港辦公室", zhHans: "海港办公室" },
    kind: "policy-address",
    language: "zh-Hant",
    publishedOn: "2024-10-16",
    publishedPrecision: "day",
    defaultBureau: null,
    counterpartId: "harbour-plan.en",
    sourceUrl: null,
    sha256: "1".repeat(64),
  },
];

const BUREAUX: readonly Bureau[] = [
  {
    code: "HPB",
    en: "Harbour Planning Bureau",
    zhHant: "海港規劃局",
    zhHans: "海港规划局",
    kind: "bureau",
    parent: null,
    shortNames: ["海規局"],
    formerNames: [
      { code: "HB0", en: "Pier Bureau", zhHant: "碼頭局", zhHans: "码头局", until: "2022-06-30" },
    ],
  },
  {
    code: "PWO",
    en: "Pier Works Office",
    zhHant: "碼頭工程處",
    zhHans: "码头工程处",
    kind: "office",
    parent: "HPB",
    shortNames: [],
    formerNames: [],
  },
];

function paragraph(
  language: Language,
  ordinal: number,
  text: string,
  section: readonly string[] = ["Piers"],
): Paragraph {
  const [documentId, twin] =
    language === "en"
      ? ["harbour-plan.en", "harbour-plan.zh-hant"]
      : ["harbour-plan.zh-hant", "harbour-plan.en"];
  return {
    id: `${documentId}#p${ordinal}`,
    documentId,
    ordinal,
    kind: "bullet",
    label: `para. ${ordinal}`,
    section,
    text,
    spans: [{ start: 0, end: text.length }],
    language,
    bureaux: [{ code: "HPB", basis: "stated" }],
    unlistedBodies: ordinal === 2 ? ["relevant bureaux"] : [],
    counterpartId: `${twin}#p${ordinal}`,
  };
}

const PARAGRAPHS: readonly Paragraph[] = [
  paragraph("en", 1, "Three piers will be rebuilt by 2030. The cost is $2 billion."),
  paragraph("en", 2, "The ferry fleet will be electric."),
  paragraph("en", 3, "A museum of the harbour will open.", ["Museum"]),
  paragraph("zh-Hant", 1, "三個碼頭將於2030年或之前重建，費用為20億元。"),
  paragraph("zh-Hant", 2, "渡輪船隊將改為電動。"),
  paragraph("zh-Hant", 3, "海港博物館將會開幕。", ["博物館"]),
];

/** The library that the fake reads from. */
export const FAKE_LIBRARY: Library = {
  indexId: "sha256:feed",
  documents: DOCUMENTS,
  paragraphs: PARAGRAPHS,
  chunks: [],
  bureaux: new Map(BUREAUX.map((bureau) => [bureau.code, bureau])),
  document: (id) => DOCUMENTS.find((document) => document.id === id),
  paragraph: (id) => PARAGRAPHS.find(({ id: known }) => known === id),
  bureau: (code) => BUREAUX.find((bureau) => bureau.code === code),
};

/** How the fake differs from an assistant that answers at once. */
export interface FakeBehaviour {
  /** Awaited before each answer; gets the signal. */
  readonly before?: (question: Question, signal: AbortSignal | undefined) => Promise<void>;
  /** Awaited after the parts of the answer were told to a watcher, and before the whole is there; without it, none are told. */
  readonly told?: () => Promise<void>;
}

/** A fake assistant, with the questions it was asked. */
export function fakeAssistant(behaviour: FakeBehaviour = {}): Assistant & { readonly asked: Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    library: FAKE_LIBRARY,
    ask: async (question, signal, options) => {
      asked.push(question);
      await behaviour.before?.(question, signal);
      const whole = report(question);
      const { answer } = whole;
      if (behaviour.told !== undefined && answer.status === "answered") {
        options?.watcher?.citations(answer.citations, answer.language);
        for (const statement of answer.statements) options?.watcher?.statement(statement);
        await behaviour.told();
      }
      return whole;
    },
    search: async ({ limit }) =>
      PARAGRAPHS.slice(0, limit).map((found, i) => ({
        paragraph: found,
        counterpart: twinOf(found),
        score: 1 / (i + 1),
      })),
  };
}

function report(question: Question): AnswerReport {
  const language = question.language === "auto" ? languageOf(question.text) : question.language;
  const first = citation(language);
  const shared = {
    language,
    standaloneQuestion: question.text,
    bureaux: [{ code: "HPB", basis: "stated" as const }],
  };
  const half = Math.ceil(first.paragraph.text.length / 2);
  const checks = { quote: "pass", numbers: "pass", dates: "not-checked" } as const;
  return {
    answer: question.text.includes("unknown")
      ? {
          ...shared,
          status: "declined",
          reason: "nothing-found",
          message: "Nothing found; ask the Harbour Planning Bureau.",
          nearest: [first],
        }
      : {
          ...shared,
          status: "answered",
          statements: [
            { text: first.paragraph.text.slice(0, half), citations: [1], checks },
            { text: first.paragraph.text.slice(half), citations: [1], checks },
          ],
          citations: [first],
          notices: [{ kind: "figures-differ", text: "Two documents differ.", citations: [1] }],
        },
    provenance: {
      indexId: FAKE_LIBRARY.indexId,
      embedder: "fake-encoder",
      composer: "extractive",
      fallback: question.composer === "generative" ? { from: "generative", reason: "not-configured" } : null,
      promptVersion: null,
    },
    timings: { totalMs: 3, embedMs: 1, retrieveMs: 1, composeMs: 1 },
  };
}

function citation(language: Language): Citation {
  const found = PARAGRAPHS.find((one) => (one.language === "en") === (language === "en")) as Paragraph;
  const quote = { text: found.text.slice(0, 6), start: 0, end: 6 };
  return { ref: 1, paragraph: found, quote, counterpart: twinOf(found), score: 0.9 };
}

function twinOf(found: Paragraph): Paragraph | null {
  return PARAGRAPHS.find(({ id }) => id === found.counterpartId) ?? null;
}

function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? "zh-Hant" : "en";
}
