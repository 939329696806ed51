// Drafts against the real documents: what is right is supported in any notation and language, what was changed is named, and
// what nobody says is not found.
import { describe, expect, it } from "vitest";
import { realDesk } from "../end-to-end/real-desk.ts";

const desk = realDesk();

async function verify(text: string, documents?: readonly string[]) {
  return desk().verify({ text, language: "auto", documents });
}

describe("a draft", () => {
  it.each([
    ["supported", "The Government will set up a $10 billion I&T Industry-Oriented Fund."],
    ["supported", "政府將設立一百億元「創科產業引導基金」。"],
    ["supported", "The Government has allocated $3 billion for the AI Subsidy Scheme."],
    ["number-differs", "The Government has allocated $30 billion for the AI Subsidy Scheme."],
    ["number-differs", "香港科学园总楼面面积约四十万平方呎。"],
    ["date-differs", "「香港微電子研發院」已於2024年7月成立。"],
    ["modifier-differs", "The Government has set up a $10 billion I&T Industry-Oriented Fund."],
    ["modifier-differs", "截至二零二四年年底，逾1 300家公司在香港科学园营运。"],
    ["bureau-differs", "推出新一輪15億元「研究配對補助金計劃」，由創新科技及工業局負責。"],
    ["not-found", "The Government will build a new cruise terminal in Tuen Mun at a cost of $5 billion."],
    ["not-found", "政府將於2026年在沙田興建一座新的會議中心，耗資20億元。"],
    ["not-checked", "How much is the fund worth?"],
    ["not-checked", "Dear Members,"],
    ["not-checked", "We thank Members for their support."],
    ["supported", "創科產業引導基金規模為100億元，將於2026/27年度啟動。"],
    ["supported", "The $10 billion I&T Industry-Oriented Fund is to be started in 2026/27."],
    ["number-differs", "The $20 billion I&T Industry-Oriented Fund is to be started in 2026/27."],
    ["not-checked", "Media release."],
    ["not-checked", "(b) I wish to thank the Member."],
    ["supported", "NIDO was set up in February 2024."],
    ["supported", "RAISe+ was launched in October 2023."],
    ["not-checked", "# 背景"],
    ["not-checked", "我認為這是一個很好的計劃。"],
  ])("%s: %s", async (verdict, text) => {
    const { sentences } = await verify(text);
    expect(sentences.map((sentence) => sentence.verdict)).toEqual([verdict]);
  });

  it("is cut into sentences that stand at their offsets, with nothing but blanks between", async () => {
    const draft =
      "  Dear Members,\nInnoHK 已成立30所研發實驗室。\n\nBackground\r\n\tThe fund is worth $10 billion.  ";
    const { sentences } = await verify(draft);
    let rest = draft;
    for (const { text, start, end } of sentences) {
      expect(draft.slice(start, end)).toBe(text);
      rest = rest.replace(text, "");
    }
    expect(rest.trim()).toBe("");
  });

  it("shows a citation for every verdict that is about a paragraph, and quotes at its offsets", async () => {
    const { sentences, citations } = await verify(
      "InnoHK 已成立30所研發實驗室。政府撥款50億元推行「人工智能資助計劃」。",
    );
    for (const { citations: refs, findings } of sentences) {
      expect(refs.length).toBeGreaterThan(0);
      for (const { citation } of findings) expect(refs).toContain(citation);
    }
    for (const { paragraph, quote } of citations)
      expect(paragraph.text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it("tells of another document's figure without changing the verdict", async () => {
    const { sentences } = await verify("InnoHK已成立共30所研發實驗室。");
    expect(sentences[0]?.verdict).toBe("supported");
    expect(sentences[0]?.findings).toMatchObject([{ kind: "other-document", found: "29 所" }]);
  });

  it("is checked against the documents that it is narrowed to", async () => {
    const text = "The Government has allocated $3 billion for the AI Subsidy Scheme.";
    const { sentences, citations } = await verify(text, ["policy-address-2024-ch4.en"]);
    expect(sentences[0]?.verdict).not.toBe("supported");
    for (const { paragraph } of citations) expect(paragraph.documentId).toBe("policy-address-2024-ch4.en");
  });

  it.each([
    ["We also rolled out the $10 billion New Industrialisation Acceleration Scheme this year.", "zh-Hant"],
    ["以及在今年推出100億元的「新型工業加速計劃」。", "en"],
    ["研究簡化申請營辦低軌衛星牌照的審批流程，提升香港在全球衛星通訊市場的吸引力和競爭力。", "en"],
    ["Launch a consultation within 2025 on the registered designs regime currently under review.", "zh-Hant"],
  ])(
    "cites the language version that it is narrowed to, whatever it is written in: %s",
    async (text, other) => {
      const { sentences, citations } = await verify(text, [`policy-address-2024-ch4.${other}`]);
      expect(sentences[0]?.verdict).toBe("supported");
      for (const { paragraph } of citations) expect(paragraph.language).toBe(other);
    },
  );

  it("is found wrong by the language version that it is narrowed to", async () => {
    const { sentences, citations } = await verify("在今年推出200億元的「新型工業加速計劃」。", [
      "policy-address-2024-ch4.en",
    ]);
    expect(sentences[0]).toMatchObject({ verdict: "number-differs", findings: [{ found: "$10 billion" }] });
    for (const { paragraph } of citations) expect(paragraph.language).toBe("en");
  });
});

describe("a sentence of two documents", () => {
  it.each([
    ["supported", "《香港創新科技發展藍圖》在2022年年底公布，而港深創科園首三座大樓由2024年年底起分期落成。"],
    [
      "date-differs",
      "The Hong Kong Microelectronics Research and Development Institute was set up in September 2024, and the fit-out of the Microelectronics Centre in Yuen Long should be finished in 2028.",
    ],
    ["bureau-differs", "公共巴士和的士的绿色转型路线图，由运输及物流局负责落实。"],
  ])("is right only where each half is: %s", async (verdict, text) => {
    const { sentences } = await verify(text);
    expect(sentences.map((sentence) => sentence.verdict)).toEqual([verdict]);
  });
});

describe("what a draft tells in its own way", () => {
  it.each([
    "截至2023年11月，河套区港深创科园发展联合专责小组已举行十次会议。",
    "截至2024年年底，「研究人才庫」已動用超過70億元，資助的職位多於14 000個。",
    "Each designated university's technology transfer office may now get up to $16 million a year, double the earlier $8 million.",
    "About 20 of the digital government and smart city initiatives were out by the end of 2024.",
  ])("is borne out: %s", async (text) => {
    const { sentences } = await verify(text);
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["supported"]);
  });

  it.each([
    ["not-found", "微電子中心位於將軍澳創新園。"],
    ["number-differs", "The Shenzhen park of the Loop is 87 ha."],
    ["number-differs", "創新及科技基金2024年共撥款約30億元，資助逾11 800個項目。"],
    [
      "number-differs",
      "The first $2 million of qualifying R&D spending gets a 200% tax deduction and the rest 300%.",
    ],
  ])("is not where it tells it of another: %s: %s", async (verdict, text) => {
    const { sentences } = await verify(text);
    expect(sentences.map((sentence) => sentence.verdict)).toEqual([verdict]);
  });
});

describe("a body of a draft", () => {
  it.each([
    ["The generative AI centre of InnoHK is led by the City University of Hong Kong.", "香港科技大學"],
    ["專責小組由創新科技及工業局局長及深圳市市長領導。", "深圳市副市長"],
    ["「數字政策辦公室」由資科辦與數碼港合併而成。", "效率促進辦公室"],
    ["The chairman of the Digital Economy Development Committee is the Secretary for Health.", "財政司司長"],
  ])("has the role that the source gives it: %s", async (text, found) => {
    const { sentences } = await verify(text);
    expect(sentences[0]?.findings.map((finding) => finding.found)).toContain(found);
  });
});

describe("what another paragraph says of the same thing", () => {
  it.each([
    ["modifier-differs", "「1+」機制已擴展至所有新藥。"],
    ["date-differs", "粵港政務服務合作協議於2023年9月簽署。"],
    ["number-differs", "人才公寓及訪客住所的總樓面面積為110 000平方米。"],
    ["number-differs", "香港的數碼競爭力排名全球第七。"],
  ])("outdoes one that says less: %s: %s", async (verdict, text) => {
    const { sentences } = await verify(text);
    expect(sentences.map((sentence) => sentence.verdict)).toEqual([verdict]);
  });
});

describe("a figure of a draft", () => {
  it.each([
    ["InnoHK has 31 laboratories.", "30所"],
    ["大學科技初創企業資助計劃已資助539家初創企業，總額約4.17億元。", "4.71亿元"],
    ["「智方便」的登記用戶超過三百萬人。", "超过315万名"],
    ["智方便而家可以攞到超過450份電子表格。", "超过580份"],
    ["数码港现有超过800家数码科技公司在内营运。", "超过2 100家"],
    ["科學園約有二萬名科研人員。", "超过14 000名"],
    ["港深創科園第一期有52%的樓面面積用作乾實驗室及辦公室。", "22%"],
    [
      "In 2024 the Innovation and Technology Fund allocated about $10.5 billion to over 910 projects.",
      "逾11 800个",
    ],
    ["「新型工業化資助計劃」資助的智能生產線到2027年累計將超過90條。", "130 條"],
    ["The Hong Kong-Shenzhen park will have 43% of its floor area for wet laboratories.", "52%"],
  ])("is set against one of the same thing: %s", async (text, found) => {
    const { sentences } = await verify(text);
    expect(sentences[0]?.verdict).toBe("number-differs");
    expect(sentences[0]?.findings[0]?.found).toContain(found);
  });

  it.each([
    "參與「中學 IT 創新實驗室」等計劃的學校比率由2021/22學年的90%減至2024/25學年的54%。",
    "Private market investment in R&D projects under the Innovation and Technology Fund is to fall from $1.6 billion in 2022 to $800 million in 2027.",
    "在《全球初创生态系统报告》中，香港在新兴初创生态系统排名亚洲第三、全球第一。",
    "Hong Kong ranked fourth in the world in the World Digital Competitiveness Ranking 2023.",
    "「新型工業加速計劃」以政府2、公司1的比例提供配對資助，上限2億元。",
  ])("is wrong where it has changed places with another: %s", async (text) => {
    const { sentences } = await verify(text);
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["number-differs"]);
  });

  it.each([
    [
      "supported",
      "The number of very early stage start-ups supported under TSSSU is to increase to 600 by 2027.",
    ],
    [
      "not-found",
      "The number of very early stage start-ups supported under TSSSU is to increase to 999 by 2027.",
    ],
  ])("without a noun is read too: %s", async (verdict, text) => {
    const { sentences } = await verify(text);
    expect(sentences[0]?.verdict).toBe(verdict);
  });

  it("in a row of a table has the unit of its column", async () => {
    const { sentences } = await verify(
      "Phase 1 of the Hong Kong-Shenzhen Innovation and Technology Park will have 100 000 square metres for talent apartments and visitor accommodation.",
    );
    expect(sentences[0]?.verdict).toBe("supported");
  });

  it("is not all: what denies what a draft states contradicts it", async () => {
    const { sentences } = await verify("研發開支的稅務扣減金額設有上限。研發開支的稅務扣減金額不設上限。");
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["modifier-differs", "supported"]);
  });
});

