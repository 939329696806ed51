// A figure with its interval comes in, a small drawing for a cell of a table goes out. The numbers stand in the same row,
// so a screen reader passes the drawing by.
import { element, join, type Markup } from "./markup.ts";
import type { FigureValue } from "./page-model.ts";
import { linearScale, type Scale } from "./plot-frame.ts";

const WIDTH = 168;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const RADIUS = 4;

/** A figure from 0 to 100 with its interval; the controls as ticks behind it. */
export function figureStrip({ value, interval }: FigureValue, controls: readonly (number | null)[]): Markup {
  const x = linearScale([0, 1], [RADIUS + 1, WIDTH - RADIUS - 1]);
  const ticks = controls.flatMap((control) => (control === null ? [] : [x(control)]));
  return strip([
    line("rail", x(0), x(1)),
    ...ticks.map((at) => element("line", { class: "control", x1: at, x2: at, y1: 3, y2: HEIGHT - 3 })),
    interval === null ? null : line("interval s0", x(interval.low), x(interval.high)),
    dot(x(value)),
  ]);
}

/** A difference with its interval around 0; `reach` is the farthest that the column shows. */
export function effectStrip(
  effect: number,
  interval: { readonly low: number; readonly high: number },
  reach: number,
): Markup {
  const whole = linearScale([-reach, reach], [RADIUS + 1, WIDTH - RADIUS - 1]);
  const x: Scale = (value) => whole(Math.max(-reach, Math.min(reach, value)));
  return strip([
    line("rail", x(-reach), x(reach)),
    element("line", { class: "zero", x1: x(0), x2: x(0), y1: 1, y2: HEIGHT - 1 }),
    line("interval s0", x(interval.low), x(interval.high)),
    dot(x(effect)),
  ]);
}

function strip(parts: readonly (Markup | null)[]): Markup {
  return element(
    "svg",
    {
      class: "strip",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      "aria-hidden": "true",
    },
    join(parts),
  );
}

function line(kind: string, from: number, to: number): Markup {
  return element("line", { class: kind, x1: from, x2: to, y1: MIDDLE, y2: MIDDLE });
}

function dot(x: number): Markup {
  return element("circle", { class: "mark s0", cx: x, cy: MIDDLE, r: RADIUS });
}
