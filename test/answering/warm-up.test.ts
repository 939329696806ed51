// What a service asks itself before it says that it is ready.
import { expect, it, vi } from "vitest";
import type { Assistant } from "../../src/answering/assistant.ts";
import { splitQuestion } from "../../src/answering/understanding/split-question.ts";
import { warmUp } from "../../src/answering/warm-up.ts";
import type { Language } from "../../src/domain/document.ts";
import { documentRecord, libraryOf, paragraphOf } from "./small-library.ts";

function recordingAssistant(count: number, language: Language = "en") {
  const paragraphs = Array.from({ length: count }, (_, i) =>
    paragraphOf({ id: `plan#p${i}`, language, text: `Paragraph ${i} tells of ferries and piers.` }),
  );
  const library = libraryOf([documentRecord({ id: "plan" })], paragraphs);
  const ask = vi.fn<Assistant["ask"]>(async () => ({}) as Awaited<ReturnType<Assistant["ask"]>>);
  return { library, ask };
}

it("asks by paragraphs from all over the library, each once and never a chat model", async () => {
  const assistant = recordingAssistant(1000);
  await warmUp(assistant, () => 0);
  const asked = assistant.ask.mock.calls.map(([question]) => question);
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.length).toBeLessThanOrEqual(120);
  expect(new Set(asked.map(({ text }) => text)).size).toBe(asked.length);
  expect(asked.every(({ composer }) => composer === "extractive")).toBe(true);
  expect(asked.at(-1)?.text).toMatch(/Paragraph 9\d\d /);
});

it("asks what is ranked several times, in the language of the paragraph: several parts, and times side by side", async () => {
  const assistant = recordingAssistant(1000, "zh-Hant");
  await warmUp(assistant, () => 0);
  const asked = assistant.ask.mock.calls.map(([{ text }]) => text);
  expect(asked.some((text) => splitQuestion(text).length > 1)).toBe(true);
  expect(asked.some((text) => /2023年和2024年/.test(text))).toBe(true);
  expect(asked.some((text) => /How much|Compare/.test(text))).toBe(false);
});

it("begins nothing more once its time is over", async () => {
  const assistant = recordingAssistant(1000);
  let clock = 0;
  await warmUp(assistant, () => (clock += 100), 350);
  expect(assistant.ask).toHaveBeenCalledTimes(3);
});

it("has nothing to ask of an empty library", async () => {
  const assistant = recordingAssistant(0);
  await warmUp(assistant, () => 0);
  expect(assistant.ask).not.toHaveBeenCalled();
});
