// Names that no near passage says are missed; descriptions and details are not.
import { describe, expect, it } from "vitest";
import { lacksThing } from "../../../src/answering/deciding/lacks-thing.ts";
import { askedOfTexts } from "../asked-of-texts.ts";

describe("lacksThing", () => {
  it("misses a name that no passage says", () => {
    const { question, concepts, profiles } = askedOfTexts("What is the Glacier Tram Bond?", [
      "The Harbour Ferry Fund supports firms that run small boats.",
    ]);
    expect(lacksThing(question, concepts, profiles)).toBe(true);
  });

  it("misses none that a passage says, and none where a detail is asked", () => {
    const text = "The Harbour Ferry Fund closed last week.";
    const named = askedOfTexts("What is the Harbour Ferry Fund?", [text]);
    expect(lacksThing(named.question, named.concepts, named.profiles)).toBe(false);
    const detail = askedOfTexts("When does the Glacier Tram open?", [text]);
    expect(lacksThing(detail.question, detail.concepts, detail.profiles)).toBe(false);
  });

  it("does not miss what is only described", () => {
    const described = askedOfTexts("What is the big new boat that carries tourists at night?", [
      "The Harbour Ferry Fund supports firms that run small boats.",
    ]);
    expect(lacksThing(described.question, described.concepts, described.profiles)).toBe(false);
  });
});
