// What a foreign set says of a question comes in, a whole case goes out: all that such sets do not know is left empty.
import type { EvaluationCase, GoldPassage } from "../question-set.ts";
import { languageOfText } from "./language-of-text.ts";

/** A case of a foreign set. */
export function foreignCase(
  known: Pick<EvaluationCase, "id" | "query"> & Partial<EvaluationCase>,
): EvaluationCase {
  const answerability = known.answerability ?? "yes";
  return {
    language: languageOfText(known.query),
    history: [],
    answerable: answerability === "yes",
    answerability,
    unanswerableKind: null,
    needed: [],
    judgedIrrelevant: [],
    mustInclude: [],
    mustNotInclude: [],
    nuggets: [],
    reference: null,
    bureaux: null,
    parallelId: null,
    conversationId: null,
    tags: [],
    ...known,
  };
}

/** Judgements of one question as gold: every relevant paragraph is needed, those of grade 0 or less were only judged. */
export function goldOf(
  judgements: ReadonlyMap<string, number>,
): Pick<EvaluationCase, "needed" | "judgedIrrelevant"> {
  const all = [...judgements];
  return {
    needed: all.filter(([, grade]) => grade > 0).map(([id, grade]) => [paragraphNamed(id, grade)]),
    judgedIrrelevant: all.filter(([, grade]) => grade <= 0).map(([id]) => id),
  };
}

function paragraphNamed(paragraphId: string, grade: number): GoldPassage {
  return { paragraphId, document: null, snippet: null, documentSha256: null, grade };
}
