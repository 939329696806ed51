// The parts of a reply with their quotations in, the same in a chat model's words out where one is configured and wanted; and
// who wrote the reply. A few parts are worded at once, for twenty parts one after another would take minutes.
import type { Provenance } from "../../answering/assistant.ts";
import type { FallbackReason } from "../../answering/writing/chat-writer.ts";
import { compareDocuments } from "./compare-documents.ts";
import type { FoundPart } from "./find-evidence.ts";
import type { PartWriter, StatementsOfPart } from "./part-writer.ts";
import { type Wording, wordByModel } from "./word-by-model.ts";

/** Parts that are with the model at once. */
const AT_ONCE = 4;

/** The parts as they are to stand. */
export interface WordedParts {
  readonly parts: readonly StatementsOfPart[];
  readonly authorship: Pick<Provenance, "composer" | "fallback" | "promptVersion" | "chatModel">;
}

const QUOTED = { composer: "extractive", fallback: null, promptVersion: null } as const;

/** Words the parts; without `wording` they stay as they are. */
export async function wordParts(
  found: readonly FoundPart[],
  quoted: readonly StatementsOfPart[],
  writer: PartWriter,
  wording: Wording | undefined,
): Promise<WordedParts> {
  if (wording === undefined) return { parts: quoted, authorship: QUOTED };
  // Nothing was found that it could word.
  if (quoted.every((part) => part.length === 0))
    return {
      parts: quoted,
      authorship: { ...QUOTED, fallback: { from: "generative", reason: "no-statements" } },
    };
  const parts: StatementsOfPart[] = [...quoted];
  const failures: FallbackReason[] = [];
  const waiting = found.map((_, i) => i);
  const work = async (): Promise<void> => {
    for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
      const [part, own] = [found[i], quoted[i] ?? []];
      if (part === undefined || own.length === 0) continue;
      const worded = await wordPart(part, own, writer, wording);
      parts[i] = worded.written;
      failures.push(...worded.failures);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const isModels = parts.some((part) => part.some(({ statement }) => statement.basis === "model"));
  const { prompts, model } = wording.writer;
  return {
    parts,
    authorship: {
      composer: isModels ? "generative" : "extractive",
      fallback: failures[0] === undefined ? null : { from: "generative", reason: failures[0] },
      promptVersion: prompts.version,
      chatModel: model.modelId,
    },
  };
}

async function wordPart(
  found: FoundPart,
  quoted: StatementsOfPart,
  writer: PartWriter,
  wording: Wording,
): Promise<{ readonly written: StatementsOfPart; readonly failures: readonly FallbackReason[] }> {
  const differing = compareDocuments(found, quoted, writer).differs;
  const keep = new Set(differing.flatMap(({ values }) => values.map(({ citation }) => citation)));
  const each = await Promise.all(
    writer.languages.map((language) => {
      const own = quoted.filter(({ statement }) => statement.language === language);
      return wordByModel(found.asked.question, own, language, keep, wording);
    }),
  );
  return {
    written: each.flatMap(({ written }) => written),
    failures: each.flatMap(({ failure }) => failure ?? []),
  };
}
