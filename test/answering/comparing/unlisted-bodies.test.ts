// Bodies that no register lists, told by how their names are built; common nouns that end alike are none.
import { describe, expect, it } from "vitest";
import { nameOfItsOwn, unlistedBodiesIn } from "../../../src/answering/comparing/unlisted-bodies.ts";

const namesIn = (text: string): readonly string[] => unlistedBodiesIn(text, []).map((body) => body.text);

describe("the bodies of a text that no register lists", () => {
  it.each([
    ["政府與國家工業和信息化部簽署協議。", ["國家工業和信息化部"]],
    ["包括香港都會大學", ["香港都會大學"]],
    ["由廣州市副市長領導", ["廣州市副市長"]],
    ["工作组由城市规划委员会提出", ["城市规划委员会"]],
    [
      "The Hong Kong Housing Society and the Judiciary will report.",
      ["Hong Kong Housing Society", "Judiciary"],
    ],
    [
      "It was signed with the Ministry of Industry and Information Technology.",
      ["Ministry of Industry and Information Technology"],
    ],
    ["the Lausanne-based Institute for Advanced Study", ["Institute for Advanced Study"]],
    ["led by the Director-General of Trade and Industry", ["Director-General of Trade and Industry"]],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    "六所本地大學及多家科技公司參與",
    "把握大局，完善布局",
    "提升各部門的效率",
    "The Government will set up an office and a committee.",
    "each technology transfer office of a local university",
  ])("%s names none", (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it("leaves out what is read already", () => {
    const text = "由城市规划委员会提出";
    expect(unlistedBodiesIn(text, [{ start: 1, end: text.length - 2 }])).toEqual([]);
  });
});

describe("the words of a name", () => {
  it.each([
    ["Ministry of Commerce", "Commerce"],
    ["城市規劃委員會", "城市規劃"],
  ])("%s: %s", (name, own) => {
    expect(nameOfItsOwn(name)).toBe(own);
  });
});
