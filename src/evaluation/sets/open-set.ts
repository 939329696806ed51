// A path comes in; a question set that can be read more than once goes out, whatever layout it is in.
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AssistantError } from "../../errors.ts";
import { type EvaluationCase, readCase } from "../question-set.ts";
import { parseLine } from "../read-json-lines.ts";
import type { SetLayout } from "../run-folder.ts";
import type { CaseSource } from "./prepare-cases.ts";
import { readBeir } from "./read-beir.ts";
import { readMtrag } from "./read-mtrag.ts";
import { readSquad } from "./read-squad.ts";
import { readTrec } from "./read-trec.ts";
import { hashFile, streamLines } from "./stream-lines.ts";

/**
 * Opens a set. A folder is BEIR's; a `.json` file SQuAD's; a file with qrels beside it TREC topics; JSON Lines are our own
 * cases, or MTRAG's where their first line has a `task_id`. `layout` overrules what the path looks like.
 * @throws AssistantError `request-invalid` where a file is missing.
 */
export async function openSet(
  path: string,
  { layout, qrels }: { readonly layout?: SetLayout | undefined; readonly qrels?: string | undefined } = {},
): Promise<CaseSource> {
  const name = basename(path);
  const chosen = layout ?? (await guessLayout(path, qrels));
  switch (chosen) {
    case "cases":
      return { name, layout: chosen, sha256: await hashFile(path), cases: () => streamCases(path) };
    case "mtrag":
      return { name, layout: chosen, sha256: await hashFile(path), cases: () => readMtrag(path) };
    case "squad": {
      const text = await readFile(path, "utf8");
      return { name, layout: chosen, sha256: await hashFile(path), cases: () => readSquad(text) };
    }
    case "beir": {
      const files = [join(path, "queries.jsonl"), qrels ?? join(path, "qrels", "test.tsv")] as const;
      return { name, layout: chosen, sha256: await hashFiles(files), cases: () => readBeir(...files) };
    }
    case "trec": {
      if (qrels === undefined)
        throw new AssistantError("request-invalid", "TREC topics need their qrels (--qrels).");
      const files = [path, qrels] as const;
      return { name, layout: chosen, sha256: await hashFiles(files), cases: () => readTrec(...files) };
    }
  }
}

/** Cases of the project's own schema, one after the other. */
async function* streamCases(file: string): AsyncGenerator<EvaluationCase> {
  const seen = new Set<string>();
  for await (const { text, number } of streamLines(file)) {
    if (text.trim() !== "") yield readCase(parseLine(text, number), seen);
  }
}

async function guessLayout(path: string, qrels: string | undefined): Promise<SetLayout> {
  const there = await stat(path).catch((cause: unknown) => {
    throw new AssistantError("request-invalid", "The question set cannot be read.", {
      cause,
      remedy: "Check the path; the project's sets are in eval/.",
    });
  });
  if (there.isDirectory()) return "beir";
  if (qrels !== undefined) return "trec";
  if (path.endsWith(".json")) return "squad";
  for await (const { text } of streamLines(path)) return text.includes('"task_id"') ? "mtrag" : "cases";
  return "cases";
}

/** One hash over several files, in their order. */
async function hashFiles(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await hashFile(file));
  return hash.digest("hex");
}
