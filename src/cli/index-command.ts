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

function describeBuild({ corpus, chunks, embedded, indexId }: BuildReport): string {
  const counts = corpus.documents.map(({ paragraphs }) =>
    Object.values(paragraphs).reduce((sum, count) => sum + count, 0),
  );
  const lines = corpus.documents.map(({ id }, i) => `  ${id}: ${counts[i]} paragraphs`);
  const remarks = [
    remark(corpus.withoutTwin.length, "without a counterpart in the other language"),
    remark(corpus.bracketsDiffer.length, "whose bureaux differ between the languages"),
    remark(corpus.unrecognisedBodies.length, "that name a body which the register does not list"),
  ].filter((line) => line !== undefined);
  return [
    `Indexed ${corpus.documents.length} documents in ${chunks} chunks, ${embedded} of them embedded anew.`,
    ...lines,
    ...remarks,
    `Index ${indexId}`,
    "",
  ].join("\n");
}

function remark(count: number, what: string): string | undefined {
  return count === 0 ? undefined : `  Paragraphs ${what}: ${count} (--json names them)`;
}
