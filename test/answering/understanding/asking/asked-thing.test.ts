// "Is there X at Y?" asks for X; a question that only wonders what can be done asks for no thing.
import { expect, it } from "vitest";
import { askedThing } from "../../../../src/answering/understanding/asking/asked-thing.ts";

it.each([
  ["Is there a car park at the pier?", "car park"],
  ["are there any showers in the depot", "showers"],
  ["Can a foreign domestic helper sign up for the ferry card?", "foreign domestic helper"],
  ["Do tourists have to show a passport?", "tourists"],
  ["互認協議包不包括越南？", "越南"],
  ["試點嗰批有冇包埋大澳碼頭", "大澳码头"],
  ["碼頭有冇泊車位", "泊车位"],
  ["请问渡轮码头附近有没有餐厅？", "餐厅"],
])("reads in %s that %s is asked for", (question, thing) => {
  expect(askedThing(question)).toBe(thing);
});

it.each([
  "Is there a plan?",
  "Can I sign up for the ferry card?",
  "Do my staff have to join?",
  "How many piers are there in the harbour?",
  "婆婆想學上網有冇得學",
  "小店收電子支付有冇資助",
  "碼頭有多少泊車位",
  "規劃有冇提及渡輪",
  "员工请病假有没有减少？",
  "附近酒樓生意有沒有因而好轉？",
  "街上那些雪櫃有沒有被人弄壞？",
  "揸車去有冇位泊？",
])("reads no thing in %s", (question) => {
  expect(askedThing(question)).toBeUndefined();
});
