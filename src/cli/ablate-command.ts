// `youju ablate SET…`: ranks the answerable questions of development sets with every leg and every feature left out one
// at a time, and beside the controls by direction, and prints, writes or checks the table of docs/ranking.md.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { routeQuestion } from "../answering/understanding/routing/route-question.ts";
import type { Language } from "../domain/document.ts";
import { AssistantError } from "../errors.ts";
import { conversationOf, placesOf } from "../evaluation/ablation/places.ts";
import {
  type AblationReport,
  type AblationSection,
  renderAblation,
} from "../evaluation/ablation/render-ablation.ts";
import { type PlacedQuestion, summarizeWays } from "../evaluation/ablation/summarize-ablation.ts";
import { type EvaluationCase, type QuestionSet, readQuestionSet } from "../evaluation/question-set.ts";
import {
  goldMissing,
  goldResolver,
  type ResolvedPassage,
  type ResolveGold,
} from "../evaluation/resolve-gold.ts";
import { ablationRanker, narrowedRanker, type RankingsByWay } from "./ablation-rankings.ts";
import { type Command, type CommandContext, FindingError, UsageError } from "./command.ts";
import { readSection, writeSection } from "./marked-section.ts";
import { progressBar } from "./progress-bar.ts";

const MARKER = "ablation";

export const ablateCommand: Command = {
  name: "ablate",
  summary: "Measure what each leg and each feature of the ranking is worth.",
  usage: `SET [SET …] [options]

  SET            JSON Lines cases over the indexed documents; the held-back sets are not for this
  --write FILE   put the tables between <!-- ${MARKER}:begin --> and <!-- ${MARKER}:end --> of FILE
  --check FILE   exit 1 where the tables of FILE are not what comes out now
  --json         every figure

Only the ranking is measured, over the questions that the documents answer: no decline, no quoting. Intervals are drawn,
and tests flip, by conversation; p is corrected (Holm) over the rows of a table. A feature is left out by a weight of 0,
without fitting the others again.

Examples:
  youju ablate eval/dev.jsonl eval/dev-2.jsonl
  youju ablate eval/dev.jsonl eval/dev-2.jsonl --write docs/ranking.md`,
  options: { write: { type: "string" }, check: { type: "string" } },
  allowPositionals: true,
  run: runAblate,
};

async function runAblate(context: CommandContext): Promise<void> {
  const { values, positionals, terminal } = context;
  const { write, check } = values;
  if (positionals.length === 0) throw new UsageError("Name at least one question set.");
  // A file that cannot be written to should not cost a run.
  for (const file of [write, check]) if (typeof file === "string") await readSection(file, MARKER);
  const report = await measure(context);
  const text = renderAblation(report);
  if (typeof write === "string") await writeSection(write, MARKER, text);
  terminal.out(values.json === true ? `${JSON.stringify(report)}\n` : `${text}\n`);
  if (typeof check === "string" && (await readSection(check, MARKER)) !== text)
    throw new FindingError(`${check} shows other figures; write them again with --write ${check}.`, 1);
}

/** An answerable question with its gold. */
interface GoldQuestion {
  readonly item: EvaluationCase;
  readonly gold: readonly (readonly ResolvedPassage[])[];
}

/** What the questions of a table have in common. */
interface Direction {
  readonly title: string;
  /** Languages whose passages alone are ranked; undefined where all are. */
  readonly among?: readonly Language[];
  readonly holds: (question: GoldQuestion) => boolean;
}

const CHINESE: readonly Language[] = ["zh-Hant", "zh-Hans"];

