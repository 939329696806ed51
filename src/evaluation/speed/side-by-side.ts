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
  const cpu = contenders.map(() => 0);
  for (let turn = 0; turn < items * (rounds + 1); turn++) {
    for (let place = 0; place < contenders.length; place++) {
      const at = (turn + place) % contenders.length;
      const cpuBefore = clocks.cpu();
      const startedAt = clocks.now();
      await contenders[at]?.run(turn % items);
      const took = clocks.now() - startedAt;
      if (turn < items) continue;
      wall[at]?.push(took);
      cpu[at] = (cpu[at] ?? 0) + clocks.cpu() - cpuBefore;
    }
  }
  return contenders.map(({ name }, at) => ({
    name,
    p50: quantile(wall[at] ?? [], 0.5),
    p95: quantile(wall[at] ?? [], 0.95),
    cpu: (cpu[at] ?? 0) / Math.max(1, items * rounds),
  }));
}

/** Nearest rank: the smallest value that at least `share` of all values do not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
