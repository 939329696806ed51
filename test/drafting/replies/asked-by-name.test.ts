// What an ask asks by name and what a sentence must say then, in folded text of either language.
import { describe, expect, it } from "vitest";
import { saysByName } from "../../../src/drafting/replies/asked-by-name.ts";

describe("what is asked by name", () => {
  it.each([
    ["the number of applications rejected", "24份申请获推荐批出资助", false],
    ["the number of applications rejected", "12份申请被拒", true],
    ["同期不获批准的申请数目", "共有403个项目获得资助", false],
    ["the number of scholars who left hong kong", "计划已支持近80名学者", false],
    ["该展览厅的参观人次", "设立首个航天科普专题展览厅", false],
    ["the income from its services", "该处与117个经济体签订协议", false],
    ["the number of applications approved", "申请门槛下调至1.5亿元", false],
    ["the number of applications approved", "已支持34个申请", true],
    ["the average amount of subsidy granted", "拨款30亿元推行计划", false],
    ["每年经常开支", "每年上限为2,000万元的资助", false],
    ["the membership of the working group", "led by the deputy secretary", false],
    ["the membership of the working group", "comprising representatives from law schools", true],
    ["the funding for the establishment of the institute", "预留10亿元设立研发院", true],
    ["the staff establishment of the department", "预留10亿元设立研发院", false],
    ["the funding of the scheme", "拨款30亿元", true],
  ])("%s: %s", (ask, sentence, said) => {
    expect(saysByName(ask, [sentence])).toBe(said);
  });
});
