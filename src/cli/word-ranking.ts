// A text and the parts of an assistant come in; what BM25 alone ranks first goes out: no encoder, no translation, no rules.
import type { AssistantParts } from "../answering/answer-question.ts";
import { TERM_GROUPS, type TermGroup } from "../domain/snapshot.ts";
import type { RetrievedParagraph } from "../evaluation/prediction.ts";
import type { ChunkFilter, Hit, QueryTerm } from "../ports.ts";
import { queryTerms } from "../text/terms.ts";

/** A text's own search terms, each once and all alike. */
export function ownTerms(text: string): readonly QueryTerm[] {
  return [...new Set(queryTerms(text).map(({ term }) => term))].map((term) => ({ term, weight: 1 }));
}

/** Chunks of both groups by their BM25 score, `depth` of each group at most. */
export async function wordHits(
  queryOf: (group: TermGroup) => readonly QueryTerm[],
  parts: AssistantParts,
  depth: number,
  filter?: ChunkFilter,
): Promise<readonly Hit[]> {
  const hits = await Promise.all(
    TERM_GROUPS.map(
      async (group) => (await parts.lexical.get(group)?.search(queryOf(group), depth, filter)) ?? [],
    ),
  );
  return hits.flat().sort((a, b) => b.score - a.score || a.chunk - b.chunk);
}

/** At most `limit` paragraphs, best first, each by its best chunk. */
export async function rankByWords(
  text: string,
  parts: AssistantParts,
  limit: number,
): Promise<readonly RetrievedParagraph[]> {
  const terms = ownTerms(text);
  const best = new Map<string, RetrievedParagraph>();
  // Several chunks may be of one paragraph: look deep enough for `limit` different ones.
  for (const { chunk, score } of await wordHits(() => terms, parts, limit * 10)) {
    const paragraph = parts.library.paragraph(parts.library.chunks.at(chunk)?.paragraphId ?? "");
    if (paragraph === undefined || best.has(paragraph.id)) continue;
    const { id, text: shown, counterpartId } = paragraph;
    best.set(id, { id, score, text: best.size === 0 ? shown : null, counterpartId });
  }
  return [...best.values()].slice(0, limit);
}
