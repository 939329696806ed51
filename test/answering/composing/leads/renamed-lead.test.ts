// The present name of a body that a question names by a name out of use.
import { describe, expect, it } from "vitest";
import { renamedLead } from "../../../../src/answering/composing/leads/renamed-lead.ts";
import type { Bureau } from "../../../../src/domain/bureau.ts";
import type { Language } from "../../../../src/domain/document.ts";
import { questionOf } from "../../evidence-of.ts";
import { libraryOf } from "../../small-library.ts";

const PIER: Bureau = {
  code: "PO",
  kind: "department",
  parent: null,
  en: "Pier Office",
  zhHant: "碼頭辦公室",
  zhHans: "码头办公室",
  shortNames: [],
  formerNames: [
    {
      code: "OHP",
      en: "Office of Harbours and Piers",
      zhHant: "海港碼頭總辦事處",
      zhHans: "海港码头总办事处",
      until: "2024-07-24",
      shortNames: ["港碼處"],
    },
  ],
};

const QUAY: Bureau = { ...PIER, code: "QO", en: "Quay Office", zhHant: "泊岸辦公室", zhHans: "泊岸办公室" };

function lead(question: string, language: Language): string {
  return renamedLead(questionOf(question, language), libraryOf([], [], [PIER]));
}

describe("renamedLead", () => {
  it("gives the present name and code in the asker's language, by any former name", () => {
    expect(lead("What happened to the Office of Harbours and Piers?", "en")).toBe(
      "The Office of Harbours and Piers is now the Pier Office (PO). ",
    );
    expect(lead("What did the Office of Harbours and Piers become?", "en")).toBe(
      "The Office of Harbours and Piers is now the Pier Office (PO). ",
    );
    expect(lead("OHP現在叫甚麼？", "zh-Hant")).toBe("海港碼頭總辦事處現為碼頭辦公室（PO）。");
    expect(lead("海港码头总办事处改名了吗？", "zh-Hans")).toBe("海港码头总办事处现为码头办公室（PO）。");
  });

  it("knows a former body by its short name in either script", () => {
    expect(lead("港碼處而家叫咩名？", "zh-Hant")).toBe("海港碼頭總辦事處現為碼頭辦公室（PO）。");
    expect(lead("港码处现在叫什么？", "zh-Hans")).toBe("海港码头总办事处现为码头办公室（PO）。");
  });

  it("names all successors of a body that was divided", () => {
    const library = libraryOf([], [], [PIER, QUAY]);
    expect(renamedLead(questionOf("What happened to the Office of Harbours and Piers?", "en"), library)).toBe(
      "The Office of Harbours and Piers is now the Pier Office (PO) and the Quay Office (QO). ",
    );
    expect(renamedLead(questionOf("港碼處去咗邊？", "zh-Hant"), library)).toBe(
      "海港碼頭總辦事處現為碼頭辦公室（PO）、泊岸辦公室（QO）。",
    );
  });

  it("is silent where the name is not asked for, or none out of use is named", () => {
    expect(lead("What does the Office of Harbours and Piers do?", "en")).toBe("");
    expect(lead("What happened to the Pier Office?", "en")).toBe("");
    expect(lead("What happened to the OHPX?", "en")).toBe("");
  });
});
