// A search without an answer comes in, ranked paragraphs go out: the beginning of the question's line, and no decision.
import { spellContractions } from "../text/contractions.ts";
import type { ExplainedHit, SearchRequest, SearchResult } from "./assistant.ts";
import { type RankingParts, rankEvidence } from "./rank-question.ts";
import type { ProfileOf } from "./retrieving/passages/passage-profile.ts";
import { explainRanking } from "./retrieving/ranking/explain-ranking.ts";
import { condenseQuestion } from "./understanding/conversation/condense-question.ts";
import { detectLanguage } from "./understanding/detect-language.ts";
import { type MendSpelling, mendQuestion } from "./understanding/spelling/mend-spelling.ts";

/** At most `request.limit` paragraphs, best first. Rejects with the reason of an aborted `signal`. */
export async function searchParagraphs(
  request: SearchRequest,
  parts: RankingParts & { readonly mend: MendSpelling },
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
): Promise<readonly SearchResult[]> {
  const text = spellContractions(request.text);
  const standalone = mendQuestion(condenseQuestion(text, []), parts.mend);
  const language = detectLanguage(text);
  const { ranked, concepts } = await rankEvidence(
    standalone,
    language,
    request.filters,
    parts,
    profileOf,
    signal,
  );
  const results = ranked
    .slice(0, request.limit)
    .map(({ paragraph, counterpart, relevance }) => ({ paragraph, counterpart, score: relevance }));
  if (request.explain !== true) return results;
  const hits = explainRanking(ranked, request.limit, concepts, profileOf);
  return results.map((result, i) => ({ ...result, explanation: hits[i] as ExplainedHit }));
}
