// Looks at what is current are counted, not timed.
import { describe, expect, it, vi } from "vitest";
import { followIndex } from "../../src/cli/follow-index.ts";
import { AssistantError } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";
import type { OpenedAssistant } from "../../src/wiring.ts";

const LOOK_MS = 1;

function openedAs(name: string): OpenedAssistant {
  return {
    snapshot: { name, currentName: name, builtAt: "2026-01-01T00:00:00Z" },
    degraded: undefined,
    assistant: { library: { indexId: name } },
  } as unknown as OpenedAssistant;
}

/** A service that follows; `failures` says how many openings fail before one goes well. */
function follow(failures: number, lookEveryMs = LOOK_MS) {
  const ended = new AbortController();
  const state = { name: "one" as string | undefined, failures, tries: 0, looks: 0, serving: "one" };
  let wish: () => void = () => undefined;
  void followIndex(
    openedAs("one"),
    {
      currentName: async () => {
        state.looks++;
        return state.name;
      },
      reopen: async () => {
        state.tries++;
        if (state.failures-- > 0) throw new AssistantError("store-unavailable", "Not now.");
        return openedAs(state.name ?? "");
      },
      takeOver: (opened) => {
        state.serving = opened.snapshot.name;
      },
      onOutcome: () => undefined,
      log: createLog(
        "error",
        () => undefined,
        () => new Date(),
      ),
      onWish: (listener) => {
        wish = listener;
      },
    },
    ended.signal,
    lookEveryMs,
  );
  /** Until it has looked `count` times more, and done what came of it. */
  const looks = async (count: number) => {
    const until = state.looks + count + 1;
    await vi.waitUntil(() => state.looks >= until, { timeout: 60_000, interval: 1 });
  };
  return { state, looks, wish: () => wish(), stop: () => ended.abort() };
}

describe("a service that follows its index", () => {
  it("changes over once to each new snapshot", async () => {
    const { state, looks, stop } = follow(0);
    await looks(3);
    expect(state.tries).toBe(0);
    state.name = "two";
    await looks(5);
    expect(state).toMatchObject({ serving: "two", tries: 1 });
    stop();
  });

  it("goes on with the old one while the new one cannot be opened, and tries it again", async () => {
    const { state, looks, stop } = follow(2);
    state.name = "two";
    await looks(1);
    expect(state).toMatchObject({ serving: "one" });
    await looks(10);
    expect(state).toMatchObject({ serving: "two", tries: 3 });
    stop();
  });

  it("tries one that never opens ever more seldom, and another at once", async () => {
    const { state, looks, stop } = follow(Number.POSITIVE_INFINITY);
    state.name = "two";
    await looks(300);
    expect(state.tries).toBeGreaterThan(5);
    expect(state.tries).toBeLessThan(12);
    state.failures = 0;
    state.name = "three";
    await looks(2);
    expect(state.serving).toBe("three");
    stop();
  });

  it("looks at once when the operator wishes it", async () => {
    const { state, wish, stop } = follow(0, 60_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
    wish();
    await vi.waitUntil(() => state.tries === 1, { timeout: 60_000, interval: 1 });
    stop();
  });
});
