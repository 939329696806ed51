// Which bureau a body belongs to, by the register.
import { describe, expect, it } from "vitest";
import { parentLead } from "../../../src/answering/composing/parent-lead.ts";
import type { Bureau } from "../../../src/domain/bureau.ts";
import type { Language } from "../../../src/domain/document.ts";
import { citationOf, questionOf } from "../evidence-of.ts";
import { HARBOUR_BUREAU, libraryOf, paragraphOf } from "../small-library.ts";

const PO: Bureau = {
  ...HARBOUR_BUREAU,
  code: "PO",
  kind: "department",
  parent: "HB",
  en: "Pier Office",
  zhHant: "碼頭辦公室",
  zhHans: "码头办公室",
};

function lead(question: string, language: Language, codes: readonly string[] = ["HB", "PO"]): string {
  const bureaux = codes.map((code) => ({ code, basis: "stated" as const }));
  const citation = citationOf(paragraphOf({ id: "address#p1", text: "The Pier Office builds.", bureaux }));
  return parentLead(citation, questionOf(question, language), libraryOf([], [], [PO, HARBOUR_BUREAU]));
}

describe("parentLead", () => {
  it("names the bureau of the body asked about, and none that the paragraph names besides", () => {
    expect(lead("碼頭辦公室隸屬哪個局？", "zh-Hant")).toBe(
      "碼頭辦公室（PO）隸屬海港局（HB）（據機構名冊）。",
    );
    expect(lead("Which bureau does the Pier Office belong to?", "en")).toBe(
      "The Pier Office (PO) is under the Harbour Bureau (HB), by the register of bodies.",
    );
  });

  it("is silent where nobody asks for it, and of a paragraph of another bureau", () => {
    expect(lead("碼頭由哪個部門負責？", "zh-Hant")).toBe("");
    expect(lead("碼頭辦公室隸屬哪個局？", "zh-Hant", ["EB"])).toBe("");
  });
});
