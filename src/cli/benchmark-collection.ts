// Passages and the parts of an assistant over them come in; a collection that a benchmark can ask goes out. The service's
// ranking and decision are the question's own line, step for step; the controls use its legs one by one.
import { type AssistantParts, createAssistant } from "../answering/answer-question.ts";
import { rankEvidence } from "../answering/rank-question.ts";
import { createProfileReader } from "../answering/retrieving/passages/passage-profile.ts";
import { queryFor } from "../answering/retrieving/retrieve-candidates.ts";
import { condenseQuestion } from "../answering/understanding/conversation/condense-question.ts";
import { detectLanguage } from "../answering/understanding/detect-language.ts";
import { type AskedQuestion, type Collection, fuseRankings } from "../evaluation/benchmarks/collection.ts";
import type { Hit } from "../ports.ts";
import { ownTerms, wordHits } from "./word-ranking.ts";

/** How deep the controls look. */
const DEPTH = 100;
/** Citations that a question asks for by default. */
const LIMIT = 5;

/** A collection over open parts. */
export function collectionOver(parts: AssistantParts): Collection {
  const assistant = createAssistant(parts);
  const rankOwn = ownRanking(parts);
  return {
    rank: async (question) => {
      const { ids, translated } = await rankOwn(question);
      const encoder = await encoderRanking(question.text, parts);
      const last = question.history.length === 0 ? ids : (await rankOwn({ ...question, history: [] })).ids;
      return {
        own: ids,
        fusion: fuseRankings([translated, encoder]),
        "translated-words": translated,
        encoder,
        words: paragraphIds(await wordHits(() => ownTerms(question.text), parts, DEPTH), parts),
        "own-last-turn": last,
      };
    },
    answers: async ({ text, history }, among) => {
      const filters = { documents: among };
      const { answer } = await assistant.ask({ text, history, language: "auto", filters, limit: LIMIT });
      return answer.status === "answered";
    },
  };
}

interface OwnRanking {
  readonly ids: readonly string[];
  /** Ranking by BM25 over the same concepts, translations included. */
  readonly translated: readonly string[];
}

function ownRanking(parts: AssistantParts): (question: AskedQuestion) => Promise<OwnRanking> {
  const profileOf = createProfileReader();
  return async ({ text, history }) => {
    const standalone = condenseQuestion(text, history);
    const found = await rankEvidence(standalone, detectLanguage(text), {}, parts, profileOf);
    return {
      ids: found.ranked.map(({ paragraph }) => paragraph.id),
      translated: paragraphIds(
        await wordHits((group) => queryFor(found.concepts, group), parts, DEPTH),
        parts,
      ),
    };
  };
}

async function encoderRanking(text: string, parts: AssistantParts): Promise<readonly string[]> {
  const [vector] = await parts.embedder.embed([text], "query");
  if (vector === undefined) return [];
  const isPassage = (chunk: number): boolean => parts.library.chunks.at(chunk)?.unit === "passage";
  return paragraphIds(await parts.vectors.search(vector, DEPTH, isPassage), parts);
}

/** Paragraphs of hits that are best first, each where its best chunk stands. */
function paragraphIds(hits: readonly Hit[], parts: AssistantParts): readonly string[] {
  return [...new Set(hits.map(({ chunk }) => parts.library.chunks.at(chunk)?.paragraphId ?? ""))];
}
