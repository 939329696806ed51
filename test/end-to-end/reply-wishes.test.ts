// Conversations on the real documents in which a reader wishes to have a reply in another way, or asks where nothing was said.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../src/answering/assistant.ts";
import type { Answer } from "../../src/domain/answer.ts";
import type { Turn } from "../../src/domain/question.ts";
import { ask, buildRealIndex, type RealIndex } from "./real-index.ts";

let index: RealIndex;
let assistant: Assistant;

beforeAll(async () => {
  index = await buildRealIndex();
  assistant = index.assistant;
});
afterAll(() => index.remove());

const saidBy = (answer: Answer): string =>
  answer.status === "answered" ? answer.statements.map(({ text }) => text).join(" ") : answer.message;

/** The answers of one conversation, in turn. */
async function talk(...questions: readonly string[]): Promise<readonly Answer[]> {
  const history: Turn[] = [];
  const answers: Answer[] = [];
  for (const text of questions) {
    const { answer } = await ask(assistant, text, { history: [...history] });
    answers.push(answer);
    history.push({ role: "user", content: text }, { role: "assistant", content: saidBy(answer) });
  }
  return answers;
}

const firstOf = (answer: Answer | undefined): string | undefined =>
  answer?.status === "answered" ? answer.citations[0].paragraph.id.split("#")[1] : undefined;

describe("a reply in another way", () => {
  it("comes in the language that is wished for, in that language's version of the paragraph", async () => {
    const [asked, english, back] = await talk("低空經濟試點項目何時開始？", "講英文得唔得", "用返繁體字");
    expect(english?.language).toBe("en");
    expect(back?.language).toBe("zh-Hant");
    expect([firstOf(english), firstOf(back)]).toEqual([firstOf(asked), firstOf(asked)]);
    expect(english?.status === "answered" && english.citations[0].paragraph.language).toBe("en");
  });

  it("says that the source has no other language where there is none", async () => {
    const [, english] = await talk("科學園有多少間公司？", "English please");
    expect(saidBy(english as Answer)).toContain("in Chinese only");
  });

  it("is the one sentence that answers where less is wished for", async () => {
    const [asked, short] = await talk("智方便有多少人登記？", "太長啦，簡單啲");
    expect(saidBy(short as Answer)).toContain("315万");
    expect(saidBy(short as Answer)).toContain("不能改寫");
    expect(saidBy(short as Answer)).not.toContain("一网通办");
    expect(firstOf(short)).toBe(firstOf(asked));
  });

  it("is another passage, or none, where it was the wrong one", async () => {
    const [asked, other] = await talk("InnoHK有幾多間實驗室？", "你答錯咗");
    if (other?.status === "answered") expect(firstOf(other)).not.toBe(firstOf(asked));
    else expect(other?.message).toContain("換個說法");
  });

  it("is the body to turn to where a reader asks whom to call", async () => {
    const [, contact] = await talk("低空經濟試點項目何時開始？", "打去邊度問");
    expect(contact?.status).toBe("declined");
    expect(saidBy(contact as Answer)).toContain("運輸及物流局");
    expect(saidBy(contact as Answer)).toContain("1823");
  });
});

it("has no source to show where nothing was quoted", async () => {
  const [declined, source] = await talk("Will the MTR cut its fares?", "where did you get that");
  expect(declined?.status).toBe("declined");
  expect(source?.status).toBe("declined");
  expect(saidBy(source as Answer)).toContain("quoted nothing");
});

it("tells which documents it has, and of which dates", async () => {
  const [documents] = await talk("你哋有啲咩文件");
  expect(saidBy(documents as Answer)).toMatch(/施政報告（2024年10月16日）中英文版.*2026年/);
});
