// The vectors of a question and its parts: the encoder is called once for all of them, and reads each text once.
import { describe, expect, it } from "vitest";
import { type AskedQuestion, embedQuestions } from "../../src/answering/embed-questions.ts";
import type { StandaloneQuestion } from "../../src/answering/understanding/conversation/condense-question.ts";
import type { UnderstoodQuestion } from "../../src/answering/understanding/understand-question.ts";
import type { Embedder } from "../../src/ports.ts";

/** An encoder that keeps what it was called with; a text's vector is its length and its first letter, of length 1. */
function listeningEncoder(): { readonly calls: string[][]; readonly embedder: Embedder } {
  const calls: string[][] = [];
  const embed: Embedder["embed"] = async (texts) => {
    calls.push([...texts]);
    return texts.map((text) => {
      const angle = text.length + text.charCodeAt(0);
      return Float32Array.of(Math.cos(angle), Math.sin(angle));
    });
  };
  return {
    calls,
    embedder: {
      modelId: "listening",
      dimensions: 2,
      maxTokens: 512,
      countTokens: (text) => text.length,
      embed,
    },
  };
}

function asked(asked: string, context: string | undefined, translated: string): AskedQuestion {
  const standalone: StandaloneQuestion = { text: asked, asked, context, contextWeight: context ? 0.6 : 0 };
  return { standalone, question: { asked, translated } as UnderstoodQuestion, concepts: [] };
}

const now = (): number => 0;
const WHOLE = asked("How big is it, and who runs it?", undefined, "大 管");
const PARTS = [
  asked("How big is it", undefined, "大"),
  asked("who runs it?", "How big is it", "管 大"),
  asked("since when?", "How big is it", ""),
];

describe("embedQuestions", () => {
  it("calls the encoder once for a question and its parts, with each text once", async () => {
    const { calls, embedder } = listeningEncoder();
    await embedQuestions([WHOLE, ...PARTS], { embedder, now }, undefined);
    expect(calls).toEqual([
      [
        "How big is it, and who runs it?",
        "大 管",
        "How big is it",
        "大",
        "who runs it?",
        "管 大",
        "since when?",
      ],
    ]);
  });

  it("gives each the vectors that it has alone", async () => {
    const { embedder } = listeningEncoder();
    const together = await embedQuestions([WHOLE, ...PARTS], { embedder, now }, undefined);
    const alone = await Promise.all(
      [WHOLE, ...PARTS].map(async (each) => (await embedQuestions([each], { embedder, now }, undefined))[0]),
    );
    expect(together).toEqual(alone);
    expect(together.at(-1)?.vectors.translated).toBeUndefined();
    expect(Math.hypot(...(together.at(-1)?.vectors.own ?? []))).toBeCloseTo(1);
  });

  it("reads the questions of a pasted page one by one, lest short ones be filled up to its length", async () => {
    const { calls, embedder } = listeningEncoder();
    const long = asked("page ".repeat(120), undefined, "");
    await embedQuestions([long, ...PARTS], { embedder, now }, undefined);
    expect(calls.map((texts) => texts.length)).toEqual([1, 2, 3, 2]);
  });
});
