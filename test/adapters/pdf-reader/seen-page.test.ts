// What a person sees of a page is read: turned pages, the rules of tables however they are drawn; pages that are pictures or
// blank are told.
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { pdfReader } from "../../../src/adapters/pdf-reader.ts";

const LIMITS = { bytes: 1e7, inflatedBytes: 1e8, pages: 50, seconds: 60 };
/** One pixel of grey. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsaGj4DwAFhAKBQ1E8PQAAAABJRU5ErkJggg==";

type Draw = (page: PDFPage, font: PDFFont, pdf: PDFDocument) => unknown;

async function outcomeOf(...draws: readonly Draw[]) {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const draw of draws) await draw(pdf.addPage([595, 842]), font, pdf);
  return pdfReader.read(await pdf.save(), LIMITS);
}

async function read(...draws: readonly Draw[]) {
  const outcome = await outcomeOf(...draws);
  if (!outcome.ok) throw new Error(outcome.fault);
  const { pieces, remarks } = outcome.file;
  return {
    texts: pieces.map(({ kind, text, cells }) => (kind === "row" ? cells.join(" | ") : text)),
    remarks,
  };
}

const upright: Draw = (page, font) =>
  page.drawText("The first page says that the budget is $500 million.", { x: 60, y: 700, size: 11, font });
const picture: Draw = async (page, _, pdf) =>
  page.drawImage(await pdf.embedPng(PIXEL), { x: 0, y: 0, width: 595, height: 842 });

/** Two lines along the long side of the page, read from its right, its left or its foot. */
const along =
  (angle: 90 | 180 | 270, name: string): Draw =>
  (page, font) => {
    const lines = [
      `The quota of ${name} is 45,000 places in 2025, as announced by`,
      "the Bureau in its circular.",
    ];
    for (const [at, line] of lines.entries()) {
      const [x, y] = { 90: [100 + 14 * at, 60], 180: [500, 300 + 14 * at], 270: [400 - 14 * at, 700] }[angle];
      page.drawText(line, { x: x ?? 0, y: y ?? 0, size: 11, font, rotate: degrees(angle) });
    }
  };

describe("pages whose text is turned", () => {
  it.each([90, 180, 270] as const)(
    "by %i degrees are read, turned back by the page or not",
    async (angle) => {
      const turned: Draw = (page, font, pdf) => {
        page.setRotation(degrees(angle));
        return along(angle, "Kowloon")(page, font, pdf);
      };
      const { texts, remarks } = await read(upright, turned, along(angle, "Islands"));
      expect(texts.slice(1)).toEqual([
        "The quota of Kowloon is 45,000 places in 2025, as announced by the Bureau in its circular.",
        "The quota of Islands is 45,000 places in 2025, as announced by the Bureau in its circular.",
      ]);
      expect(remarks).toEqual([]);
    },
  );

  it("have their tables", async () => {
    const table: Draw = (page, font) => {
      const rows = [
        ["Estate", "Flats"],
        ["Oi Man", "100"],
        ["Mei Foo", "240"],
      ];
      for (const x of [100, 130, 160, 190]) page.drawLine({ start: { x, y: 60 }, end: { x, y: 300 } });
      for (const y of [60, 200, 300]) page.drawLine({ start: { x: 100, y }, end: { x: 190, y } });
      for (const [row, [name = "", count = ""]] of rows.entries()) {
        const place = { x: 118 + 30 * row, size: 11, font, rotate: degrees(90) };
        page.drawText(name, { ...place, y: 64 });
        page.drawText(count, { ...place, y: 204 });
      }
    };
    expect((await read(upright, table)).texts.slice(1)).toEqual([
      "Estate | Flats",
      "Oi Man | 100",
      "Mei Foo | 240",
    ]);
  });

  it("are not those under a watermark, which is left out and told", async () => {
    const marked: Draw = (page, font, pdf) => {
      upright(page, font, pdf);
      page.drawText("DRAFT", { x: 150, y: 300, size: 90, font, rotate: degrees(45) });
    };
    const { texts, remarks } = await read(marked, upright, marked, marked);
    expect(texts.join(" ")).not.toContain("DRAFT");
    expect(remarks).toEqual(["text set at an angle left out on pages 1, 3-4"]);
  });
});

describe("rules", () => {
  const cells = (page: PDFPage, font: PDFFont) => {
    for (const [row, texts] of [
      ["Item", "Bureau"],
      ["1", "Transport and"],
      ["", "Logistics"],
      ["2", "Health"],
    ].entries())
      for (const [column, text] of texts.entries())
        page.drawText(text, { x: 64 + 100 * column, y: 690 - 20 * row - (row > 1 ? -6 : 0), size: 10, font });
  };
  const edges = { xs: [60, 160, 260], ys: [704, 684, 650, 630] };
  it.each<[string, Draw]>([
    [
      "stroked",
      (page) => {
        for (const x of edges.xs) page.drawLine({ start: { x, y: 630 }, end: { x, y: 704 } });
        for (const y of edges.ys) page.drawLine({ start: { x: 60, y }, end: { x: 260, y } });
      },
    ],
    [
      "filled, cell by cell",
      (page) => {
        for (const y of edges.ys)
          for (const x of [60, 160]) page.drawRectangle({ x, y, width: 99.5, height: 0.5 });
        for (const x of edges.xs)
          for (const y of [630, 650, 684]) page.drawRectangle({ x, y, width: 0.5, height: 20 });
        for (const x of edges.xs) page.drawRectangle({ x, y: 665, width: 0.5, height: 20 });
      },
    ],
    [
      "stroked as boxes",
      (page) => {
        for (const x of [60, 160])
          for (const [y, height] of [
            [684, 20],
            [650, 34],
            [630, 20],
          ] as const)
            page.drawRectangle({ x, y, width: 100, height, borderWidth: 0.5 });
      },
    ],
  ])("%s make a table", async (_, draw) => {
    const { texts } = await read((page, font, pdf) => {
      draw(page, font, pdf);
      cells(page, font);
    });
    expect(texts).toEqual(["Item | Bureau", "1 | Transport and Logistics", "2 | Health"]);
  });
});

describe("pages without text", () => {
  it("are told where they are pictures and others are text", async () => {
    expect((await read(upright, picture, upright, picture, picture)).remarks).toEqual([
      "pictures of text, not read, on pages 2, 4-5",
    ]);
  });

  it("are no document: pictures need to be recognised, blank ones are empty", async () => {
    expect(await outcomeOf(picture, picture)).toMatchObject({ ok: false, fault: "needs-ocr" });
    expect(await outcomeOf(() => undefined)).toMatchObject({ ok: false, fault: "empty" });
  });
});
