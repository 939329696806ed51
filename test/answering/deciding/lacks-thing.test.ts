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

  it("misses a name in a question that was rewritten from Cantonese, and none in a follow-up", () => {
    const { question, concepts, profiles } = askedOfTexts("冰川債券係咩嚟㗎", ["渡輪基金資助小船公司。"]);
    expect(lacksThing({ ...question, text: "typed" }, concepts, profiles)).toBe(true);
    expect(lacksThing({ ...question, isFollowUp: true }, concepts, profiles)).toBe(false);
  });

  it("does not miss a piece of ground that is told by where it lies", () => {
    const { question, concepts, profiles } = askedOfTexts("碼頭塊地做乜", ["碼頭的土地會用作公園。"]);
    expect(lacksThing(question, concepts, profiles)).toBe(false);
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
