// Tables without rules are told by where the parts of their lines begin or end; numbered paragraphs are no tables.
import { describe, expect, it } from "vitest";
import { at, endingAt, read } from "./set-pages.ts";

describe("tables without rules", () => {
  it("have their figures in columns that are set right, and the empty head of their first", () => {
    const row = (y: number, name: string, ...figures: readonly string[]) => [
      ...(name === "" ? [] : [at(76, y, name, 10)]),
      ...figures.flatMap((figure, column) =>
        figure === "" ? [] : [endingAt(348 + 85 * column, y, figure, 10)],
      ),
    ];
    const words = [
      at(72, 720, "1. The statistics of the Fund in the past three years are as follows:"),
      ...row(697, "", "2021", "2022", "2023"),
      ...row(679, "Applications received", "1,234", "2,345", "3,456"),
      ...row(661, "of which elderly", "100", "", "300"),
      ...row(643, "Total expenditure ($ million)", "12.3", "(4.5)", "-"),
      at(72, 609, "2. The Fund closed in 2024."),
    ];
    expect(read([{ words }]).slice(1, -1)).toEqual([
      "columns:  | 2021 | 2022 | 2023",
      "row: Applications received | 1,234 | 2,345 | 3,456",
      "row: of which elderly | 100 |  | 300",
      "row: Total expenditure ($ million) | 12.3 | (4.5) | -",
    ]);
  });

  it("have cells of many lines", () => {
    const row = (y: number, name: string) => [
      at(72, y, name),
      at(200, y, "The department"),
      at(400, y, "March"),
      ...["will provide", "the places that", "were asked", "for."].map((text, line) =>
        at(200, y - 14 * (line + 1), text),
      ),
    ];
    expect(read([{ words: [...row(700, "Action 1"), ...row(620, "Action 2")] }])).toEqual([
      "row: Action 1 | The department will provide the places that were asked for. | March",
      "row: Action 2 | The department will provide the places that were asked for. | March",
    ]);
  });
});

describe("numbered paragraphs", () => {
  it("in tenths are paragraphs, below the heading that bears their number", () => {
    const paragraph = (y: number, number: string, ...texts: readonly string[]) => [
      at(90, y, number),
      ...texts.map((text, line) => at(line === 0 ? 126 : 90, y - 14 * line, text)),
    ];
    const found = read([
      {
        words: [
          ...paragraph(700, "1.", "Introduction"),
          ...paragraph(
            676,
            "1.1",
            "These guidelines are issued under section 5 of the Ordinance (Cap.",
            "618) and apply to every lift owner.",
          ),
          ...paragraph(
            638,
            "1.2",
            "Owners shall keep a log-book for at least 3 years after the entry",
            "was made in it by the contractor.",
          ),
          ...paragraph(600, "2.", "Inspection"),
          ...paragraph(576, "2.1", "A lift shall be inspected at intervals not exceeding 12 months."),
        ],
      },
    ]);
    expect(found).toEqual([
      "heading: 1. Introduction",
      "prose: 1.1 These guidelines are issued under section 5 of the Ordinance (Cap. 618) and apply to every lift owner.",
      "prose: 1.2 Owners shall keep a log-book for at least 3 years after the entry was made in it by the contractor.",
      "heading: 2. Inspection",
      "prose: 2.1 A lift shall be inspected at intervals not exceeding 12 months.",
    ]);
  });

  it("are not begun by an amount at the beginning of a line", () => {
    const words = [
      at(72, 700, "The rate of the levy in the last year has since been set at"),
      at(72, 686, "1.5 Per cent of the price."),
    ];
    expect(read([{ words }])).toHaveLength(1);
  });
});
