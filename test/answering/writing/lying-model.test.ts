// A chat model that lies, in three scripts: of everything false that it plants beside a true sentence nothing reaches the
// reader, and what it says truly does.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../../src/answering/assistant.ts";
import { readConfig } from "../../../src/config.ts";
import type { Language } from "../../../src/domain/document.ts";
import { readQuestionSet } from "../../../src/evaluation/question-set.ts";
import { extractQuantities } from "../../../src/text/quantities.ts";
import { simplifyScript } from "../../../src/text/script.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { openAssistant } from "../../../src/wiring.ts";
import { buildRealIndex, type RealIndex } from "../../end-to-end/real-index.ts";
import { type Lie, liesAbout } from "../../support/lies.ts";
import {
  byTask,
  type ScriptedChatServer,
  type ScriptedStatement,
  saysStatements,
  startScriptedChat,
} from "../../support/scripted-chat-server.ts";

/** Lies that are planted, at the least. */
const LEAST_LIES = 200;
const LIES_AN_ANSWER = 3;

let index: RealIndex;
let server: ScriptedChatServer;
let assistant: Assistant;

beforeAll(async () => {
  index = await buildRealIndex();
  server = await startScriptedChat(saysStatements());
  const settings = { OPENAI_BASE_URL: server.url, CHAT_MODEL: "liar", YOUJU_CHAT_TIMEOUT_MS: "60000" };
  assistant = (await openAssistant(readConfig({ YOUJU_INDEX: index.config.indexFolder, ...settings })))
    .assistant;
}, 120_000);

afterAll(async () => {
  await server.stop();
  await index.remove();
});

interface Told {
  readonly truth: string | undefined;
  readonly lies: readonly Lie[];
}

/** What a liar makes of a prompt: a sentence of the first source, and lies about it and the others. */
function tell(prompt: string, language: Language, seed: number): Told {
  const sources = [...prompt.matchAll(/<source id="(S\d+)"[^>]*>\n([\s\S]*?)\n<\/source>/g)].map(
    ([, handle = "", text = ""]) => ({ handle, text: language === "zh-Hans" ? simplifyScript(text) : text }),
  );
  const first = sources[0];
  const isOwn = first !== undefined && /\p{Script=Han}{6}/u.test(first.text) === (language !== "en");
  if (first === undefined || !isOwn) return { truth: undefined, lies: [] };
  const sentences = splitSentences(first.text)
    .map(({ start, end }) => first.text.slice(start, end))
    .filter((sentence) => !/^\(/.test(sentence) && sentence.length > 20 && sentence.length < 400);
  const sentence = sentences.find((each) => extractQuantities(each).length > 0) ?? sentences[0];
  if (sentence === undefined) return { truth: undefined, lies: [] };
  const place = { sentence, paragraph: first.text, language, seed };
  const all = [...liesAbout(place, first.handle), ...misplaced(sentence, sources)];
  const lies = Array.from(
    { length: LIES_AN_ANSWER },
    (_, i) => all[(seed * LIES_AN_ANSWER + i) % all.length],
  );
  return { truth: sentence, lies: [...new Set(lies.flatMap((lie) => lie ?? []))] };
}

/** A true sentence with a figure under a source that has not that figure. */
function misplaced(
  sentence: string,
  sources: readonly { readonly handle: string; readonly text: string }[],
): readonly Lie[] {
  const figures = sentence.match(/\d[\d,.]*/g) ?? [];
  const other = sources.slice(1).find(({ text }) => !figures.some((figure) => text.includes(figure)));
  if (figures.length === 0 || other === undefined) return [];
  return [{ kind: "wrong-paragraph", text: sentence, sources: [other.handle] }];
}

describe("a model that lies", () => {
  it("gets none of its lies to the reader, and its true sentences through", async () => {
    const set = readQuestionSet(await readFile("eval/dev.jsonl", "utf8"));
    const planted = new Map<string, number>();
    const leaked: string[] = [];
    let truths = 0;
    let shownTruths = 0;
    let seed = 0;
    for (const { query, language, answerable } of set.cases) {
      if (!answerable) continue;
      if ([...planted.values()].reduce((sum, count) => sum + count, 0) >= LEAST_LIES) break;
      let told: Told = { truth: undefined, lies: [] };
      seed += 1;
      server.play(
        byTask({
          answer: (request, response) => {
            told = tell(request.body.messages.at(-1)?.content ?? "", language, seed);
            const truth: ScriptedStatement[] =
              told.truth === undefined ? [] : [{ text: told.truth, sources: ["S1"] }];
            return saysStatements(...truth, ...told.lies)(request, response);
          },
          // Sent back, it insists.
          repair: (request, response) =>
            saysStatements({ text: told.lies.at(-1)?.text ?? "", sources: ["S1"] })(request, response),
        }),
      );
      const { answer } = await assistant.ask({ text: query, history: [], language, filters: {}, limit: 5 });
      if (answer.status !== "answered" || told.truth === undefined) continue;
      truths += 1;
      const shown = answer.statements;
      if (shown.some(({ text }) => text === told.truth)) shownTruths += 1;
      for (const lie of told.lies) {
        planted.set(lie.kind, (planted.get(lie.kind) ?? 0) + 1);
        const cited = lie.sources.map((handle) => Number(handle.slice(1)));
        const reached = shown.some(
          ({ text, citations }) => text === lie.text && cited.every((ref) => citations.includes(ref)),
        );
        if (reached) leaked.push(`${lie.kind}: ${lie.text}   (${told.truth})`);
      }
    }
    const total = [...planted.values()].reduce((sum, count) => sum + count, 0);
    console.log(Object.fromEntries(planted), { total, truths, shownTruths });
    expect(leaked).toEqual([]);
    expect(total).toBeGreaterThanOrEqual(LEAST_LIES);
    expect(shownTruths / truths).toBeGreaterThan(0.8);
  }, 240_000);
});
