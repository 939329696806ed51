// The results of an evaluation come in; the cases that fall short go out, each with what was expected and what came
// back, so that a person can tell a wrong answer from a wrong question.
import type { CaseResult, ShownParagraph } from "./case-result.ts";
import { fallsShort, METRICS, type MetricDescription } from "./metrics.ts";

/** Most characters of a cited paragraph and of an answer. */
const PARAGRAPH_CHARACTERS = 60;
const ANSWER_CHARACTERS = 120;

/** A case with the figures that it falls short of, at least one. */
export interface Failure {
  readonly result: CaseResult;
  readonly shortOf: readonly MetricDescription[];
}

/** The cases that fall short of a figure, in the order of the set. */
export function listFailures(cases: readonly CaseResult[]): readonly Failure[] {
  return cases
    .map((result) => ({ result, shortOf: METRICS.filter((metric) => fallsShort(result.grades, metric)) }))
    .filter(({ shortOf }) => shortOf.length > 0);
}

/** The failing cases as plain text, a blank line between two; an empty text where none fails. */
export function renderFailures(cases: readonly CaseResult[]): string {
  return listFailures(cases)
    .map((failure) => `${describeFailure(failure).join("\n")}\n`)
    .join("\n");
}

function describeFailure({ result, shortOf }: Failure): readonly string[] {
  return [
    `${result.id} [${result.language}] ${shortOf.map(({ id }) => id).join(", ")}`,
    `  question  ${oneLine(result.query)}`,
    ...describeExpected(result),
    ...result.paragraphs.map(
      (paragraph) =>
        `  ${result.status === "answered" ? "cited   " : "nearest "}  ${describeParagraph(paragraph)}`,
    ),
    `  bureaux   ${result.bureaux.join(", ") || "none"}`,
    `  ${result.status === "answered" ? "answer  " : "declined"}  ${describeAnswer(result)}`,
  ];
}

function describeExpected(result: CaseResult): readonly string[] {
  if (!result.answerable) return ["  expected  a decline"];
  const passages = result.expected.map((group) =>
    group.map(({ paragraphIds, snippet }) => `${paragraphIds.join(" or ")} “${snippet}”`).join(" | "),
  );
  const bureaux =
    result.expectedBureaux === null ? [] : [`bureaux ${result.expectedBureaux.join(", ") || "none"}`];
  return [
    ...[...passages, ...bureaux].map((line) => `  expected  ${line}`),
    ...result.missingFacts.map((spellings) => `  missing   ${spellings.join(" | ")}`),
  ];
}

function describeParagraph({ paragraphId, label, text }: ShownParagraph): string {
  return `${paragraphId} (${label}) ${firstCharacters(text, PARAGRAPH_CHARACTERS)}`;
}

function describeAnswer({ reason, answer }: CaseResult): string {
  const excerpt = firstCharacters(answer, ANSWER_CHARACTERS);
  return reason === null ? excerpt : `${reason}: ${excerpt}`;
}

function firstCharacters(text: string, count: number): string {
  const characters = [...oneLine(text)];
  return characters.length <= count ? characters.join("") : `${characters.slice(0, count).join("")}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
