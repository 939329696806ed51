// Questions about a reply: which ones are, and which question they have asked again.
import { describe, expect, it } from "vitest";
import { askedAgain } from "../../../../src/answering/understanding/conversation/asks-about-reply.ts";
import { condenseQuestion } from "../../../../src/answering/understanding/conversation/condense-question.ts";
import type { Turn } from "../../../../src/domain/question.ts";

const TALK: readonly Turn[] = [
  { role: "user", content: "How much does the ferry pier cost?" },
  { role: "assistant", content: "HK$20 million." },
];

describe("askedAgain", () => {
  it.each([
    "source?",
    "So where did you get that from",
    "Says who? I want to cite it properly.",
    "Which document is that in?",
    "ok, which year is that figure from?",
    "as at when?",
    "how recent is that data?",
    "Are you sure about that?",
    "hmm, that doesn't sound right",
    "出處？",
    "邊份文件講㗎？",
    "呢個係邊年嘅數？",
    "它们是哪年的数据",
    "截至何時的數字？",
    "係咪真㗎",
    "你確定嗎？",
    "你啱啱喺邊度搵到㗎",
    "你呢份係咩報紙",
    "呢個係咪政府講㗎",
    "信唔信得過",
    "我唔信",
    "Is that from the government?",
    "Can I trust that?",
  ])("asks the question before once more for %s", (question) => {
    expect(askedAgain(question, TALK)).toEqual({
      question: "How much does the ferry pier cost?",
      history: [],
      reply: "HK$20 million.",
      doubt: undefined,
      wish: "source",
    });
  });

  it.each([
    ["Really? I read 30 million", "I read 30 million"],
    ["I thought it was 30", "I thought it was 30"],
    ["真的吗？我看到的是三千万", "我看到的是三千万"],
    ["只有兩千萬？我記得報紙寫的不是這個數。", "我記得報紙寫的不是這個數。"],
    ["可是2023年不是說只有兩千萬嗎？", "可是2023年不是說只有兩千萬嗎？"],
    ["為什麼立法會文件寫的是29？", "為什麼立法會文件寫的是29？"],
    ["Didn't the 2023 paper say 29 million?", "Didn't the 2023 paper say 29 million?"],
    ["我听说是三千万", "我听说是三千万"],
    ["唔係三千萬咩？", "唔係三千萬咩？"],
    ["唔係，我聽講係三千萬", "我聽講係三千萬"],
    ["不對吧，是三千萬", "是三千萬"],
    ["No, it was 30 million.", "it was 30 million."],
    ["我記得係1.5億", "我記得係1.5億"],
  ])("keeps what is held against the reply in %s", (question, doubt) => {
    expect(askedAgain(question, TALK)?.doubt).toBe(doubt);
  });

  it.each([
    "Really? How many?",
    "Which year was it opened?",
    "What is the source of the funding?",
    "where is it?",
    "is it still 20 million today?",
    "哪一年？",
    "資金來源是什麼？",
    "喺邊度攞？",
    "最新的人數是多少",
    "I read that 300 firms applied. Who got it?",
    "報紙說的那210公頃，規劃綱要哪年公布的",
    "No, the one for 2025",
    "唔係問呢個，我問鐵路",
    "唔係喎，已經通過咗",
  ])("is not what %s asks", (question) => {
    expect(askedAgain(question, TALK)).toBeUndefined();
  });

  it("goes back behind thanks and questions about the same reply", () => {
    const talk: readonly Turn[] = [
      ...TALK,
      { role: "user", content: "source?" },
      { role: "assistant", content: "The pier paper." },
      { role: "user", content: "Thanks!" },
      { role: "assistant", content: "You are welcome." },
    ];
    expect(askedAgain("are you sure?", talk)?.question).toBe("How much does the ferry pier cost?");
  });

  it("is nothing where nothing was answered", () => {
    expect(askedAgain("source?", [])).toBeUndefined();
    expect(askedAgain("source?", TALK.slice(0, 1))).toBeUndefined();
  });
});

describe("condenseQuestion after a question about a reply", () => {
  it("leans on the figures of the reply", () => {
    const question = condenseQuestion("source?", TALK);
    expect(question).toMatchObject({
      text: "How much does the ferry pier cost?",
      replyFigures: ["20000000"],
      again: { doubt: undefined },
    });
  });

  it("looks where a doubt says that it was read", () => {
    const question = condenseQuestion("是嗎？我記得2023年的立法會文件不是這個數。", TALK);
    expect(question.text).toContain("2023年的立法會文件");
  });

  it("goes on from what was asked before", () => {
    const talk: readonly Turn[] = [
      ...TALK,
      { role: "user", content: "Really? I read 30 million" },
      { role: "assistant", content: "It is 20 million." },
    ];
    expect(condenseQuestion("and who pays for it?", talk).context).toBe("How much does the ferry pier cost?");
  });
});
