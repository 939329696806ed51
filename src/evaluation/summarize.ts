// Graded cases come in; the figures over all of them and over each part that a reader compares go out.
import type { LengthUnit } from "./answer-text.ts";
import type { CaseResult } from "./case-result.ts";
import {
  type Group,
  type LanguageGap,
  languageGaps,
  type Measurements,
  type MetricId,
  measure,
} from "./metrics.ts";
import { LANGUAGES } from "./question-set.ts";
import { percentile } from "./statistics.ts";

/** How long the answers are, declined ones left out. */
export interface LengthSummary {
  readonly unit: LengthUnit;
  readonly answers: number;
  readonly median: number;
  readonly p95: number;
}

/** The figures of one run; the same for every run over the same index. */
export interface Summary {
  readonly cases: number;
  readonly answerable: number;
  readonly overall: Measurements;
  /** By language of the question. */
  readonly byLanguage: readonly Group[];
  readonly languageGaps: Readonly<Record<MetricId, LanguageGap | null>>;
  /** Answerable cases by how near their sources are to the language of the question. */
  readonly bySourceLanguage: readonly Group[];
  readonly byTag: readonly Group[];
  readonly byUnanswerableKind: readonly Group[];
  readonly answerLengths: readonly LengthSummary[];
}

/** Adds up all cases, and the cases of each language, source language, tag and kind of unanswerable question. */
export function summarize(cases: readonly CaseResult[]): Summary {
  const byLanguage = LANGUAGES.map((language): [string, readonly CaseResult[]] => [
    language,
    cases.filter((item) => item.language === language),
  ])
    .filter(([, items]) => items.length > 0)
    .map(groupOf);
  const answerable = cases.filter((item) => item.answerable);
  const unanswerable = cases.filter((item) => !item.answerable);
  return {
    cases: cases.length,
    answerable: answerable.length,
    overall: measure(cases),
    byLanguage,
    languageGaps: languageGaps(byLanguage),
    bySourceLanguage: groupBy(answerable, ({ sourceLanguage }) => sourceLanguage ?? []),
    byTag: groupBy(cases, ({ tags }) => tags),
    byUnanswerableKind: groupBy(unanswerable, ({ unanswerableKind }) => unanswerableKind ?? []),
    answerLengths: (["words", "characters"] as const).flatMap((unit) => summarizeLength(cases, unit)),
  };
}

/** Groups in the order of their names; a case with several names is in several groups, but once in each. */
function groupBy(
  cases: readonly CaseResult[],
  namesOf: (item: CaseResult) => string | readonly string[],
): readonly Group[] {
  const groups = new Map<string, CaseResult[]>();
  for (const item of cases) {
    for (const name of new Set([namesOf(item)].flat())) {
      groups.set(name, [...(groups.get(name) ?? []), item]);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(groupOf);
}

function groupOf([name, cases]: readonly [string, readonly CaseResult[]]): Group {
  return { name, cases: cases.length, measurements: measure(cases) };
}

function summarizeLength(cases: readonly CaseResult[], unit: LengthUnit): readonly LengthSummary[] {
  const counts = cases.flatMap(({ answerLength }) => (answerLength?.unit === unit ? answerLength.count : []));
  const median = percentile(counts, 0.5);
  const p95 = percentile(counts, 0.95);
  return median === null || p95 === null ? [] : [{ unit, answers: counts.length, median, p95 }];
}
