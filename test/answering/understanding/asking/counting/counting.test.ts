// What a question counts, in both languages and three scripts.
import { describe, expect, it } from "vitest";
import { classesStated } from "../../../../../src/answering/understanding/asking/counting/counted-things.ts";
import {
  countingsIn,
  isNumberOf,
} from "../../../../../src/answering/understanding/asking/counting/counting.ts";
import { extractFigures } from "../../../../../src/text/quantities.ts";

const classesIn = (question: string) =>
  countingsIn(question).flatMap(({ classes }) => classes.map(({ name }) => name));
const outcomesOf = (question: string) =>
  countingsIn(question).flatMap(({ outcomes }) => outcomes.map(({ name }) => name));

describe("the class of what is counted", () => {
  it.each([
    ["How many people work at the depot?", "people"],
    ["How many small local firms joined?", "bodies"],
    ["How many start-ups are there?", "bodies"],
    ["How many electric buses run today?", "vehicles"],
    ["How many people staff the new post?", "people"],
    ["What is the total number of pupils?", "people"],
    ["How many taxi drivers applied?", "people"],
    ["渡輪碼頭聘用了多少名員工？", "people"],
    ["碼頭有幾多間公司？", "bodies"],
    ["第一期有幾座大樓？", "buildings"],
    ["平台放了多少个空间数据集？", "cases"],
    ["有幾多張表可以上網填？", "cases"],
    ["碼頭裝了多少張顯卡？", "machines"],
    ["有幾多個女人入住？", "people"],
    ["2025年渡輪的乘客人數為何？", "people"],
    ["碼頭的租戶數目是多少？", "people"],
    ["获批的申请宗数是多少？", "cases"],
    ["進駐的公司數目分別為何？", "bodies"],
    ["What is the number of registered users in 2025?", "people"],
  ])("%s counts %s", (question, name) => {
    expect(classesIn(question)).toContain(name);
  });

  it("is that of the noun where there is one", () => {
    expect(classesIn("幾多架巴士停駛？")).toEqual(["vehicles"]);
    expect(classesIn("幾多架停駛？")).toEqual(["vehicles", "machines"]);
  });

  it.each([
    "How much does it cost?",
    "What is the harbour museum?",
    "How many banks of earth are watched?",
    "How many bank branches are there?",
    "撥款多少錢？",
    "幾時開幕？",
    "預留多少撥款資助用戶？",
    "每年可得多少獎金？",
  ])("%s counts nothing of a class", (question) => {
    expect(classesIn(question)).toEqual([]);
  });
});

describe("isNumberOf", () => {
  const isStated = (question: string, text: string) => {
    const { quantities, dates } = extractFigures(text);
    const stated = classesStated(text, quantities, dates);
    return countingsIn(question).every((counting) => isNumberOf(stated, counting));
  };

  it("takes any number for a classifier alone, one of its kind for a noun", () => {
    expect(isStated("豪宅有幾多間霸咗官地？", "當中163幢霸佔官地。")).toBe(true);
    expect(isStated("呈報了多少宗可疑交易？", "They filed 386 notices.")).toBe(true);
    expect(isStated("How many people work there?", "It houses 40 companies.")).toBe(false);
  });
});

describe("what befell the things that are counted", () => {
  it.each([
    ["How many applications were turned down?", "refused"],
    ["有幾多宗申請被拒？", "refused"],
    ["有多少宗申请被拒绝？", "refused"],
    ["How many hawkers were fined?", "fined"],
    ["有幾多人被罰？", "fined"],
    ["How many of the patients are women?", "women"],
    ["學員入面有幾多個係女人？", "women"],
    ["How many people were hurt in the fire?", "injured"],
    ["去年有多少人受傷？", "injured"],
  ])("%s: %s", (question, name) => {
    expect(outcomesOf(question)).toContain(name);
  });

  it("is read beside the count alone", () => {
    expect(outcomesOf("How many are there, and who was fined?")).toEqual([]);
    expect(outcomesOf("我阿媽想學，有幾多班？")).toEqual([]);
    expect(outcomesOf("幾多個專家傾批唔批？")).toEqual([]);
  });
});

describe("what is said of them", () => {
  it("is the words after the noun, but for those that any count has", () => {
    expect(countingsIn("How many of the 212 patients felt sick last year?")).toMatchObject([
      { noun: "patients", isPart: true },
    ]);
    expect(countingsIn("How many square metres go to flats?")).toMatchObject([{ noun: "metres" }]);
    expect(countingsIn("How many patients are there now?")[0]?.predicate.trim()).toBe("are");
  });

  it("is left open where more is asked", () => {
    expect(countingsIn("How many people will live there, and when is it ready?")).toMatchObject([
      { predicate: "" },
    ]);
  });
});
