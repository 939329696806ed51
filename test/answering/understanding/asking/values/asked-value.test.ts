import { describe, expect, it } from "vitest";
import { createProfileReader } from "../../../../../src/answering/retrieving/passages/passage-profile.ts";
import { askedValues } from "../../../../../src/answering/understanding/asking/values/asked-value.ts";
import { paragraphOf } from "../../../small-library.ts";

const isStated = (question: string, text: string): boolean =>
  createProfileReader()(paragraphOf({ id: "d#p1", text, language: "zh-Hant" })).sentences.some((sentence) =>
    askedValues(question).some((value) => value.isStatedIn(sentence)),
  );

describe("askedValues", () => {
  it.each([
    ["What is the most that one issuer can get back from the grant?", "資助上限為250萬元。"],
    ["樓最高可以建到幾高？", "建成樓宇的高度可由不高於14mPD至208mPD。"],
    ["批租期多長？", "批租期為50年。"],
    ["政府可否告知本會，碼頭的預算為何？", "預算為3億元。"],
    ["碼頭的乘客人數分別為何？", "乘客有300萬人。"],
    ["首張簽證有多長？", "首個簽證年期延長至三年。"],
    ["條橋有幾長？", "橋長 3 公里。"],
    ["How often a year will people use it?", "年度用量增加至1 750萬次。"],
    ["畀市民表達意見嘅時間有幾長？", "為期兩個月的公眾諮詢。"],
    ["How large will the new premises be?", "提供98 000平方米辦公室空間。"],
    ["How soon would I hear?", "小型工程的申請會於九天內回覆。"],
    ["Within how many minutes must they arrive?", "承辦商須於75分鐘內到場。"],
    ["要等幾耐？", "一般需時21個工作天。"],
    ["How often is each sensor tested?", "大學每六個月測試一次。"],
    ["收幾多個巴仙？", "稅率為12%。"],
    ["夾夠幾多業權先可以賣？", "須持有七成業權。"],
    ["可以先扣多少作維修？", "Owners may deduct a fifth for repairs."],
    ["How tall may it be?", "高度不得超過27呎。"],
    ["收集了多少公斤藥物？", "共收集315公斤。"],
    ["星期六幾時開始？", "由下午二時開始借用。"],
    ["尾班車幾點開？", "尾班車於凌晨1時15分開出。"],
    ["What does the ordinary test cost?", "每次檢查收費165元。"],
    ["What did the city as a whole spend on research in 2024?", "開支為330億元。"],
    ["What premium did the winner pay for the pier?", "補地價為3億元。"],
    ["What would I have to pay for the fibre?", "The fibre is laid at no charge."],
    ["戶主唔通知會罰幾多？", "可處罰款6,000元。"],
    ["學院的學費是多少？", "每年收費42,000元。"],
    ["完成课程的人占几成？", "完成課程的佔七成。"],
    ["试读小组里有几位法官？", "小組由三位法官組成。"],
  ])("asks in %s for what %s states", (question, text) => {
    expect(isStated(question, text)).toBe(true);
    expect(isStated(question, "當局會盡快公布詳情。")).toBe(false);
  });

  it.each([
    ["幾時起好個碼頭？", "碼頭預計於2026年落成。", "碼頭用地於2026年3月批出。"],
    ["When will the pier be ready?", "碼頭預計於2026年啟用。", "碼頭用地於2026年3月批出。"],
    ["In which month did it open?", "碼頭於三月啟用。", "碼頭於2026年啟用。"],
    ["How many working days does it take?", "需時五個工作天。", "碼頭於2026年3月啟用。"],
    ["而家有幾多個審查員？", "現有40名審查員。", "目標將審查員增至約100人。"],
    [
      "How many examiners are there now?",
      "There are 40 examiners.",
      "They are targeting to increase the number of examiners to about 100.",
    ],
    ["批了多少科研錢？", "獲批十億元資金。", "五個分支機構已獲批准。"],
    ["有多少家資金公司？", "共有五家公司。", "獲批十億元資金。"],
  ])("asks in %s for one kind of value and not for another", (question, text, other) => {
    expect(isStated(question, text)).toBe(true);
    expect(isStated(question, other)).toBe(false);
  });

  it.each([
    ["多少個中心？", "中心佔地三公頃。"],
    ["How many days does it take?", "The centre has 40 officers."],
    ["營辦者須買多少保險？", "The centre opens for three hours."],
  ])("does not take another kind of figure for what %s asks", (question, other) => {
    expect(askedValues(question)).not.toEqual([]);
    expect(isStated(question, other)).toBe(false);
  });

  it.each([
    ["餘額可以按多少扣稅？"],
    ["入場投資額由多少降到多少？"],
    ["的士和巴士轉用電動車的資助由哪個政策局負責？"],
    ["它由哪幾間院校合作成立？"],
    ["What is being done to lower the cost of trade documents?"],
    ["What about fees, can they be paid electronically too?"],
    ["How far was the hub from its goal?"],
    ["Is there a grant?"],
  ])("asks in %s for no count, length or power", (question) => {
    expect(askedValues(question)).toEqual([]);
  });
});
