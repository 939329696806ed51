// A piece of work in, its best time out. Limits on it are several times what an idle machine takes: they must not fail on a
// busy one, and time that grows with the square of these inputs would be seconds.

/** Milliseconds of the fastest of five runs. */
export function fastestMs(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}
