// Counts of expected against named bureaux come in, a shaded matrix goes out; it keeps its size and scrolls, because its
// numbers are to be read.

import type { BureauConfusion } from "../graded-report.ts";
import { plotWords, sameWords } from "./localized.ts";
import { element, join, type Markup } from "./markup.ts";
import { plotFigure } from "./plot-frame.ts";
import { REPORT_WORDS as SAY } from "./report-words.ts";

const CELL = 30;
const LEFT = 96;
const TOP = 84;
/** Shades beside the empty one. */
const SHADES = 5;

/** Rows expected, columns named; right ones on the diagonal, framed. */
export function confusionPlot({ labels, counts }: BureauConfusion): Markup {
  const side = labels.length * CELL;
  const most = counts.flat().reduce((highest, count) => Math.max(highest, count), 1);
  const cells = counts.flatMap((row, down) =>
    row.map((count, across) => drawCell({ count, down, across, shade: shadeOf(count, most) })),
  );
  return plotFigure({
    id: "plot-bureaux",
    title: SAY.confusion,
    about: SAY.confusionAbout,
    size: { width: LEFT + side + 6, height: TOP + side + 6 },
    fixed: true,
    drawing: join([...labels.flatMap(drawLabels), ...cells, ...drawAxisNames(side)]),
    legend: [],
    table: {
      columns: [SAY.expected, ...labels.map((label) => sameWords(label))],
      rows: labels.map((label, down) => [label, ...(counts[down] ?? []).map((count) => String(count))]),
    },
  });
}

/** A shade for each order of the square root of the share, so that a single mistake is still seen. */
function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil(SHADES * Math.sqrt(count / most)));
}

interface Cell {
  readonly count: number;
  readonly down: number;
  readonly across: number;
  readonly shade: number;
}

function drawCell({ count, down, across, shade }: Cell): Markup {
  const [x, y] = [LEFT + across * CELL, TOP + down * CELL];
  const kind = down === across ? "right" : "wrong";
  return join([
    element("rect", { class: `cell ${kind} shade${shade}`, x, y, width: CELL - 2, height: CELL - 2 }),
    count === 0
      ? null
      : element(
          "text",
          {
            class: `count ${kind} shade${shade}`,
            x: x + CELL / 2 - 1,
            y: y + CELL / 2 + 3,
            "text-anchor": "middle",
          },
          String(count),
        ),
  ]);
}

function drawLabels(label: string, index: number): readonly Markup[] {
  const along = index * CELL + CELL / 2 + 3;
  return [
    element("text", { class: "tick", x: LEFT - 6, y: TOP + along, "text-anchor": "end" }, label),
    element(
      "text",
      { class: "tick", x: 0, y: 0, transform: `translate(${LEFT + along} ${TOP - 6}) rotate(-90)` },
      label,
    ),
  ];
}

function drawAxisNames(side: number): readonly Markup[] {
  return [
    plotWords(SAY.named, { class: "label", x: LEFT + side / 2, y: 12, "text-anchor": "middle" }),
    plotWords(SAY.expected, {
      class: "label",
      x: -(TOP + side / 2),
      y: 12,
      "text-anchor": "middle",
      transform: "rotate(-90)",
    }),
  ];
}
