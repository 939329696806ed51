// While the service runs, CURRENT may come to name another snapshot: it is opened beside the one that serves and takes over at
// once, between two requests. While one cannot be opened the old one goes on, and the new one is tried again, ever more seldom.
import { setTimeout as wait } from "node:timers/promises";
import { AssistantError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { OpenedAssistant } from "../wiring.ts";

/** Milliseconds between two looks at CURRENT: a file of 17 bytes. */
const LOOK_EVERY_MS = 2_000;
/** Looks between two tries of a snapshot that could not be opened: 1, 2, 4 … and at most these, five minutes. */
const MOST_LOOKS = 150;

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
  lookEveryMs = LOOK_EVERY_MS,
): Promise<void> {
  let serving = first.snapshot.currentName;
  const failed = patience();
  let wished = false;
  let wake = new AbortController();
  following.onWish(() => {
    wished = true;
    wake.abort();
  });
  while (!ended.aborted) {
    await pause(lookEveryMs, AbortSignal.any([ended, wake.signal]));
    if (ended.aborted) return;
    if (wake.signal.aborted) wake = new AbortController();
    const name = await following.currentName();
    if (!wished && (name === undefined || name === serving || failed.isTooSoon(name))) continue;
    wished = false;
    if (await takeOver(following)) serving = name;
    else failed.count(name);
  }
}

/** Which snapshot could not be opened, and for how many looks it is left alone. */
function patience() {
  let failing: string | undefined;
  let failures = 0;
  let looks = 0;
  return {
    isTooSoon: (name: string): boolean => name === failing && looks-- > 0,
    count: (name: string | undefined): void => {
      failures = name === failing ? failures + 1 : 0;
      failing = name;
      looks = Math.min(2 ** failures, MOST_LOOKS) - 1;
    },
  };
}

/** True where the snapshot serves now. */
async function takeOver({ reopen, takeOver: change, onOutcome, log }: Following): Promise<boolean> {
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
    return true;
  } catch (error) {
    onOutcome("failed");
    const code = error instanceof AssistantError ? error.code : "unknown";
    log.error("index-reload-failed", { code, error: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
