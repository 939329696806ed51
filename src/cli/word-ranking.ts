// A text and the parts of an assistant come in; the paragraphs that BM25 alone ranks first go out: no encoder, no
// translation, no rules.
import type { AssistantParts } from "../answering/answer-question.ts";
import { TERM_GROUPS } from "../domain/snapshot.ts";
import type { RetrievedParagraph } from "../evaluation/prediction.ts";
import { queryTerms } from "../text/terms.ts";

/** At most `limit` paragraphs, best first, each by its best chunk. */
export function rankByWords(
  text: string,
  parts: AssistantParts,
  limit: number,
): readonly RetrievedParagraph[] {
  const terms = [...new Set(queryTerms(text).map(({ term }) => term))].map((term) => ({ term, weight: 1 }));
  // Several chunks may be of one paragraph: look deep enough for `limit` different ones.
  const hits = TERM_GROUPS.flatMap((group) => parts.lexical.get(group)?.search(terms, limit * 10) ?? []);
  const best = new Map<string, RetrievedParagraph>();
  for (const { chunk, score } of [...hits].sort((a, b) => b.score - a.score || a.chunk - b.chunk)) {
    const paragraph = parts.library.paragraph(parts.library.chunks[chunk]?.paragraphId ?? "");
    if (paragraph === undefined || best.has(paragraph.id)) continue;
    const { id, text: shown, counterpartId } = paragraph;
    best.set(id, { id, score, text: best.size === 0 ? shown : null, counterpartId });
  }
  return [...best.values()].slice(0, limit);
}
