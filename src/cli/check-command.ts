// `youju check`: opens the index as the service would, looks for some of its own paragraphs, and says whether it may serve.
import { basename } from "node:path";
import type { Command, CommandContext } from "./command.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Check that the index is whole and finds what it holds.",
  usage: `[--snapshot FOLDER] [--model FOLDER] [--terms FOLDER] [--json]

  --snapshot  one snapshot folder, instead of the one that CURRENT names
  --model     folder of the encoder (default: YOUJU_MODEL)
  --terms     folder of the term table (default: YOUJU_TERMS)

Every file is compared with its seal; then some paragraphs of each language are looked for by each of their words, and by their
vectors through each engine that is there: a build does so before its snapshot goes live. Of the current index they are also
searched for as a person would. Exit code 1 says that the index must not serve, and why.

Examples:
  youju check
  youju check --snapshot index/snapshots/f77cf3df4bbbadca`,
  options: { snapshot: { type: "string" }, model: { type: "string" }, terms: { type: "string" } },
  allowPositionals: false,
  run: runCheck,
};

async function runCheck({ terminal, config, engine, values }: CommandContext): Promise<void> {
  const folderOf = (value: unknown, fallback: string) => (typeof value === "string" ? value : fallback);
  const report = await engine.checkIndex(
    {
      ...config,
      modelFolder: folderOf(values.model, config.modelFolder),
      termTableFolder: folderOf(values.terms, config.termTableFolder),
    },
    typeof values.snapshot === "string" ? values.snapshot : undefined,
  );
  if (values.json === true) return terminal.out(`${JSON.stringify(report)}\n`);
  const { indexId, folder, engines, degraded } = report;
  terminal.out(
    `${basename(folder)} may serve: its files are whole, and ${engines.join(" and ")} find what it holds.\n`,
  );
  if (degraded !== null) terminal.out(`But: ${degraded}\n`);
  terminal.out(`Index ${indexId}\n`);
}
