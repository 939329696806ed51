// How far the service has come: loading, ready with an assistant, or stopping. The server listens from the first moment,
// so that a supervisor can tell a slow start from a dead process.
import type { Assistant } from "../answering/assistant.ts";
import type { DraftingDesk } from "../drafting/drafting-desk.ts";
import { ProblemError } from "./problem.ts";

/** What an opened assistant stands on, for /readyz. */
export interface EngineFacts {
  readonly embedder: string;
  readonly vectorEngine: "exact" | "hnsw" | "lists" | "pgvector";
  /** Why the service is less than it could be, or undefined. */
  readonly degraded: string | undefined;
  /** The snapshot that serves; absent where the index is in no folder. */
  readonly snapshot?: {
    readonly name: string;
    /** The one that CURRENT names: another one while the service is degraded. */
    readonly currentName: string | undefined;
    /** ISO date and time. */
    readonly builtAt: string;
  };
}

/** Where the service stands. */
export type ServiceState =
  | { readonly stage: "loading" }
  | {
      readonly stage: "ready";
      readonly assistant: Assistant;
      readonly desk: DraftingDesk;
      readonly engine: EngineFacts;
    }
  | { readonly stage: "stopping" };

/** The one changing thing of the service: whoever starts and stops it sets the state, the routes read it. */
export interface Readiness {
  state(): ServiceState;
  change(next: ServiceState): void;
}

/** A service that is loading. */
export function createReadiness(): Readiness {
  let current: ServiceState = { stage: "loading" };
  return {
    state: () => current,
    change: (next) => {
      current = next;
    },
  };
}

/** The assistant with its engine, or a problem with Retry-After while there is none. */
export function requireReady(readiness: Readiness): Extract<ServiceState, { stage: "ready" }> {
  const state = readiness.state();
  if (state.stage === "ready") return state;
  throw new ProblemError(state.stage === "loading" ? "not-ready" : "shutting-down");
}
