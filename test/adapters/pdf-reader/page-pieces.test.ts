// Paragraphs, headings and lists are told apart by what is usual in their document.
import { describe, expect, it } from "vitest";
import { at, bold, full, levels, lines, read } from "./set-pages.ts";

describe("paragraphs", () => {
  it("of one line each are parted by the gaps between them", () => {
    const found = read([
      {
        words: [
          at(90, 710, "問：政府會否增加泳池數目？", 11),
          at(90, 685, "答：政府計劃在二〇二八年前增建三個泳池，費用為十二億元。", 11),
          at(90, 660, "問：收費會否調整？", 11),
        ],
      },
    ]);
    expect(found).toHaveLength(3);
  });

  it("set wide are not parted within", () => {
    const found = read([
      { words: lines(700, [full("one"), full("two"), full("three"), "and the end."], 24) },
    ]);
    expect(found).toHaveLength(1);
  });
});

describe("text in larger type than most of a document", () => {
  it("is text, where a long table is set small", () => {
    const rows = Array.from({ length: 30 }, (_, row) => [
      at(72, 640 - 18 * row, `${row}`, 9),
      at(130, 640 - 18 * row, `Measure number ${row} provides subsidies to all the firms`, 9),
      at(450, 640 - 18 * row, "Completed", 9),
    ]);
    const words = [
      at(72, 740, "Progress of the Blueprint", 16),
      at(72, 710, "1. This paper reports on the Blueprint"),
      at(72, 680, "2. The rest will be done by 2027"),
      ...rows.flat(),
    ];
    expect(read([{ words }]).slice(0, 3)).toEqual([
      "heading: Progress of the Blueprint",
      "prose: 1. This paper reports on the Blueprint",
      "prose: 2. The rest will be done by 2027",
    ]);
  });

  it("is no heading where it is a sentence", () => {
    const words = [at(72, 740, "The fee is waived.", 16), ...lines(700, [full("one"), "two."])];
    expect(read([{ words }])[0]).toBe("prose: The fee is waived.");
  });
});

describe("lines in bold", () => {
  const text = lines(686, [full("valid identity card are"), "eligible for the scheme."]);

  it.each(["Eligibility", "1. Eligibility", "Eligibility (Cap. 132)"])("are headings: %s", (heading) => {
    expect(read([{ words: [bold(at(72, 700, heading)), ...text] }])[0]).toBe(`heading: ${heading}`);
  });

  it.each(["For discussion on 12 March 2024", "Note: no fee is charged.", "(a) Eligibility"])(
    "are none, being a date, a sentence or an item: %s",
    (line) => {
      expect(read([{ words: [bold(at(72, 710, line)), ...text] }])[0]).toBe(`prose: ${line}`);
    },
  );

  it("are none within a paragraph, at the end of a document, or where all is bold", () => {
    const [first = at(0, 0, ""), second = first] = text;
    expect(read([{ words: [first, bold(second)] }])).toHaveLength(1);
    expect(read([{ words: [...text, bold(at(72, 630, "Health Bureau"))] }])[1]).toBe("prose: Health Bureau");
    expect(read([{ words: [at(72, 720, "Eligibility"), ...text].map(bold) }])[0]).toBe("prose: Eligibility");
  });
});

describe("lists", () => {
  it.each(["•", "\uF0B7", "\uF0A7", "\uF0D8", "➢", "·", "➔", "o"])("have items behind %s", (sign) => {
    const found = read([
      {
        words: [
          ...lines(700, ["The roads will be closed as follows"]),
          ...[686, 672].flatMap((y) => [at(90, y, sign), at(126, y, "Queen Street all day")]),
        ],
      },
    ]);
    expect(found.slice(1)).toEqual(["prose: • Queen Street all day", "prose: • Queen Street all day"]);
  });

  it("have items behind letters that stand apart", () => {
    const words = [686, 672].flatMap((y, item) => [
      at(90, y, `${"ab"[item]}.`),
      at(126, y, "Queen Street all day"),
    ]);
    expect(read([{ words }])).toHaveLength(2);
  });
});

describe("the name of an annex", () => {
  it("is a heading wherever it stands on its line", () => {
    const words = [
      at(450, 740, "Annex A"),
      at(200, 710, "Licensing conditions"),
      ...lines(680, ["1. A licence is valid for three years."]),
    ];
    expect(read([{ words }])).toEqual([
      "heading: Annex A",
      "heading: Licensing conditions",
      "prose: 1. A licence is valid for three years.",
    ]);
  });

  it("is above the headings that follow", () => {
    const words = [
      at(72, 760, "Advice sought", 14),
      ...lines(735, ["1. Members are invited to comment."]),
      at(450, 710, "Annex A"),
      at(200, 685, "Licensing conditions", 14),
      ...lines(660, ["1. A licence is valid for three years."]),
    ];
    expect(levels([{ words }])).toEqual([1, 1, 2]);
  });

  it("is none at the end of a paragraph's line", () => {
    const words = lines(700, [full("as is set out in"), "Annex A"]);
    expect(read([{ words }])).toEqual([`prose: ${full("as is set out in")} Annex A`]);
  });
});
