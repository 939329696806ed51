// What every ChatModel promises: the adapter over HTTP and the one that pauses a failing server both pass it.
import { describe, expect, it } from "vitest";
import type { ChatModel, ChatRequest } from "../../src/ports.ts";

/** A request that any model could be sent. */
export const CHAT_REQUEST: ChatRequest = {
  messages: [
    { role: "system", content: "Answer." },
    { role: "user", content: "香港有多少所實驗室？" },
  ],
  maxTokens: 50,
  shape: { name: "answer", schema: { type: "object" } },
  timeoutMs: 60_000,
};

/** A model that replies with `text`, and one whose server never says a word. */
export interface ChatModels {
  readonly replying: (text: string) => Promise<ChatModel>;
  readonly silent: () => Promise<ChatModel>;
}

/** Runs the suite. */
export function testChatModel(name: string, { replying, silent }: ChatModels): void {
  describe(`${name} keeps the ChatModel contract`, () => {
    const signal = (): AbortSignal => new AbortController().signal;

    it("gives the whole reply, and its pieces as they come", async () => {
      const text = '{"text": "香港有30所實驗室。 𠮷"}';
      const pieces: string[] = [];
      const model = await replying(text);
      const outcome = await model.reply(CHAT_REQUEST, signal(), (piece) => pieces.push(piece));
      expect(outcome).toEqual({ ok: true, text });
      expect(pieces.join("")).toBe(text);
      expect(model.modelId).not.toBe("");
    });

    it("waits no longer than it may", async () => {
      const startedAt = performance.now();
      const outcome = await (await silent()).reply({ ...CHAT_REQUEST, timeoutMs: 150 }, signal());
      expect(outcome).toEqual({ ok: false, reason: "upstream-timeout" });
      expect(performance.now() - startedAt).toBeLessThan(30_000);
    });

    it("rejects with the reason of its signal, before and while it waits", async () => {
      const left = new Error("The client left.");
      await expect((await silent()).reply(CHAT_REQUEST, AbortSignal.abort(left))).rejects.toBe(left);
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(left), 50);
      await expect((await silent()).reply(CHAT_REQUEST, leaving.signal)).rejects.toBe(left);
    });
  });
}
