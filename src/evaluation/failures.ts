// A graded case comes in; where it falls short of a headline figure, what was expected and what came back go out as text,
// so that a person can tell a wrong answer from a wrong question.
import { fallsShort, HEADLINE, type MetricDescription } from "./metrics.ts";
import type { ExpectedPassage, GradedCase, ShownParagraph } from "./run-folder.ts";

/** Most characters of a cited paragraph and of an answer. */
const PARAGRAPH_CHARACTERS = 60;
const ANSWER_CHARACTERS = 120;

/** The headline figures that a case falls short of. */
export function shortOf(graded: GradedCase): readonly MetricDescription[] {
  return HEADLINE.filter((metric) => fallsShort(graded.grades, metric));
}

/** A failing case as plain text; empty where it does not fail. */
export function renderFailure(graded: GradedCase): string {
  const short = shortOf(graded);
  if (short.length === 0) return "";
  const word = graded.status === "answered" ? "cited   " : "nearest ";
  const lines = [
    `${graded.id} [${graded.language}] ${short.map(({ id }) => id).join(", ")}`,
    `  question  ${oneLine(graded.query)}`,
    ...describeExpected(graded),
    ...graded.paragraphs.map((paragraph) => `  ${word}  ${describeParagraph(paragraph)}`),
    `  bureaux   ${graded.bureaux?.join(", ") || "none"}`,
    `  ${graded.status === "answered" ? "answer  " : "declined"}  ${describeAnswer(graded)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function describeExpected({
  answerability,
  expected,
  expectedBureaux,
  facts,
}: GradedCase): readonly string[] {
  if (answerability === "no") return ["  expected  a decline"];
  const passages = expected.map((group) => group.map(describePassage).join(" | "));
  const bureaux = expectedBureaux === null ? [] : [`bureaux ${expectedBureaux.join(", ") || "none"}`];
  return [
    ...[...passages, ...bureaux].map((line) => `  expected  ${line}`),
    ...facts.filter(({ stated }) => !stated).map(({ spellings }) => `  missing   ${spellings.join(" | ")}`),
  ];
}

function describePassage({ paragraphIds, document, snippet }: ExpectedPassage): string {
  const where = paragraphIds.join(" or ") || document;
  return snippet === null ? `${where}` : `${where} “${snippet}”`;
}

function describeParagraph({ paragraphId, label, text }: ShownParagraph): string {
  return `${paragraphId} (${label}) ${firstCharacters(text, PARAGRAPH_CHARACTERS)}`;
}

function describeAnswer({ reason, answer }: GradedCase): string {
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
