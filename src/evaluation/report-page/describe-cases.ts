// Graded cases come in, the cases of the page go out: how each came out, what is to be marked, and the paragraphs that
// cases share written once.
import { fallsShort, HEADLINE } from "../metrics.ts";
import type { ExpectedPassage, GradedCase } from "../run-folder.ts";
import { languageOfText } from "../sets/language-of-text.ts";
import { metricLabel } from "./describe-figures.ts";
import type {
  CaseData,
  MarkedParagraph,
  MarkedRange,
  Outcome,
  ShownCase,
  ShownParagraph,
} from "./page-model.ts";

/** Places of a ranking that the page shows. */
const RANKED_SHOWN = 10;

/** Every case in the order of the set. `times` is milliseconds by case id; a case may have none. */
export function describeCases(cases: Iterable<GradedCase>, times: ReadonlyMap<string, number>): CaseData {
  const paragraphs: ShownParagraph[] = [];
  const numberOf = numberParagraphs(paragraphs);
  const shown = Array.from(cases, (graded) => describeCase(graded, numberOf, times.get(graded.id) ?? null));
  return { paragraphs, figures: HEADLINE.map(({ id }) => ({ id, label: metricLabel(id) })), cases: shown };
}

type NumberOf = (paragraph: ShownParagraph) => number;

/** The place of a paragraph in `list`, where it is put when it is first seen. */
function numberParagraphs(list: ShownParagraph[]): NumberOf {
  const places = new Map<string, number>();
  return (paragraph) => {
    const key = `${paragraph.id}\n${paragraph.text}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, list.length);
    return list.push(paragraph) - 1;
  };
}

function describeCase(graded: GradedCase, numberOf: NumberOf, latency: number | null): ShownCase {
  return {
    id: graded.id,
    language: graded.language,
    query: graded.query,
    history: graded.history.map(({ role, content }) => ({ role, text: content })),
    kind: kindOf(graded),
    tags: graded.tags,
    outcome: outcomeOf(graded),
    shortOf: HEADLINE.flatMap((metric, index) => (fallsShort(graded.grades, metric) ? [index] : [])),
    declineReason: graded.status === "declined" ? (graded.reason ?? "") : null,
    statements: graded.statements.map(({ text, citations }) => ({
      text,
      language: languageOfText(text),
      citations: citations.map((position) => position + 1),
    })),
    citations: graded.paragraphs.map(({ paragraphId, label, text, quote, gold }) => ({
      paragraph: numberOf({ id: paragraphId, label, text, language: languageOfText(text) }),
      mark: quote,
      gold,
    })),
    ranking: (graded.retrieved ?? []).slice(0, RANKED_SHOWN),
    confidence: graded.confidence,
    gold: graded.expected.map((group) => group.map((passage) => describePassage(passage, numberOf))),
    facts: graded.facts,
    bureaux: graded.bureaux,
    reference: graded.reference,
    expectedBureaux: graded.expectedBureaux,
    latency,
  };
}

function kindOf({ answerability, unanswerableKind }: GradedCase): string {
  if (answerability === "yes") return "answerable";
  return answerability === "no" ? (unanswerableKind ?? "unanswerable") : answerability;
}

/** What a reader wants to find first: the ways of failing, told apart. */
function outcomeOf(graded: GradedCase): Outcome {
  const { answerability, status } = graded;
  if (answerability === "partial" || answerability === "underspecified") return "apart";
  if (status === "ranked") return rankingOutcome(graded);
  if (answerability === "no") return status === "declined" ? "rightly-declined" : "wrongly-answered";
  if (status === "declined") return "wrongly-declined";
  if (graded.expected.length > 0 && !graded.paragraphs.some(({ gold }) => gold)) return "wrong-source";
  return HEADLINE.some((metric) => fallsShort(graded.grades, metric)) ? "incomplete" : "complete";
}

/** A system that only ranks is judged by what its first ten hold. */
function rankingOutcome({ grades }: GradedCase): Outcome {
  const recall = grades["recall-at-10"];
  if (recall === null) return "apart";
  if (recall.numerator === 0) return "wrong-source";
  return recall.numerator < recall.denominator ? "incomplete" : "complete";
}

/** Where no index was at hand, what the set itself says stands for the paragraph. */
function describePassage(passage: ExpectedPassage, numberOf: NumberOf): MarkedParagraph {
  const { paragraphIds, document, label, snippet } = passage;
  const text = passage.text ?? snippet ?? "";
  const id = paragraphIds.join(" | ") || (document ?? "");
  return {
    paragraph: numberOf({ id, label: label ?? "", text, language: passage.language ?? languageOfText(text) }),
    mark: snippet === null ? null : findSnippet(text, snippet),
  };
}

/** Where a text holds a snippet, white space of both left out; null where it does not. */
export function findSnippet(text: string, snippet: string): MarkedRange | null {
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const needle = snippet.replace(/\s/g, "");
  const at = text.replace(/\s/g, "").indexOf(needle);
  const [start, last] = [places[at], places[at + needle.length - 1]];
  if (at < 0 || needle === "" || start === undefined || last === undefined) return null;
  return { start, end: last + 1 };
}
