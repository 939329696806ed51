// Questions, evidence and citations for tests of what follows the ranking: scores are given, everything else is read.

import type { RankedAsking } from "../../src/answering/composing/ranked-asking.ts";
import type { SelectedEvidence } from "../../src/answering/composing/selecting/select-evidence.ts";
import type { QuestionSigns } from "../../src/answering/deciding/question-signs.ts";
import { createProfileReader } from "../../src/answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../src/answering/retrieving/ranking/rank-candidates.ts";
import { FEATURE_NAMES, type RankFeatures } from "../../src/answering/retrieving/ranking/rank-features.ts";
import type { Searched } from "../../src/answering/retrieving/searched.ts";
import { createBodyFinder } from "../../src/answering/understanding/named-bodies.ts";
import {
  type UnderstoodQuestion,
  understandQuestion,
} from "../../src/answering/understanding/understand-question.ts";
import type { Citation } from "../../src/domain/answer.ts";
import type { Language, Paragraph } from "../../src/domain/document.ts";
import { translatorOf } from "./small-library.ts";

/** As much as the bundled documents are. */
export const SEARCHED: Searched = { passages: 360, rarest: 5.7 };

/** A question as the line understands it, without translations and without bodies. */
export function questionOf(text: string, language: Language): UnderstoodQuestion {
  const standalone = { text, asked: text, context: undefined, contextWeight: 0 };
  const knowledge = { translator: translatorOf({}), findBodies: createBodyFinder(new Map()) };
  return understandQuestion(standalone, language, knowledge);
}

/** A paragraph as evidence with a given score and coverage. */
export function evidenceOf(paragraph: Paragraph, score = 10, coverage = 1): Evidence {
  const zero = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as unknown as RankFeatures;
  return {
    paragraph,
    found: paragraph,
    profile: createProfileReader()(paragraph),
    counterpart: null,
    score,
    fitted: score,
    relevance: 0.5,
    features: { ...zero, coverage },
    sentenceSimilarities: new Map(),
    same: true,
  };
}

/** A question of which the encoder says nothing beside its ranking. */
export const NO_SIGNS: QuestionSigns = {
  wording: 0,
  askedWording: 0,
  everyday: 0,
  instruction: 0,
  affairs: 0,
  unsaid: 0,
};

/** A question with its ranking; every word of it counts alike. */
export function askingOf(question: UnderstoodQuestion, ranked: readonly Evidence[]): RankedAsking {
  const concepts = question.concepts.map((concept) => ({
    ...concept,
    importance: 1,
    known: true,
    translated: false,
  }));
  return {
    question,
    concepts,
    ranked,
    searched: SEARCHED,
    ...NO_SIGNS,
  };
}

/** Evidence that carries the answer to a question. */
export function selectedOf(evidence: Evidence, question: UnderstoodQuestion): SelectedEvidence {
  return { evidence, askings: [askingOf(question, [evidence])], role: "main" };
}

/** A citation of a whole paragraph. */
export function citationOf(paragraph: Paragraph, ref = 1, counterpart: Paragraph | null = null): Citation {
  const quote = { text: paragraph.text, start: 0, end: paragraph.text.length };
  return { ref, paragraph, quote, counterpart, score: 0.5 };
}
