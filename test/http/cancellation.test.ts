// Nobody waits for the answer any more: the client has left, or its time is up. Each step of the line below the door hears of it (the
// encoder, the search by meaning and by words, a draft's next sentence), and what has not begun does not begin. What a chat model does
// then is in generative-answers.test.ts.
import { expect, it } from "vitest";
import { type AssistantParts, createAssistant } from "../../src/answering/answer-question.ts";
import { checkDraft, createDraftChecker } from "../../src/drafting/check-draft.ts";
import { PIERS, pierLibrary, searchLegsOf, translatorOf } from "../answering/small-library.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { json, problemOf, serviceOver } from "./support.ts";

const library = pierLibrary();

/** An assistant whose encoder waits until it is told to go on, or hears that nobody waits; `steps` is what was begun. */
async function waitingAssistant() {
  const legs = await searchLegsOf(library);
  const steps: string[] = [];
  const heard: AbortSignal[] = [];
  const hash = createHashEmbedder();
  let goOn = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const parts: AssistantParts = {
    ...legs,
    embedder: {
      ...hash,
      embed: async (texts, role, signal) => {
        steps.push("encoder");
        if (signal !== undefined) heard.push(signal);
        await gate;
        return hash.embed(texts, role, signal);
      },
    },
    vectors: {
      ...legs.vectors,
      search: (...asked) => {
        steps.push("vectors");
        return legs.vectors.search(...asked);
      },
    },
    translator: translatorOf({}),
    findBodies: () => [],
    now: () => performance.now(),
  };
  return { parts, assistant: createAssistant(parts), steps, heard, goOn };
}

it.each(["/api/ask", "/api/search?q=piers%20in%20the%20harbour"])(
  "a client that leaves %s while the encoder works: it is told, and nothing is searched",
  async (path) => {
    const { assistant, steps, heard, goOn } = await waitingAssistant();
    const { app, lines } = serviceOver(assistant);
    const leaving = new AbortController();
    const asked = path === "/api/ask" ? json({ question: "How many piers are in the harbour?" }) : {};
    const response = Promise.resolve(
      app.fetch(new Request(`http://localhost${path}`, { ...asked, signal: leaving.signal })),
    );
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]?.aborted).toBe(false);
    leaving.abort();
    await response.catch(() => undefined);
    expect(heard[0]?.aborted).toBe(true);
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(steps).toEqual(["encoder"]);
    expect(lines.filter(({ event }) => event === "question-answered")).toEqual([]);
  },
);

it("a deadline that passes while the encoder works: 503 in time, it is told, and nothing is searched", async () => {
  const { assistant, steps, heard, goOn } = await waitingAssistant();
  const { app } = serviceOver(assistant, { answerTimeoutMs: 2_000 });
  const response = await app.request("/api/ask", json({ question: "How many piers are in the harbour?" }));
  await problemOf(response, 503);
  expect(heard[0]?.aborted).toBe(true);
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(steps).toEqual(["encoder"]);
});

it("a draft whose reader leaves is checked no further", async () => {
  const { parts, steps, heard, goOn } = await waitingAssistant();
  const leaving = new AbortController();
  const request = { text: `${PIERS} ${PIERS} ${PIERS}`, language: "auto" as const, documents: undefined };
  const checked = checkDraft(request, createDraftChecker(parts), leaving.signal);
  const outcome = expect(checked).rejects.toThrow("left");
  await expect.poll(() => heard.length).toBe(1);
  leaving.abort(new Error("left"));
  goOn();
  await outcome;
  expect(steps).toEqual(["encoder"]);
});

it("a draft of one sentence four hundred times leaves the thread to others between two of them", async () => {
  const { parts, goOn } = await waitingAssistant();
  goOn();
  const kept = await parts.embedder.embed([PIERS], "query");
  // All vectors are at hand, as from the memory of questions: nothing that is waited for takes a turn of the loop.
  const remembering = {
    ...parts,
    embedder: {
      ...parts.embedder,
      embed: async (texts: readonly string[]) => texts.map(() => kept[0] as Float32Array),
    },
  };
  const request = { text: `${PIERS} `.repeat(400), language: "auto" as const, documents: undefined };
  let isDone = false;
  const checking = checkDraft(request, createDraftChecker(remembering), undefined).then((report) => {
    isDone = true;
    return report;
  });
  let turns = 0;
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  expect((await checking).sentences).toHaveLength(400);
  expect(turns).toBeGreaterThanOrEqual(400);
});
