import { describe, expect, it } from "vitest";
import {
  asksOfOwnMatter,
  toldBeforeOther,
} from "../../../../src/answering/understanding/routing/own-matter.ts";
import { foldText } from "../../../../src/text/fold.ts";

describe("asksOfOwnMatter", () => {
  it.each([
    "My own application to the scheme, filed on 3 March, has had no reply. Was it approved?",
    "I put in for the funding scheme last autumn and nobody has written back. What is happening with it?",
    "Reference number TVP-20391: what is the status?",
    "Has our claim under the voucher programme been paid out yet?",
    "Why did the committee turn down our funding request?",
    "Please look up the progress of our traffic fund application",
    "What happened to the proposal that my team submitted in January",
    "Who rejected my patent?",
    "Can you tell me if my licence was approved?",
    "Our contractor applied for the subsidy in August. Can you tell us where its application stands?",
    "我2024年5月遞咗人才計劃申請，到而家都未有回音，幫我查下去到邊",
    "我份科技券申請批咗未",
    "我間公司申請資助計劃，交咗成三個月，有冇結果",
    "我個檔案編號係A12345，而家由邊個跟進？",
    "本人於去年十二月提交的申請至今未獲回覆，請問審批結果如何？",
    "我上个月替公司递交了申请，编号RT-0932，现在审到哪一步了？",
    "我的申請被要求補交資料，已補交，之後一直沒有下文。",
  ])("is so of %s", (question) => {
    expect(asksOfOwnMatter(foldText(question))).toBe(true);
  });

  it.each([
    "I filed an application to the scheme; how long does vetting take?",
    "I've applied, and wonder: how many quotas has the scheme given since 2018?",
    "We submitted a project before; what is the new ceiling for matching grants?",
    "If my application is refused, can I appeal?",
    "Which bureau handles my complaint about broadband?",
    "Has the government approved the land grant?",
    "I am waiting for the stablecoin bill. When will it be introduced into the LegCo?",
    "我遞咗人才計劃申請，想知呢個計劃批咗幾多個配額？",
    "我交咗申請去基金，邊個負責審批？",
    "我提交了无人机登记，超视距飞行的限制放宽了没有？",
    "我的專利批咗，轉讓有冇稅務優惠？",
    "幫我查下智方便有幾多人登記",
    "我們的專利申請會否加快審批？",
    "首批申請結果幾時公布？",
  ])("is not so of %s", (question) => {
    expect(asksOfOwnMatter(foldText(question))).toBe(false);
  });
});

describe("toldBeforeOther", () => {
  it.each([
    [
      "we were refused by the old fund. how many lines has the new scheme supported?",
      "we were refused by the old fund.",
    ],
    ["我的申请被拒,这个计划到目前批出多少配额", "我的申请被拒,"],
  ])("tells what goes before a question of something else: %s", (message, told) => {
    expect(toldBeforeOther(message)?.told).toBe(told);
  });

  it.each(["my application was refused. can you see why?", "我的申请被拒,是什么原因"])(
    "finds none where the matter itself is asked of: %s",
    (message) => {
      expect(toldBeforeOther(message)).toBeUndefined();
    },
  );
});
