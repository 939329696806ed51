// `youju index`: builds the index and says what came of it.
import { type Command, type CommandContext, type Engine, UsageError } from "./command.ts";
import { progressBar } from "./progress-bar.ts";

type BuildReport = Awaited<ReturnType<Engine["buildIndex"]>>;

export const indexCommand: Command = {
  name: "index",
  summary: "Build the index of the documents.",
  usage: `[PATH] [--json]

  PATH    folder of documents with its manifest.json and bureaux.json (default: YOUJU_SEEDS)
  --json  the whole report of the build

Texts that the last index holds are not embedded again. The last index serves until the new one is whole.

Examples:
  youju index
  youju index ./my-documents --json`,
  options: {},
  allowPositionals: true,
  run: runIndex,
};

async function runIndex({ values, positionals, terminal, config, engine }: CommandContext): Promise<void> {
  if (positionals.length > 1)
    throw new UsageError("One folder at a time: its manifest.json names the documents.");
  const [seedsFolder = config.seedsFolder] = positionals;
  const report = await engine.buildIndex({ ...config, seedsFolder }, progressBar(terminal, "Indexing"));
  terminal.out(values.json === true ? `${JSON.stringify(report)}\n` : describeBuild(report));
}

function describeBuild(report: BuildReport): string {
  const { corpus, chunks, embedded, indexId, hnsw } = report;
  return [
    `Indexed ${corpus.documents.length} documents in ${chunks} chunks, ${embedded} of them embedded anew.`,
    ...corpus.documents.map(({ id, paragraphs }) => `  ${id}: ${describeKinds(paragraphs)}`),
    `Paragraphs without a counterpart in the other language: ${namesOrNone(corpus.withoutTwin)}`,
    `Brackets that differ between the languages: ${namesOrNone(corpus.bracketsDiffer.map(describeDifference))}`,
    `Bodies that the register does not list: ${namesOrNone(corpus.unrecognisedBodies.map(({ name }) => name))}`,
    hnsw
      ? "Vectors: exact scan and HNSW graph."
      : "Vectors: exact scan only; hnswlib-node is not built here (no C++ compiler at install time).",
    `Index ${indexId}`,
    "",
  ].join("\n");
}

function describeKinds(paragraphs: BuildReport["corpus"]["documents"][number]["paragraphs"]): string {
  const kinds = Object.entries(paragraphs);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  return `${total} paragraphs (${kinds.map(([kind, count]) => `${count} ${kind}`).join(", ")})`;
}

function describeDifference(difference: BuildReport["corpus"]["bracketsDiffer"][number]): string {
  const { a, b, onlyInA, onlyInB } = difference;
  const sides = [
    [a, onlyInA],
    [b, onlyInB],
  ] as const;
  const only = sides.filter(([, names]) => names.length > 0);
  return only.map(([id, names]) => `${names.join(", ")} only in ${id}`).join("; ");
}

function namesOrNone(names: readonly string[]): string {
  return names.length === 0 ? "none" : `${names.length}${names.map((name) => `\n  ${name}`).join("")}`;
}