/** The last two narrow the collection: nearly every Chinese question of the sets also has a Chinese source. */
const DIRECTIONS: readonly Direction[] = [
  { title: "All questions", holds: () => true },
  { title: "English question, English source", holds: (q) => isAsked(q, "en") && hasGold(q, ["en"]) },
  { title: "English question, Chinese source only", holds: (q) => isAsked(q, "en") && !hasGold(q, ["en"]) },
  { title: "Chinese question, Chinese source", holds: (q) => isAsked(q, "zh") && hasGold(q, CHINESE) },
  { title: "Chinese question, English source only", holds: (q) => isAsked(q, "zh") && !hasGold(q, CHINESE) },
  {
    title: "English question, among the Chinese passages alone",
    among: CHINESE,
    holds: (q) => isAsked(q, "en") && hasGold(q, CHINESE),
  },
  {
    title: "Chinese question, among the English passages alone",
    among: ["en"],
    holds: (q) => isAsked(q, "zh") && hasGold(q, ["en"]),
  },
];

function isAsked({ item }: GoldQuestion, group: "en" | "zh"): boolean {
  return (item.language === "en") === (group === "en");
}

/** Whether every needed group has a passage in one of the languages. */
function hasGold({ gold }: GoldQuestion, languages: readonly Language[]): boolean {
  return gold.every((group) =>
    group.some(({ language }) => language !== null && languages.includes(language)),
  );
}

async function measure(context: CommandContext): Promise<AblationReport> {
  const { positionals, config, engine, terminal } = context;
  const sets = await Promise.all(positionals.map(readSet));
  const parts = await engine.openParts(config);
  const questions = goldQuestions(sets, goldResolver(parts.library));
  const whole = ablationRanker(parts);
  const narrowed = new Map(
    DIRECTIONS.flatMap(({ title, among }) =>
      among === undefined ? [] : [[title, narrowedRanker(parts, { languages: among })] as const],
    ),
  );
  const left: Ways = new Map();
  const directions = DIRECTIONS.map((direction) => ({ ...direction, ways: new Map() as Ways }));
  const onProgress = progressBar(terminal, "Ranking");
  for (const [done, question] of questions.entries()) {
    const rankings = await whole(question.item);
    addRankings(left, question, rankings.left);
    for (const { title, holds, ways } of directions) {
      if (!holds(question)) continue;
      const rank = narrowed.get(title);
      addRankings(ways, question, rank === undefined ? rankings.controls : await rank(question.item));
    }
    onProgress(done + 1, questions.length);
  }
  return {
    command: ["youju ablate", ...positionals].join(" "),
    indexId: parts.library.indexId,
    encoder: parts.embedder.modelId,
    sets: sets.map(({ sha256 }, i) => ({ name: basename(positionals[i] ?? ""), sha256 })),
    sections: [
      sectionOf("Left out one at a time", left),
      ...directions.map(({ title, ways }) => sectionOf(title, ways)),
    ],
  };
}

/** Places of every question by the name of the way to rank. */
type Ways = Map<string, PlacedQuestion[]>;

function addRankings(ways: Ways, { item, gold }: GoldQuestion, rankings: RankingsByWay): void {
  const cluster = conversationOf(item);
  for (const [name, ranking] of rankings) {
    const placed = { cluster, ...placesOf(gold, ranking) };
    const questions = ways.get(name);
    if (questions === undefined) ways.set(name, [placed]);
    else questions.push(placed);
  }
}

function sectionOf(title: string, ways: Ways): AblationSection {
  return { title, ways: summarizeWays(Array.from(ways, ([name, questions]) => ({ name, questions }))) };
}

async function readSet(file: string): Promise<QuestionSet> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new AssistantError("request-invalid", `The question set ${file} cannot be read.`, { cause });
  });
  return readQuestionSet(text);
}

/** The questions that the documents answer and that are searched; throws index-mismatch where gold is not there. */
function goldQuestions(sets: readonly QuestionSet[], resolve: ResolveGold): readonly GoldQuestion[] {
  const missing: string[] = [];
  const questions = sets
    .flatMap(({ cases }) => cases)
    .filter(({ answerable, needed, query }) => answerable && needed.length > 0 && !routeQuestion(query))
    .map((item) => {
      const gold = resolve(item);
      missing.push(...gold.missing);
      return { item, gold: gold.groups };
    });
  if (missing.length > 0) throw goldMissing(missing);
  if (questions.length === 0)
    throw new AssistantError("request-invalid", "The sets have no answerable question with a gold passage.");
  return questions;
}
