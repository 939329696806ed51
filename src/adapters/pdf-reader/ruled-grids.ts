// The rules of a page come in; the grids that they make go out: what a table is drawn with.
import type { Rule } from "./drawn-rules.ts";

/** A grid of rules; edges from left to right and from the top down. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** True where a rule parts the cell of that row and column from the one below it. */
  readonly isClosedBelow: (row: number, column: number) => boolean;
  /** True where a rule parts that cell from the one to its right. */
  readonly isClosedRight: (row: number, column: number) => boolean;
}

/** Points within which two rules meet, or are one. */
const TOUCH = 3;
/** More rules than this draw a map or a chart. */
const MOST_RULES = 1500;
/** Strokes of which so many make no table. */
const MOST_STROKES = 20_000;
/** Share of a cell's side that a rule along it covers. */
const COVERED = 0.6;

/** Grids of at least two columns, those within another first. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  if (rules.length > MOST_STROKES) return [];
  const whole = [
    ...joined(rules.filter(({ isLevel }) => isLevel)),
    ...joined(rules.filter(({ isLevel }) => !isLevel)),
  ];
  if (whole.length > MOST_RULES) return [];
  const grids = components(whole).map(gridOf);
  const area = ({ xs, ys }: Grid) => extent(xs) * extent(ys);
  return grids.filter(({ xs, ys }) => xs.length > 2 && ys.length > 1).sort((a, b) => area(a) - area(b));
}

function extent(edges: readonly number[]): number {
  return Math.abs((edges.at(-1) ?? 0) - (edges[0] ?? 0));
}

/** Rules of one direction; those that go on in each other are one. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const whole: Rule[] = [];
  let first = 0;
  for (const rule of sorted) {
    while (first < whole.length && (whole[first]?.at ?? 0) < rule.at - TOUCH) first += 1;
    const found = whole.findIndex(
      (one, at) =>
        at >= first &&
        Math.abs(one.at - rule.at) <= TOUCH / 2 &&
        one.from <= rule.to + TOUCH &&
        one.to >= rule.from - TOUCH,
    );
    const one = whole[found];
    if (one === undefined) whole.push(rule);
    else whole[found] = { ...one, from: Math.min(one.from, rule.from), to: Math.max(one.to, rule.to) };
  }
  return whole;
}

function meet(one: Rule, other: Rule): boolean {
  if (one.isLevel === other.isLevel) return false;
  const isOn = (a: Rule, b: Rule) => a.at >= b.from - TOUCH && a.at <= b.to + TOUCH;
  return isOn(one, other) && isOn(other, one);
}

/** Rules that hang together. */
function components(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const left = new Set(rules);
  const found: Rule[][] = [];
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const component = [rule];
    for (const one of component) {
      for (const other of [...left].filter((each) => meet(one, each))) {
        left.delete(other);
        component.push(other);
      }
    }
    if (component.length > 2) found.push(component);
  }
  return found;
}

/** A table may be open at its sides, or above and below: its rules end where its cells do. */
function gridOf(rules: readonly Rule[]): Grid {
  const [levels, uprights] = [
    rules.filter(({ isLevel }) => isLevel),
    rules.filter(({ isLevel }) => !isLevel),
  ];
  const ends = (all: readonly Rule[]) => all.flatMap(({ from, to }) => [from, to]);
  const outer = (all: readonly number[]) => [Math.min(...all), Math.max(...all)];
  const xs = edgesOf([...uprights.map(({ at }) => at), ...outer(ends(levels))]);
  const ys = edgesOf([...levels.map(({ at }) => at), ...outer(ends(uprights))]).reverse();
  return {
    xs,
    ys,
    isClosedBelow: (row, column) => isCovered(levels, ys[row + 1], xs[column], xs[column + 1]),
    isClosedRight: (row, column) => isCovered(uprights, xs[column + 1], ys[row + 1], ys[row]),
  };
}

/** Edges in their order, each once. */
function edgesOf(places: readonly number[]): number[] {
  const edges: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (edges.length === 0 || place - (edges.at(-1) ?? 0) > TOUCH) edges.push(place);
  }
  return edges;
}

function isCovered(rules: readonly Rule[], at = 0, from = 0, to = 0): boolean {
  const along = rules.filter((rule) => Math.abs(rule.at - at) <= TOUCH);
  const shared = along.map((rule) => Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)));
  return shared.reduce((sum, length) => sum + length, 0) >= COVERED * (to - from);
}
