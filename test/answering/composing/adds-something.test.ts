// When a second passage that may be meant is quoted, and when it is only pointed to.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addsSomething } from "../../../src/answering/composing/adds-something.ts";
import { citationOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const cite = (id: string, text: string, code = "") =>
  citationOf(paragraphOf({ id, text, bureaux: code === "" ? [] : [{ code, basis: "stated" as const }] }));
const how = questionOf("How is the tram funded?", "en");

describe("addsSomething", () => {
  it("leaves out what says the same again, in either script", () => {
    const first = cite("a#p1", "The tram fund pays for twelve new trams in the harbour district.");
    expect(addsSomething(cite("a#p2", "The fund pays for new trams in the harbour."), [first], how)).toBe(
      false,
    );
    expect(addsSomething(cite("a#p3", "Ferries are paid for by their passengers."), [first], how)).toBe(true);
    const traditional = cite("b#p1", "電車基金資助海港區購置新電車。");
    expect(addsSomething(cite("b#p2", "电车基金资助海港区购置新电车。"), [traditional], how)).toBe(false);
  });

  it("leaves out what names no other body, where only the body is asked for", () => {
    const who = questionOf("Which bureau is responsible for trams?", "en");
    const first = cite("a#p1", "Trams run.", "TLB");
    const same = cite("a#p2", "Depots are built beside the harbour.", "TLB");
    const other = cite("a#p3", "Depots are built beside the harbour.", "DEVB");
    expect(addsSomething(same, [first], who)).toBe(false);
    expect(addsSomething(other, [first], who)).toBe(true);
    expect(addsSomething(same, [first], how)).toBe(true);
  });

  it("never quotes the same words twice", () => {
    const texts = fc.string({ minLength: 1, maxLength: 80 }).map((text) => `Tram ${text}`);
    fc.assert(
      fc.property(texts, (text) => {
        expect(addsSomething(cite("a#p2", text), [cite("a#p1", text)], how)).toBe(false);
      }),
    );
  });
});
