// The reply desk over the real documents: the questions of eval/replies, the Word file read back, and a figure changed by hand.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeWordDocument } from "../../src/adapters/word-document.ts";
import { readWordText } from "../../src/adapters/word-text.ts";
import type { DraftingDesk, ReplyDraft } from "../../src/drafting/drafting-desk.ts";
import { extractQuantities } from "../../src/text/quantities.ts";
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

const readSet = (name: string): readonly ExpectedReply[] =>
  readFileSync(new URL(`../../eval/replies/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ExpectedReply);
const QUESTIONS = readSet("questions");
/** Written later than the desk's first state, and not looked at while it was made. */
const FRESH = readSet("fresh");
/** Look-alikes: half of their parts ask what the documents tell of something else. */
const LOOK_ALIKES = readSet("fresh-4");
const permalinkOf = (id: string): string => `http://localhost:3000/api/paragraphs/${encodeURIComponent(id)}`;

let index: RealIndex;
let desk: DraftingDesk;
const drafts = new Map<string, ReplyDraft>();

beforeAll(async () => {
  index = await buildRealIndex();
  ({ desk } = await openAssistant(index.config));
  for (const { id, question } of [...QUESTIONS, ...FRESH, ...LOOK_ALIKES]) {
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
});
afterAll(() => index.remove());

const draftOf = (id: string): ReplyDraft => drafts.get(id) as ReplyDraft;

describe("the reply desk over the real documents", () => {
  it("finds every part of every question, once and in order, and the form", () => {
    for (const { id, form, parts } of QUESTIONS) {
      expect(draftOf(id).parts.map(({ label }) => label)).toEqual(parts.map(({ label }) => label));
      expect(draftOf(id).form).toBe(form);
    }
  });

  it.each([
    ["the questions", QUESTIONS],
    ["the look-alikes", LOOK_ALIKES],
  ])(
    "says of a part without evidence that no information was found, and cites nothing: %s",
    (_, questions) => {
      const open = questions.flatMap(({ id, parts }) =>
        draftOf(id).parts.filter((_, i) => parts[i]?.answerable === false),
      );
      const marked = open.filter(({ status }) => status === "no-information");
      expect(marked.length / open.length).toBeGreaterThanOrEqual(0.95);
      for (const part of marked) expect([part.statements, part.citations]).toEqual([[], []]);
      for (const draft of drafts.values()) expect(draft.text).not.toMatch(/no plan|沒有計劃|\[\d+\]/);
    },
  );

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

  it("cites nothing that neither a part nor the note speaks of", () => {
    for (const { id } of [...QUESTIONS, ...FRESH, ...LOOK_ALIKES]) {
      const { parts, note, citations } = draftOf(id);
      const used = new Set<number | null>([
        ...parts.flatMap(({ statements }) => statements.flatMap((each) => each.citations)),
        ...parts.flatMap(({ table }) => table?.rows.map(({ citation }) => citation) ?? []),
        ...note.promised.map(({ citation }) => citation),
        ...note.unchecked.flatMap(({ citation, newer }) => [citation, newer?.citation ?? null]),
      ]);
      expect([id, citations.filter(({ ref }) => !used.has(ref)).map(({ ref }) => ref)]).toEqual([id, []]);
    }
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

  it.each([
    ["有關專利侵權官司，哪級法院的審理程序要改？", "policy-address-2024-ch4.en"],
    ["Who leads the working group on the low-altitude economy?", "policy-address-2024-ch4.zh-Hant"],
  ])("cites the language version that it is narrowed to: %s", async (question, document) => {
    const asked = { form: "auto", language: "auto", member: undefined, date: undefined } as const;
    const draft = (await desk.reply({ question, ...asked, documents: [document] })) as ReplyDraft;
    expect(draft.citations.length).toBeGreaterThan(0);
    for (const { paragraph } of draft.citations) expect(paragraph.documentId).toBe(document);
  });

  it("answers who is responsible, and no more, by what answers the part before", async () => {
    for (const [language, question] of [
      [
        "en",
        "Will the Government inform this Council:\n(a) of the number of people registered for iAM Smart;\n(b) which bureau is responsible for the said platform?",
      ],
      ["zh-Hant", "政府可否告知本會：\n（一）「智方便」的登記用戶數目；\n（二）負責的政策局？"],
    ] as const) {
      const draft = await desk.reply({
        question,
        form: "auto",
        language,
        member: undefined,
        date: "2025-03-19",
        documents: undefined,
      });
      const [first, second] = draft?.parts ?? [];
      expect(first?.status).toBe("answered");
      expect(second?.status).toBe("answered");
      expect(second?.bureaux.map(({ code }) => code)).toEqual(["ITIB"]);
      expect(second?.citations).toEqual(first?.citations);
    }
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

describe("the asks of a part", () => {
  const partOf = (id: string, label: string) =>
    draftOf(id).parts.find((part) => part.label === label) as ReplyDraft["parts"][number];

  it.each([
    ["f-en-1", "(3)", "the estimated cost involved"],
    ["f-en-3", "(2)", "the number of submissions received"],
    ["f-en-3", "(4)", "the manpower involved"],
    ["f-zh-1", "（三）", "所涉撥款額為何"],
    ["f-zh-2", "2.", "現有人數"],
    ["f-zh-2", "5.", "開發費用"],
  ])("of %s %s that no document answers stand as such: %s", (id, label, missing) => {
    const part = partOf(id, label);
    expect(part).toMatchObject({ status: "partly-answered", missing: [missing] });
    expect(part.statements.length).toBeGreaterThan(0);
    expect(draftOf(id).text).toContain(missing);
  });

  it.each([
    ["(1) of the number of cyber attacks on laboratories in the past five years", "no-information"],
    [
      "(1) whether all government fee-charging services support electronic payment; if so, of the number of such services",
      "answered",
    ],
  ])("are judged by what they ask: “%s” is %s", async (question, status) => {
    const asked = { form: "auto", language: "auto", member: undefined, date: undefined } as const;
    const draft = await desk.reply({ question: `${question}?`, ...asked, documents: undefined });
    expect(draft?.parts.map((part) => part.status)).toEqual([status]);
  });

  it("get a table as annex where one is asked for, every cell of it a stretch of the paragraph that its row cites", () => {
    expect(partOf("f-en-1", "(2)").table?.rows.map(({ cells }) => cells)).toContainEqual([
      "產學研",
      "5%",
      "50 000",
    ]);
    expect(partOf("f-zh-3", "（五）").table?.rows.map(({ cells }) => cells.slice(1))).toEqual(
      expect.arrayContaining([
        ["2022 年", "超過 100 000 平方米"],
        ["2027 年", "超過 200 000 平方米"],
      ]),
    );
    for (const draft of drafts.values())
      for (const { table } of draft.parts) {
        for (const { cells, citation } of table?.rows ?? []) {
          expect(cells).toHaveLength(table?.header.length ?? 0);
          const { paragraph } = draft.citations[citation - 1] as ReplyDraft["citations"][number];
          for (const cell of cells) expect(bare(paragraph.text)).toContain(bare(cell));
          expect(draft.text).toContain(cells.join("\t"));
        }
      }
  });

  it("show figures that differ between documents, oldest first, both in the part, and what a later one has overtaken", () => {
    const { differs, statements } = partOf("f-zh-3", "（一）");
    expect(differs.map(({ values }) => values.map(({ value, asAt }) => [value, asAt]))).toEqual([
      [
        ["兩公頃", "2023-11-13"],
        ["約10公頃", "2026-03-31"],
      ],
    ]);
    expect(statements[0]?.text).toContain("10公頃");
    const overtaken = draftOf("f-zh-3").note.unchecked.filter(({ reason }) => reason === "overtaken");
    expect(overtaken.map(({ part }) => part)).toEqual(["（一）", "（四）"]);
    expect(overtaken[1]?.text).toContain("2024 年完成");
    expect(overtaken[1]?.newer?.text).toContain("二零二五年得出结果");
  });
});

describe("the words of a reply", () => {
  /** What a reply says besides the form's phrases, the quotations and their leads. */
  const ownWords = (draft: ReplyDraft): string => {
    const statements = draft.parts.flatMap((part) => part.statements);
    const cells = draft.parts.flatMap(({ table }) => [
      table?.header ?? [],
      ...(table?.rows ?? []).map(({ cells }) => cells),
    ]);
    const fixed = [draft.opening, draft.closing, ...draft.parts.flatMap(({ missing }) => missing)];
    return [...statements.map(({ text }) => text), ...cells.map((row) => row.join("\t")), ...fixed].reduce(
      (rest, text) => rest.replace(text, " "),
      draft.text,
    );
  };

  it("promise nothing of their own, and have a first person only in the form's phrases", () => {
    for (const draft of drafts.values()) {
      const own = ownWords(draft);
      expect(own).not.toMatch(/\b(?:will|shall|would|intends?|plans? to|expects?|strives?|we|our|my)\b/iu);
      expect(own).not.toMatch(/\bI\b/u);
      expect(own).not.toMatch(/我|本人|將|會(?!文件|資訊|議|事務)|擬|爭取|預計|承諾/u);
    }
  });

  it("keep every hedge and status of what they quote: a quotation whole, a restated figure with its hedge", () => {
    let hedged = 0;
    for (const draft of drafts.values())
      for (const { statements } of draft.parts)
        for (const { text, citations } of statements) {
          const { quote } = draft.citations[(citations[0] ?? 0) - 1] as ReplyDraft["citations"][number];
          expect(bare(text)).toContain(bare(quote.text));
          for (const { 1: source = "", 2: restated = "" } of text.matchAll(
            /[(;] ([^:;()]+): ([^;()]+)(?=[;)])/gu,
          )) {
            const [was] = extractQuantities(source);
            const [is] = extractQuantities(restated);
            if (was === undefined || is === undefined) continue;
            expect([source, is.modifier]).toEqual([source, was.modifier]);
            hedged += was.modifier === "none" ? 0 : 1;
          }
        }
    expect(hedged).toBeGreaterThan(10);
  });
});

describe("the Word file of a reply", () => {
  it("has the annex as a table with a header row that is repeated, each row with its footnote", async () => {
    const entries = zipEntries(await desk.writeWord(draftOf("f-en-1"), permalinkOf));
    const document = entries.get("word/document.xml") ?? "";
    const annex = document.slice(document.indexOf("Annex 1: part (2)"), document.indexOf("Working note"));
    expect(annex).toContain("<w:tblHeader/>");
    expect([...annex.matchAll(/<w:tr>|<w:tr /gu)]).toHaveLength(6);
    expect([...annex.matchAll(/<w:footnoteReference /gu)]).toHaveLength(5);
    expect(desk.writeMarkdown(draftOf("f-en-1"), permalinkOf)).toMatch(
      /\| 產學研\[\^\d+\] \| 5% \| 50 000 \|/u,
    );
  });

  it("is as Word wants it: every part named in its types, every relation with a target, every element where it may stand", async () => {
    for (const id of ["f-en-1", "r-zh-3", "r-en-5"]) {
      const entries = zipEntries(await desk.writeWord(draftOf(id), permalinkOf));
      const types = entries.get("[Content_Types].xml") ?? "";
      for (const name of entries.keys())
        if (name.startsWith("word/") && name.endsWith(".xml")) expect(types).toContain(`PartName="/${name}"`);
      const relations = entries.get("word/_rels/document.xml.rels") ?? "";
      for (const [, target = ""] of relations.matchAll(/Target="([^"]+)"(?! TargetMode="External")/gu))
        if (!/^https?:/u.test(target))
          expect([...entries.keys()]).toContain(`word/${target.replace(/^\/?word\//u, "")}`);
      const document = entries.get("word/document.xml") ?? "";
      // A cell ends with a paragraph, a table is followed by one, and a run's properties come first in it.
      expect(document).not.toMatch(/<w:tc>(?:(?!<w:p>|<w:p ).)*<\/w:tc>/su);
      expect(document).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)/u);
      for (const [, inside = ""] of document.matchAll(/<w:r>(.*?)<\/w:r>/gsu))
        if (inside.includes("<w:rPr>")) expect(inside.startsWith("<w:rPr>")).toBe(true);
      expect(entries.get("word/footer1.xml")).toMatch(/PAGE/u);
    }
  });

  it.each([...QUESTIONS, ...FRESH].map(({ id }) => id))(
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
        ...new Set(
          draft.parts.flatMap(({ statements, table }) => [
            ...statements.flatMap(({ citations }) => citations),
            ...(table?.rows ?? []).map(({ citation }) => citation),
          ]),
        ),
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

/** Without blanks and the marks of a transcription. */
function bare(text: string): string {
  return text.replace(/<sup>[^<>]*<\/sup>|\s|\*\*|\\(?=\$)|：/gu, "");
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
