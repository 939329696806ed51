// What an answer cites and the gold of its case come in; how good the citations are goes out, against the gold, and by
// ALCE's definitions, which ask whether what is cited supports what is said.
import { containsSnippet } from "../contains-snippet.ts";
import type { Grades } from "../metrics.ts";
import type { PredictedReference, PredictedStatement } from "../prediction.ts";
import type { EvaluationCase } from "../question-set.ts";
import type { ResolvedPassage } from "../resolve-gold.ts";
import type { Ratio } from "../statistics.ts";
import { holdsPassage } from "./holds-passage.ts";
import { quotedWords } from "./quoted-words.ts";
import { scoreOf, shareOf, yesOrNo } from "./ratios.ts";

/** What is graded of an answer that was not declined. */
export interface CitedAnswer {
  readonly statements: readonly PredictedStatement[];
  readonly references: readonly PredictedReference[];
}

type Gold = readonly (readonly ResolvedPassage[])[];

/** Right paragraphs among the first, and every needed one; missed by a decline (null), no matter where no gold is known. */
export function gradeEvidence(
  { answerable }: EvaluationCase,
  gold: Gold,
  answer: CitedAnswer | null,
): Pick<Grades, "hit-at-1" | "hit-at-3" | "all-needed"> {
  if (!answerable || gold.length === 0) return { "hit-at-1": null, "hit-at-3": null, "all-needed": null };
  const references = answer?.references ?? [];
  return {
    "hit-at-1": yesOrNo(holdsOne(references.slice(0, 1), gold.flat())),
    "hit-at-3": yesOrNo(holdsOne(references.slice(0, 3), gold.flat())),
    "all-needed": yesOrNo(gold.every((group) => holdsOne(references, group))),
  };
}

function holdsOne(references: readonly PredictedReference[], passages: readonly ResolvedPassage[]): boolean {
  return references.some((reference) => passages.some((passage) => holdsPassage(reference, passage)));
}

/** The figures of an answer that was given; all null for a decline. */
export function gradeCitations(
  { answerable }: EvaluationCase,
  gold: Gold,
  answer: CitedAnswer | null,
): Pick<
  Grades,
  | "citation-precision"
  | "citation-recall"
  | "alce-recall"
  | "alce-precision"
  | "statements-cited"
  | "citations-exist"
> {
  if (answer === null) return NO_CITATIONS;
  const { statements, references } = answer;
  const againstGold = answerable && gold.length > 0;
  return {
    "citation-precision": againstGold
      ? shareOf(references, (reference) => holdsOne([reference], gold.flat()))
      : null,
    "citation-recall": againstGold ? shareOf(gold, (group) => holdsOne(references, group)) : null,
    ...gradeSupport(answer),
    "statements-cited": shareOf(statements, ({ citations }) => citations.length > 0),
    "citations-exist": shareOf(
      statements,
      ({ citations }) => citations.length > 0 && citations.every((cited) => references[cited] !== undefined),
    ),
  };
}

const NO_CITATIONS = {
  "citation-precision": null,
  "citation-recall": null,
  "alce-recall": null,
  "alce-precision": null,
  "statements-cited": null,
  "citations-exist": null,
};

/** Citations of one statement that ALCE counts (`at_most_citations` of its eval.py). */
const MOST_CITATIONS = 3;

/**
 * ALCE (Gao et al. 2023), averaged over answers as its eval.py does. Recall: share of the statements that all their
 * citations together support. Precision: share of the citations of supported statements that support alone or are needed
 * by the others. Null where a cited text is not known: support could not be looked at.
 */
function gradeSupport({
  statements,
  references,
}: CitedAnswer): Record<"alce-recall" | "alce-precision", Ratio | null> {
  const textsOf = ({ citations }: PredictedStatement) =>
    citations.slice(0, MOST_CITATIONS).map((cited) => references[cited]?.text ?? null);
  const cited = statements.map((statement) => ({ text: statement.text, sources: textsOf(statement) }));
  if (statements.length === 0 || cited.some(({ sources }) => sources.includes(null))) {
    return { "alce-recall": null, "alce-precision": null };
  }
  const checked = cited.map(({ text, sources }) =>
    checkSupport(
      text,
      sources.filter((source) => source !== null),
    ),
  );
  const citations = checked.reduce((sum, { citations }) => sum + citations, 0);
  const precise = checked.reduce((sum, { precise }) => sum + precise, 0);
  return {
    "alce-recall": scoreOf(checked.filter(({ supported }) => supported).length / checked.length),
    "alce-precision": scoreOf(citations === 0 ? 0 : precise / citations),
  };
}

function checkSupport(text: string, sources: readonly string[]) {
  const supported = supports(sources, text);
  const isPrecise = (source: string, index: number): boolean =>
    supports([source], text) ||
    !supports(
      sources.filter((_, other) => other !== index),
      text,
    );
  return {
    supported,
    citations: sources.length,
    precise: supported ? sources.filter(isPrecise).length : 0,
  };
}

/**
 * The support function `exact`: what the statement quotes (or, where it quotes nothing, the whole statement) stands word for
 * word, white space aside, in the sources laid end to end.
 */
function supports(sources: readonly string[], statement: string): boolean {
  return containsSnippet(sources.join("\n"), quotedWords(statement) ?? statement);
}
