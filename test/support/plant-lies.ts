// A chat model that lies beside the truth comes in with an assistant that it writes for; what reached the reader goes out.
import { readFile } from "node:fs/promises";
import type { Assistant } from "../../src/answering/assistant.ts";
import { detectLanguage } from "../../src/answering/understanding/detect-language.ts";
import type { Statement } from "../../src/domain/answer.ts";
import type { Language } from "../../src/domain/document.ts";
import { readQuestionSet } from "../../src/evaluation/question-set.ts";
import { extractQuantities } from "../../src/text/quantities.ts";
import { simplifyScript } from "../../src/text/script.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { type Lie, type LieKind, liesAbout } from "./lies.ts";
import {
  byTask,
  type ScriptedChatServer,
  type ScriptedStatement,
  saysStatements,
} from "./scripted-chat-server.ts";

/** What became of lies and truths. */
export interface LiarTally {
  /** Kinds of the lies that were planted. */
  readonly planted: readonly LieKind[];
  /** Lies that a reader would have seen. */
  readonly reached: readonly string[];
  readonly truths: number;
  readonly shownTruths: number;
  readonly scripts: ReadonlySet<Language>;
}

/** Asks the questions of a set, in its order, every `step`th, until `count` lies are planted. */
export async function plantLies(
  assistant: Assistant,
  server: ScriptedChatServer,
  count: number,
  { set: file = "eval/dev.jsonl", step = 1 } = {},
): Promise<LiarTally> {
  const set = readQuestionSet(await readFile(file, "utf8"));
  const planted: LieKind[] = [];
  const reached: string[] = [];
  const scripts = new Set<Language>();
  let [truths, shownTruths, seed] = [0, 0, 0];
  for (const { query, language, answerable } of set.cases.filter((_, i) => i % step === 0)) {
    if (!answerable || planted.length >= count) continue;
    seed += 1;
    const told = await askLiar(assistant, server, query, language, seed);
    if (told === undefined) continue;
    scripts.add(language);
    planted.push(...told.lies.map(({ kind }) => kind));
    truths += told.truths.length;
    shownTruths += told.truths.filter(({ text }) => told.shown.some((each) => each.text === text)).length;
    reached.push(
      ...told.lies.filter((lie) => isShown(lie, told.shown)).map(({ kind, text }) => `${kind}: ${text}`),
    );
  }
  return { planted, reached, truths, shownTruths, scripts };
}

interface Told {
  readonly truths: readonly ScriptedStatement[];
  readonly lies: readonly Lie[];
}

interface Source {
  readonly handle: string;
  readonly text: string;
}

const NOTHING: Told = { truths: [], lies: [] };

/** What a liar makes of a prompt: true sentences of its sources, and as many lies. */
function tell(prompt: string, language: Language, seed: number): Told {
  const sources = [...prompt.matchAll(/<source id="(S\d+)"[^>]*>\n([\s\S]*?)\n<\/source>/g)]
    .map(([, handle = "", text = ""]) => ({
      handle,
      text: language === "zh-Hans" ? simplifyScript(text) : text,
    }))
    .filter(({ text }) => detectLanguage(text) === language);
  const truths = sources.flatMap(({ handle, text }): readonly ScriptedStatement[] => {
    const sentence = tellingSentence(text);
    return sentence === undefined ? [] : [{ text: sentence, sources: [handle] }];
  });
  const [first] = truths;
  const source = sources.find(({ handle }) => handle === first?.sources[0]);
  if (first?.sources[0] !== "S1" || source === undefined) return NOTHING;
  const place = { sentence: first.text, paragraph: source.text, language, seed };
  const all = [...liesAbout(place, "S1"), ...misplaced(first.text, sources)];
  const chosen = truths.map((_, i) => all[(seed * 3 + i) % all.length]);
  return { truths, lies: [...new Set(chosen.flatMap((lie) => lie ?? []))] };
}

/** A sentence of the source, with a figure if it has one. */
function tellingSentence(text: string): string | undefined {
  const sentences = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => /^[^(]/.test(sentence) && sentence.length > 20 && sentence.length < 400);
  return sentences.find((each) => extractQuantities(each).length > 0) ?? sentences[0];
}

/** A true sentence with a figure under a source that has not that figure. */
function misplaced(sentence: string, sources: readonly Source[]): readonly Lie[] {
  const figures = sentence.match(/\d[\d,.]*/g) ?? [];
  const other = sources.slice(1).find(({ text }) => !figures.some((figure) => text.includes(figure)));
  if (figures.length === 0 || other === undefined) return [];
  return [{ kind: "wrong-paragraph", text: sentence, sources: [other.handle] }];
}

async function askLiar(
  assistant: Assistant,
  server: ScriptedChatServer,
  query: string,
  language: Language,
  seed: number,
) {
  let told = NOTHING;
  server.play(
    byTask({
      answer: (request, response) => {
        told = tell(request.body.messages.at(-1)?.content ?? "", language, seed);
        // The truths come first, so that the lies stand where a reader already trusts.
        return saysStatements(...told.truths, ...told.lies)(request, response);
      },
      // Sent back, it insists.
      repair: (request, response) =>
        saysStatements({ text: told.lies[0]?.text ?? "", sources: ["S1"] })(request, response),
    }),
  );
  const { answer } = await assistant.ask({ text: query, history: [], language, filters: {}, limit: 5 });
  if (answer.status !== "answered" || told.lies.length === 0) return undefined;
  return { ...told, shown: answer.statements };
}

/** A lie is told where its words stand under its citation; a true sentence under the wrong one is a lie, under its own none. */
function isShown(lie: Lie, shown: readonly Statement[]): boolean {
  const cited = lie.sources.map((handle) => Number(handle.slice(1)));
  return shown.some(
    ({ text, citations }) => text.includes(lie.text) && cited.every((ref) => citations.includes(ref)),
  );
}
