// The assistant over the real index with a scripted chat server as its model, which says what a test has it say.
import type { Assistant } from "../../src/answering/assistant.ts";
import { readConfig } from "../../src/config.ts";
import { openAssistant } from "../../src/wiring.ts";
import { buildRealIndex } from "../end-to-end/real-index.ts";
import { type ScriptedChatServer, saysStatements, startScriptedChat } from "./scripted-chat-server.ts";

/** What a test of a lying model stands on. */
export interface LyingModel {
  readonly assistant: Assistant;
  readonly server: ScriptedChatServer;
  stop(): Promise<void>;
}

/** Builds the index and starts the server; a minute for each reply, since the machine may be busy. */
export async function startLyingModel(): Promise<LyingModel> {
  const index = await buildRealIndex();
  const server = await startScriptedChat(saysStatements());
  const settings = { OPENAI_BASE_URL: server.url, CHAT_MODEL: "liar", YOUJU_CHAT_TIMEOUT_MS: "60000" };
  const config = readConfig({ YOUJU_INDEX: index.config.indexFolder, ...settings });
  const { assistant } = await openAssistant(config);
  return {
    assistant,
    server,
    stop: async () => {
      await server.stop();
      await index.remove();
    },
  };
}
