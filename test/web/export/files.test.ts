// Files made without a package: a thread and a reply come back from Word and Markdown as they were.
import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { citationText } from "../../../src/web/export/citation-text.ts";
import { needsLook, replyMarkdown, replyText, replyWord } from "../../../src/web/export/reply-file.ts";
import { threadMarkdown, threadWord } from "../../../src/web/export/thread-file.ts";
import { wordFile } from "../../../src/web/export/word-file.ts";
import { crc32, zipFiles } from "../../../src/web/export/zip-store.ts";
import type { EditedReply } from "../../../src/web/reply-data.ts";
import { REPLY_WORDS } from "../../../src/web/words/reply-words-of.ts";
import { ANSWER, CITATION, READER } from "../fixture.ts";

const ORIGIN = "https://youju.example";
const TURNS = [{ question: "How many *piers*?", answer: ANSWER }];

async function wordText(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

describe("a citation to paste", () => {
  it("has quotation, document, printed number, date, bureau and permalink", () => {
    expect(citationText(CITATION, "en", ORIGIN)).toBe(
      "「政府會重建三個碼頭，費用為20億元。」\nHarbour Plan, 第3段, 16 October 2024 (Harbour Bureau). " +
        "https://youju.example/paragraphs/plan.zh-Hant%23p3?quote=0-18",
    );
    expect(citationText(CITATION, "zh-Hant", ORIGIN)).toContain(
      "《海港計劃》第3段，2024年10月16日（海港局）。https:",
    );
  });
});

describe("a thread", () => {
  it("as Markdown has its sources as footnotes, and its marks escaped", () => {
    const text = threadMarkdown(TURNS, READER, ORIGIN);
    expect(text).toContain("## How many \\*piers\\*?");
    expect(text).toContain("[^1-1]");
    expect(text).toContain("[^1-1]: 「政府會重建");
    expect(text).toContain("**Source in the other language**");
    expect(text).toContain("no chat model wrote this. Index: sha256:feed");
  });

  it("as Word reads back with question, sentence, footnote and permalink", async () => {
    const text = await wordText(threadWord(TURNS, READER, ORIGIN));
    for (const part of [
      "How many *piers*?",
      "HK$2 billion",
      "https://youju.example/paragraphs/",
      "The source exists only",
    ])
      expect(text).toContain(part);
  });
});

describe("a reply", () => {
  const statement = {
    text: "政府會重建三個碼頭。",
    language: "zh-Hant",
    sources: [CITATION],
    verdict: "supported",
    struck: false,
  } as const;
  const drafted = { bureaux: [], consult: [], figures: [], differs: [], missing: [], table: null };
  const reply: EditedReply = {
    opening: "President,",
    closing: "Ends",
    language: "en",
    watermark: "Draft 草擬本",
    note: { promised: [], unchecked: [], written: { verbatim: 1, restated: 0, model: 0 } },
    parts: [
      {
        label: "(1)",
        question: "how many?",
        drafted: {
          ...drafted,
          missing: ["the cost"],
          table: { header: ["碼頭", "數目"], rows: [{ cells: ["中環", "三個"], citation: CITATION.ref }] },
        },
        statements: [
          statement,
          { ...statement, text: "Four.", verdict: "number-differs" },
          { ...statement, text: "Gone.", struck: true },
        ],
      },
      { label: "(2)", question: "why?", drafted, statements: [] },
    ],
    citations: [CITATION],
  };
  const context = { reader: READER, words: REPLY_WORDS.en, origin: ORIGIN };

  it("marks what the documents do not support, leaves out what was struck, and says where nothing was found", async () => {
    for (const text of [
      replyText(reply, context),
      replyMarkdown(reply, context).replaceAll("\\", ""),
      await wordText(replyWord(reply, context)),
    ]) {
      expect(text).toContain("Four. [not verified]");
      expect(text).not.toContain("Gone.");
      expect(text).toContain("No information found in the indexed documents.");
      expect(text).toContain("As regards “the cost”: No information found");
      expect(text).toContain("Annex 1 (1)");
      expect(text).toContain("三個");
    }
  });

  it("looks at every verdict that is no support", () => {
    expect(needsLook({ ...statement, verdict: "not-found" })).toBe(true);
    expect(needsLook({ ...statement, verdict: "not-found", struck: true })).toBe(false);
    expect(needsLook(statement)).toBe(false);
  });
});

describe("a Word file", () => {
  it("holds any text, and refers to a footnote once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 40 }), async (text) => {
        const runs = [
          { text, language: "en", note: 1 } as const,
          { text: "again", language: "en", note: 1 } as const,
        ];
        const bytes = wordFile({
          title: text,
          header: text,
          language: "en",
          paragraphs: [{ style: "Normal", runs }],
          notes: [[{ text: "note", language: "en" }]],
        });
        expect(await wordText(bytes)).toContain("again");
        expect(Buffer.from(bytes).toString("utf8").split("<w:footnoteReference ").length).toBe(2);
      }),
      { numRuns: 30 },
    );
  });
});

describe("an archive", () => {
  it("has the checksum that every reader knows", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  it("is the same for the same files", () => {
    const files = [{ name: "a.txt", text: "有據" }];
    expect(zipFiles(files)).toEqual(zipFiles(files));
  });
});
