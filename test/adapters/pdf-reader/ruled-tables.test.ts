// A row of a ruled table is what its rules enclose.
import { describe, expect, it } from "vitest";
import { at, bold, endingAt, grid, lines, read } from "./set-pages.ts";

const cell = (x: number, top: number, texts: readonly string[]) =>
  texts.map((text, number) => at(x, top - 11 * number, text, 9));

describe("ruled tables", () => {
  it("have a row for each row, however many lines a cell has and wherever they stand in it", () => {
    const found = read([
      {
        words: [
          ...lines(700, ["The actions are as follows:"]),
          ...cell(80, 590, ["Action 1"]),
          ...cell(200, 630, [
            "The department",
            "will provide the",
            "eleven places",
            "that were asked",
            "for, in stages.",
          ]),
          ...cell(400, 590, ["March 2021"]),
          ...cell(80, 520, ["Action 2"]),
          ...cell(200, 560, ["It will report", "to the panel", "once a year."]),
          ...cell(400, 520, ["March 2022"]),
          ...lines(460, ["The next meeting will be held in June."]),
        ],
        rules: grid([75, 195, 395, 500], [645, 575, 500]),
      },
    ]);
    expect(found).toEqual([
      "prose: The actions are as follows:",
      "row: Action 1 | The department will provide the eleven places that were asked for, in stages. | March 2021",
      "row: Action 2 | It will report to the panel once a year. | March 2022",
      "prose: The next meeting will be held in June.",
    ]);
  });

  it("keep an empty head of their first column, and figures that are set right", () => {
    const words = [
      endingAt(290, 650, "2021"),
      endingAt(390, 650, "2022"),
      ...[
        ["Rent", "34.5", "6.7"],
        ["Grants", "(10.2)", "-"],
      ].flatMap(([name = "", a = "", b = ""], row) => [
        at(80, 630 - 20 * row, name),
        endingAt(290, 630 - 20 * row, a),
        endingAt(390, 630 - 20 * row, b),
      ]),
    ];
    const found = read([{ words, rules: grid([75, 195, 295, 395], [665, 645, 625, 605]) }]);
    expect(found).toEqual(["columns:  | 2021 | 2022", "row: Rent | 34.5 | 6.7", "row: Grants | (10.2) | -"]);
  });

  it("go on over a page: the head is read once, and a row that the page cuts is one", () => {
    const page = (number: number, rows: readonly (readonly [string, string[], string])[]) => ({
      words: [
        at(80, 700, "No.", 9),
        at(130, 700, "Measure", 9),
        at(400, 700, "Status", 9),
        ...rows.flatMap(([no, texts, status], at_) => [
          ...cell(80, 675 - 50 * at_, no === "" ? [] : [no]),
          ...cell(130, 675 - 50 * at_, texts),
          ...cell(400, 675 - 50 * at_, status === "" ? [] : [status]),
        ]),
        at(280, 40, `- ${number} -`),
      ],
      rules: grid([75, 125, 395, 480], [715, 690, 640, 590]),
    });
    const found = read([
      page(1, [
        ["1", ["First measure"], "Done"],
        ["2", ["Second measure that helps", "all the"], "Late"],
      ]),
      page(2, [
        ["", ["firms of stage 2"], ""],
        ["3", ["Third measure"], "Done"],
      ]),
    ]);
    expect(found).toEqual([
      "columns: No. | Measure | Status",
      "row: 1 | First measure | Done",
      "row: 2 | Second measure that helps all the firms of stage 2 | Late",
      "row: 3 | Third measure | Done",
    ]);
  });

  it("have a cell over several rows in each of them, and one over several columns once", () => {
    const rules = grid([75, 175, 275, 375], [700, 680, 660, 640]).filter(
      ({ isLevel, at: y }) => !(isLevel && y === 660),
    );
    const found = read([
      {
        words: [
          at(80, 665, "Kowloon"),
          at(80, 685, "District"),
          at(180, 685, "Places"),
          at(180, 665, "12"),
          at(280, 665, "14"),
          at(180, 645, "16"),
          at(280, 645, "18"),
        ],
        rules: [...rules, { isLevel: true, at: 660, from: 175, to: 375 }],
      },
    ]);
    expect(found).toEqual(["row: District | Places | ", "row: Kowloon | 12 | 14", "row: Kowloon | 16 | 18"]);
  });

  it("are none where rules part columns of text, or frame a box", () => {
    const left = Array.from({ length: 12 }, (_, number) => `left line ${number} goes on and on so`);
    const words = [
      ...left.map((text, number) => at(80, 690 - 14 * number, text, 10)),
      ...left.map((text, number) => at(290, 690 - 14 * number, text.replace("left", "right"), 10)),
    ];
    const found = read([{ words, rules: grid([75, 280, 480], [710, 500]) }]);
    expect(found.some((piece) => piece.startsWith("row"))).toBe(false);
    expect(found.join(" ")).toContain("left line 3 goes on and on so left line 4");
  });

  it("have a head in bold, of one row or more", () => {
    const row = (y: number, texts: readonly string[]) =>
      texts.map((text, column) => at(80 + 100 * column, y, text));
    const found = read([
      {
        words: [
          ...row(685, ["Pool", "Fee"]).map(bold),
          ...row(665, ["", "Adult"]).map(bold),
          ...row(645, ["Victoria Park", "17"]),
          ...row(625, ["Kowloon Park", "19"]),
        ],
        rules: grid([75, 175, 275], [700, 680, 660, 640, 620]),
      },
    ]);
    expect(found).toEqual(["columns: Pool | Fee Adult", "row: Victoria Park | 17", "row: Kowloon Park | 19"]);
  });

  it("are not read where they frame a running head", () => {
    const pages = [1, 2, 3].map((page) => ({
      words: [
        at(80, 745, "Code of Practice"),
        at(300, 745, `Page ${page} of 3`),
        ...lines(700, [`Provision ${page * 3} sets a limit of ${page * 10} units.`]),
      ],
      rules: grid([75, 295, 480], [760, 740]),
    }));
    expect(read(pages)).toEqual(
      [3, 6, 9].map((page, at_) => `prose: Provision ${page} sets a limit of ${10 * (at_ + 1)} units.`),
    );
  });

  it("leave the heading below them alone", () => {
    const words = [
      ...["2061", "2062"].flatMap((year, row) => [
        at(80, 700 - 20 * row, year),
        at(180, 700 - 20 * row, "73"),
      ]),
      at(80, 663, "Advice sought"),
      ...lines(640, ["10. Members are invited to comment."]),
    ];
    const found = read([{ words, rules: grid([75, 175, 275], [715, 695, 675]) }]);
    expect(found.slice(1)).toEqual([
      "row: 2062 | 73",
      "heading: Advice sought",
      "prose: 10. Members are invited to comment.",
    ]);
  });
});
