// Words people use for what documents say otherwise: each is one concept, sayable in the documents' words of both languages.
// Beside them, what must not be taken for the same.
import { beforeAll, describe, expect, it } from "vitest";
import { openTermTable } from "../../../src/adapters/term-table.ts";
import { condenseQuestion } from "../../../src/answering/understanding/conversation/condense-question.ts";
import { detectLanguage } from "../../../src/answering/understanding/detect-language.ts";
import { createBodyFinder } from "../../../src/answering/understanding/named-bodies.ts";
import {
  type Knowledge,
  type UnderstoodQuestion,
  understandQuestion,
} from "../../../src/answering/understanding/understand-question.ts";
import { readRegister } from "../../../src/indexing/read-register.ts";
import { foldText } from "../../../src/text/fold.ts";
import { extractQuantities, sameQuantity } from "../../../src/text/quantities.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = {
    translator: await openTermTable("models/youju-terms"),
    findBodies: createBodyFinder(await readRegister("seeds")),
  };
});

function understand(text: string): UnderstoodQuestion {
  return understandQuestion(condenseQuestion(text, []), detectLanguage(text), knowledge);
}

/** Every form that some concept of the question takes. */
function formsOf(text: string): ReadonlySet<string> {
  return new Set(understand(text).concepts.flatMap(({ forms }) => forms.map((form) => form.text)));
}

describe("other names", () => {
  it.each([
    ["What does ITIB do?", "創新科技及工業局"],
    ["What does ITIB do?", "Innovation, Technology and Industry Bureau"],
    ["創科局有咩做？", "Innovation, Technology and Industry Bureau"],
    ["创科局有什么计划？", "創新科技及工業局"],
    ["數字辦做什麼？", "Digital Policy Office"],
    ["What does the DPO do?", "數字政策辦公室"],
    ["What did OGCIO do?", "數字政策辦公室"],
    ["資科辦負責咩？", "Digital Policy Office"],
    ["醫衞局同醫衛局", "Health Bureau"],
    ["金管局點睇", "Hong Kong Monetary Authority"],
    ["cities of the GBA", "粵港澳大灣區"],
    ["What is NIAS?", "新型工業加速計劃"],
    ["北都有咩搞？", "Northern Metropolis"],
    ["高才通點申請？", "Top Talent Pass Scheme"],
    ["Al policy", "人工智能"],
    ["人工智慧", "artificial intelligence"],
    ["LegCo", "立法會"],
  ])("%s may be said as %s", (asked, said) => {
    expect(formsOf(asked)).toContain(foldText(said));
  });

  it.each([
    ["的士", "出租车"],
    ["巴士", "公交车"],
    ["芯片", "晶片"],
    ["数字经济", "數碼經濟"],
    ["机器人", "機械人"],
    ["手機", "手提電話"],
    ["软件", "軟體"],
    ["信息技术", "資訊科技"],
    ["短信", "短訊"],
    ["宽带", "寬頻"],
    ["资料中心", "數據中心"],
    ["大語言模型", "大型語言模型"],
    ["智慧製造", "智能製造"],
    ["高端人才通行证", "高才通"],
    ["优才", "優才計劃"],
    ["新創公司", "初創企業"],
    ["新能源汽车", "電動車"],
    ["虛擬貨幣", "虛擬資產"],
  ])("%s may be said as %s, whichever side of the border wrote it", (one, other) => {
    expect([...formsOf(`${one}的發展`), ...formsOf(`${one}的发展`)]).toContain(foldText(other));
    expect([...formsOf(`${other}的發展`), ...formsOf(`${other}的发展`)]).toContain(foldText(one));
  });

  it("keeps a former name's end in the register, so that an answer can say it", async () => {
    const office = (await readRegister("seeds")).get("DPO");
    expect(office?.formerNames.find(({ code }) => code === "OGCIO")?.until).toBe("2024-07-24");
  });

  it.each([
    ["食衞局", "HHB"],
    ["食衛局", "HHB"],
    ["食卫局", "HHB"],
    ["運房局", "HB"],
    ["运房局", "TLB"],
  ])("%s is the short name of a former body, since renamed", async (short, code) => {
    const bureau = (await readRegister("seeds")).get(code);
    expect(formsOf(`${short}負責什麼？`)).toContain(foldText(bureau?.zhHant ?? ""));
    expect(bureau?.formerNames.find(({ shortNames }) => shortNames?.includes(short))?.until).toBe(
      "2022-06-30",
    );
  });

  it.each([
    ["What is the SME loan?", "ai"],
    ["Who looks after HAD?", foldText("民政及青年事務局")],
    ["十四五規劃", foldText("15th Five-Year Plan")],
    ["稅務局", foldText("Innovation, Technology and Industry Bureau")],
    ["said in detail", "ai"],
  ])("%s is not said as %s", (asked, said) => {
    expect(formsOf(asked)).not.toContain(said);
  });
});

describe("words that only ask for a list", () => {
  const namesOf = (text: string) => understand(text).concepts.map(({ name }) => name);

  it.each([
    ["List all the measures for fintech.", "What measures for fintech?"],
    ["What measures did the Government list for fintech?", "What measures for fintech?"],
    ["What is the Government doing about hydrogen?", "What about hydrogen?"],
    ["Which bills are due by 2025?", "Which bills by 2025?"],
    ["列出所有氫能措施", "氫能措施"],
  ])("%s is about what %s is about", (asked, bare) => {
    expect(namesOf(asked)).toEqual(namesOf(bare));
  });

  it("stay where they are what is asked about", () => {
    expect(namesOf("Is there a waiting list for the public listing of due diligence firms?")).toEqual(
      expect.arrayContaining(["list", "due"]),
    );
  });
});

describe("figures and dates of a question, in any notation", () => {
  it.each(["一百億元的計劃", "100億元的計劃", "the $10 billion scheme", "the HK$10,000 million scheme"])(
    "%s",
    (text) => {
      expect(understand(text).quantities[0]?.value).toEqual(extractQuantities("10 000 000 000元")[0]?.value);
    },
  );

  it.each(["二零二四年有咩做？", "二〇二四年有什么？", "What was done in 2024?", "2024年做了什么"])(
    "%s",
    (text) => {
      expect(understand(text).dates[0]?.year).toBe(2024);
    },
  );
});

describe("what must not match", () => {
  it.each([
    ["100億", "100 billion"],
    ["1.8億元", "$1.8 billion"],
    ["$10 million", "1,000萬美元"],
    ["100億元", "100億日圓"],
    ["25%", "25個百分點"],
    ["十億元", "$10 billion"],
  ])("%s and %s", (one, other) => {
    const [[a], [b]] = [extractQuantities(one), extractQuantities(other)];
    expect(a !== undefined && b !== undefined && sameQuantity(a, b)).toBe(false);
  });

  it.each([
    "一國兩制",
    "一帶一路",
    "三中全會",
    "十四五",
    "四中心",
    "5G",
    "WCAG 2.2",
    "Cap. 486",
    "第73段",
    "萬宜水庫",
    "千禧",
    "二十屆三中全會",
  ])("%s is no quantity", (text) => {
    expect(extractQuantities(text)).toEqual([]);
  });
});
