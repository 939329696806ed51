// Whether a quotation itself tells the body that is asked for.
import { describe, expect, it } from "vitest";
import { asksResponsible, tellsDoer } from "../../../../src/answering/composing/leads/tells-doer.ts";
import { citationOf } from "../../evidence-of.ts";
import { HARBOUR_BUREAU, libraryOf, paragraphOf } from "../../small-library.ts";

const LIBRARY = libraryOf([], [], [HARBOUR_BUREAU]);
const tells = (asked: string, text: string, basis: "stated" | "document" = "document"): boolean =>
  tellsDoer(
    citationOf(paragraphOf({ id: "a#p1", text, bureaux: [{ code: "EB", basis }] })),
    { asked, bodies: [] },
    LIBRARY,
  );

it("tells where a body is asked for and the quotation names one of the register", () => {
  expect(tells("Which organisation surveyed the ferries?", "The Harbour Bureau surveyed them.")).toBe(true);
  expect(tells("哪个机构调查渡轮？", "海港局做了调查。")).toBe(true);
});

it("does not where a bureau is asked for, none is named, or the paragraph states its own", () => {
  expect(tells("Which bureau is responsible for ferries?", "The Harbour Bureau surveyed them.")).toBe(false);
  expect(tells("Which policy bureau oversees the Harbour Bureau's department?", "The Harbour Bureau.")).toBe(
    false,
  );
  expect(tells("Which organisation surveyed the ferries?", "They were surveyed.")).toBe(false);
  expect(tells("Which organisation surveyed them?", "The Harbour Bureau did.", "stated")).toBe(false);
});

describe("asksResponsible", () => {
  it.each([
    "Which bureau is responsible for ferries?",
    "渡輪歸哪個部門管？",
    "Whose job is it to look after ferries?",
  ])("hears who is responsible: %s", (asked) => {
    expect(asksResponsible({ asked }, true)).toBe(true);
  });

  it.each([
    "協議是和廣東哪個部門簽的？",
    "是跟哪個機構合辦的？",
    "Which two offices were merged into it?",
    "會設什麼機構？",
  ])("does not hear it of a body that something is done with or made of: %s", (asked) => {
    expect(asksResponsible({ asked }, false)).toBe(false);
  });

  it("takes any body for the responsible one only where the paragraph itself names that", () => {
    expect(asksResponsible({ asked: "本港哪個機構保存量度基準？" }, true)).toBe(false);
    expect(asksResponsible({ asked: "哪個機構提供渡輪？" }, false)).toBe(true);
  });
});
