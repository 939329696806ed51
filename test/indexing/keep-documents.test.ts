// A document that did not change keeps its paragraphs; whatever they are made of, once it changed, has them made anew.
import { describe, expect, it } from "vitest";
import type { Bureau, BureauRegister } from "../../src/domain/bureau.ts";
import type { Paragraph } from "../../src/domain/document.ts";
import { documentKeeper, hashDocument, type PreviousCorpus } from "../../src/indexing/keep-documents.ts";
import type { LoadedDocument } from "../../src/indexing/load-documents.ts";

const name = { en: "Plan", zhHant: "計劃", zhHans: "计划" };

const loaded: LoadedDocument = {
  document: {
    ...{ id: "plan", title: name, publisher: name, kind: "other", language: "en", text: "Plant trees." },
    ...{ publishedOn: "2025-01-02", publishedPrecision: "day", sha256: "00", sourceUrl: null },
    ...{ defaultBureau: "DEVB", counterpartId: null },
  },
  hints: { headingLevels: "levels", annexes: [], fixedHeadings: {}, wholeParagraphs: false },
  namedDepartments: false,
};

const body: Bureau = {
  ...{ code: "DEVB", kind: "bureau", parent: null, shortNames: [], formerNames: [] },
  ...name,
};
const register: BureauRegister = new Map([["DEVB", body]]);

const paragraph = (documentId: string, ordinal: number): Paragraph => ({
  ...{ id: `${documentId}#p${ordinal}`, documentId, ordinal, kind: "prose", label: "", section: [] },
  ...{ text: "Plant trees.", spans: [{ start: 0, end: 12 }], language: "en" },
  ...{ bureaux: [], unlistedBodies: [], counterpartId: null },
});

const own = [paragraph("plan", 1), paragraph("plan", 2)];
const previous: PreviousCorpus = {
  paragraphs: [paragraph("other", 1), ...own],
  bureaux: register,
  documents: new Map([
    ["other", "11"],
    ["plan", hashDocument(loaded)],
  ]),
  unrecognisedBodies: [
    { paragraphId: "other#p1", name: "Bureau of Quays" },
    { paragraphId: "plan#p2", name: "Bureau of Locks" },
  ],
};

const withDocument = (change: Partial<LoadedDocument["document"]>): LoadedDocument => ({
  ...loaded,
  document: { ...loaded.document, ...change },
});

describe("a document of the last snapshot", () => {
  it("keeps its own paragraphs and names where it is what it was", () => {
    const kept = documentKeeper(previous, register)(loaded);
    expect(kept).toEqual({
      paragraphs: own,
      unrecognised: [{ paragraphId: "plan#p2", name: "Bureau of Locks" }],
    });
    expect(kept?.paragraphs.every((each, i) => each === own[i])).toBe(true);
  });

  it.each<[string, LoadedDocument]>([
    ["text", withDocument({ sha256: "01" })],
    ["language", withDocument({ language: "zh-Hant" })],
    ["default bureau", withDocument({ defaultBureau: null })],
    ["counterpart", withDocument({ counterpartId: "other" })],
    ["named departments", { ...loaded, namedDepartments: true }],
    ["whole paragraphs", { ...loaded, hints: { ...loaded.hints, wholeParagraphs: true } }],
    ["levels of headings", { ...loaded, hints: { ...loaded.hints, headingLevels: "runs" } }],
    ["annexes", { ...loaded, hints: { ...loaded.hints, annexes: [{ label: "A", title: "Trees" }] } }],
    ["fixed headings", { ...loaded, hints: { ...loaded.hints, fixedHeadings: { Trees: 1 } } }],
  ])("is read anew after a change of its %s", (_, changed) => {
    expect(documentKeeper(previous, register)(changed)).toBeUndefined();
  });

  it("is read anew where the register changed, or no snapshot was before, or that one does not say what it was made from", () => {
    const renamed: BureauRegister = new Map([["DEVB", { ...body, en: "Bureau of Quays" }]]);
    expect(documentKeeper(previous, renamed)(loaded)).toBeUndefined();
    expect(documentKeeper(undefined, register)(loaded)).toBeUndefined();
    expect(documentKeeper({ ...previous, documents: new Map() }, register)(loaded)).toBeUndefined();
  });
});
