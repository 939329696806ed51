// How a question leans on the turns before it, told by its own words: what it names, what it points at, what it replaces.
import { describe, expect, it } from "vitest";
import {
  type FollowUpKind,
  followUpKind,
} from "../../../../src/answering/understanding/conversation/follow-up-kind.ts";
import { rewriteColloquial } from "../../../../src/text/colloquial.ts";

const kindOf = (question: string): FollowUpKind => followUpKind(question, rewriteColloquial(question));

describe("followUpKind", () => {
  it.each<[FollowUpKind, readonly string[]]>([
    [
      "elliptic",
      [
        "And which bureau?",
        "Who leads it?",
        "When do the trials begin?",
        "How often does it meet?",
        "咁幾時開始？",
        "由哪个局负责？",
        "它什么时候完成？",
        "一共開過幾次會？",
        "占GDP多少？",
        "面積呢",
        "内地能登记吗",
        "廣州可唔可以登記",
        "What is the target?",
        "Is that good compared to Shenzhen?",
      ],
    ],
    [
      "other-time",
      ["And in 2024 alone?", "那麼2020年呢？", "那么到2026年呢？", "2020年底呢？", "2023年8月的時候呢？"],
    ],
    [
      "shift",
      [
        "What about heavy trucks?",
        "And students? How many of them?",
        "and green fuel for planes?",
        "那機場呢？",
        "那内地旅客呢？",
        "咁小巴呢？",
        "那麼氫能的法案呢，幾時？",
        "No, I meant the park by the river",
        "唔係呀，我講緊科學園",
        "who has the satellite licence one?",
        "The same figures for housing, please.",
      ],
    ],
    [
      "pointing",
      [
        "同創科創投基金有咩分別",
        "Which universities train engineers and drivers for it every year?",
        "各部門要在甚麼時候之前全面採用它？",
        "以后只限罕见病药吗？",
        "Of the bigger number, how much goes to wet laboratories and workshops?",
        "Just the research and development ones: how many, and what did they cost?",
        "嗰間研究中心屬邊個平台下面？",
        "後來擴展到哪兩個行業？",
      ],
    ],
    [
      "brief",
      [
        "What had the count reached by August 2024, and how much money were they bringing?",
        "人手要增至多少才夠？",
        "啥时候对各行各业都放开了？",
      ],
    ],
    [
      "new-topic",
      [
        "By the way, who runs Cyberport?",
        "換個話題，專利審查員有幾多個？",
        "OK. Different thing: how big is it?",
        "Unrelated: how many examiners are there?",
      ],
    ],
  ])("%s", (kind, questions) => {
    for (const question of questions) expect([question, kindOf(question)]).toEqual([question, kind]);
  });

  it.each([
    "The data centre site at Sha Ling: how big was it in 2023?",
    "How many digital firms rent offices at Cyberport, and how much space does it let?",
    "Do tourists from the Mainland get to pay government fees with their own wallets?",
    "Is it true that the working group on drones is chaired by the Secretary?",
    "How many start-ups were there in Hong Kong in 2024?",
    "When will private archives be shielded from copyright offences?",
    "在香港獲認可的化驗所，其報告在多少個經濟體得到承認？",
    "法院那边审理专利官司会不会快一点？",
    "專利代理人的註冊制度，當局有何時間表？",
    "Thanks. What is the IPD doing?",
    "知識產權署做咩㗎？",
    "生產力局做咩㗎？",
  ])("a question that names what its pronouns mean stands alone: %s", (question) => {
    expect(kindOf(question)).toBe("alone");
  });

  it.each(["What about it?", "那個呢？", "And those?", "前者呢？"])("%s replaces nothing", (question) => {
    expect(kindOf(question)).toBe("elliptic");
  });
});
