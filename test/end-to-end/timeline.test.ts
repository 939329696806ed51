// A programme through time over the real documents: what was planned and done, the latest figure with its day, and topics by any name.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DraftingDesk, Timeline } from "../../src/drafting/drafting-desk.ts";
import { openAssistant } from "../../src/wiring.ts";
import { buildRealIndex, type RealIndex } from "./real-index.ts";

let index: RealIndex;
let desk: DraftingDesk;
beforeAll(async () => {
  index = await buildRealIndex();
  ({ desk } = await openAssistant(index.config));
});
afterAll(() => index.remove());

const lay = (topic: string): Promise<Timeline> =>
  desk.timeline({ topic, language: "auto", documents: undefined });

describe("a topic through time", () => {
  it.each([
    ["微電子中心", "2024 年內", "planned"],
    ["創科創投基金", "2027 年", "planned"],
    ["數碼轉型支援先導計劃", "2023 年年底前", "planned"],
    ["人工智能超算中心", "2024年下半年", "planned"],
    ["新型工業化資助計劃", "1 050", "planned"],
    ["人工智能超算中心", "首阶段设施于十二月启用", "done"],
    ["香港园区发展纲要", "二零二四年十一月二十日发布", "done"],
    ["hydrogen", "releasing the Strategy", "done"],
  ])("of %s: what says %s is %s", async (topic, said, status) => {
    const { entries } = await lay(topic);
    expect(entries.find(({ statement }) => statement.includes(said))?.status).toBe(status);
  });

  it.each([
    ["研究人才庫", "14 200"],
    ["創科實習計劃", "16 000"],
    ["智方便", "315万"],
    ["新型工業加速計劃", "1.5億"],
    ["大學科技初創企業資助計劃", "539家"],
    ["新型工業化及科技培訓計劃", "5.5 億元"],
    ["產學研1+計劃", "十亿元"],
  ])("of %s has the figure of a sentence that only goes on about it: %s", async (topic, figure) => {
    const { entries } = await lay(topic);
    const values = entries.flatMap(({ figures }) => figures.map(({ value }) => value));
    expect(values.some((value) => value.includes(figure))).toBe(true);
  });

  it("sets figures that differ side by side, with their hedges and the days that they speak for", async () => {
    expect((await lay("新型工業化資助計劃")).differs[0]?.values).toMatchObject([
      { value: "56 條", asAt: "2023-08-31" },
      { value: "超过90条", asAt: "2024-12-31" },
    ]);
    expect((await lay("沙嶺")).differs[0]?.values).toMatchObject([
      { value: "兩公頃" },
      { value: "約10公頃" },
    ]);
  });

  it("is quoted at its offsets, each entry with a citation of its own", async () => {
    const { entries, citations } = await lay("智方便");
    for (const { statement, citation } of entries) {
      const { paragraph, quote } = citations[citation - 1] as Timeline["citations"][number];
      expect(paragraph.text.slice(quote.start, quote.end)).toBe(statement);
    }
  });

  it.each([
    ["iAM Smart", "智方便"],
    ["state key laboratories", "国家重点实验室"],
    ["Cross-boundary public services", "跨境通办"],
    ["Microelectronics Centre", "微電子中心"],
    ["產學研 1+計劃", "產學研1+計劃"],
    ["NITTP", "新型工業化及科技培訓計劃"],
    ["Innovation and Technology Industry-Oriented Fund", "創科產業引導基金"],
    ["HKMRDI", "香港微電子研發院"],
  ])("is found by another name: %s is %s", async (name, other) => {
    const [first, second] = [await lay(name), await lay(other)];
    expect(first.topic.id).not.toBeNull();
    expect(first.topic.id).toBe(second.topic.id);
  });

  it.each([
    ["Sha Ling", "沙嶺", 2],
    ["smart city", "智慧城市", 10],
    ["low-altitude economy", "低空經濟", 5],
  ])("that is no programme is found by a name in the other language too: %s", async (name, other, most) => {
    const [first, second] = [await lay(name), await lay(other)];
    expect(first.entries.length).toBeGreaterThanOrEqual(most);
    expect(Math.abs(first.entries.length - second.entries.length)).toBeLessThanOrEqual(1);
    expect((await lay("hospital fees")).entries).toEqual([]);
  });

  it("has the least that a scheme asks for, and no area that is together with another park's against one without", async () => {
    const rowsOf = async (topic: string): Promise<readonly string[]> =>
      (await lay(topic)).differs.map(({ values }) => values.map(({ value }) => value).join(" > "));
    expect(await rowsOf("新田科技城")).toEqual([]);
    expect(await rowsOf("新型工業加速計劃")).toEqual(["不低於 2 億元 > 1.5億元"]);
  });

  it("tells of a document in two languages the same in either: as many sentences, planned, stated or done alike", async () => {
    for (const { id } of desk.topics(undefined)) {
      const told = await Promise.all(
        (["en", "zh-Hant"] as const).map(async (language) => {
          const { entries } = await desk.timeline({ topic: id, language, documents: undefined });
          return entries.map(({ date, status }) => `${date} ${status}`);
        }),
      );
      expect(told[0], id).toEqual(told[1]);
    }
  });

  it("is listed once whatever blanks are within its name, with its English name and in each script", () => {
    const topics = desk.topics(undefined);
    const names = topics.map(({ name }) => name.zhHans.replace(/\s/g, ""));
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of topics) expect(name.en).not.toMatch(/\p{Script=Han}/u);
    expect(names).toContain("智方便");
  });
});
