// What of a body is asked that the register tells by itself.
import { describe, expect, it } from "vitest";
import { askedOfBody } from "../../../../src/answering/understanding/asking/asked-of-body.ts";
import { createBodyFinder } from "../../../../src/answering/understanding/named-bodies.ts";
import { HARBOUR_BUREAU } from "../../small-library.ts";

const PO = {
  ...HARBOUR_BUREAU,
  code: "PO",
  parent: "HB",
  en: "Pier Office",
  zhHant: "碼頭辦公室",
  zhHans: "码头办公室",
  shortNames: ["碼頭辦"],
};
const find = createBodyFinder(new Map([PO, HARBOUR_BUREAU].map((body) => [body.code, body])));
const wishOf = (question: string) => {
  const asked = askedOfBody(question, find(question));
  return asked === undefined ? undefined : `${asked.code} ${asked.wish}`;
};

describe("askedOfBody", () => {
  it.each([
    "Which bureau does the PO belong to?",
    "Which policy bureau is the Pier Office under?",
    "What department oversees the Pier Office",
    "The Pier Office is under which bureau?",
    "Who supervises the Pier Office?",
    "Is the Pier Office under the Harbour Bureau?",
    "碼頭辦公室屬於哪個政策局？",
    "碼頭辦歸邊個局管㗎",
    "码头办公室是哪个局的",
    "邊個局管碼頭辦",
    "碼頭辦公室的上級部門是哪個？",
    "碼頭辦係咪屬於海港局㗎",
  ])("finds that a body's bureau is asked: %s", (question) => {
    expect(wishOf(question)).toBe("PO parent");
  });

  it.each(["What does PO stand for?", "PO是什么", "碼頭辦即係咩", "What is PO?"])(
    "finds that a short name is to be told: %s",
    (question) => {
      expect(wishOf(question)).toBe("PO name");
    },
  );

  it.each([
    "Which bureau is responsible for the piers?",
    "What is the Pier Office?",
    "What does the Pier Office do under the new bill?",
    "Which bureau does the Pier Office consult on fares?",
    "邊個局負責碼頭收費",
    "碼頭辦公室有幾多人",
  ])("leaves what documents tell to them: %s", (question) => {
    expect(wishOf(question)).toBeUndefined();
  });
});
