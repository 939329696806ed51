// Loaded into a measured service before it starts: on SIGUSR2 it collects its garbage and says what is left, as a line of JSON.
process.on("SIGUSR2", () => {
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ event: "collected", heapUsed, rss })}\n`);
});
