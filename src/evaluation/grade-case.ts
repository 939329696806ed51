// A prepared case and what a system said to it come in; the graded case goes out, with all that explains its grades. Only
// the answer itself counts: no model judges, and the counterpart of a cited paragraph is no citation.
import type { Language } from "../domain/document.ts";
import { type AnswerLength, answerLength } from "./answer-text.ts";
import { gradeBureaux } from "./grading/grade-bureaux.ts";
import { type CitedAnswer, gradeCitations, gradeEvidence } from "./grading/grade-citations.ts";
import { conditionedScore, gradeContent } from "./grading/grade-content.ts";
import { gradeFidelity } from "./grading/grade-fidelity.ts";
import { gradeRanking, type JudgedRanking, judgeRanking } from "./grading/grade-ranking.ts";
import { holdsPassage } from "./grading/holds-passage.ts";
import { yesOrNo } from "./grading/ratios.ts";
import { quotedTexts, shortestAnswer } from "./grading/shortest-answer.ts";
import { byMetric, type Grades } from "./metrics.ts";
import type { PredictedReference, Prediction } from "./prediction.ts";
import type { EvaluationCase } from "./question-set.ts";
import type { ResolvedPassage } from "./resolve-gold.ts";
import type { ExpectedPassage, GradedCase, ShownParagraph, SourceLanguage } from "./run-folder.ts";
import type { PreparedCase } from "./sets/prepare-cases.ts";
import { statesFact } from "./states-fact.ts";

type Gold = readonly (readonly ResolvedPassage[])[];

/** Grades one case. */
export function gradeCase({ item, gold, cluster }: PreparedCase, prediction: Prediction): GradedCase {
  const text = textOf(prediction);
  const status = statusOf(prediction);
  const judged =
    prediction.retrieved === null
      ? null
      : judgeRanking(prediction.retrieved, gold.flat(), item.judgedIrrelevant);
  const states = (spellings: readonly string[]) => status === "answered" && statesFact(text, spellings);
  return {
    id: item.id,
    language: item.language,
    query: item.query,
    history: item.history,
    answerability: item.answerability,
    unanswerableKind: item.unanswerableKind,
    tags: item.tags,
    parallelId: item.parallelId,
    cluster,
    turn: item.history.filter(({ role }) => role === "user").length + 1,
    sourceLanguage: sourceLanguageOf(item.language, gold),
    expected: gold.map((group) => group.map(showExpected)),
    judgedIrrelevant: item.judgedIrrelevant,
    expectedBureaux: item.bureaux,
    facts: item.mustInclude.map((spellings) => ({ spellings, stated: states(spellings) })),
    reference: item.reference,
    status,
    reason: prediction.refusalReason,
    answer: text,
    statements: prediction.answer ?? [],
    answerLength: status === "answered" ? lengthOf(item, gold, prediction) : null,
    paragraphs: prediction.references.map((reference) => showParagraph(reference, gold.flat())),
    bureaux: prediction.bureaux,
    retrieved: judged?.places ?? null,
    confidence: prediction.confidence,
    grades: gradesOf(item, gold, prediction, judged),
  };
}

function gradesOf(
  item: EvaluationCase,
  gold: Gold,
  prediction: Prediction,
  judged: JudgedRanking | null,
): Grades {
  const ranking = gradeRanking(judged, gold.flat(), item.language);
  if (prediction.answer === null) return { ...byMetric(() => null), ...ranking };
  const answer: CitedAnswer | null = prediction.refused
    ? null
    : { statements: prediction.answer, references: prediction.references };
  const content = gradeContent(item, answer === null ? null : textOf(prediction));
  const citations = gradeCitations(item, gold, answer);
  const evidence = gradeEvidence(item, gold, answer);
  return {
    ...gradeDecision(item, prediction.refused),
    ...evidence,
    ...content,
    ...gradeBureaux(item, prediction.bureaux, prediction.refused),
    ...gradeFidelity(answer),
    ...citations,
    ...ranking,
    "conditioned-score": conditionedScore(
      item,
      prediction.refused,
      content.facts,
      citations["citation-recall"] ?? evidence["all-needed"],
    ),
  };
}

/** Partly answerable and underspecified questions have no right side, and are counted apart. */
function gradeDecision({ answerability }: EvaluationCase, declined: boolean) {
  const answerable = answerability === "yes";
  const decidable = answerable || answerability === "no";
  return {
    "decided-right": decidable ? yesOrNo(declined !== answerable) : null,
    "declined-unanswerable": decidable && !answerable ? yesOrNo(declined) : null,
    "unanswerable-answered": decidable && !answerable ? yesOrNo(!declined) : null,
    "false-refusals": answerable ? yesOrNo(declined) : null,
    "refusal-precision": decidable && declined ? yesOrNo(!answerable) : null,
  };
}

function lengthOf(item: EvaluationCase, gold: Gold, prediction: Prediction): AnswerLength {
  const language = prediction.language ?? item.language;
  const quoted = quotedTexts(prediction.answer ?? [], prediction.references);
  const shortest = shortestAnswer(item.mustInclude, gold.flat(), quoted, language);
  return answerLength(textOf(prediction), language, shortest);
}

function textOf({ answer }: Prediction): string {
  return (answer ?? []).map(({ text }) => text).join("\n");
}

function statusOf({ answer, refused }: Prediction): GradedCase["status"] {
  if (answer === null) return "ranked";
  return refused ? "declined" : "answered";
}

function showExpected(passage: ResolvedPassage): ExpectedPassage {
  const { paragraphIds, document, snippet, grade, text, label, language } = passage;
  return { paragraphIds, document, snippet, grade, text, label, language };
}

function showParagraph(reference: PredictedReference, gold: readonly ResolvedPassage[]): ShownParagraph {
  const { id, label, text, quote } = reference;
  return {
    paragraphId: id,
    label: label ?? id,
    text: text ?? "",
    quote: quote === null ? null : { start: quote.start, end: quote.end },
    gold: gold.some((passage) => holdsPassage(reference, passage)),
  };
}

/** From near to far. */
const DISTANCES: readonly SourceLanguage[] = ["same", "other-script", "other-language"];

function sourceLanguageOf(asked: Language, gold: Gold): SourceLanguage | null {
  if (gold.length === 0) return null;
  const nearest = gold.map((group) => Math.min(...group.map(({ language }) => distance(asked, language))));
  return DISTANCES[Math.max(...nearest)] ?? null;
}

/** Beyond all distances where the language of a source is not known. */
function distance(asked: Language, source: Language | null): number {
  if (source === null) return DISTANCES.length;
  if (asked === source) return 0;
  return asked === "en" || source === "en" ? 2 : 1;
}
