// What somebody who deals with a scheme, a service or a place wants to know, in three scripts, and what asks for none of it.
import { expect, it } from "vitest";
import { askedAttributes } from "../../../../../src/answering/understanding/asking/attributes/asked-attribute.ts";

const namesOf = (question: string): readonly string[] => askedAttributes(question).map(({ name }) => name);
const saidOf = (name: string, question: string) =>
  askedAttributes(question).find((attribute) => attribute.name === name)?.said;

it.each([
  ["申請渡輪資助要交什麼文件？", "papers-needed"],
  ["What documents must a ferry company hand in?", "papers-needed"],
  ["退稅要填邊張表", "form"],
  ["Which form do I need for the ferry refund?", "form"],
  ["渡轮牌照审批要多久", "processing-time"],
  ["How long does it take to process a ferry licence?", "processing-time"],
  ["船牌續期要咩條件", "renewal"],
  ["點樣撤回授權", "withdrawal"],
  ["Can I opt out of the ferry survey?", "withdrawal"],
  ["渡輪公司請唔請人", "hiring"],
  ["可唔可以帶老婆上船做嘢", "family"],
  ["Can I bring my children on the crew visa?", "family"],
  ["海事處員工數目", "staff-number"],
  ["How many people does the ferry company employ?", "staff-number"],
  ["船票程式忘記密碼怎麼辦", "log-in"],
  ["換咗新電話，船票點轉過去", "new-device"],
  ["船票俾人盜用咗點算", "misuse"],
  ["售票機坏了找谁修", "breakdown"],
  ["撞船邊個賠", "liability"],
  ["晚開船可以投訴去邊", "complaint"],
  ["碼頭司法覆核結果", "court-case"],
  ["海事處喺邊度辦公", "office-address"],
  ["Can tourists walk around the pier?", "visit"],
  ["碼頭星期日開嗎", "open-days"],
  ["碼頭泊車位有幾多個", "parking"],
  ["船舶論壇的講者", "speakers"],
  ["How long does a ferry patent last?", "protection-term"],
])("reads %s as a question for %s", (question, name) => {
  expect(namesOf(question)).toContain(name);
});

it.each([
  "What is the web address of the ferry centre?",
  "想带孩子看渡轮，哪年开馆？",
  "那塊地批租幾耐？",
  "第一批設施喺幾月開始用得？",
  "How many workers had their training paid for?",
  "不想打官司，爭議還有甚麼途徑解決？",
  "What document came out in June 2024?",
])("reads nothing of the kind into %s", (question) => {
  expect(
    namesOf(question).filter((name) =>
      /office-address|family|processing-time|staff-number|court-case|papers-needed/.test(name),
    ),
  ).toEqual([]);
});

it("knows the words of either language that state such a thing", () => {
  const family = saidOf("family", "Can I bring my spouse?");
  expect(family?.test("dependants may join them")).toBe(true);
  expect(family?.test("配偶及子女可一同来港")).toBe(true);
  expect(family?.test("人才可加快来港")).toBe(false);
});
