// Ways and ranks, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("a way from one end to another", () => {
  it.each([
    "港深創科園由東至西分兩期發展。",
    "標準合同讓個人信息從香港跨境流動到內地。",
    "The standard contract lets personal information flow from Hong Kong to the Mainland.",
  ])("that is told the other way round is caught: %s", async (text) => {
    expect(await verdictOf(text)).toBe("modifier-differs");
  });

  it.each([
    "香港園區會由西至東分兩期發展。",
    "標準合同讓個人信息從內地跨境流動到香港。",
    "The standard contract lets personal information flow from the Mainland to Hong Kong.",
  ])("that is told as it is is borne out: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });
});

describe("a slope", () => {
  it("the other way round is caught, however it is put", async () => {
    expect(await verdictOf("第一期建築物的高度東低西高，毗連深圳河河邊的建築物會較矮。")).toBe(
      "modifier-differs",
    );
  });

  it("as it is, is borne out", async () => {
    expect(await verdictOf("第一期建築物的高度由西至東增加，毗連深圳河河邊的建築物會較矮。")).toBe(
      "supported",
    );
  });
});

describe("the first of its kind", () => {
  it("is what Chinese says without a number", async () => {
    expect(
      await verdictOf("A two-month public consultation on Hong Kong's first five-year plan is being held."),
    ).toBe("supported");
  });
});
