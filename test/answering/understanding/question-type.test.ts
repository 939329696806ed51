// What kind of answer a question wants, in three scripts and in Cantonese.
import { describe, expect, it } from "vitest";
import { answerTypesOf } from "../../../src/answering/understanding/question-type.ts";

describe("answerTypesOf", () => {
  it.each([
    ["Which bureau looks after trams?", "bureau"],
    ["電車由哪個政策局負責？", "bureau"],
    ["电车由哪个部门负责？", "bureau"],
    ["邊個局跟進電車？", "bureau"],
    ["When will it open?", "when"],
    ["幾時開始？", "when"],
    ["何时开始？", "when"],
    ["How much does it cost?", "how-much"],
    ["撥款多少？", "how-much"],
    ["要几多钱？", "how-much"],
    ["How many trams are there?", "how-many"],
    ["有幾多架電車？", "how-many"],
    ["What percentage of trams is electric?", "percent"],
    ["電動電車佔百分之幾？", "percent"],
    ["Where is the depot?", "where"],
    ["車廠喺邊度？", "where"],
    ["Where on the web is the tram museum?", "website"],
    ["website of the tram museum", "website"],
    ["電車博物館有冇網頁？", "website"],
    ["电车博物馆的网站在哪里？", "website"],
    ["What do I type in my browser for the timetable?", "website"],
    ["Is there a timetable, and what do I type into the browser?", "website"],
    ["Where online do I find the timetable?", "website"],
    ["Why were they rebuilt?", "why"],
    ["點解要重建？", "why"],
    ["What measures are there for trams?", "list"],
    ["有哪些措施？", "list"],
    ["List all tram lines", "list"],
    ["請以表列方式提供電車路線。", "list"],
    ["請提供各項用途的百分比。", "list"],
    ["What is the Tram Office doing?", "list"],
    ["What will the government do about ferries?", "list"],
    ["電車局做緊啲咩？", "list"],
    ["电车局负责什么？", "list"],
    ["電車要不要登記？", "yes-no"],
    ["How has the number changed since then?", "compare"],
    ["數目有何變化？", "compare"],
    ["Is there a tram museum?", "yes-no"],
    ["有沒有電車博物館？", "yes-no"],
  ])("%s wants %s", (question, type) => {
    expect([...answerTypesOf(question)]).toContain(type);
  });

  it.each([
    "What is the Housing Bureau doing?",
    "What has the Tram Department done?",
    "What is the Tram Office responsible for?",
  ])("%s names a body and does not ask for one", (question) => {
    expect([...answerTypesOf(question)]).not.toContain("bureau");
  });

  it.each([
    "My mother cannot read the small print on tram websites: is anything done?",
    "How many services can be used on the tram website?",
    "有關電車的網站於何時推出？",
    "我弟弟用电车网页很吃力，有没有人管？",
  ])("%s tells of a site and does not ask for one", (question) => {
    expect([...answerTypesOf(question)]).not.toContain("website");
  });

  it.each([
    ["What was the least a firm had to invest when the scheme was announced in 2023?", false],
    ["How big was the depot when it was first planned?", false],
    ["What was built and when was it opened?", true],
    ["What did they say when it was built, and when did it open?", true],
    ["What have they said when asked?", true],
  ])("%s asks for a date: %s", (question, isAsked) => {
    expect(answerTypesOf(question).has("when")).toBe(isAsked);
  });

  it.each([
    ["政府可否告知本會，2022年電車路線的數目？", false],
    ["就電車服務，政府能否告知本會2022年的乘客人數？", false],
    ["政府可否告知本會，電車是否停駛？", true],
    ["Will the Government inform this Council of the number of trams in 2022?", false],
    ["Will the Government inform this Council whether trams will be stopped?", true],
  ])("%s asks whether something is so: %s", (question, isAsked) => {
    expect(answerTypesOf(question).has("yes-no")).toBe(isAsked);
  });

  it.each([
    ["碼頭為何重建？", true],
    ["為何要重建碼頭？", true],
    ["重建的原因為何？", true],
    ["碼頭的乘客人數為何？", false],
    ["兩個碼頭的乘客人數及收入分別為何；及", false],
  ])("%s asks for a reason: %s", (question, isAsked) => {
    expect(answerTypesOf(question).has("why")).toBe(isAsked);
  });

  it("finds several kinds in one question, and none in a plain one", () => {
    expect([...answerTypesOf("When does it open and how much does it cost?")]).toEqual(["when", "how-much"]);
    expect(answerTypesOf("trams").size).toBe(0);
    expect(answerTypesOf("").size).toBe(0);
  });

  it.each([
    ["電車何時開始？", "电车何时开始？"],
    ["電車由哪個政策局負責？", "电车由哪个政策局负责？"],
    ["佔百分之幾？", "占百分之几？"],
  ])("reads %s and %s alike", (traditional, simplified) => {
    expect(answerTypesOf(simplified)).toEqual(answerTypesOf(traditional));
  });
});
