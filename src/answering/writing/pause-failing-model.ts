// A chat model comes in, the same one goes out that is left alone for a while after failing again and again: readers get their
// quotations at once instead of waiting for a server that is down.
import type { ChatFailure, ChatModel } from "../../ports.ts";

/** Failures in a row after which it is left alone, and for how long, in milliseconds; then one request tries it. */
const FAILURES_IN_A_ROW = 8;
const PAUSE_MS = 10_000;

/** What says nothing about the server's health: a reply of the wrong form may be the question's doing. */
const SERVER_FAILURES: ReadonlySet<ChatFailure> = new Set<ChatFailure>([
  "upstream-unreachable",
  "upstream-timeout",
  "upstream-rate-limited",
  "upstream-error",
]);

/** The model with its pauses. */
export function pauseFailingModel(model: ChatModel, now: () => number): ChatModel {
  let failures = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  return {
    modelId: model.modelId,
    reply: async (request, signal, onText) => {
      if (failures >= FAILURES_IN_A_ROW) {
        if (now() < pausedUntil) return { ok: false, reason: "upstream-paused" };
        pausedUntil = now() + PAUSE_MS;
      }
      const outcome = await model.reply(request, signal, onText);
      failures = outcome.ok || !SERVER_FAILURES.has(outcome.reason) ? 0 : failures + 1;
      if (failures === FAILURES_IN_A_ROW) pausedUntil = now() + PAUSE_MS;
      return outcome;
    },
  };
}
