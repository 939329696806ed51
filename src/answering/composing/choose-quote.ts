// A paragraph of the evidence comes in, the stretch of it that answers goes out: one or a few neighbouring sentences,
// chosen by what they say of the question, verbatim and contiguous.
import type { Quote } from "../../domain/answer.ts";
import type { TermGroup } from "../../domain/snapshot.ts";
import { coverageOf, type WeighedConcept } from "../retrieving/coverage.ts";
import type { SentenceProfile } from "../retrieving/passage-profile.ts";
import type { Evidence } from "../retrieving/rank-candidates.ts";
import { holdsAnswerType } from "../retrieving/rank-features.ts";
import { asksSpan, givesSpan } from "../understanding/asked-span.ts";
import { askedYears, spansTime } from "../understanding/spans-time.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import type { SelectedEvidence } from "./select-evidence.ts";

/** A paragraph up to this long is quoted whole: about two sentences, and no fact of it is lost. */
const SHORT_PARAGRAPH = { en: 420, zh: 170 } as const;

/** How much of a paragraph is quoted. */
interface QuoteBounds {
  /** Most sentences. */
  readonly sentences: number;
  /** Most UTF-16 units of more than one sentence. */
  readonly length: Readonly<Record<TermGroup, number>>;
  /** Whether a short paragraph is quoted whole. */
  readonly whole: boolean;
}

const UNBOUNDED = { en: Number.POSITIVE_INFINITY, zh: Number.POSITIVE_INFINITY } as const;

/** Of what only may be meant: one sentence, two where they are short. */
const BOUNDS: Readonly<Record<SelectedEvidence["role"], QuoteBounds>> = {
  main: { sentences: 4, length: { en: 560, zh: 240 }, whole: true },
  tie: { sentences: 2, length: { en: 280, zh: 110 }, whole: false },
  pointer: { sentences: 1, length: UNBOUNDED, whole: false },
};

/** Worth of a date in a comparison: each side of it speaks of its own time. */
const DATE_WORTH = 0.25;

/** Worth of holding the kind of thing asked for, and cost of a sentence, against a coverage between 0 and 1. */
const TYPE_WORTH = 0.35;
const SENTENCE_COST = 0.03;

/** Worth of each further sentence that holds the kind: which figure is meant may be beyond the words to tell. */
const AGAIN_WORTH = 0.1;

/** Share of what the most telling sentence says of the question that a further one must say to be of the same matter. */
const MATTER_SHARE = 0.3;

/** The part of a selected paragraph to quote: what answers each part of the question that it is quoted for. */
export function chooseQuote({ evidence, askings, role }: SelectedEvidence): Quote {
  const quotes = askings.map(({ question, concepts, ranked }) => {
    const own = ranked.find(({ paragraph }) => paragraph.id === evidence.paragraph.id) ?? evidence;
    const isFirst = own.paragraph.id === ranked[0]?.paragraph.id;
    return quoteFor(own, question, concepts, BOUNDS[isFirst && role === "tie" ? "main" : role]);
  });
  const start = Math.min(...quotes.map((quote) => quote.start));
  const end = Math.max(...quotes.map((quote) => quote.end));
  return { text: evidence.paragraph.text.slice(start, end), start, end };
}

function quoteFor(
  evidence: Evidence,
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  bounds: QuoteBounds,
): Quote {
  const { profile } = evidence;
  const { text } = profile.paragraph;
  const { sentences } = profile;
  // A row of a table is one statement: its label says nothing without its figures.
  const mayBeWhole = bounds.whole || profile.paragraph.kind === "table-row";
  const isShort = mayBeWhole && text.trim().length <= SHORT_PARAGRAPH[profile.group];
  if (isShort || sentences.length < 2) return wholeOf(text);
  let best = { start: 0, end: text.length, worth: Number.NEGATIVE_INFINITY };
  for (const window of windowsOf(sentences, bounds, profile.group)) {
    const worth = windowWorth(window, evidence, question, concepts);
    if (worth > best.worth)
      best = { start: window[0]?.start ?? 0, end: window.at(-1)?.end ?? text.length, worth };
  }
  return { text: text.slice(best.start, best.end), start: best.start, end: best.end };
}

/** The stretches of neighbouring sentences that may be quoted, in the order of the text, shorter ones first. */
function windowsOf(
  sentences: readonly SentenceProfile[],
  bounds: QuoteBounds,
  group: TermGroup,
): readonly (readonly SentenceProfile[])[] {
  return sentences.flatMap((_, from) =>
    Array.from({ length: Math.min(bounds.sentences, sentences.length - from) }, (_, more) =>
      sentences.slice(from, from + more + 1),
    ).filter((window) => window.length === 1 || lengthOf(window) <= bounds.length[group]),
  );
}

function lengthOf(window: readonly SentenceProfile[]): number {
  return (window.at(-1)?.end ?? 0) - (window[0]?.start ?? 0);
}

function windowWorth(
  window: readonly SentenceProfile[],
  evidence: Evidence,
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
): number {
  const [only, ...more] = window;
  const terms =
    only !== undefined && more.length === 0
      ? only.terms
      : new Set(window.flatMap((sentence) => [...sentence.terms]));
  const similarity = Math.max(...window.map(({ start }) => evidence.sentenceSimilarities.get(start) ?? 0));
  const typed = typeWorth(window, evidence.profile.group, question, concepts);
  const dated = spansTime(question) && window.some(({ dates }) => dates.length > 0) ? DATE_WORTH : 0;
  return (
    coverageOf(concepts, evidence.profile.group, terms) +
    similarity +
    typed +
    dated -
    SENTENCE_COST * (window.length - 1)
  );
}

/** Worth of the sentences that hold the kind of thing asked for, further ones only where they are of the same matter. */
function typeWorth(
  window: readonly SentenceProfile[],
  group: TermGroup,
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
): number {
  const holding = window.filter((sentence) => holdsWhatIsAsked(sentence, question));
  if (holding.length < 2) return holding.length * TYPE_WORTH;
  const coveredBy = ({ terms }: SentenceProfile): number => coverageOf(concepts, group, terms);
  const bound = MATTER_SHARE * Math.max(...window.map(coveredBy));
  const ofMatter = holding.filter((sentence) => coveredBy(sentence) >= bound).length;
  return TYPE_WORTH + AGAIN_WORTH * Math.max(0, ofMatter - 1);
}

/** A comparison is made of figures and dates, whether or not its words ask for them, and a list of what is due in a year of that year; a span is two figures of a kind. */
export function holdsWhatIsAsked(sentence: SentenceProfile, question: UnderstoodQuestion): boolean {
  if (holdsAnswerType(sentence, question)) return true;
  if (asksSpan(question.text)) return givesSpan(sentence);
  if (spansTime(question)) return sentence.quantities.length + sentence.dates.length > 0;
  const years = question.types.has("list") ? askedYears(question) : [];
  return sentence.dates.some(({ year }) => year !== undefined && years.includes(year));
}

function wholeOf(text: string): Quote {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return { text: text.slice(start, end), start, end };
}
