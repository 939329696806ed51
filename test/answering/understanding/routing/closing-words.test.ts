import { describe, expect, it } from "vitest";
import { routeQuestion } from "../../../../src/answering/understanding/routing/route-question.ts";
import { spellContractions } from "../../../../src/text/contractions.ts";

const routeOf = (typed: string) => routeQuestion(spellContractions(typed), true);

describe("closings and small talk inside a conversation", () => {
  it.each([
    "ok thx bye",
    "多謝，88",
    "哈哈明白，唔該晒你",
    "ok never mind, thanks, that's great",
    "haha ok",
    "好的谢谢没有了",
    "明白晒",
    "thats all, thank you",
    "great, thank you so much for your help!",
    "no thanks, thats it",
    "got it, cheers",
    "alright thanks a lot",
    "ok good night",
    "thank you, very helpful",
    "never mind",
    "唔使喇唔該",
    "冇啦，多謝",
    "收到，辛苦晒",
    "好啦拜拜",
    "知道了，谢谢你",
    "原来如此，谢谢",
    "OK，没问题了",
    "嗯嗯好的",
    "thanks 👍",
    "非常感谢，再见",
    "唔該",
    "thanks a lot, bye",
    "Thank you for your help!",
    "唔該晒",
    "多謝晒你呀",
    "yeah ok cool",
    "lol ok thanks",
    "perfect, that's what I needed",
    "算啦，冇事",
    "好嘅唔該",
  ])("takes %s for no question", (message) => {
    expect(routeOf(message)).toBe("thanks");
  });

  it.each([
    "thanks! and which bureau?",
    "ok and how much?",
    "好的，咁邊個局負責",
    "多謝，仲有幾多間實驗室",
    "谢谢，那数码港呢",
    "明白，咁幾時開始",
    "ok, but who pays",
    "great, what about 2023",
    "no, I meant the other fund",
    "and now",
    "係咪",
    "點解",
    "really?",
    "得唔得",
    "好唔好用",
  ])("goes on from %s", (message) => {
    expect(routeOf(message)).toBeUndefined();
  });
});
