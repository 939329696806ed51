// What is printed again on every page is left out, and nothing else that stands at head or foot of a page, though its words
// come again with other figures.
import { describe, expect, it } from "vitest";
import { at, lines, read } from "./set-pages.ts";

const body = (page: number) =>
  lines(700, [`Paragraph of page ${page} on the harbour.`, `It ends here with ${page * 7} wards.`]);
const pages = (foot: (page: number) => ReturnType<typeof at>[], count = 4) =>
  Array.from({ length: count }, (_, number) => ({ words: [...body(number + 1), ...foot(number + 1)] }));

describe("at the foot of pages", () => {
  it("lines are left out that say the same, or count with the pages", () => {
    const found = read(
      pages((page) => [
        at(72, 60, "Transport Bureau"),
        at(300, 48, `Page ${page + 4} of 20`),
        at(500, 30, `${page}`),
      ]),
    );
    expect(found.join("\n")).not.toMatch(/Bureau|Page/u);
    expect(found).toHaveLength(4);
  });

  it("page numbers that begin again in an annex are left out", () => {
    const numbers = [1, 2, 3, 4, 1, 2];
    const found = read(pages((page) => [at(280, 48, `Page ${numbers[page - 1]}`), at(72, 30, "End")], 6));
    expect(found.join("\n")).not.toContain("Page ");
  });

  it("rows of a table are read, though they differ in their figures alone", () => {
    const row = (y: number, code: number) => [
      at(72, y, `${code}`),
      at(250, y, `${code * 3}`),
      at(400, y, `${code * 4}`),
    ];
    const found = read(
      [0, 1, 2].map((page) => ({
        words: [
          ...Array.from({ length: 40 }, (_, number) =>
            row(740 - 15 * number, 1000 + page * 40 + number),
          ).flat(),
          at(280, 40, `- ${page + 1} -`),
        ],
      })),
    );
    expect(found).toHaveLength(120);
    expect(found[39]).toBe("row: 1039 | 3117 | 4156");
  });

  it("notes are read, though they count with the pages", () => {
    const found = read(
      pages((page) => [
        at(72, 84, `${page}`, 6),
        at(80, 80, `Ibid., page ${page}.`, 9),
        at(280, 40, `- ${page} -`),
      ]),
    );
    expect(found.filter((piece) => piece.startsWith("footnote"))).toEqual(
      [1, 2, 3, 4].map((page) => `footnote ${page}: Ibid., page ${page}.`),
    );
  });

  it("a paragraph that ends there is whole, though its last line comes again", () => {
    const found = read(
      pages((page) => [
        at(72, 74, `${page * 4}. The vote for ward number ${page * 4} was ${page * 10} million dollars`),
        at(72, 60, "which the Finance Committee approved."),
      ]),
    );
    expect(found).toContain(
      "prose: 8. The vote for ward number 8 was 20 million dollars which the Finance Committee approved.",
    );
  });
});

describe("at the head of pages", () => {
  it("the name of an annex is read on its first page", () => {
    const found = read(
      [1, 2, 3].map((page) => ({
        words: [...(page > 1 ? [at(450, 760, "Annex A")] : []), ...body(page)],
      })),
    );
    expect(found.filter((piece) => piece === "heading: Annex A")).toHaveLength(1);
  });
});
