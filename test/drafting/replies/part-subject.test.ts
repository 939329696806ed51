// What an ask is about though it does not say so: what the question is regarding, or what 該計劃 and "that ceiling" point at.
import { describe, expect, it } from "vitest";
import { subjectText } from "../../../src/drafting/replies/part-subject.ts";
import type { AskedPart } from "../../../src/drafting/replies/read-question.ts";

const part = (question: string, preamble = "", headings: readonly string[] = [], title = ""): AskedPart => ({
  label: "(1)",
  question,
  wording: question,
  preamble,
  title,
  headings,
});
const textOf = (ask: string, preamble = "", ...earlier: readonly string[]): string | undefined =>
  subjectText(
    ask,
    part(ask, preamble),
    earlier.map((question) => part(question, preamble)),
  )?.text;

describe("the subject of an ask", () => {
  it.each([
    ["會否延長資助期", "就電動的士的推廣", "電動的士的推廣"],
    [
      "the number of meetings",
      "Regarding the low-altitude economy, will the Administration inform us:",
      "the low-altitude economy",
    ],
    ["the number of meetings", "There are views that vetting takes too long.", undefined],
    ["投訴數字", "關於智慧燈柱，請政府當局告知：", "智慧燈柱"],
    ["違規個案的數字", "有意見認為服務不足。就此，政府可否告知本會", undefined],
  ])("%s — %s", (ask, preamble, subject) => {
    expect(textOf(ask, preamble)).toBe(subject);
  });

  it("is what the heading above it is regarding, before the preamble", () => {
    const asked = part("何時啟用", "就創科用地", ["就元朗的中心，"]);
    expect(subjectText(asked.question, asked, [])?.text).toBe("元朗的中心");
  });

  it("is the programme that the heading above it names", () => {
    const asked = part("the number of applications", "", [
      "of the amount for the Rainbow “Harbour Lights Scheme” and",
    ]);
    expect(subjectText(asked.question, asked, [])?.text).toBe("Harbour Lights Scheme");
  });

  it("is the title only where the part has few words of its own", () => {
    const short = part("legislative amendments", "", [], "Low-altitude economy");
    expect(subjectText(short.question, short, [])?.text).toBe("Low-altitude economy");
    const long = part("the number of start-ups founded by professors", "", [], "Universities");
    expect(subjectText(long.question, long, [])).toBeUndefined();
  });

  it("is what the part itself names before it points back", () => {
    const asked = part(
      "the funding for the Rainbow Research and Development Institute, and the progress of that Institute",
    );
    expect(subjectText("the progress of that Institute", asked, [])?.text).toBe(
      "Rainbow Research and Development Institute",
    );
  });

  it("is the name that it points back to", () => {
    const first = "the number of start-ups funded under the Rainbow Support Scheme for Universities";
    const ceiling = "the annual funding ceiling for each university under the Scheme";
    const name = "Rainbow Support Scheme for Universities";
    expect(textOf("the number of those under the Scheme", "", first)).toBe(name);
    expect(textOf("whether it will raise that ceiling", "", first, ceiling)).toBe(name);
    expect(textOf("該計劃的參加人數", "", "「彩虹共融計劃」的撥款額")).toBe("彩虹共融計劃");
  });

  it("is none where the ask names a programme by itself", () => {
    expect(textOf("「研究人才庫」資助的職位數目", "就初創企業")).toBeUndefined();
  });
});
