// Ranked questions come in, the same go out with what the decision reads of them beside: of a question and its parts at once, so that the
// encoder reads for all of them together.
import { type QuestionSigns, questionSigns } from "./deciding/question-signs.ts";
import type { RankingParts, SearchedQuestion } from "./rank-question.ts";
import type { ProfileOf } from "./retrieving/passages/passage-profile.ts";

/** A question of which can be told whether its ranking answers it; `embedMs` counts what the decision asks of the encoder too. */
export interface RankedQuestion extends SearchedQuestion, QuestionSigns {}

/** Reads the signs of all of them, in their order; what that takes is shared out equally. */
export async function readSigns(
  found: readonly SearchedQuestion[],
  parts: RankingParts,
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
): Promise<readonly RankedQuestion[]> {
  const startedAt = parts.now();
  const signs = await Promise.all(found.map((each) => questionSigns(each, profileOf, parts, signal)));
  const readMs = (parts.now() - startedAt) / found.length;
  return found.map((each, i) => {
    const { wording, askedWording, everyday, affairs, instruction, unsaid } = signs[i] as QuestionSigns;
    const embedMs = each.embedMs + readMs;
    return { wording, askedWording, everyday, affairs, instruction, unsaid, ...each, embedMs };
  });
}
