// A TREC run comes in, rankings by topic go out. The rank column is not read: trec_eval orders by score.
import { AssistantError } from "../../errors.ts";
import type { RetrievedParagraph } from "../prediction.ts";
import { streamLines } from "../sets/stream-lines.ts";

/** `qid Q0 docid rank score tag` */
const RUN_LINE = /^(\S+)\s+(Q0|0)\s+(\S+)\s+(\d+)\s+(\S+)\s+(\S+)\s*$/u;

/** True where the first line is one of a TREC run. */
export async function isTrecRun(file: string): Promise<boolean> {
  for await (const { text } of streamLines(file)) return RUN_LINE.test(text);
  return false;
}

/** @throws AssistantError `request-invalid` naming the line. */
export async function readTrecRun(file: string): Promise<ReadonlyMap<string, readonly RetrievedParagraph[]>> {
  const rankings = new Map<string, RetrievedParagraph[]>();
  for await (const { text, number } of streamLines(file)) {
    if (text.trim() === "") continue;
    const [, topic, , id, , score] = RUN_LINE.exec(text) ?? [];
    if (topic === undefined || id === undefined || !Number.isFinite(Number(score))) {
      throw new AssistantError(
        "request-invalid",
        `${file}, line ${number}: expected qid Q0 docid rank score tag.`,
      );
    }
    const place = { id, score: Number(score), text: null, counterpartId: null };
    const ranking = rankings.get(topic);
    if (ranking === undefined) rankings.set(topic, [place]);
    else ranking.push(place);
  }
  return rankings;
}
