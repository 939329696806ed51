// The reply desk over the real documents: the questions of eval/replies, the Word file read back, and a figure changed by hand.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeWordDocument } from "../../src/adapters/word-document.ts";
import { readWordText } from "../../src/adapters/word-text.ts";
import type { DraftingDesk, ReplyDraft } from "../../src/drafting/drafting-desk.ts";
import { openAssistant } from "../../src/wiring.ts";
import { zipEntries } from "../support/zip-entries.ts";
import { buildRealIndex, type RealIndex } from "./real-index.ts";

interface ExpectedPart {
  readonly label: string;
  readonly answerable: boolean;
}
interface ExpectedReply {
  readonly id: string;
  readonly form: string;
  readonly question: string;
  readonly parts: readonly ExpectedPart[];
}

const QUESTIONS = readFileSync(new URL("../../eval/replies/questions.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as ExpectedReply);
const permalinkOf = (id: string): string => `http://localhost:3000/api/paragraphs/${encodeURIComponent(id)}`;

let index: RealIndex;
let desk: DraftingDesk;
const drafts = new Map<string, ReplyDraft>();

beforeAll(async () => {
  index = await buildRealIndex();
  ({ desk } = await openAssistant(index.config));
  for (const { id, question } of QUESTIONS) {
    const draft = await desk.reply({
      question,
      form: "auto",
      language: "auto",
      member: undefined,
      date: "2025-03-19",
      documents: undefined,
    });
    if (draft !== undefined) drafts.set(id, draft);
  }
}, 120_000);
afterAll(() => index.remove());

const draftOf = (id: string): ReplyDraft => drafts.get(id) as ReplyDraft;

describe("the reply desk over the real documents", () => {
  it("finds every part of every question, once and in order, and the form", () => {
    for (const { id, form, parts } of QUESTIONS) {
      expect(draftOf(id).parts.map(({ label }) => label)).toEqual(parts.map(({ label }) => label));
      expect(draftOf(id).form).toBe(form);
    }
  });

  it("says of a part without evidence that no information was found, and cites nothing", () => {
    const open = QUESTIONS.flatMap(({ id, parts }) =>
      draftOf(id).parts.filter((_, i) => parts[i]?.answerable === false),
    );
    const marked = open.filter(({ status }) => status === "no-information");
    expect(marked.length / open.length).toBeGreaterThanOrEqual(0.95);
    for (const part of marked) expect([part.statements, part.citations]).toEqual([[], []]);
    for (const draft of drafts.values()) expect(draft.text).not.toMatch(/no plan|沒有計劃|\[\d+\]/);
  });

  it("says in its text, under its label, what its statements say, with passing checks", () => {
    for (const { parts, text, citations } of drafts.values()) {
      let from = 0;
      for (const part of parts) {
        from = Math.max(from, text.indexOf(part.label, from));
        for (const { text: said, citations: refs, checks } of part.statements) {
          expect(text.indexOf(said, Math.min(from, text.indexOf(said)))).toBeGreaterThan(-1);
          expect(Object.values(checks)).not.toContain("fail");
          expect(checks.quote).toBe("pass");
          for (const ref of refs) expect(citations[ref - 1]?.ref).toBe(ref);
        }
        expect(part.citations.length).toBeLessThanOrEqual(5);
      }
    }
  });

  it("quotes its paragraphs at their offsets", () => {
    for (const { citations } of drafts.values())
      for (const { paragraph, quote } of citations)
        expect(paragraph.text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it("restates the figures of Chinese paragraphs in English", () => {
    expect(draftOf("r-en-1").text).toContain("HK$3 billion");
    expect(draftOf("r-en-4").text).toContain("over 3.15 million");
  });

  it("replies in both languages with every part in each", async () => {
    const { question } = QUESTIONS[0] as ExpectedReply;
    const asked = {
      form: "auto",
      language: "both",
      member: "陳大文",
      date: undefined,
      documents: undefined,
    } as const;
    const draft = (await desk.reply({ question, ...asked })) as ReplyDraft;
    expect(draft.text).toContain("My reply to the question raised by 陳大文議員 is as follows:");
    expect(draft.text).toContain("就陳大文議員的提問，現答覆如下：");
    expect(draft.text).toContain("No information found in the indexed documents.");
    expect(draft.text).toContain("已收錄的文件中沒有找到有關資料。");
  });

  it("is the same twice", async () => {
    const { question, id } = QUESTIONS[4] as ExpectedReply;
    const asked = {
      form: "auto",
      language: "auto",
      member: undefined,
      date: "2025-03-19",
      documents: undefined,
    } as const;
    const again = (await desk.reply({ question, ...asked })) as ReplyDraft;
    expect({ ...again, timings: 0 }).toEqual({ ...draftOf(id), timings: 0 });
  });

  it("has its figure changed by hand caught by the checker of drafts", async () => {
    const [statement] = draftOf("r-zh-2").parts[2]?.statements ?? [];
    const changed = statement?.text.replace("7.5億元", "8.5億元") ?? "";
    expect(changed).toContain("8.5億元");
    const asItWas = await desk.verify({
      text: statement?.text ?? "",
      language: "auto",
      documents: undefined,
    });
    expect(asItWas.sentences.map(({ verdict }) => verdict)).toEqual(["supported"]);
    const report = await desk.verify({ text: changed, language: "auto", documents: undefined });
    expect(report.sentences.map(({ verdict }) => verdict)).toEqual(["number-differs"]);
  });
});

describe("the Word file of a reply", () => {
  it.each(QUESTIONS.map(({ id }) => id))(
    "of %s has every used citation as one footnote with its link",
    async (id) => {
      const draft = draftOf(id);
      const entries = zipEntries(await desk.writeWord(draft, permalinkOf));
      const footnotes = [
        ...(entries.get("word/footnotes.xml") ?? "").matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gs),
      ]
        .filter(([, number]) => Number(number) > 0)
        .map(([xml, number]) => ({ number: Number(number), text: textOf(xml) }));
      const used = [
        ...new Set(draft.parts.flatMap(({ statements }) => statements.flatMap(({ citations }) => citations))),
      ];
      expect(footnotes).toHaveLength(used.length);
      const document = entries.get("word/document.xml") ?? "";
      for (const ref of used) {
        const { paragraph } = draft.citations[ref - 1] as ReplyDraft["citations"][number];
        const note = footnotes.find(
          ({ text }) => text.endsWith(permalinkOf(paragraph.id)) && text.includes(paragraph.label),
        );
        expect(note, `${id} ${ref}`).toBeDefined();
        expect(document.match(new RegExp(`<w:footnoteReference w:id="${note?.number}"/>`, "g"))).toHaveLength(
          1,
        );
      }
      expect(footnotes.map(({ number }) => number)).toEqual(
        [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, number]) => Number(number)),
      );
    },
  );

  it("has a language on every run of text, styled headings, the watermark on every page and the note on a new one", async () => {
    const entries = zipEntries(await desk.writeWord(draftOf("r-en-1"), permalinkOf));
    for (const part of ["word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"]) {
      const runs = [...(entries.get(part) ?? "").matchAll(/<w:r>.*?<\/w:r>/gs)].filter(([run]) =>
        run.includes("<w:t"),
      );
      expect(runs.length).toBeGreaterThan(0);
      for (const [run] of runs) expect(run).toMatch(/<w:lang w:val="(?:en-HK|zh-Hant-HK)"/);
    }
    const document = entries.get("word/document.xml") ?? "";
    expect(textOf(entries.get("word/header1.xml") ?? "")).toContain(draftOf("r-en-1").watermark);
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document.indexOf('w:type="page"')).toBeGreaterThan(document.indexOf("Ends/"));
    expect(document.indexOf("Working note")).toBeGreaterThan(document.indexOf('w:type="page"'));
  });

  it("can be read again as a question's text", async () => {
    const text = await readWordText(
      await writeWordDocument({
        title: "Question",
        language: "en",
        watermark: "",
        blocks: [
          { kind: "paragraph", pieces: [{ text: "Will the Government inform this Council:" }] },
          { kind: "paragraph", pieces: [{ text: "(1) of the cost & the gain <now>; and" }] },
          { kind: "paragraph", pieces: [{ text: "(2) 何時？" }] },
        ],
        footnotes: [],
      }),
    );
    expect(text).toBe(
      "Will the Government inform this Council:\n(1) of the cost & the gain <now>; and\n(2) 何時？",
    );
  });
});

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
