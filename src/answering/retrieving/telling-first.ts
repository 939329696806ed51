// Ranked evidence for a question that asks for what few sentences tell (a target, who leads) comes in; where the first passage does not tell
// it, the best one on the same thing that does goes out before it: the other says all the words of the question but that. Each place
// keeps the score that it had.
import { asksLeader, statesLeader } from "../understanding/asking/asked-leader.ts";
import { asksTarget, statesTarget } from "../understanding/asking/asked-target.ts";
import { splitQuestion } from "../understanding/split-question.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import type { WeighedConcept } from "./coverage.ts";
import { sentenceShares } from "./coverage-reader.ts";
import { versionsOf, withFirst } from "./evidence-list.ts";
import type { ProfileOf, SentenceProfile } from "./passage-profile.ts";
import type { Evidence } from "./rank-candidates.ts";

/** Places that are read. */
const PLACES = 10;

/** Share of what the most telling sentence says of the question that one on the same thing must say. */
const AS_MUCH = 0.6;

/** The same evidence; as it came where nothing of the kind is asked for, or nothing near tells it. */
export function putTellingFirst(
  ranked: readonly Evidence[],
  { asked }: Pick<UnderstoodQuestion, "asked">,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly Evidence[] {
  const tells = tellingFor(asked);
  if (ranked.length === 0 || tells === undefined) return ranked;
  const first = ranked.slice(0, PLACES).map((evidence) => ({
    evidence,
    sentences: versionsOf(evidence, profileOf).flatMap((profile) => {
      const shares = sentenceShares(concepts, profile);
      return profile.sentences.map((sentence, i) => ({ sentence, share: shares[i] as number }));
    }),
  }));
  const enough =
    AS_MUCH * Math.max(0, ...first.flatMap(({ sentences }) => sentences.map(({ share }) => share)));
  const telling = first.find(({ sentences }) =>
    sentences.some(({ sentence, share }) => share >= enough && tells(sentence)),
  )?.evidence;
  return withFirst(ranked, telling);
}

function tellingFor(asked: string): ((sentence: SentenceProfile) => boolean) | undefined {
  // Of several questions in one, another may be what the first passage answers.
  if (splitQuestion(asked).length > 1) return undefined;
  if (asksTarget(asked)) return statesTarget;
  return asksLeader(asked) ? statesLeader : undefined;
}
