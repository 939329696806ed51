// What somebody said of a thing is told by a passage that names both.
import { describe, expect, it } from "vitest";
import { lacksSpeakersWord } from "../../../src/answering/deciding/speaker-said.ts";
import { askedOfTexts } from "../asked-of-texts.ts";

const lacks = (question: string, ...texts: readonly string[]): boolean => {
  const asked = askedOfTexts(question, texts);
  return lacksSpeakersWord(asked.question, asked.concepts, asked.profiles);
};

describe("lacksSpeakersWord", () => {
  it("misses the word of a speaker whom no passage on the thing names", () => {
    expect(lacks("What did HKUST say about trams?", "Trams will be built.", "HKUST opens a school.")).toBe(
      true,
    );
    expect(lacks("科大點睇電車", "電車會重建。", "科大會設立學校。")).toBe(true);
  });

  it("misses none where a passage names both", () => {
    expect(lacks("What did HKUST say about trams?", "HKUST finds that trams are quiet.")).toBe(false);
  });

  it("is silent of a follow-up, and reads what was rewritten from Cantonese", () => {
    const { question, concepts, profiles } = askedOfTexts("科大點睇電車", [
      "電車會重建。",
      "科大會設立學校。",
    ]);
    const rewritten = { ...question, asked: "科大如何看電車" };
    expect(lacksSpeakersWord(rewritten, concepts, profiles)).toBe(true);
    expect(lacksSpeakersWord({ ...rewritten, isFollowUp: true }, concepts, profiles)).toBe(false);
  });

  it("is silent where no speaker is named, and where nothing is said of what", () => {
    expect(lacks("What did the harbour office say about trams?", "Ferries run.")).toBe(false);
    expect(lacks("Where do HKUST students take trams?", "Ferries run.")).toBe(false);
  });
});
