// Things that do the same work come in, their times go out, taken by turns in one run: on a machine that others use too,
// only the ratio of neighbours tells.

/** One way to do some work. */
export interface Contender {
  readonly name: string;
  /** Does the work on item `item`, 0 and up. */
  readonly run: (item: number) => unknown;
}

/** What is read off the machine. */
export interface Clocks {
  /** Milliseconds on a clock that never runs backwards. */
  readonly now: () => number;
  /** Milliseconds of processor time that this process has used in all of its threads. */
  readonly cpu: () => number;
}

/** Milliseconds an item. */
export interface Times {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  /** Mean processor time: what other processes on the machine disturb least. */
  readonly cpu: number;
  /** Processor time of an item the first time, in the round that counts nowhere else. */
  readonly first: Quantiles;
  /** Processor time of an item in the other rounds. */
  readonly again: Quantiles;
}

/** The middle, and what one in twenty exceeds. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/**
 * Times each contender on each item, by turns, `rounds` times after one round that does not count. The order of the
 * turns moves on with each item, so that nobody always comes after the same neighbour.
 */
export async function timeSideBySide(
  contenders: readonly Contender[],
  items: number,
  rounds: number,
  clocks: Clocks,
): Promise<readonly Times[]> {
  const wall = contenders.map((): number[] => []);
  const first = contenders.map((): number[] => []);
  const again = contenders.map((): number[] => []);
  for (let turn = 0; turn < items * (rounds + 1); turn++) {
    for (let place = 0; place < contenders.length; place++) {
      const at = (turn + place) % contenders.length;
      const cpuBefore = clocks.cpu();
      const startedAt = clocks.now();
      await contenders[at]?.run(turn % items);
      const took = clocks.now() - startedAt;
      (turn < items ? first : again)[at]?.push(clocks.cpu() - cpuBefore);
      if (turn >= items) wall[at]?.push(took);
    }
  }
  return contenders.map(({ name }, at) => ({
    name,
    ...quantilesOf(wall[at] ?? []),
    cpu: (again[at] ?? []).reduce((sum, each) => sum + each, 0) / Math.max(1, items * rounds),
    first: quantilesOf(first[at] ?? []),
    again: quantilesOf(again[at] ?? []),
  }));
}

function quantilesOf(values: readonly number[]): Quantiles {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/** Nearest rank: the smallest value that at least `share` of all values do not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
