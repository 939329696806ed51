// Asks /livez four times a second from a thread of its own, so that what is measured is the service's delay and not the generator's.
import { setTimeout as wait } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** Starts probing; `end` gives every delay in milliseconds, shortest first (no answer counts as infinite). */
export function startProbe(url) {
  const worker = new Worker(new URL(import.meta.url), { workerData: url });
  const ended = new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return {
    end: async () => {
      worker.postMessage("end");
      return ended;
    },
  };
}

async function probe() {
  const delays = [];
  let isOver = false;
  parentPort.once("message", () => {
    isOver = true;
  });
  while (!isOver) {
    const began = performance.now();
    const status = await fetch(`${workerData}/livez`).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    delays.push(status === 200 ? performance.now() - began : Number.POSITIVE_INFINITY);
    await wait(250);
  }
  parentPort.postMessage(delays.sort((a, b) => a - b));
}

if (!isMainThread) await probe();
