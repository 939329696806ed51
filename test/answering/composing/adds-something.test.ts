// When a second passage that may be meant is quoted, and when it is only pointed to.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addsSomething } from "../../../src/answering/composing/adds-something.ts";
import type { Citation } from "../../../src/domain/answer.ts";
import type { Language } from "../../../src/domain/document.ts";
import { citationOf, questionOf } from "../evidence-of.ts";
import { documentRecord, libraryOf, paragraphOf } from "../small-library.ts";

const library = libraryOf(
  [
    documentRecord({ id: "plan", publishedOn: "2023-01-01" }),
    documentRecord({ id: "report", publishedOn: "2025-01-01" }),
  ],
  [],
  [],
);

function cite(id: string, text: string, language: Language = "en", code = ""): Citation {
  const bureaux = code === "" ? [] : [{ code, basis: "stated" as const }];
  return citationOf(paragraphOf({ id, text, language, documentId: id.split("#")[0] ?? id, bureaux }));
}

const how = questionOf("How is the tram funded?", "en");
const adds = (citation: Citation, before: Citation, question = how): boolean =>
  addsSomething(citation, [before], question, library);

describe("addsSomething", () => {
  it("leaves out what says the same again, in either script", () => {
    const first = cite("plan#p1", "The tram fund pays for new trams in the harbour district.");
    expect(adds(cite("plan#p2", "The fund pays for new trams in the harbour."), first)).toBe(false);
    expect(adds(cite("plan#p3", "Ferries are paid for by their passengers."), first)).toBe(true);
    const traditional = cite("plan#p1", "電車基金資助海港區購置新電車。", "zh-Hant");
    expect(adds(cite("report#p2", "电车基金资助海港区购置新电车。", "zh-Hans"), traditional)).toBe(false);
  });

  it("leaves out, beside the operator of a place who was asked for, what names no operator", () => {
    const asked = questionOf("Who runs the pier?", "en");
    const operator = cite("plan#p1", "The Harbour Company manages the pier.");
    expect(adds(cite("report#p1", "More shops are planned."), operator, asked)).toBe(false);
    expect(adds(cite("report#p1", "Trams are run by another company."), operator, asked)).toBe(true);
    expect(adds(cite("report#p1", "More shops are planned."), cite("plan#p1", "Boats wait."), asked)).toBe(
      true,
    );
  });

  it("keeps a near-duplicate with another figure, and a figure or date that was not given", () => {
    const first = cite("plan#p1", "The tram fund pays for 300 new trams in the harbour district.");
    const other = "The tram fund pays for 900 new trams in the harbour district.";
    expect(adds(cite("report#p1", other), first)).toBe(true);
    expect(adds(cite("plan#p2", other), first)).toBe(true);
    const dated = "The tram fund pays for 300 new trams in the harbour district from 2027.";
    expect(adds(cite("plan#p2", dated), first)).toBe(true);
  });

  it("keeps what the asker reads in their own script", () => {
    const asked = questionOf("电车怎样资助？", "zh-Hans");
    const first = cite("plan#p1", "電車基金資助海港區購置新電車。", "zh-Hant");
    expect(adds(cite("report#p2", "电车基金资助海港区购置新电车。", "zh-Hans"), first, asked)).toBe(true);
  });

  it("leaves out what names no other body, where only the body is asked for", () => {
    const who = questionOf("Which bureau is responsible for trams?", "en");
    const first = cite("plan#p1", "Trams run.", "en", "TLB");
    const same = cite("plan#p2", "Depots are built beside the harbour.", "en", "TLB");
    const other = cite("plan#p2", "Depots are built beside the harbour.", "en", "DEVB");
    expect(adds(same, first, who)).toBe(false);
    expect(adds(other, first, who)).toBe(true);
    expect(adds(same, first)).toBe(true);
  });

  it("leaves out an address, unless a website is asked for", () => {
    const first = cite("plan#p1", "Trams run.");
    const paragraph = paragraphOf({
      id: "plan#p2",
      documentId: "plan",
      text: "Ferries: www.ferries.hk",
      kind: "link",
    });
    expect(adds(citationOf(paragraph), first)).toBe(false);
    expect(adds(citationOf(paragraph), first, questionOf("Which website shows ferries?", "en"))).toBe(true);
  });

  it("never quotes the same words twice", () => {
    const texts = fc.string({ minLength: 1, maxLength: 80 }).map((text) => `Tram ${text}`);
    fc.assert(
      fc.property(texts, (text) => {
        expect(adds(cite("plan#p2", text), cite("plan#p1", text))).toBe(false);
      }),
    );
  });
});
