// A chat model that lies, in three scripts: of what it plants beside the truth nothing reaches the reader. Two hundred lies and
// more are planted by lying-model.long.ts.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../../src/answering/assistant.ts";
import { readConfig } from "../../../src/config.ts";
import { openAssistant } from "../../../src/wiring.ts";
import { buildRealIndex, type RealIndex } from "../../end-to-end/real-index.ts";
import { plantLies } from "../../support/plant-lies.ts";
import {
  type ScriptedChatServer,
  saysStatements,
  startScriptedChat,
} from "../../support/scripted-chat-server.ts";

let index: RealIndex;
let server: ScriptedChatServer;
let assistant: Assistant;

beforeAll(async () => {
  index = await buildRealIndex();
  server = await startScriptedChat(saysStatements());
  const settings = { OPENAI_BASE_URL: server.url, CHAT_MODEL: "liar", YOUJU_CHAT_TIMEOUT_MS: "60000" };
  const config = readConfig({ YOUJU_INDEX: index.config.indexFolder, ...settings });
  assistant = (await openAssistant(config)).assistant;
}, 120_000);

afterAll(async () => {
  await server.stop();
  await index.remove();
});

describe("a model that lies", () => {
  it("gets no lie to the reader, and its true sentences through", async () => {
    const { planted, reached, truths, shownTruths } = await plantLies(assistant, server, 40, { step: 7 });
    expect(reached).toEqual([]);
    expect(planted.length).toBeGreaterThanOrEqual(40);
    expect(shownTruths / truths).toBeGreaterThan(0.85);
  }, 120_000);
});
