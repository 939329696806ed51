// What the service tells of itself while it runs: what happened goes in as it happens, a text for Prometheus goes out on request.
// Labels are routes, statuses, outcomes and languages, never a client's text: their number is bounded.
import type { Assistant } from "../answering/assistant.ts";

/** What is read at the moment somebody looks. */
export interface ServiceGauges {
  /** Work under way, and work that waits for its turn. */
  readonly queue: () => { readonly running: number; readonly waiting: number };
  /** Fullest use of any allowance since the last look, 0 to 1. */
  readonly limits: () => Readonly<Record<"client" | "end-user", number>>;
  /** When the serving snapshot was written (ISO), whether it is less than it should be; undefined while there is none. */
  readonly snapshot: () => { readonly builtAt: string; readonly degraded: boolean } | undefined;
}

/** Counts and measures; src/adapters/prometheus-metrics.ts makes one. */
export interface ServiceMetrics {
  requestServed(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  /** `outcome` is answered, a reason of declining, `left` (the client went, or time ran out) or `failed`. */
  questionEnded(question: {
    readonly outcome: string;
    readonly language: string;
    readonly composer: string;
    /** Seconds of each step; none where it did not come to an answer. */
    readonly steps: Readonly<Record<string, number>>;
  }): void;
  /** A snapshot was opened beside the serving one: it took over, or could not. */
  indexReloaded(outcome: "done" | "failed"): void;
  watch(gauges: ServiceGauges): void;
  /** The exposition format of Prometheus, with its content type. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** The assistant, with each question that it is asked counted by how it ended. */
export function countQuestions(assistant: Assistant, metrics: ServiceMetrics): Assistant {
  return {
    ...assistant,
    ask: async (question, signal, ...more) => {
      try {
        const report = await assistant.ask(question, signal, ...more);
        const { answer, timings, provenance } = report;
        metrics.questionEnded({
          outcome: answer.status === "answered" ? "answered" : answer.reason,
          language: answer.language,
          composer: provenance.composer,
          steps: {
            embed: timings.embedMs / 1_000,
            retrieve: timings.retrieveMs / 1_000,
            compose: timings.composeMs / 1_000,
            total: timings.totalMs / 1_000,
          },
        });
        return report;
      } catch (error) {
        const outcome = signal?.aborted === true ? "left" : "failed";
        metrics.questionEnded({ outcome, language: "unknown", composer: "none", steps: {} });
        throw error;
      }
    },
  };
}
