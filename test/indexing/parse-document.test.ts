import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/domain/document.ts";
import { processorMs } from "../support/fastest.ts";
import { parseText, unaccounted } from "./parse-text.ts";

const brief = ({ kind, label, section, text }: Paragraph) => [kind, label, section.join(" > "), text];

describe("a Markdown document with a plain entry", () => {
  const text = [
    "# Harbour Plan",
    "",
    "Issued 3 May 2025 by the Harbour Office",
    "",
    "## Berths",
    "",
    "The plan adds 12 berths by 2027. It was drawn up",
    "over two years.",
    "",
    "- Deepen the northern channel. (DEVB)",
    "  - to 17 metres;",
    "- Extend the quay. (TLB, DEVB)",
    "",
    "---",
    "",
    "### Costs",
    "",
    "| Item | Cost | Year |",
    "| --- | --- | --- |",
    "| Dredging | \\$2 billion | 2026 |",
    "| Quay | \\$3 billion | 2027 |",
    "",
    "[^1]: At 2025 prices.",
    "",
    "## Links",
    "",
    "Plan: https://example.org/plan",
    "",
  ].join("\n");
  const parsed = parseText(text);

  it("reads kinds, labels and paths from its shape", () => {
    expect(parsed.paragraphs.map(brief)).toEqual([
      ["front-matter", "document details 1", "Harbour Plan", "Issued 3 May 2025 by the Harbour Office"],
      [
        "prose",
        "para. 1",
        "Harbour Plan > Berths",
        "The plan adds 12 berths by 2027. It was drawn up\nover two years.",
      ],
      [
        "bullet",
        "bullet 1",
        "Harbour Plan > Berths",
        "Deepen the northern channel. (DEVB)\n  - to 17 metres;",
      ],
      ["bullet", "bullet 2", "Harbour Plan > Berths", "Extend the quay. (TLB, DEVB)"],
      [
        "table-row",
        "row “Dredging”",
        "Harbour Plan > Berths > Costs > Item｜Cost｜Year",
        "Dredging | \\$2 billion | 2026",
      ],
      [
        "table-row",
        "row “Quay”",
        "Harbour Plan > Berths > Costs > Item｜Cost｜Year",
        "Quay | \\$3 billion | 2027",
      ],
      ["footnote", "note 1", "Harbour Plan > Berths > Costs", "At 2025 prices."],
      ["link", "link 1", "Harbour Plan > Links", "Plan: https://example.org/plan"],
    ]);
  });

  it("accounts for every character", () => {
    expect(unaccounted(text, parsed)).toEqual([]);
  });
});

describe("a numbered plain text with a plain entry", () => {
  const text = [
    "Legislative Council Panel on Harbours",
    "",
    "Progress of the Harbour Plan",
    "",
    "PURPOSE",
    "",
    "    This paper briefs Members on the Harbour Plan.",
    "",
    "BACKGROUND",
    "",
    "2.  The Plan was published in 2024 and is being carried out by the",
    "",
    "- 2 -",
    "",
    "departments concerned:",
    "",
    "(a) dredging; and",
    "(b) the quay.",
    "",
    "3.  A review follows.",
    "",
    "WAY FORWARD",
    "",
    "4.  Members are invited to note the paper.",
    "",
    "Harbour Office",
    "May 2025",
    "",
    "Annex A",
    "",
    "Targets",
    "",
    "1.  Finish the quay by 2027.",
    "",
    "2.  Finish dredging by 2028.",
  ].join("\r\n");
  const parsed = parseText(text, "en");

  it("reads kinds, labels and paths from its shape", () => {
    expect(parsed.paragraphs.map(brief)).toEqual([
      ["front-matter", "document details 1", "", "Legislative Council Panel on Harbours"],
      ["front-matter", "document details 2", "", "Progress of the Harbour Plan"],
      ["numbered", "para. 1", "PURPOSE", "This paper briefs Members on the Harbour Plan."],
      [
        "numbered",
        "para. 2",
        "BACKGROUND",
        "The Plan was published in 2024 and is being carried out by the\r\ndepartments concerned:\r\n\r\n(a) dredging; and\r\n(b) the quay.",
      ],
      ["numbered", "para. 3", "BACKGROUND", "A review follows."],
      ["numbered", "para. 4", "WAY FORWARD", "Members are invited to note the paper."],
      ["front-matter", "document details 3", "WAY FORWARD", "Harbour Office\r\nMay 2025"],
      ["numbered", "Annex A para. 1", "Annex A > Targets", "Finish the quay by 2027."],
      ["numbered", "Annex A para. 2", "Annex A > Targets", "Finish dredging by 2028."],
    ]);
  });

  it("accounts for every character", () => {
    expect(unaccounted(text, parsed)).toEqual([]);
  });
});

