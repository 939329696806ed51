import { describe, expect, it } from "vitest";
import { spellContractions } from "../../src/text/contractions.ts";

describe("contractions as people type them", () => {
  it.each([
    ["i cant go on", "i can't go on"],
    ["It DOESNT work and I wont pay", "It DOESN'T work and I won't pay"],
    ["im sure youve seen that theyre late", "i'm sure you've seen that they're late"],
    ["whos in charge of InnoHK", "who is in charge of InnoHK"],
    ["Who’s in charge of InnoHK?", "Who is in charge of InnoHK?"],
    ["thats all, wheres the link", "that is all, where is the link"],
    ["計劃批左幾多", "計劃批咗幾多"],
    ["起左未", "起咗未"],
    ["i wanna know what's new", "i want to know what is new"],
  ])("reads %s as %s", (typed, read) => {
    expect(spellContractions(typed)).toBe(read);
  });

  it.each([
    "Who is in charge of InnoHK?",
    "If a firm were ill, its staff shell out well",
    "IVE and IM are names; let us see id cards",
    "who's been appointed",
    "邊個負責？",
    "行左邊定右邊，做左派定右派",
  ])("leaves %s as it is", (text) => {
    expect(spellContractions(text)).toBe(text);
  });

  it("changes nothing the second time", () => {
    const once = spellContractions("whats up, dont u see im busy");
    expect(spellContractions(once)).toBe(once);
  });
});
