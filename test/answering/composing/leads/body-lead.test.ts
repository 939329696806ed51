// What the register says of a body: which bureau it is under, what its short name stands for.
import { describe, expect, it } from "vitest";
import { bodyLead, parentAsked } from "../../../../src/answering/composing/leads/body-lead.ts";
import { createBodyFinder } from "../../../../src/answering/understanding/named-bodies.ts";
import { understandQuestion } from "../../../../src/answering/understanding/understand-question.ts";
import type { Bureau } from "../../../../src/domain/bureau.ts";
import type { Language } from "../../../../src/domain/document.ts";
import { HARBOUR_BUREAU, libraryOf, translatorOf } from "../../small-library.ts";

const PO: Bureau = {
  ...HARBOUR_BUREAU,
  code: "PO",
  kind: "department",
  parent: "HB",
  en: "Pier Office",
  zhHant: "碼頭辦公室",
  zhHans: "码头办公室",
};

const REGISTER = new Map([PO, HARBOUR_BUREAU].map((body) => [body.code, body]));
const LIBRARY = libraryOf([], [], [PO, HARBOUR_BUREAU]);

function asked(text: string, language: Language) {
  const standalone = { text, asked: text, context: undefined, contextWeight: 0 };
  const knowledge = { translator: translatorOf({}), findBodies: createBodyFinder(REGISTER) };
  return understandQuestion(standalone, language, knowledge);
}

const lead = (question: string, language: Language): string => bodyLead(asked(question, language), LIBRARY);

describe("bodyLead", () => {
  it("names the bureau that the body asked about is under", () => {
    expect(lead("碼頭辦公室隸屬哪個局？", "zh-Hant")).toBe(
      "碼頭辦公室（PO）隸屬海港局（HB）（據機構名冊）。",
    );
    expect(lead("Which bureau does the Pier Office belong to?", "en")).toBe(
      "The Pier Office (PO) is under the Harbour Bureau (HB), by the register of bodies.",
    );
  });

  it("says what a short name stands for, of a body under none too", () => {
    expect(lead("What does PO stand for?", "en")).toContain("The Pier Office (PO) is under the Harbour");
    expect(lead("What's HB?", "en")).toBe("The Harbour Bureau (HB), by the register of bodies.");
  });

  it("is silent where something else is asked", () => {
    expect(lead("碼頭由哪個部門負責？", "zh-Hant")).toBe("");
    expect(lead("What does the Pier Office do?", "en")).toBe("");
  });
});

describe("parentAsked", () => {
  it("is the bureau that is asked for, and none where a name is explained", () => {
    expect(parentAsked(asked("Which bureau oversees PO?", "en"), LIBRARY)?.code).toBe("HB");
    expect(parentAsked(asked("What is PO?", "en"), LIBRARY)).toBeUndefined();
  });
});