describe("page breaks", () => {
  it("puts no blank between Chinese halves and keeps one between English ones", () => {
    expect(
      parseText("政府會在各區推出，\n\n有關措施。", "zh-Hant").paragraphs.map(({ text }) => text),
    ).toEqual(["政府會在各區推出，有關措施。"]);
    const english =
      "The Government will, in all districts of the city and over the coming years,\n\n12\n\nroll out measures.";
    const parsed = parseText(`Measures\n\n${english}`);
    expect(parsed.paragraphs).toHaveLength(1);
    expect(parsed.paragraphs[0]?.text).toBe(
      "The Government will, in all districts of the city and over the coming years,\nroll out measures.",
    );
  });

  it("reaches over a footnote at the foot of the page", () => {
    const text = "目的\n\n本文件旨在向委員簡介情況，並說明政府在\n\n¹ 見附件。\n\n未來一年的工作。";
    expect(parseText(text, "zh-Hant").paragraphs.map(({ text: words }) => words)).toEqual([
      "本文件旨在向委員簡介情況，並說明政府在未來一年的工作。",
      "見附件。",
    ]);
  });

  it("leaves complete sentences and headings alone", () => {
    const text =
      "目的\n\n第一句完整，沒有被截斷。\n\n第二句也完整，沒有被截斷。\n\n未來路向\n\n第三句完整，沒有被截斷。";
    const parsed = parseText(text, "zh-Hant");
    expect(parsed.paragraphs.map(({ section }) => section[0])).toEqual(["目的", "目的", "未來路向"]);
  });
});

describe("laws of parsing", () => {
  const line = fc.constantFrom(
    "# Title",
    "## 第二節",
    "4",
    "- 4 -",
    "B",
    "---",
    "背景",
    "目的",
    "「發展經濟，改善民生」",
    "(一) 重點項目",
    "附件一",
    "Annex B",
    "- a bullet that ends (ITIB)",
    " - 次項目；及",
    "- (i) 細項",
    " Set in by a blank, no mark.",
    "1. 第一段。",
    "2. 第二段包括：",
    "2. Heading",
    "名稱\t進度\t年份",
    "甲\t完成。\t2024",
    "<p>乙</p>\t<p>進行中。</p> <p>完。</p>",
    "<p></p>\t<p></p>",
    "| a | b |",
    "|---|---|",
    "注一 說明。",
    "² A note",
    "[^3]: note",
    "▲圖片說明。",
    "圖 A - 分佈",
    "網址：[www.x.hk](http://www.x.hk)",
    "2023 年 11 月",
    "大公報記者 某某",
    "（詳見下文）",
    "一段完整的文字，有標點。",
    "一段被截斷的文字，沒有",
    "Some prose that is cut, because the page",
    "ended here. And that is all of it, long enough to be prose and followed by a page number. 12",
    "\f",
    "",
    "",
    "",
  );
  const texts = fc
    .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n"))
    .map(([lines, end]) => lines.join(end));
  const anyText = fc.oneof({ weight: 4, arbitrary: texts }, fc.string({ unit: "grapheme", maxLength: 200 }));

  it("claims every non-blank character exactly once", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unaccounted(text, parseText(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("gives spans in order whose text is the paragraph's, and ids that count from 1", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("levels" as const, "runs" as const), (text, headingLevels) => {
        const { paragraphs } = parseText(text, "zh-Hant", { headingLevels });
        paragraphs.forEach((paragraph, at) => {
          expect(paragraph.id).toBe(`sample#p${at + 1}`);
          expect(paragraph.label).not.toBe("");
          expect(paragraph.text.trim()).not.toBe("");
          expect(paragraph.spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
            paragraph.text,
          );
          const bounds = paragraph.spans.flatMap(({ start, end }) => [start, end]);
          expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        });
      }),
      { numRuns: 400 },
    );
  });

  it("keeps a paragraph's words when other documents' text is put before it under a heading of its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("甲段完整。", "- 乙項完整。", "丙段也完整，如此。"), {
          minLength: 1,
          maxLength: 8,
        }),
        (lines) => {
          const alone = parseText(`# A\n\n${lines.join("\n\n")}`, "zh-Hant").paragraphs;
          const after = parseText(
            `# B\n\n前文完整。\n\n# A\n\n${lines.join("\n\n")}`,
            "zh-Hant",
          ).paragraphs.slice(1);
          expect(after.map(brief)).toEqual(alone.map(brief));
        },
      ),
    );
  });

  it("takes time in proportion to the text", () => {
    for (const unit of [
      "*",
      "(",
      "「",
      "- ",
      "1. ",
      "字，",
      "a ",
      "\t",
      "#",
      "| ",
      "¹",
      "4\n\n",
      "一，二\n\n",
    ]) {
      const text = unit.repeat(60_000);
      expect(
        processorMs(() => parseText(text)),
        JSON.stringify(unit),
      ).toBeLessThan(5_000);
    }
  });
});
