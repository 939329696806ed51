// Work comes in; its result goes out unless the client leaves or time runs out first. The signal reaches the work, and a
// work that does not listen is not waited for.
import { ProblemError } from "./problem.ts";

/** Runs the work until `clientSignal` aborts or `timeoutMs` have passed; rejects with `timed-out` on the latter. */
export async function withinDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  clientSignal: AbortSignal,
  timeoutMs: number,
): Promise<T> {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(new ProblemError("timed-out")), timeoutMs);
  const leave = () => ended.abort(clientSignal.reason);
  if (clientSignal.aborted) leave();
  clientSignal.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([work(ended.signal), rejection(ended.signal)]);
  } finally {
    clearTimeout(timer);
    clientSignal.removeEventListener("abort", leave);
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
