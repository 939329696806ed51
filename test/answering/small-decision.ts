// A question and invented passages in, the signals of the decision out, as the line itself makes them.

import { type DecisionSignals, signalsOf } from "../../src/answering/deciding/decision-signals.ts";
import { weighConcepts } from "../../src/answering/retrieving/coverage/coverage.ts";
import { createProfileReader } from "../../src/answering/retrieving/passages/passage-profile.ts";
import { type Evidence, rankCandidates } from "../../src/answering/retrieving/ranking/rank-candidates.ts";
import { condenseQuestion } from "../../src/answering/understanding/conversation/condense-question.ts";
import { understandQuestion } from "../../src/answering/understanding/understand-question.ts";
import { NO_SIGNS, SEARCHED } from "./evidence-of.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf, translatorOf } from "./small-library.ts";

/** The signals for a question whose evidence is these passages, in this order; the document speaks for 2024. */
export function signalsFor(asked: string, ...texts: readonly string[]): DecisionSignals {
  const paragraphs = texts.map((text, i) => paragraphOf({ id: `plan#p${i + 1}`, text }));
  const library = libraryOf([documentRecord({ id: "plan" })], paragraphs);
  const knowledge = { translator: translatorOf({}), findBodies: () => [] };
  const language = /\p{Script=Han}/u.test(asked) ? "zh-Hant" : "en";
  const question = understandQuestion(condenseQuestion(asked, []), language, knowledge);
  const concepts = weighConcepts(question.concepts, lexicalLegsOf(library));
  const profileOf = createProfileReader();
  const candidates = paragraphs.map((paragraph, i) => ({
    paragraph,
    passageSimilarity: 0.9 - i / 100,
    sentenceSimilarity: 0.9 - i / 100,
    run: 0,
    sentenceSimilarities: new Map<number, number>(),
    translatedSimilarity: 0,
    lexical: 1,
  }));
  const ranked = rankCandidates(candidates, question, concepts, library, profileOf, () => true);
  return signalsOf(
    ranked as unknown as readonly [Evidence, ...Evidence[]],
    {
      question,
      concepts,
      searched: SEARCHED,
      ...NO_SIGNS,
    },
    library,
    profileOf,
  );
}
