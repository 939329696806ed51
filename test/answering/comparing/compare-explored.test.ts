// What is only looked into, told as decided, and the other way round, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("what is only looked into", () => {
  it.each([
    "The Government has decided to build a bridge across the river to link the two parks of the Loop.",
    "HKSTP will provide more laboratories and related facilities in the Hong Kong Science Park or at nearby sites.",
    "The Government has drawn up a medium and long-term development plan for new industrialisation.",
    "政府会简化申请营办低轨卫星牌照的审批流程。",
    "科技園公司會把收回的廠房改建作先進製造空間。",
    "政府會建設起降場和充電站等低空物理設施。",
    "政府已決定讓本地研發團隊善用超算中心的算力資源。",
    "特區政府已決定在河套區建設跨河橋樑，位置由兩地政府商討。",
  ])("is not decided: %s", async (text) => {
    expect(await verdictOf(text)).toBe("modifier-differs");
  });

  it.each([
    "The Government will explore building a bridge across the river in the Loop to connect the two parks.",
    "HKSTP will look into providing more laboratories and related facilities in or near the Science Park.",
    "商務及經濟發展局會就簡化營辦低軌衞星牌照的審批流程展開研究。",
    "科技園公司正考慮把收回的廠房改建作先進製造用途。",
    "數碼港會在流浮山建立新的創科設施。",
    "The consultant considered it most suitable for Cyberport to operate the AI Supercomputing Centre.",
  ])("may be told as looked into, and a planning study is of a plan: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });
});

describe("what is announced", () => {
  it.each([
    "The Government will explore setting up a $10 billion I&T Industry-Oriented Fund.",
    "房委會正研究在十個屋邨建立中央物業管理平台。",
    "政府会探讨把“1+”审批机制扩展至所有新药。",
  ])("is not only looked into: %s", async (text) => {
    expect(await verdictOf(text)).toBe("modifier-differs");
  });
});
