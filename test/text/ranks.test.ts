// Places in an order, read and said again in the other language.
import { describe, expect, it } from "vitest";
import { ranksIn, restateRank } from "../../src/text/ranks.ts";

const english = (text: string) => ranksIn(text).map((rank) => restateRank(rank, "en"));
const chinese = (text: string) => ranksIn(text).map((rank) => restateRank(rank, "zh-Hant"));

describe("ranksIn", () => {
  it("reads which place is held among whom", () => {
    expect(english("排名全球第三，亞洲第一。")).toEqual(["third in the world", "first in Asia"]);
    expect(english("在亚太区排名第四。")).toEqual(["fourth in the Asia-Pacific region"]);
    expect(english("躋身全球十大，表現理想。")).toEqual(["among the top 10 in the world"]);
    expect(chinese("It came third in the world and first in Asia.")).toEqual(["全球第3", "亞洲第1"]);
  });

  it("takes no other ordinal for one", () => {
    expect(ranksIn("全球第三代半導體；第二期；亞洲第一次舉行")).toEqual([]);
    expect(ranksIn("the first phase, the third quarter")).toEqual([]);
  });

  it("says nothing again in the language that the text is in", () => {
    expect(chinese("排名全球第三。")).toEqual([undefined]);
  });
});
