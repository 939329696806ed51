// Graded cases without their texts come in; the figures over all of them and over each part that a reader compares go out.
import { LANGUAGES } from "../../domain/document.ts";
import type { LengthUnit } from "../answer-text.ts";
import type { LengthSpread, LengthSummary, Summary } from "../graded-report.ts";
import type { Group } from "../metrics.ts";
import type { Answerability } from "../run-folder.ts";
import { estimateShare, percentile } from "../statistics.ts";
import { type CaseMark, DEPTHS } from "./case-mark.ts";
import { confuseBureaux } from "./confuse-bureaux.ts";
import { languageGaps, measure } from "./measure.ts";
import { measureParity } from "./measure-parity.ts";
import { summarizeDeclining } from "./summarize-declining.ts";

const ANSWERABILITIES: readonly Answerability[] = ["yes", "no", "partial", "underspecified"];

/** Adds up all cases, and the cases of each part of the set. */
export function summarize(cases: readonly CaseMark[]): Summary {
  const byLanguage = LANGUAGES.map((name) =>
    groupOf(name, cases, ({ language }) => language === name),
  ).filter(hasCases);
  const answerable = cases.filter(({ answerability }) => answerability === "yes");
  const unanswerable = cases.filter(({ answerability }) => answerability === "no");
  return {
    cases: cases.length,
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    apart: cases.length - answerable.length - unanswerable.length,
    answered: cases.filter(({ status }) => status === "answered").length,
    overall: measure(cases),
    byLanguage,
    languageGaps: languageGaps(byLanguage),
    parity: measureParity(cases),
    bySourceLanguage: groupBy(answerable, ({ sourceLanguage }) => sourceLanguage ?? []),
    byTag: groupBy(cases, ({ tags }) => tags),
    byUnanswerableKind: groupBy(unanswerable, ({ unanswerableKind }) => unanswerableKind ?? []),
    byAnswerability: ANSWERABILITIES.map((name) =>
      groupOf(name, cases, ({ answerability }) => answerability === name),
    ).filter(hasCases),
    byTurn: [...new Set(cases.map(({ turn }) => turn))]
      .sort((a, b) => a - b)
      .map((depth) => groupOf(String(depth), cases, ({ turn }) => turn === depth)),
    recallByDepth: recallByDepth(cases),
    declining: summarizeDeclining(cases),
    bureaux: confuseBureaux(cases),
    answerLengths: (["words", "characters"] as const).flatMap((unit) => summarizeLength(cases, unit)),
  };
}

function groupOf(name: string, cases: readonly CaseMark[], belongs: (item: CaseMark) => boolean): Group {
  const members = cases.filter(belongs);
  return { name, cases: members.length, measurements: measure(members) };
}

function hasCases({ cases }: Group): boolean {
  return cases > 0;
}

/** Groups in the order of their names; a case with several names is in several groups, but once in each. */
function groupBy(
  cases: readonly CaseMark[],
  namesOf: (item: CaseMark) => string | readonly string[],
): readonly Group[] {
  const groups = new Map<string, CaseMark[]>();
  for (const item of cases) {
    for (const name of new Set([namesOf(item)].flat())) {
      const members = groups.get(name);
      if (members === undefined) groups.set(name, [item]);
      else members.push(item);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => ({ name, cases: members.length, measurements: measure(members) }));
}

/** The share of the relevant at each depth, from that at ten and from how many of those ten come earlier. */
function recallByDepth(cases: readonly CaseMark[]): Summary["recallByDepth"] {
  return DEPTHS.flatMap((depth) => {
    const recall = estimateShare(
      cases.flatMap(({ cluster, hitsByDepth, grades }) => {
        const atTen = grades["recall-at-10"];
        if (hitsByDepth === null || atTen === null) return [];
        const all = hitsByDepth.at(-1) ?? 0;
        const numerator = all === 0 ? 0 : (atTen.numerator * (hitsByDepth[depth - 1] ?? 0)) / all;
        return [{ cluster, numerator, denominator: atTen.denominator }];
      }),
    );
    return recall === null ? [] : [{ depth, recall }];
  });
}

function summarizeLength(cases: readonly CaseMark[], unit: LengthUnit): readonly LengthSummary[] {
  const lengths = cases.flatMap(({ answerLength }) => (answerLength?.unit === unit ? answerLength : []));
  const whole = spread(lengths.map(({ count }) => count));
  if (whole === null) return [];
  return [{ unit, ...whole, beyond: spread(lengths.flatMap(({ beyond }) => beyond ?? [])) }];
}

function spread(counts: readonly number[]): LengthSpread | null {
  const median = percentile(counts, 0.5);
  const p95 = percentile(counts, 0.95);
  return median === null || p95 === null ? null : { answers: counts.length, median, p95 };
}
