// What an answer says and quotes comes in; whether it stands in what it cites goes out. The system's own checks are one
// figure; figures and dates are looked up again here, because a system does not grade itself.
import { type DateMention, extractDates, sameDate } from "../../text/dates.ts";
import { extractQuantities, sameQuantity } from "../../text/quantities.ts";
import type { Grades } from "../metrics.ts";
import type { PredictedReference, PredictedStatement } from "../prediction.ts";
import type { Ratio } from "../statistics.ts";
import type { CitedAnswer } from "./grade-citations.ts";
import { claimOf } from "./quoted-words.ts";
import { shareOf } from "./ratios.ts";

type FidelityGrades = Pick<
  Grades,
  "quotes-verbatim" | "checks-passed" | "numbers-faithful" | "dates-faithful"
>;

/** What must hold of any answer, whatever was asked; all null for a decline. */
export function gradeFidelity(answer: CitedAnswer | null): FidelityGrades {
  if (answer === null) {
    return {
      "quotes-verbatim": null,
      "checks-passed": null,
      "numbers-faithful": null,
      "dates-faithful": null,
    };
  }
  const quoted = answer.references.filter(({ quote, text }) => quote !== null && text !== null);
  const checked = answer.statements.filter(({ checks }) => checks !== null);
  return {
    "quotes-verbatim": shareOf(quoted, quotesVerbatim),
    "checks-passed": shareOf(checked, passesChecks),
    "numbers-faithful": sumRatios(answer, (said, sources) =>
      shareFound(
        extractQuantities(said),
        sources.flatMap(({ text }) => extractQuantities(text)),
        sameQuantity,
      ),
    ),
    "dates-faithful": sumRatios(answer, (said, sources) =>
      shareFound(extractDates(said), sources.flatMap(datesOf), sameDate),
    ),
  };
}

/** Every date of a source, and where its document's year is known also those that it counts from then. */
function datesOf({ text, publishedYear }: CitedText): readonly DateMention[] {
  const plain = extractDates(text);
  return publishedYear === null ? plain : [...plain, ...extractDates(text, { documentYear: publishedYear })];
}

/** Negative offsets count from the end in `slice`, so an offset has to be checked before it is used. */
function quotesVerbatim({ text: paragraph, quote }: PredictedReference): boolean {
  if (quote === null || paragraph === null) return false;
  const { text, start, end } = quote;
  return text !== "" && start >= 0 && end === start + text.length && paragraph.slice(start, end) === text;
}

/** The quotation must have been checked; numbers and dates must not have failed (a statement may have none). */
function passesChecks({ checks }: PredictedStatement): boolean {
  return checks?.quote === "pass" && checks.numbers !== "fail" && checks.dates !== "fail";
}

/** A cited paragraph whose text is known. */
interface CitedText {
  readonly text: string;
  readonly publishedYear: number | null;
}

function citedText(reference: PredictedReference | undefined): readonly CitedText[] {
  if (reference === undefined || reference.text === null) return [];
  return [{ text: reference.text, publishedYear: reference.publishedYear }];
}

/** Over the statements; null where none has anything to look up, or where a cited text is not known. */
function sumRatios(
  { statements, references }: CitedAnswer,
  ratioOf: (said: string, sources: readonly CitedText[]) => Ratio,
): Ratio | null {
  let numerator = 0;
  let denominator = 0;
  for (const { text, citations } of statements) {
    const sources = citations.flatMap((cited) => citedText(references[cited]));
    if (sources.length < citations.length) return null;
    const ratio = ratioOf(claimOf(text), sources);
    numerator += ratio.numerator;
    denominator += ratio.denominator;
  }
  return denominator === 0 ? null : { numerator, denominator };
}

function shareFound<Mention>(
  said: readonly Mention[],
  sources: readonly Mention[],
  same: (a: Mention, b: Mention) => boolean,
): Ratio {
  return {
    numerator: said.filter((one) => sources.some((source) => same(one, source))).length,
    denominator: said.length,
  };
}
