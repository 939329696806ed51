// Which clauses behind the value that was asked for are left out, and which stay.
import { describe, expect, it } from "vitest";
import { untilValue } from "../../../../src/answering/composing/quoting/until-value.ts";
import { askingOf, evidenceOf, questionOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

function until(asked: string, text: string): string {
  const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text }));
  const asking = askingOf(questionOf(asked, /\p{Script=Han}/u.test(asked) ? "zh-Hant" : "en"), [evidence]);
  const quote = untilValue({ text, start: 0, end: text.length }, evidence, asking);
  expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  return quote.text;
}

describe("untilValue", () => {
  it("ends behind the clause that states the value", () => {
    expect(
      until("When will the pier open?", "The pier will open in 2025, bringing more visitors to town."),
    ).toBe("The pier will open in 2025");
    expect(until("碼頭有多少個泊位？", "碼頭設有300個泊位，供漁船和遊艇停泊。")).toBe("碼頭設有300個泊位");
  });

  it("keeps what says more of the question, gives another figure or qualifies what was said", () => {
    for (const [asked, text] of [
      ["When will the pier open to visitors?", "The pier opens in 2025, bringing more visitors to town."],
      ["When will the pier open?", "The pier opens in 2025, bringing 300 boats to town."],
      ["When will the pier open?", "The pier opens in 2025, unless the council says no."],
      ["碼頭幾時啟用？", "碼頭在2025年啟用，但須先獲撥款。"],
    ] as const)
      expect(until(asked, text)).toBe(text);
  });

  it("never ends with a date alone, within a list, a quotation or a sentence without its verb", () => {
    for (const [asked, text] of [
      ["When was the pier built?", "In 2025, the council built it."],
      ["When will they open?", "The piers of 2025, the ferries, the trams open."],
      ["有多少人受訓？", "署方會向5 000名船員，免費教授航海知識。"],
      ["碼頭幾時啟用？", "署方指「碼頭在2025年啟用，遊客會更多」。"],
    ] as const)
      expect(until(asked, text)).toBe(text);
  });

  it("leaves a quotation alone where more than a value is asked for", () => {
    const text = "The pier will open in 2025, bringing more visitors to town.";
    for (const asked of ["Which pier will open, and when?", "What happens to the pier?", "Is the pier open?"])
      expect(until(asked, text)).toBe(text);
  });
});
