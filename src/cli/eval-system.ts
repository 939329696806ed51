// What was typed comes in; the system to ask, with the index that gold is looked up in, goes out.
import { decisionConfidence } from "../answering/deciding/decision-confidence.ts";
import type { RankByWords } from "../evaluation/ask-cases.ts";
import type { GoldLibrary } from "../evaluation/resolve-gold.ts";
import type { CaseSource } from "../evaluation/sets/prepare-cases.ts";
import { chatSystem } from "../evaluation/systems/chat-system.ts";
import { withTexts } from "../evaluation/systems/fill-texts.ts";
import { ownLine } from "../evaluation/systems/own-line.ts";
import { predictionsFile } from "../evaluation/systems/predictions-file.ts";
import { serviceSystem } from "../evaluation/systems/service-system.ts";
import { RANKING_DEPTH, type SystemUnderTest } from "../evaluation/systems/system.ts";
import type { Library } from "../ports.ts";
import { type CommandContext, UsageError } from "./command.ts";
import { progressBar } from "./progress-bar.ts";
import { rankByWords } from "./word-ranking.ts";

/** A system with what is at hand beside it. */
export interface ChosenSystem {
  readonly system: SystemUnderTest;
  readonly library: GoldLibrary | null;
  readonly rankByWords: RankByWords | null;
}

/** The own line, or another system by `--url`, `--chat-url` or `--predictions`. */
export async function chooseSystem(context: CommandContext, source: CaseSource): Promise<ChosenSystem> {
  const { url, "chat-url": chatUrl, predictions } = context.values;
  const typed = [url, chatUrl, predictions].filter((value) => value !== undefined);
  if (typed.length > 1) throw new UsageError("Name one of --url, --chat-url and --predictions.");
  if (typeof url === "string") return remote(serviceSystem(url));
  if (typeof chatUrl === "string") return chat(context, source, chatUrl);
  if (typeof predictions === "string") return gradedFile(context, source, predictions);
  return ownSystem(context);
}

function remote(system: SystemUnderTest): ChosenSystem {
  return { system, library: null, rankByWords: null };
}

function chatSettings({ values, terminal }: CommandContext, base: string) {
  if (typeof values.model !== "string") throw new UsageError("--chat-url needs --model.");
  const declinesWith = typeof values["declines-with"] === "string" ? values["declines-with"] : null;
  return { base, model: values.model, apiKey: terminal.environment.YOUJU_EVAL_API_KEY, declinesWith };
}

async function ownSystem({ config, engine, terminal }: CommandContext): Promise<ChosenSystem> {
  const { assistant } = await engine.ensureAssistant(config, progressBar(terminal, "Indexing"));
  const parts = await engine.openParts(config);
  return {
    system: ownLine(assistant, decisionConfidence),
    library: assistant.library,
    rankByWords: async ({ query }) => rankByWords(query, parts, RANKING_DEPTH),
  };
}

/** A chat names what it cites by a permalink; the texts of our own paragraphs stand in the index. */
async function chat(context: CommandContext, source: CaseSource, base: string): Promise<ChosenSystem> {
  const system = chatSystem(chatSettings(context, base));
  if (!isOurs(context, source)) return remote(system);
  const library = await ownLibrary(context);
  return { system: withTexts(system, (id) => library.paragraph(id)), library, rankByWords: null };
}

/** Gold of our own sets stands in the index; that of a foreign set, or of documents that are not ours, is what the set says. */
async function gradedFile(context: CommandContext, source: CaseSource, file: string): Promise<ChosenSystem> {
  if (!isOurs(context, source)) return remote(await predictionsFile(file, () => undefined));
  const library = await ownLibrary(context);
  return { system: await predictionsFile(file, (id) => library.paragraph(id)), library, rankByWords: null };
}

function isOurs({ values }: CommandContext, source: CaseSource): boolean {
  return source.layout === "cases" && values["no-index"] !== true;
}

async function ownLibrary({ config, engine, terminal }: CommandContext): Promise<Library> {
  return (await engine.ensureAssistant(config, progressBar(terminal, "Indexing"))).assistant.library;
}
