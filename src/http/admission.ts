// Work comes in, its result goes out, a bounded number at a time. Beyond the waiting room a client is told to come back:
// a queue without an end turns a busy minute into a dead service.
import { ProblemError } from "./problem.ts";

/** How much work is done at once and how much may wait. */
export interface AdmissionLimits {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Runs work within its limits. */
export interface Admission {
  <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** How much is under way, and how much waits. */
  readonly load?: () => { readonly running: number; readonly waiting: number };
}

/**
 * A turn of the event loop for one piece of work. A question is worked on in this very thread: begun at once, it would keep the thread until its
 * end, requests would wait unread in their sockets where nobody counts them, and neither a refusal nor /livez would get out.
 */
function createTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}

/** An admission of its own; rejects with `overloaded` when the waiting room is full, and with the signal's reason. */
export function createAdmission(limits: AdmissionLimits): Admission {
  let running = 0;
  const nextTurn = createTurns();
  const queue: (() => void)[] = [];

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = () => {
        queue.splice(queue.indexOf(enter), 1);
        reject(signal.reason);
      };
      signal.addEventListener("abort", giveUp, { once: true });
      queue.push(enter);
    });
  }

  const load = () => ({ running, waiting: queue.length });
  const admit = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    signal.throwIfAborted();
    if (running < limits.atOnce) running += 1;
    else if (queue.length < limits.waiting) await wait(signal);
    else throw new ProblemError("overloaded");
    try {
      await nextTurn();
      signal.throwIfAborted();
      return await work();
    } finally {
      leave();
    }
  };
  return Object.assign(admit, { load });
}
