// `youju index`: builds the index of the configured documents, of a documents folder, or of a person's own files, and says
// what came of it.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Command, type CommandContext, FindingError, integerOf, UsageError } from "./command.ts";
import { describeBuild, describeOwnFiles } from "./describe-build.ts";
import { progressBar } from "./progress-bar.ts";

/** Exit code where some files could not be read and the others are indexed. */
const SOME_REFUSED = 4;
/** Seconds between two looks of `--watch` at the files. */
const WATCH_SECONDS = 2;

export const indexCommand: Command = {
  name: "index",
  summary: "Build the index of the documents.",
  usage: `[PATH…] [--watch] [--json]

  PATH…    PDF, HTML, DOCX, Markdown and text files, or folders of them; a manifest.json in a folder states what would
           else be guessed (docs/own-documents.md). Or one folder with its manifest.json and bureaux.json.
           Without PATH: the documents of YOUJU_SEEDS.
  --watch  goes on, and builds again when a file changes; --seconds N between two looks (default ${WATCH_SECONDS})
  --json   the whole report of the build

Files that did not change are not read again, and paragraphs that the last index holds are taken over from it; where nothing changed
and every file of the index is whole, it stands as it is. The last index serves until the new one is whole. Exit code ${SOME_REFUSED}: some files could not be read; each is named with its reason.

Examples:
  youju index
  youju index ./papers notes.docx
  youju index ./papers --watch`,
  options: { watch: { type: "boolean" }, seconds: { type: "string" } },
  allowPositionals: true,
  run: runIndex,
};

async function runIndex(context: CommandContext): Promise<void> {
  const { values, positionals, terminal, config, engine } = context;
  const [first] = positionals;
  const own = first !== undefined && (positionals.length > 1 || !(await isDocumentsFolder(first)));
  if (values.watch === true && !own) throw new UsageError("--watch needs the files to watch.");
  if (values.watch === true) return watch(context);
  if (own) return indexOnce(context);
  const seedsFolder = first ?? config.seedsFolder;
  const report = await engine.buildIndex({ ...config, seedsFolder }, progressBar(terminal, "Indexing"));
  terminal.out(values.json === true ? `${JSON.stringify(report)}\n` : describeBuild(report));
}

/** A folder with both descriptions holds texts that are indexed as they stand; a path that is not there is named later. */
async function isDocumentsFolder(path: string): Promise<boolean> {
  const isThere = (file: string) =>
    stat(file).then(
      () => true,
      () => false,
    );
  if (!(await isThere(path))) return true;
  return (await isThere(join(path, "manifest.json"))) && (await isThere(join(path, "bureaux.json")));
}

async function indexOnce({ values, positionals, terminal, config, engine }: CommandContext): Promise<void> {
  const report = await engine.indexFiles(config, positionals, progressBar(terminal, "Indexing"));
  const { files, build } = report;
  terminal.out(
    values.json === true ? `${JSON.stringify(report)}\n` : describeOwnFiles(files) + describeBuild(build),
  );
  const { length } = files.refused;
  if (length > 0)
    throw new FindingError(`${length} file(s) could not be read; the others are indexed.`, SOME_REFUSED);
}

/** Builds whenever names, sizes or times change; a build that fails is told, and the next change is waited for. */
async function watch(context: CommandContext): Promise<void> {
  const { positionals, terminal, engine, values } = context;
  const seconds =
    values.seconds === undefined ? WATCH_SECONDS : integerOf("seconds", values.seconds, 1, 3600);
  let stopped = false;
  const stopping = terminal.untilStopped().then(() => {
    stopped = true;
  });
  let seen = "";
  while (!stopped) {
    const now = await engine.fingerprintFiles(positionals);
    if (now !== seen) {
      seen = now;
      await indexOnce(context).catch((error: unknown) => {
        if (!(error instanceof Error)) throw error;
        terminal.error(`youju: ${error.message}\n`);
      });
    }
    await Promise.race([stopping, new Promise((resolve) => setTimeout(resolve, seconds * 1000))]);
  }
}
