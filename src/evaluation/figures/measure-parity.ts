// Cases come in; how far the languages are apart on the very same questions goes out. A gap between the means of two
// languages may only say that their questions differ; this one cannot.
import { LANGUAGES, type Language } from "../../domain/document.ts";
import type { ParityGap } from "../graded-report.ts";
import { type MetricId, PRIMARY } from "../metrics.ts";
import type { Ratio } from "../statistics.ts";
import type { CaseMark } from "./case-mark.ts";
import { estimateDifference, type PairedDifference } from "./paired-differences.ts";

/** Every primary figure for each two languages that share questions to which it applies. */
export function measureParity(cases: readonly CaseMark[]): readonly ParityGap[] {
  const questions = questionsOf(cases);
  return PRIMARY.flatMap((metric) =>
    PAIRS.flatMap(([first, second]) => {
      const effect = estimateDifference(differencesOf(questions, metric, first, second));
      if (effect === null) return [];
      return [
        {
          metric,
          first,
          second,
          questions: effect.pairs,
          difference: effect.effect,
          interval: effect.interval,
        },
      ];
    }),
  );
}

/** The two scripts of Chinese last: of one converted question, the difference should be 0. */
const PAIRS: readonly (readonly [Language, Language])[] = LANGUAGES.flatMap((first, index) =>
  LANGUAGES.slice(index + 1).map((second): [Language, Language] => [first, second]),
);

type Question = ReadonlyMap<Language, readonly CaseMark[]>;

/** Cases by the question that they have in common, those that stand alone left out. */
function questionsOf(cases: readonly CaseMark[]): ReadonlyMap<string, Question> {
  const joined = new Set(cases.flatMap(({ parallelId }) => parallelId ?? []));
  const questions = new Map<string, Map<Language, CaseMark[]>>();
  for (const item of cases) {
    const key = item.parallelId ?? (joined.has(item.id) ? item.id : null);
    if (key === null) continue;
    const question = questions.get(key) ?? new Map<Language, CaseMark[]>();
    questions.set(key, question.set(item.language, [...(question.get(item.language) ?? []), item]));
  }
  return questions;
}

function differencesOf(
  questions: ReadonlyMap<string, Question>,
  metric: MetricId,
  first: Language,
  second: Language,
): readonly PairedDifference[] {
  return Array.from(questions).flatMap(([cluster, question]) => {
    const a = shareOf(question.get(first) ?? [], metric);
    const b = shareOf(question.get(second) ?? [], metric);
    return a === null || b === null ? [] : [{ cluster, difference: a - b }];
  });
}

function shareOf(cases: readonly CaseMark[], metric: MetricId): number | null {
  const ratios = cases.flatMap(({ grades }): readonly Ratio[] => {
    const ratio = grades[metric];
    return ratio === null ? [] : [ratio];
  });
  const denominator = ratios.reduce((sum, ratio) => sum + ratio.denominator, 0);
  if (denominator === 0) return null;
  return ratios.reduce((sum, ratio) => sum + ratio.numerator, 0) / denominator;
}
