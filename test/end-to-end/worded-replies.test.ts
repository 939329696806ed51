// Replies that a chat model words, over the real documents: what is true is its words, what lies is nowhere, and where its server
// fails the quotations stand as if there were none.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { DraftingDesk, ReplyDraft, ReplyRequest } from "../../src/drafting/drafting-desk.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { openAssistant } from "../../src/wiring.ts";
import { liesAbout } from "../support/lies.ts";
import {
  byTask,
  type ScriptedChatServer,
  type ScriptedStatement,
  saysStatements,
  startScriptedChat,
} from "../support/scripted-chat-server.ts";
import { buildRealIndex, type RealIndex } from "./real-index.ts";

const QUESTION = `Will the Government inform this Council:
(1) how much money is earmarked under the New Energy Transport Fund for subsidy schemes;
(2) of the target number of patent examiners; and
(3) of the number of dogs that are subsidised?`;
const CHINESE =
  "請政府告知本會：（一）「創科產業引導基金」的規模為何；（二）何時會提交氫燃料安全的條例草案？";

let index: RealIndex;
let server: ScriptedChatServer;
let desk: DraftingDesk;

beforeAll(async () => {
  index = await buildRealIndex();
  server = await startScriptedChat(saysStatements());
});
afterAll(async () => {
  await server.stop();
  await index.remove();
});
beforeEach(async () => {
  server.requests.length = 0;
  const config = readConfig({
    YOUJU_INDEX: index.config.indexFolder,
    OPENAI_BASE_URL: server.url,
    CHAT_MODEL: "scripted",
    YOUJU_CHAT_TIMEOUT_MS: "60000",
    YOUJU_CHAT_IDLE_TIMEOUT_MS: "60000",
  });
  ({ desk } = await openAssistant(config));
});

async function reply(question: string, more: Partial<ReplyRequest> = {}): Promise<ReplyDraft> {
  const asked = { question, form: "auto", language: "auto", ...more } as const;
  return (await desk.reply({
    member: undefined,
    date: undefined,
    documents: undefined,
    ...asked,
  })) as ReplyDraft;
}

/** The sources that a prompt shows, with their handles. */
function sourcesOf(prompt: string) {
  return [...prompt.matchAll(/<source id="(S\d+)"[^>]*>\n([\s\S]*?)\n<\/source>/g)].map(
    ([, handle = "", text = ""]) => ({ handle, text: text.replace(/^\([^\n]*\)\n/u, "") }),
  );
}

/** Tells of the first source what `told` makes of its sentences. */
function tells(told: (sentences: readonly string[], paragraph: string) => readonly string[]) {
  const said: ScriptedStatement[] = [];
  server.play(
    byTask({
      answer: (request, response) => {
        const [first] = sourcesOf(request.body.messages.at(-1)?.content ?? "");
        const text = first?.text ?? "";
        const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());
        const statements = told(sentences, text).map((each) => ({
          text: each,
          sources: [first?.handle ?? ""],
        }));
        said.push(...statements);
        return saysStatements(...statements)(request, response);
      },
      repair: (request, response) => saysStatements(...said.slice(-1))(request, response),
    }),
  );
  return said;
}

const statementsOf = (draft: ReplyDraft) => draft.parts.flatMap(({ statements }) => statements);

describe("a reply that a chat model words", () => {
  it("is in its words where they hold, says so, and has no words for what no document says", async () => {
    const said = tells((sentences) =>
      sentences.slice(0, 1).map((each) => `The Government will ${each[0]?.toLowerCase()}${each.slice(1)}`),
    );
    const draft = await reply(QUESTION);
    expect(draft.provenance).toMatchObject({ composer: "generative", fallback: null, chatModel: "scripted" });
    expect(draft.note.written.model).toBeGreaterThan(0);
    expect(draft.parts[2]).toMatchObject({ status: "no-information", statements: [], citations: [] });
    const model = statementsOf(draft).filter(({ basis }) => basis === "model");
    for (const { text, citations } of model) {
      expect(said.map((each) => each.text)).toContain(text);
      expect(draft.text).toContain(text);
      expect(citations.length).toBeGreaterThan(0);
    }
    // One request for each part that has evidence.
    expect(server.requests).toHaveLength(2);
  });

  it("says nothing of what it lies, in either language, and keeps the quotations", async () => {
    let planted = 0;
    for (const question of [QUESTION, CHINESE]) {
      for (let seed = 0; seed < 4; seed++) {
        const quoted = await reply(question, { composer: "extractive" });
        const language = question === QUESTION ? ("en" as const) : ("zh-Hant" as const);
        const said = tells((sentences, paragraph) =>
          sentences
            .slice(0, 1)
            .flatMap((sentence) => liesAbout({ sentence, paragraph, language, seed }, "S1"))
            .slice(seed * 3, seed * 3 + 3)
            .map(({ text }) => text),
        );
        const draft = await reply(question);
        planted += said.length;
        for (const { text } of said) {
          expect(draft.text).not.toContain(text);
          expect(JSON.stringify(draft.parts)).not.toContain(JSON.stringify(text).slice(1, -1));
        }
        expect(statementsOf(draft).map(({ text }) => text)).toEqual(
          statementsOf(quoted).map(({ text }) => text),
        );
      }
    }
    expect(planted).toBeGreaterThan(20);
  });

  it("speaks in no first person and promises nothing that a source does not", async () => {
    tells((sentences) =>
      sentences
        .slice(0, 1)
        .flatMap((each) => [`We ${each}`, `I can assure Members that ${each}`, `我們會${each}`]),
    );
    const draft = await reply(QUESTION);
    expect(draft.note.written.model).toBe(0);
    expect(draft.provenance).toMatchObject({ composer: "extractive", fallback: { reason: "not-verified" } });
  });

  it("is quotations, with the reason, where the server fails, and asks it nothing where none is wanted", async () => {
    server.play((_, response) => {
      response.statusCode = 500;
      response.end();
    });
    const draft = await reply(QUESTION);
    expect(draft.provenance).toMatchObject({
      composer: "extractive",
      fallback: { from: "generative", reason: "upstream-error" },
    });
    expect(draft.parts[0]?.statements[0]?.basis).toBe("verbatim");
    server.requests.length = 0;
    await reply(QUESTION, { composer: "extractive" });
    expect(server.requests).toEqual([]);
  });

  it("shows the model no more than the part and its paragraphs: no Member, no id, no address", async () => {
    tells(() => []);
    const draft = await reply(QUESTION, { member: "the Hon Chan Tai-man" });
    const sent = JSON.stringify(server.requests.map(({ body }) => body));
    expect(sent).not.toContain("Chan Tai-man");
    expect(sent).not.toMatch(/https?:\/\//u);
    for (const { paragraph } of draft.citations) expect(sent).not.toContain(paragraph.id);
  });
});
