// A desk over the fake assistant's library, for the doors' tests: every sentence is supported by the first paragraph, save one
// that says "wrong".
import type { Citation } from "../../src/domain/answer.ts";
import type { Paragraph } from "../../src/domain/document.ts";
import type { CheckedSentence, DraftingDesk, DraftRequest } from "../../src/drafting/drafting-desk.ts";
import { FAKE_LIBRARY } from "./fake-assistant.ts";

/** A fake desk, with the drafts that it was given. */
export function fakeDesk(): DraftingDesk & { readonly drafts: DraftRequest[] } {
  const drafts: DraftRequest[] = [];
  return {
    drafts,
    verify: async (request) => {
      drafts.push(request);
      const sentences = [...request.text.matchAll(/\S[^.]*\.?/g)].map(({ 0: text, index }) =>
        sentenceOf(text, index),
      );
      return {
        sentences,
        citations: [firstCitation()],
        provenance: {
          indexId: FAKE_LIBRARY.indexId,
          embedder: "fake-encoder",
          composer: "extractive",
          fallback: null,
          promptVersion: null,
        },
        timings: { totalMs: 2, embedMs: 1, retrieveMs: 1, composeMs: 0 },
      };
    },
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
