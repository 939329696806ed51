import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/domain/document.ts";
import { readBodyNames } from "../../src/indexing/body-names.ts";
import { loadDocuments } from "../../src/indexing/load-documents.ts";
import { parseDocument } from "../../src/indexing/parse-document.ts";
import { type Corpus, readCorpus } from "../../src/indexing/read-corpus.ts";
import { unaccounted } from "./parse-text.ts";

const seeds = new URL("../../seeds", import.meta.url).pathname;
const address = { en: "policy-address-2024-ch4.en", zhHant: "policy-address-2024-ch4.zh-Hant" };
const yearbook = "yearbook-2024-ch16.zh-Hans";
const paper = "legco-itb-panel-2023-11-13.zh-Hant";
const news = "takungpao-five-year-plan-2026.zh-Hant";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await readCorpus(seeds);
});

const of = (id: string) => corpus.paragraphs.filter((paragraph) => paragraph.documentId === id);
const labelled = (id: string, label: string) => of(id).filter((paragraph) => paragraph.label === label);
const codes = (paragraph: Paragraph | undefined) => paragraph?.bureaux.map((bureau) => bureau.code);

describe("readCorpus on the given documents", () => {
  it("accounts for every non-blank character exactly once", async () => {
    for (const { document, hints } of await loadDocuments(seeds, corpus.bureaux)) {
      expect(unaccounted(document.text, parseDocument(document, hints)), document.id).toEqual([]);
    }
  });

  it("names the noise that it sets aside", async () => {
    const noise = (await loadDocuments(seeds, corpus.bureaux)).flatMap(({ document, hints }) =>
      parseDocument(document, hints)
        .noise.filter((each) => each.name !== "mark")
        .map((each) => [each.name, document.text.slice(each.start, each.end).trim()]),
    );
    const distinct = [...new Set(noise.map((each) => each.join(": ")))];
    expect(distinct).toEqual([
      'stray-letters: d"',
      "stray-letters: B",
      "page-number: 4",
      "running-header: Develop New Quality Productive Forces Tailored to Local Conditions",
      "page-number: # 4",
      "running-header: 因地制宜發展新質生產力",
      "rule: ---",
      "table-header: 政策措施\t工作進度／成果",
    ]);
  });

  it("writes each paragraph as the text at its spans", () => {
    for (const paragraph of corpus.paragraphs) {
      const text = corpus.documents.find((document) => document.id === paragraph.documentId)?.text ?? "";
      expect(paragraph.spans.map((span) => text.slice(span.start, span.end)).join("")).toBe(paragraph.text);
      expect(paragraph.text.trim()).toBe(paragraph.text);
    }
  });

  it("counts ids from 1 in reading order", () => {
    for (const { id } of corpus.documents) {
      expect(of(id).map((paragraph) => paragraph.id)).toEqual(of(id).map((_, at) => `${id}#p${at + 1}`));
      const starts = of(id).map((paragraph) => paragraph.spans[0]?.start ?? -1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
  });

  it("finds what is known to be there", () => {
    const counts = Object.fromEntries(corpus.report.documents.map(({ id, paragraphs }) => [id, paragraphs]));
    expect(counts).toEqual({
      [address.en]: { "front-matter": 2, prose: 3, bullet: 62 },
      [address.zhHant]: { "front-matter": 2, prose: 3, bullet: 62 },
      [yearbook]: { "front-matter": 1, prose: 67, footnote: 3, link: 19 },
      [paper]: { "front-matter": 5, numbered: 53, "table-row": 34, footnote: 1, caption: 3 },
      [news]: { "front-matter": 4, bullet: 15, prose: 18, caption: 3 },
    });
  });

  it("reads each text byte for byte as it was given", async () => {
    const raw = await readFile(`${seeds}/${paper}.txt`, "utf8");
    expect(corpus.documents.find((document) => document.id === paper)?.text).toBe(raw);
  });
});

describe("paragraphs of the Council paper", () => {
  it("cites the body by the printed numbers 1 to 28, the annexes by theirs", () => {
    const labels = of(paper)
      .filter((paragraph) => paragraph.kind === "numbered")
      .map((paragraph) => paragraph.label);
    expect(labels).toEqual([
      ...Array.from({ length: 28 }, (_, at) => `第${at + 1}段`),
      ...Array.from({ length: 5 }, (_, at) => `附件二(一)第${at + 1}項`),
      ...Array.from({ length: 10 }, (_, at) => `附件二(二)第${at + 1}項`),
      ...Array.from({ length: 10 }, (_, at) => `附件三第${at + 1}段`),
    ]);
  });

  it("closes the page breaks inside sentences", () => {
    const across = {
      第4段: "載於附件一。",
      第12段: "評估後，該土地便可推出",
      第17段: "運用人工智能、區塊鏈",
      第24段: "以及深圳市人民政府就",
      附件三第5段: "總樓面面積由原定 **535 250** 平方米",
    };
    for (const [label, words] of Object.entries(across)) {
      const found = labelled(paper, label);
      expect(found).toHaveLength(1);
      expect(found[0]?.text).toContain(words);
      expect(found[0]?.spans).toHaveLength(2);
    }
  });

  it("keeps sub-items in their numbered paragraph", () => {
    expect(labelled(paper, "第24段")[0]?.text).toMatch(
      /\(i\) 便利科研人員進出[\s\S]+\(v\) 推進前沿科技研究/u,
    );
    expect(labelled(paper, "附件二(二)第8項")[0]?.text).toMatch(
      /^為吸引創科人才：\s+- 在「研究人才庫」[\s\S]+\*\*90%\*\*。$/u,
    );
    expect(labelled(paper, "附件二(一)第1項")[0]?.text).toContain("1823 查詢服務");
  });

  it("makes a paragraph of each table row, with the heading above it", () => {
    const [row] = labelled(paper, "附件一「重組國家重點實驗室」");
    expect(row?.text).toMatch(/^重組國家重點實驗室\t為配合國家整體發展規劃，/u);
    expect(row?.section).toEqual([
      "附件一 《施政報告政策措施》的相關政策措施",
      "(一) 完善創科生態圈，促進上中下游相互發展",
    ]);
    const [area] = labelled(paper, "附件三「產學研」");
    expect(area?.text).toBe("產學研\t5%\t50 000");
    expect(area?.section.at(-1)).toBe("用途規劃｜百分比｜總樓面面積 (平方米)");
    expect(labelled(paper, "附件三第7段")[0]?.section.at(-1)).toBe("第一期規劃的研究結果");
  });

  it("leaves paragraph tags out of a row and keeps every word of it", () => {
    const [row] = labelled(paper, "附件一「成立和發展國際創科組織，舉辦國際性創科活動和學術交流盛會」");
    expect(row?.text).not.toContain("<p>");
    expect(row?.text).toMatch(/展商參展。[\s\S]+2024 年，我們會繼續舉辦「香港國際創科展」/u);
  });

  it("reads the section path from the headings' places", () => {
    const section = (label: string) => labelled(paper, label)[0]?.section;
    const first = ["新措施", "「完善創科生態圈，實現香港『新型工業化』」及「壯大創科人才庫，增強發展動能」"];
    expect(section("第1段")).toEqual(["目的"]);
    expect(section("第5段")).toEqual(first);
    expect(section("第6段")).toEqual([...first, "推進「新型工業化」", "成立「新型工業發展辦公室」"]);
    expect(section("第8段")).toEqual([...first, "推進「新型工業化」", "設立 100 億元「新型工業加速計劃」"]);
    expect(section("第12段")).toEqual([...first, "新增創科用地"]);
    expect(section("第18段")).toEqual(["新措施", "「推動數字經濟發展，建設智慧香港」", "「跨境通辦」"]);
    expect(section("第28段")).toEqual(["未來路向"]);
    expect(section("附件三第9段")?.slice(1)).toEqual(["未來路向"]);
  });

  it("keeps the masthead, the signature and the footnote apart", () => {
    const kinds = of(paper)
      .filter((paragraph) => paragraph.kind === "front-matter")
      .map(({ text }) => text.split("\n")[0]);
    expect(kinds).toEqual([
      "2023年11月13日",
      "立法會資訊科技及廣播事務委員會",
      "行政長官 2023 年施政報告 創新科技及工業局的政策措施",
      "創新科技及工業局",
      "(按《香港創新科技發展藍圖》(《藍圖》)提出的八大重點策略分類)",
    ]);
    expect(labelled(paper, "附件二註1")[0]?.text).toMatch(/^部分 2022 年訂下/u);
  });
});

describe("paragraphs of the other documents", () => {
  it("takes bullets that lost their mark for bullets", () => {
    const lost = of(address.en).filter((paragraph) =>
      /^(?:Implement the est|Launch a new|Set up the Work|International •)/u.test(paragraph.text),
    );
    expect(lost.map((paragraph) => paragraph.kind)).toEqual(Array(4).fill("bullet"));
  });

  it("takes the page number off the end of a paragraph", () => {
    expect(labelled(address.en, "para. 3")[0]?.text).toMatch(/generate new economic growth\.$/u);
  });

  it("joins what the newspaper's columns cut, and keeps captions and the byline apart", () => {
    const joined = of(news)
      .filter((paragraph) => paragraph.spans.length > 1)
      .map((paragraph) => paragraph.text);
    expect(joined).toHaveLength(3);
    expect(joined[0]).toContain("科技創新的優勢，助力香港");
    expect(joined[1]).toContain("充分發揮校內的頂尖科研");
    expect(joined[2]).toContain("旗下中心已於今年陸續成立");
    expect(
      of(news)
        .filter(({ kind }) => kind === "caption")
        .map(({ text }) => text.slice(0, 6)),
    ).toEqual(["政府將加快人", "吸引近二十八", "特區政府致力"]);
    expect(of(news).find(({ text }) => text.startsWith("大公報記者"))?.kind).toBe("front-matter");
  });

  it("labels the yearbook's footnotes by their marks and follows its Markdown levels", () => {
    expect(labelled(yearbook, "注一")[0]?.text).toMatch(/^指定大学包括/u);
    const [first] = of(yearbook).filter(({ text }) => text.startsWith("为促进环球科研合作"));
    expect(first?.section).toEqual(["创新科技和工业", "创新科技发展", "InnoHK 创新香港研发平台"]);
    expect(first?.label).toBe("第1段");
  });
});

describe("bureaux", () => {
  it("reads several bodies from the brackets and keeps those without a name as printed", () => {
    const [working] = of(address.en).filter(({ text }) => text.startsWith("Set up the Working Group"));
    expect(working?.bureaux).toEqual([
      { code: "DFSO", basis: "stated" },
      { code: "TLB", basis: "stated" },
    ]);
    expect(working?.unlistedBodies).toEqual(["relevant bureaux"]);
    const [health] = of(address.zhHant).filter(({ text }) => text.startsWith("擴展「1+」"));
    expect(codes(health)).toEqual(["HHB"]);
  });

  it("recognises every bracket", () => {
    expect(corpus.report.unrecognisedBodies).toEqual([]);
    for (const bullet of [...of(address.en), ...of(address.zhHant)].filter(({ kind }) => kind === "bullet")) {
      expect(bullet.bureaux.length, bullet.id).toBeGreaterThan(0);
    }
  });

  it("adds the departments that the yearbook names to its bureau", () => {
    const [both] = of(yearbook).filter(({ text }) => text.startsWith("创新科技及工业局专责制定"));
    expect(both?.bureaux).toEqual([
      { code: "ITIB", basis: "document" },
      { code: "ITC", basis: "stated" },
      { code: "DPO", basis: "stated" },
    ]);
    expect(codes(labelled(paper, "第10段")[0])).toEqual(["ITIB"]);
  });

  it("gives the newspaper none", () => {
    expect(of(news).flatMap(({ bureaux }) => bureaux)).toEqual([]);
  });

  it("knows bodies by present, short and former names, and no body by an ambiguous one", () => {
    const { codeOf } = readBodyNames(corpus.bureaux);
    const known = ["醫務衛生局", "創科及工業局", "ogcio", "環境局", "創新及科技局"].map(
      (name) => codeOf.get(name) ?? codeOf.get(` ${name} `),
    );
    expect(known).toEqual(["HHB", "ITIB", "DPO", "EEB", "ITIB"]);
    expect(codeOf.get("運輸及房屋局")).toBeNull();
    expect(corpus.bureaux.has("HA")).toBe(false);
  });
});

describe("counterparts", () => {
  it("pairs the two Policy Address texts paragraph for paragraph, with paths of one depth", () => {
    expect(corpus.report.withoutTwin).toEqual([]);
    const twins = of(address.en).map((paragraph) =>
      corpus.paragraphs.find(({ id }) => id === paragraph.counterpartId),
    );
    expect(twins.map((twin) => twin?.ordinal)).toEqual(of(address.en).map(({ ordinal }) => ordinal));
    expect(twins.map((twin) => twin?.section.length)).toEqual(
      of(address.en).map(({ section }) => section.length),
    );
    expect(twins.map((twin) => twin?.counterpartId)).toEqual(of(address.en).map(({ id }) => id));
  });

  it("reports the one bullet whose brackets differ, and changes neither", () => {
    expect(corpus.report.bracketsDiffer).toEqual([
      { a: `${address.en}#p21`, b: `${address.zhHant}#p21`, onlyInA: [], onlyInB: ["相關政策局"] },
    ]);
  });
});
