// A piece of work in, the processor's time for it out: what other programs do on the machine meanwhile is not the work's. Limits on it are
// ten times and more what it takes: they hold on a slow machine, and time that grows with the square of these inputs would be seconds.

/** Milliseconds of processor time, of this whole process. */
export function processorMs(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

/** Milliseconds of processor time of the fastest of five runs: a collection of garbage falls into some of them. */
export function fastestMs(work: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => processorMs(work)));
}
