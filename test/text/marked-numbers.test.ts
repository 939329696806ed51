// Numbers that count nothing: the same in every notation, and none where a figure counts.
import { describe, expect, it } from "vitest";
import { extractMarkedNumbers } from "../../src/text/marked-numbers.ts";

const read = (text: string) => extractMarkedNumbers(text).map(({ kind, value }) => `${kind} ${value}`);

describe("extractMarkedNumbers", () => {
  it.each([
    ["以1(政府):2(機構)的配對比例", "ratio 1:2"],
    ["at a one-to-two matching ratio", "ratio 1:2"],
    ["以一對一的配對形式", "ratio 1:1"],
    ["按政府一、公司二的比例", "ratio 1:2"],
    ["按政府一元對公司兩元的比例", "ratio 1:2"],
    ["at a ratio of 2 (Government) : 1 (company)", "ratio 2:1"],
    ["one dollar for every two that it puts in", "ratio 1:2"],
    ["在亞太區排名第四", "rank 4"],
    ["ranked fourth in the region", "rank 4"],
    ["貿易單一窗口第三階段", "rank 3"],
    ["Phase 3 of the Trade Single Window", "rank 3"],
    ["更先進的6G應用", "code 6g"],
    ["the Chang'E-8 mission", "code chang'e8"],
  ])("%s: %s", (text, marked) => expect(read(text)).toEqual([marked]));

  it.each(["截至2024年第三季", "第73段", "約有1 300家公司", "$10 billion", "from 9:30 to 10:45"])(
    "finds none in %s",
    (text) => expect(read(text)).toEqual([]),
  );

  it("stands at its offsets", () => {
    const text = "香港排名第四，以１：２配對。";
    for (const { start, end, text: marked } of extractMarkedNumbers(text))
      expect(text.slice(start, end)).toBe(marked);
  });
});
