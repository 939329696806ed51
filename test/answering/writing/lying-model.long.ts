// A chat model that lies in eleven ways and three scripts, over both development sets: of all it plants beside the truth nothing
// reaches the reader, and nearly all of the truth does. Run by `npm run test:lies`.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../../src/answering/assistant.ts";
import { readConfig } from "../../../src/config.ts";
import { openAssistant } from "../../../src/wiring.ts";
import { buildRealIndex, type RealIndex } from "../../end-to-end/real-index.ts";
import { LIE_KINDS } from "../../support/lies.ts";
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
  it.each([
    ["eval/dev.jsonl", 300],
    ["eval/dev-2.jsonl", 300],
  ])("over %s gets none of its lies to the reader, and its true sentences through", async (set, count) => {
    const { planted, reached, truths, shownTruths, scripts } = await plantLies(assistant, server, count, {
      set,
    });
    const byKind = LIE_KINDS.map((kind) => `${kind} ${planted.filter((each) => each === kind).length}`);
    console.log(
      `${set}: ${planted.length} lies (${byKind.join(", ")}), ${reached.length} reached; truths ${shownTruths}/${truths}`,
    );
    expect(reached).toEqual([]);
    expect(planted.length).toBeGreaterThanOrEqual(200);
    expect([...scripts].sort()).toEqual(["en", "zh-Hans", "zh-Hant"]);
    expect(new Set(planted).size).toBeGreaterThanOrEqual(LIE_KINDS.length - 1);
    expect(shownTruths / truths).toBeGreaterThan(0.9);
  });
});
