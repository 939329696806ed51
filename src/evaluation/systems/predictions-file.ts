// A file of what some system said comes in; a system under test goes out that says it again, so that any system can be
// graded without being run. Lines may stand in any order; only their places are kept in memory.
import { Buffer } from "node:buffer";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { AssistantError } from "../../errors.ts";
import { barePrediction } from "../prediction.ts";
import { fieldOf, parseLine, readNewId } from "../read-json-lines.ts";
import { streamLines } from "../sets/stream-lines.ts";
import { type FindParagraph, fillTexts } from "./fill-texts.ts";
import { readPrediction } from "./prediction-format.ts";
import type { SystemUnderTest } from "./system.ts";
import { isTrecRun, readTrecRun } from "./trec-run.ts";

/**
 * Our JSON Lines, TREC RAG answers, or a TREC run, told apart by their first line. A topic that a TREC run leaves out has
 * an empty ranking, as trec_eval's `-c` counts it.
 * @throws AssistantError `request-invalid` naming line and field; from `ask` where a case has no prediction.
 */
export async function predictionsFile(file: string, findParagraph: FindParagraph): Promise<SystemUnderTest> {
  const description = {
    kind: "predictions",
    at: basename(file),
    model: null,
    indexId: null,
    documents: {},
  } as const;
  if (await isTrecRun(file)) {
    const rankings = await readTrecRun(file);
    return {
      description,
      ask: async ({ id }) => ({
        prediction: fillTexts(
          { ...barePrediction(id, false), retrieved: rankings.get(id) ?? [] },
          findParagraph,
        ),
        totalMs: null,
      }),
    };
  }
  const places = await indexLines(file);
  return {
    description,
    ask: async ({ id }) => {
      const place = places.get(id);
      if (place === undefined) {
        throw new AssistantError("request-invalid", `${file} has no prediction for case ${id}.`, {
          remedy: 'Every case needs a line; one that was not answered is {"id": …, "refused": true}.',
        });
      }
      const { prediction, totalMs } = readPrediction(parseLine(await readSlice(file, place), place.number));
      return { prediction: fillTexts(prediction, findParagraph), totalMs };
    },
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** Checks every line and keeps where it stands. */
async function indexLines(file: string): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const seen = new Set<string>();
  let start = 0;
  for await (const { text, number, end } of streamLines(file)) {
    if (text.trim() !== "") {
      const line = parseLine(text, number);
      readPrediction(line);
      const idField = fieldOf(line, fieldOf(line, "id").value === undefined ? "topic_id" : "id");
      places.set(readNewId(idField, seen), { start, end, number });
    }
    start = end;
  }
  return places;
}

async function readSlice(file: string, { start, end }: Place): Promise<string> {
  const handle = await open(file, "r");
  try {
    const buffer = Buffer.alloc(end - start);
    await handle.read(buffer, 0, buffer.length, start);
    return buffer.toString("utf8").replace(/^\uFEFF/u, "");
  } finally {
    await handle.close();
  }
}
