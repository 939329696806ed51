// The gold passages of a question set and a library come in; each passage goes out with the paragraphs that hold it.
// A snippet that no paragraph holds means that a document changed, and figures against it would be worthless.
import type { Assistant } from "../answering/assistant.ts";
import type { Language } from "../domain/document.ts";
import { AssistantError } from "../errors.ts";
import { containsSnippet } from "./contains-snippet.ts";
import type { EvaluationCase, GoldPassage } from "./question-set.ts";

/** What of a library a gold passage is looked up in. */
export type ParagraphSource = Pick<Assistant["library"], "paragraphs">;

/** A gold passage with the paragraphs of its document that hold it: at least one, in reading order. */
export interface ResolvedPassage extends GoldPassage {
  readonly paragraphIds: readonly string[];
  /** Language of those paragraphs. */
  readonly language: Language;
}

/** By case id: the needed groups in the order of the case, each passage with its paragraphs. */
export type ResolvedGold = ReadonlyMap<string, readonly (readonly ResolvedPassage[])[]>;

/**
 * Finds the paragraphs of every gold passage.
 * @throws AssistantError `index-mismatch` with a list of all passages that no paragraph holds.
 */
export function resolveGold(cases: readonly EvaluationCase[], library: ParagraphSource): ResolvedGold {
  const missing: string[] = [];
  const resolved = new Map<string, readonly (readonly ResolvedPassage[])[]>();
  for (const item of cases) {
    const groups = item.needed.map((group) =>
      group.flatMap((passage) => {
        const found = resolvePassage(passage, library);
        if (found === undefined) missing.push(`${item.id}: ${passage.document}: ${passage.snippet}`);
        return found ?? [];
      }),
    );
    resolved.set(item.id, groups);
  }
  if (missing.length > 0) throw goldMissing(missing);
  return resolved;
}

function resolvePassage(passage: GoldPassage, library: ParagraphSource): ResolvedPassage | undefined {
  const holders = library.paragraphs.filter(
    ({ documentId, text }) => documentId === passage.document && containsSnippet(text, passage.snippet),
  );
  const first = holders[0];
  if (first === undefined) return undefined;
  return { ...passage, paragraphIds: holders.map(({ id }) => id), language: first.language };
}

function goldMissing(missing: readonly string[]): AssistantError {
  const message = [`No paragraph of the index holds ${missing.length} gold snippet(s):`, ...missing].join(
    "\n  ",
  );
  return new AssistantError("index-mismatch", message, {
    remedy:
      "Rebuild the index if it is stale; if a document was changed, mend the snippets of the question set.",
  });
}
