// Who is responsible, in three languages and on every basis.
import { describe, expect, it } from "vitest";
import { bureauSentence } from "../../../../src/answering/composing/leads/bureau-sentence.ts";
import type { Bureau } from "../../../../src/domain/bureau.ts";
import type { Paragraph } from "../../../../src/domain/document.ts";
import { citationOf } from "../../evidence-of.ts";
import { documentRecord, libraryOf, paragraphOf } from "../../small-library.ts";

function bureau(code: string, en: string, zhHant: string, zhHans: string): Bureau {
  return { code, kind: "bureau", en, zhHant, zhHans, parent: null, shortNames: [], formerNames: [] };
}

const library = libraryOf(
  [documentRecord({ id: "address" }), documentRecord({ id: "paper", kind: "news" })],
  [],
  [
    bureau("HB", "Harbour Bureau", "海港局", "海港局"),
    bureau("EB", "Electricity Bureau", "電力局", "电力局"),
    { ...bureau("PO", "Pier Office", "碼頭處", "码头处"), parent: "HB" },
  ],
);

function paragraph(changes: Partial<Paragraph>): Paragraph {
  return paragraphOf({ id: "address#p1", text: "Build a pier.", ...changes });
}

describe("bureauSentence", () => {
  it("names all bodies with their codes, unlisted ones in the asker's language", () => {
    const citation = citationOf(
      paragraph({
        bureaux: [
          { code: "HB", basis: "stated" },
          { code: "EB", basis: "stated" },
        ],
        unlistedBodies: ["相關政策局"],
      }),
    );
    expect(bureauSentence([citation], "en", library)).toBe(
      "The responsible bodies are the Harbour Bureau (HB), the Electricity Bureau (EB) and relevant bureaux, as the paragraph states.",
    );
    expect(bureauSentence([citation], "zh-Hant", library)).toBe(
      "負責的是海港局（HB）、電力局（EB）、相關政策局，該段有列明。",
    );
    expect(bureauSentence([citation], "zh-Hans", library)).toBe(
      "负责的是海港局（HB）、电力局（EB）、相关政策局，该段有列明。",
    );
  });

  it.each([
    ["heading", "The responsible body is the Harbour Bureau (HB), by the heading it stands under."],
    [
      "document",
      "The responsible body is the Harbour Bureau (HB), under which the document falls; the paragraph itself names none.",
    ],
  ] as const)("says that it is known by the %s", (basis, sentence) => {
    const citation = citationOf(paragraph({ bureaux: [{ code: "HB", basis }] }));
    expect(bureauSentence([citation], "en", library)).toBe(sentence);
  });

  it("tells a body that the paragraph names from the one that the document falls under", () => {
    const bureaux = [
      { code: "HB", basis: "document" },
      { code: "EB", basis: "stated" },
    ] as const;
    expect(bureauSentence([citationOf(paragraph({ bureaux }))], "en", library)).toBe(
      "The responsible body is the Electricity Bureau (EB), as the paragraph states. The document falls under the Harbour Bureau (HB).",
    );
  });

  it("names the bureau before the departments under it that support it", () => {
    const bureaux = [
      { code: "PO", basis: "stated" },
      { code: "HB", basis: "document" },
    ] as const;
    const citations = [citationOf(paragraph({ bureaux }))] as const;
    expect(bureauSentence(citations, "en", library)).toBe(
      "The responsible body is the Harbour Bureau (HB); of its departments the paragraph names the Pier Office (PO).",
    );
    expect(bureauSentence(citations, "zh-Hant", library)).toBe(
      "負責的是海港局（HB），該段列明其轄下的碼頭處（PO）。",
    );
  });

  it("names the bodies of all that is cited, each once", () => {
    const stating = (code: string) => citationOf(paragraph({ bureaux: [{ code, basis: "stated" }] }));
    expect(bureauSentence([stating("HB"), stating("EB"), stating("HB")], "zh-Hans", library)).toBe(
      "负责的是海港局（HB）、电力局（EB），该段有列明。",
    );
  });

  it("says that a newspaper, or a paragraph, names none", () => {
    const news = citationOf(paragraph({ id: "paper#p1", documentId: "paper" }));
    expect(bureauSentence([news], "en", library)).toBe("No bureau is named: it is a newspaper report.");
    expect(bureauSentence([citationOf(paragraph({}))], "zh-Hans", library)).toBe(
      "该段没有列明负责的政策局。",
    );
  });
});