describe("the timeline", () => {
  it("lists programmes that two or more documents speak of", () => {
    const topics = desk().topics(undefined);
    expect(topics.length).toBeGreaterThan(20);
    for (const { documents } of topics) expect(documents).toBeGreaterThanOrEqual(2);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });

  it("lays a programme out oldest first and marks the figure that holds", async () => {
    const { topic, entries, differs } = await desk().timeline({
      topic: "InnoHK",
      language: "auto",
      documents: undefined,
    });
    expect(topic.id).not.toBeNull();
    expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).sort());
    const labs = differs.find(({ values }) => values.some(({ value }) => value === "29 所"));
    expect(labs?.values[labs.holds]?.value).toBe("30所");
  });

  it("knows one programme by its id and by its names, each document once in the reader's language", async () => {
    const byName = await desk().timeline({ topic: "創科產業引導基金", language: "en", documents: undefined });
    const byId = await desk().timeline({
      topic: byName.topic.id ?? "",
      language: "en",
      documents: undefined,
    });
    expect(byId).toEqual(byName);
    const addresses = byName.citations.filter(({ paragraph }) =>
      paragraph.documentId.startsWith("policy-address"),
    );
    expect(addresses.map(({ paragraph }) => paragraph.language)).toEqual(["en"]);
    expect(addresses[0]?.counterpart?.language).toBe("zh-Hant");
  });

  it("has no entries for what nobody speaks of", async () => {
    const timeline = await desk().timeline({ topic: "火星移民計劃", language: "auto", documents: undefined });
    expect(timeline).toMatchObject({ topic: { id: null }, entries: [], differs: [], citations: [] });
  });
});
