// While the service runs, CURRENT may come to name another snapshot: it is opened beside the one that serves and takes over at
// once, between two requests. One that cannot be opened is left aside, and the old one goes on.
import { setTimeout as wait } from "node:timers/promises";
import { AssistantError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { OpenedAssistant } from "../wiring.ts";

/** Milliseconds between two looks at CURRENT: a file of 17 bytes. */
const LOOK_EVERY_MS = 2_000;

/** What following an index needs. */
export interface Following {
  /** The name that CURRENT holds, or undefined where it cannot be read. */
  readonly currentName: () => Promise<string | undefined>;
  readonly reopen: () => Promise<OpenedAssistant>;
  readonly takeOver: (opened: OpenedAssistant) => void;
  readonly onOutcome: (outcome: "done" | "failed") => void;
  readonly log: Log;
  /** Registers a listener for the operator's wish to look now (SIGHUP). */
  readonly onWish: (listener: () => void) => void;
}

/** Follows CURRENT until `ended` aborts. */
export async function followIndex(
  first: OpenedAssistant,
  following: Following,
  ended: AbortSignal,
): Promise<void> {
  let tried = first.snapshot.currentName;
  let wished = false;
  let wake = new AbortController();
  following.onWish(() => {
    wished = true;
    wake.abort();
  });
  while (!ended.aborted) {
    await pause(AbortSignal.any([ended, wake.signal]));
    if (ended.aborted) return;
    if (wake.signal.aborted) wake = new AbortController();
    const name = await following.currentName();
    if (!wished && (name === undefined || name === tried)) continue;
    wished = false;
    tried = name;
    await takeOver(following);
  }
}

async function takeOver({ reopen, takeOver: change, onOutcome, log }: Following): Promise<void> {
  const started = performance.now();
  try {
    const opened = await reopen();
    change(opened);
    onOutcome(opened.degraded === undefined ? "done" : "failed");
    log.info("index-reloaded", {
      indexId: opened.assistant.library.indexId,
      degraded: opened.degraded ?? null,
      durationMs: Math.round(performance.now() - started),
    });
  } catch (error) {
    onOutcome("failed");
    const code = error instanceof AssistantError ? error.code : "unknown";
    log.error("index-reload-failed", { code, error: error instanceof Error ? error.message : String(error) });
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return wait(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
}
