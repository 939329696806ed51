// A turn as HTML: passages in their own language, everything escaped, buttons only where they work.
import { describe, expect, it } from "vitest";
import { TurnView } from "../../../src/web/views/turn-view.tsx";
import { verbatimPieces } from "../../../src/web/views/verbatim.ts";
import { ANSWER, CITATION, READER } from "../fixture.ts";

const turn = { question: "How many piers?", answer: ANSWER };
const html = String(TurnView({ turn, id: "t1", reader: READER }));

describe("a turn", () => {
  it("says of every passage which language it is in", () => {
    expect(html).toContain('<ol class="statements" lang="en-HK">');
    expect(html).toContain('<span class="verbatim" lang="zh-Hant-HK">政府會重建');
    expect(html).toContain(
      '<blockquote class="passage" lang="zh-Hant-HK"><mark>政府會重建三個碼頭，費用為20億元。</mark>',
    );
    expect(html).toContain('<blockquote class="passage" lang="en-HK">The Government will');
  });

  it("says notices, checks and responsibility in words", () => {
    for (const words of ["Source in the other language", "not checked", "agrees", "named with the paragraph"])
      expect(html).toContain(words);
  });

  it("has no button without scripts, and no link to a source with them", () => {
    expect(html).not.toContain("<button");
    const interactive = String(TurnView({ turn, id: "t1", reader: { ...READER, interactive: true } }));
    expect(interactive).toContain('data-action="source"');
    expect(interactive).not.toContain('href="#t1-s1"');
    expect(interactive).not.toMatch(/<details class="source-item"[^>]* open/);
  });

  it("escapes whatever is in it", () => {
    const evil = '<img src=x onerror="1">';
    const poisoned = {
      question: evil,
      answer: {
        ...ANSWER,
        statements: [{ ...(ANSWER.statements[0] ?? { citations: [], checks: {} as never }), text: evil }],
        citations: [
          { ...CITATION, text: evil, label: evil, section: [evil], quote: { text: evil, start: 0, end: 5 } },
        ],
      },
    };
    expect(String(TurnView({ turn: poisoned, id: "t1", reader: READER }))).not.toMatch(/<img/);
  });
});

describe("the pieces of a sentence", () => {
  const statement = (text: string) => ({
    ...(ANSWER.statements[0] as (typeof ANSWER.statements)[number]),
    text,
  });

  it("are the sentence again", () => {
    for (const text of ["", "Nothing quoted.", ANSWER.statements[0]?.text ?? "", "“政府會重建三個碼頭”"])
      expect(
        verbatimPieces(statement(text), [CITATION])
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
  });

  it("know a part of a paragraph between marks, and a figure that the source escapes", () => {
    const part = verbatimPieces(statement("It says “工程將於2030年完成” too."), [CITATION]);
    expect(part.find((piece) => piece.language === "zh-Hant")?.text).toBe("工程將於2030年完成");
    const escaped = { ...CITATION, quote: { text: "costs \\$2 billion", start: 0, end: 17 } };
    expect(verbatimPieces(statement("It costs $2 billion."), [escaped]).some((piece) => piece.language)).toBe(
      true,
    );
  });
});
