// Notes at the foot of a page are notes, each under its number; the paragraph above them goes on behind them.
import { describe, expect, it } from "vitest";
import { at, full, lines, read } from "./set-pages.ts";

const note = (y: number, number: number, text: string, size = 10) => [
  at(72, y + 0.4 * size, `${number}`, 0.58 * size),
  at(79, y, text, size),
];

describe("notes", () => {
  it("are read to the last, and the paragraph that crosses the page swallows none", () => {
    const found = read([
      {
        words: [
          ...lines(700, [full("as signs"), full("The Government replied")]),
          ...note(120, 1, "See the Annual Digest."),
          ...note(100, 2, "Section 12 of Cap. 132."),
          at(72, 40, "Council Secretariat"),
        ],
      },
      {
        words: [
          ...lines(700, [full("that the review would be"), "brought forward to 2036."]),
          ...note(120, 3, "Ibid."),
          ...note(100, 4, "Gazette Notice 5512."),
          at(72, 40, "Council Secretariat"),
        ],
      },
    ]);
    expect(found[0]).toMatch(/The Government replied .*that the review would be brought forward to 2036\.$/u);
    expect(found.slice(1)).toEqual([
      "footnote 1: See the Annual Digest.",
      "footnote 2: Section 12 of Cap. 132.",
      "footnote 3: Ibid.",
      "footnote 4: Gazette Notice 5512.",
    ]);
  });

  it("stand behind a paragraph that goes on in the middle of a word", () => {
    const found = read([
      { words: [...lines(700, [full("it is"), "for passen-"]), ...note(120, 1, "Provisional.")] },
      { words: lines(700, ["gers of both lines and at the stations of the island line,", "at 9 stations."]) },
    ]);
    expect(found[0]).toMatch(/passen-gers of both lines .* stations\.$/u);
    expect(found[1]).toBe("footnote 1: Provisional.");
  });

  it("are notes in the size of the text as well, with all their lines", () => {
    const found = read([
      {
        words: [
          ...lines(700, [full("is so"), "and covers 18 districts."]),
          ...note(120, 1, full("Deferred from"), 12),
          at(72, 106, "2023 as announced.", 12),
          ...note(92, 2, "Including Islands.", 12),
        ],
      },
    ]);
    expect(found.slice(1)).toEqual([
      `footnote 1: ${full("Deferred from")} 2023 as announced.`,
      "footnote 2: Including Islands.",
    ]);
  });

  it("go on in a line that begins with a year or a section", () => {
    const found = read([
      {
        words: [
          ...lines(700, [full("is so"), full("and so on"), "and covers 18 districts."]),
          at(72, 120, "1 See the report of the committee of", 9),
          at(72, 110, "2019 and section", 9),
          at(72, 100, "12 of Cap. 132.", 9),
          at(72, 90, "2 Ibid.", 9),
        ],
      },
    ]);
    expect(found.slice(1)).toEqual([
      "footnote 1: See the report of the committee of 2019 and section 12 of Cap. 132.",
      "footnote 2: Ibid.",
    ]);
  });

  it("are told from a mark that the end of a line carries over", () => {
    const found = read([
      {
        words: [
          ...lines(700, [full("in all districts.")]),
          at(72, 690, "3", 7),
          at(77, 686, "Then the wards were quiet."),
        ],
      },
    ]);
    expect(found).toEqual([`prose: ${full("in all districts.")} ³Then the wards were quiet.`]);
  });

  it("are told from a figure beside much larger type", () => {
    const words = [
      at(60, 712, "12", 10),
      at(80, 700, "Wards at a glance", 36),
      ...lines(660, [full("one"), full("two"), "three."]),
    ];
    expect(read([{ words }]).join("\n")).not.toContain("¹²");
  });
});
