// Whether worker threads would make a build faster: the same generated paragraphs embedded on the main thread and by one and by several
// workers, by turns in one process. Prints processor time, wall time and memory, and whether the bytes are the same.
//   npm run build && node scripts/measure-workers.mjs [PARAGRAPHS] [WORKERS]

import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { openTransformersEncoder } from "../dist/adapters/transformers-encoder.js";
import { generateDocuments } from "../dist/evaluation/speed/policy-text.js";

const BATCH = 32;
/** Texts that a worker is given at a time. */
const SHARE = 1024;
const ROUNDS = 3;
const MEBIBYTE = 2 ** 20;

const openEncoder = () =>
  openTransformersEncoder({
    modelFolder: fileURLToPath(new URL("../models/youju-static-768", import.meta.url)),
    modelId: "youju-static-768",
  });

async function embedInto(vectors, encoder, texts) {
  for (let at = 0; at < texts.length; at += BATCH) {
    const made = await encoder.embed(texts.slice(at, at + BATCH), "passage");
    for (const [i, vector] of made.entries()) vectors.set(vector, (at + i) * encoder.dimensions);
  }
  return vectors;
}

async function work() {
  const encoder = await openEncoder();
  parentPort.on("message", async (texts) => {
    const vectors = await embedInto(new Float32Array(texts.length * encoder.dimensions), encoder, texts);
    parentPort.postMessage(vectors, [vectors.buffer]);
  });
  parentPort.postMessage("ready");
}

const nextMessage = (worker) => new Promise((resolve) => worker.once("message", resolve));

async function openWorkers(count) {
  const workers = Array.from({ length: count }, () => new Worker(new URL(import.meta.url)));
  await Promise.all(workers.map(nextMessage));
  return workers;
}

async function embedWith(workers, texts, dimensions) {
  const vectors = new Float32Array(texts.length * dimensions);
  let next = 0;
  const run = async (worker) => {
    while (next < texts.length) {
      const from = next;
      next += SHARE;
      worker.postMessage(texts.slice(from, from + SHARE));
      vectors.set(await nextMessage(worker), from * dimensions);
    }
  };
  await Promise.all(workers.map(run));
  return vectors;
}

const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function timed(workOnce) {
  const [cpu, wall] = [processorSeconds(), performance.now()];
  const value = await workOnce();
  return { value, cpu: processorSeconds() - cpu, wall: (performance.now() - wall) / 1000 };
}

async function measure() {
  const [paragraphs = "8000", most = String(availableParallelism())] = process.argv.slice(2);
  const texts = [...generateDocuments(Number(paragraphs), 11)].flatMap(({ text }) =>
    text.trim().split("\n\n"),
  );
  const encoder = await openEncoder();
  const { dimensions } = encoder;
  const ways = new Map([
    ["main thread", () => embedInto(new Float32Array(texts.length * dimensions), encoder, texts)],
  ]);
  for (const count of new Set([1, Number(most)])) {
    const before = process.memoryUsage.rss();
    const opened = await timed(() => openWorkers(count));
    const memory = (process.memoryUsage.rss() - before) / MEBIBYTE;
    console.log(
      `${count} worker(s) opened: ${opened.cpu.toFixed(2)} s of processor time, ${memory.toFixed(0)} MiB`,
    );
    ways.set(`${count} worker(s)`, () => embedWith(opened.value, texts, dimensions));
  }
  const spent = new Map([...ways.keys()].map((name) => [name, { cpu: 0, wall: 0 }]));
  let bytes;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, embed] of ways) {
      const { value, cpu, wall } = await timed(embed);
      bytes ??= Buffer.from(value.buffer);
      if (!bytes.equals(Buffer.from(value.buffer))) throw new Error(`${name}: other bytes`);
      if (round === 0) continue;
      spent.get(name).cpu += cpu / ROUNDS;
      spent.get(name).wall += wall / ROUNDS;
    }
  }
  const base = spent.get("main thread");
  for (const [name, { cpu, wall }] of spent)
    console.log(
      `${name}: ${cpu.toFixed(2)} s of processor time (× ${(cpu / base.cpu).toFixed(2)}), ${wall.toFixed(2)} s (× ${(wall / base.wall).toFixed(2)}), the same bytes`,
    );
  process.exit(0);
}

await (isMainThread ? measure() : work());
