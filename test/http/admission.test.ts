// Work is done a few at a time, the rest waits, and more than that is told to come back: also where the work keeps the thread.
import { describe, expect, it } from "vitest";
import { createAdmission } from "../../src/http/admission.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { json, serviceOver } from "./support.ts";

const { signal } = new AbortController();

/** Keeps the thread, as ranking does. */
function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe("admission", () => {
  it("runs no more at once than it may, and everything that waited in its order", async () => {
    const admit = createAdmission({ atOnce: 2, waiting: 10 });
    const begun: number[] = [];
    let [running, most] = [0, 0];
    const work = (i: number) => async () => {
      begun.push(i);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      return i;
    };
    const done = await Promise.all(Array.from({ length: 8 }, (_, i) => admit(work(i), signal)));
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(begun).toEqual(done);
    expect(most).toBe(2);
    expect(admit.load?.()).toEqual({ running: 0, waiting: 0 });
  });

  it("refuses what finds the waiting room full, and forgets who left it", async () => {
    const admit = createAdmission({ atOnce: 1, waiting: 1 });
    const leaver = new AbortController();
    let release = () => {};
    const first = admit(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      signal,
    );
    const waiter = admit(async () => "never", leaver.signal);
    await expect(admit(async () => "no room", signal)).rejects.toMatchObject({ code: "overloaded" });
    leaver.abort(new Error("left"));
    await expect(waiter).rejects.toThrow("left");
    const next = admit(async () => "in", signal);
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await first;
    expect(await next).toBe("in");
  });

  it("never begins work for a client that has left", async () => {
    const admit = createAdmission({ atOnce: 1, waiting: 1 });
    const left = new AbortController();
    let begun = false;
    const work = admit(async () => {
      begun = true;
    }, left.signal);
    left.abort(new Error("left"));
    await expect(work).rejects.toThrow("left");
    expect(begun).toBe(false);
  });
});

describe("a service whose work keeps the thread", () => {
  it("sheds a crowd with Retry-After, and answers /livez between two questions", async () => {
    let done = 0;
    const slow = fakeAssistant({
      before: async () => {
        busy(20);
        done += 1;
      },
    });
    const { app } = serviceOver(slow, { admission: { atOnce: 1, waiting: 4 } });
    const crowd = Array.from({ length: 50 }, () => app.request("/api/ask", json({ question: "piers" })));
    expect((await app.request("/livez")).status).toBe(200);
    expect(done).toBeLessThan(5);
    const responses = await Promise.all(crowd);
    const shed = responses.filter(({ status }) => status === 503);
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(shed).toHaveLength(45);
    for (const { headers } of shed) expect(headers.get("retry-after")).toMatch(/^\d+$/);
  });
});
