// A paragraph of the evidence comes in, the stretch of it that answers goes out: one or a few neighbouring sentences,
// chosen by what they say of the question, verbatim and contiguous.

import type { Quote } from "../../../domain/answer.ts";
import { quoteFrom } from "../../../domain/answer.ts";
import type { Paragraph } from "../../../domain/document.ts";
import type { TermGroup } from "../../../domain/snapshot.ts";
import type { WeighedConcept } from "../../retrieving/coverage/coverage.ts";
import { sentenceShares, shareTogether } from "../../retrieving/coverage/coverage-reader.ts";
import { explainsAsked } from "../../retrieving/passages/explains-thing.ts";
import type { SentenceProfile } from "../../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { holdsAnswerType } from "../../retrieving/ranking/rank-features.ts";
import { tellsSoFar } from "../../understanding/asking/asked-present.ts";
import { asksSoFar } from "../../understanding/asking/asked-state.ts";
import { asksBound, asksSpan, givesBound, givesSpan } from "../../understanding/asking/values/asked-span.ts";
import { askedYears, spansTime } from "../../understanding/spans-time.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import type { SelectedEvidence } from "../selecting/select-evidence.ts";
import { meetsPutFigure } from "./put-figure.ts";

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
  return quoteFrom(evidence.paragraph, { start, end });
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
  if (isShort || sentences.length < 2) return wholeOf(profile.paragraph);
  const worthOf = windowReader(evidence, question, concepts);
  let best = { start: 0, end: text.length, worth: Number.NEGATIVE_INFINITY };
  for (const { from, to } of windowsOf(sentences, bounds, profile.group)) {
    const worth = worthOf({ from, to });
    if (worth > best.worth)
      best = { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? text.length, worth };
  }
  return quoteFrom(profile.paragraph, best);
}

/** Sentences in a row, by their places: those from `from` up to `to`, at least one. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/** The stretches of neighbouring sentences that may be quoted, in the order of the text, shorter ones first. */
function windowsOf(
  sentences: readonly SentenceProfile[],
  bounds: QuoteBounds,
  group: TermGroup,
): readonly Window[] {
  const windows: Window[] = [];
  for (let from = 0; from < sentences.length; from++) {
    const most = Math.min(from + bounds.sentences, sentences.length);
    for (let to = from + 1; to <= most; to++) {
      const length = (sentences[to - 1]?.end ?? 0) - (sentences[from]?.start ?? 0);
      if (to === from + 1 || length <= bounds.length[group]) windows.push({ from, to });
    }
  }
  return windows;
}

/** What a sentence brings to every stretch that it is in. */
interface SentenceWorth {
  readonly similarity: number;
  /** Whether it holds what is asked. */
  readonly holds: boolean;
  readonly isDated: boolean;
  /** Share of the question that it says. */
  readonly share: number;
}

/** Tells the worth of stretches of a paragraph; each sentence is read once. */
function windowReader(
  { profile, sentenceSimilarities }: Evidence,
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
): (window: Window) => number {
  const shares = sentenceShares(concepts, profile);
  const comparesTimes = spansTime(question);
  const holds = holdingSentences(profile.sentences, question);
  const worths = profile.sentences.map(
    (sentence, i): SentenceWorth => ({
      similarity: sentenceSimilarities.get(sentence.start) ?? 0,
      holds: holds.has(sentence),
      isDated: comparesTimes && sentence.dates.length > 0,
      share: shares[i] as number,
    }),
  );
  return ({ from, to }) => {
    const window = worths.slice(from, to);
    return (
      shareTogether(concepts, profile, from, to) +
      Math.max(...window.map(({ similarity }) => similarity)) +
      typeWorth(window) +
      (window.some(({ isDated }) => isDated) ? DATE_WORTH : 0) -
      SENTENCE_COST * (window.length - 1)
    );
  };
}

/**
 * The sentences that hold what is asked; of how much came about until now, those that tell of it where there are some, and of the least
 * or the most of something those that give it: a fund's total is no limit of what one may get.
 */
function holdingSentences(
  sentences: readonly SentenceProfile[],
  question: UnderstoodQuestion,
): ReadonlySet<SentenceProfile> {
  const holding = sentences.filter((sentence) => holdsWhatIsAsked(sentence, question));
  const telling = tellingOf(holding, question);
  return new Set(telling.length > 0 ? telling : holding);
}

function tellingOf(
  holding: readonly SentenceProfile[],
  { wanted }: UnderstoodQuestion,
): readonly SentenceProfile[] {
  if (asksSpan(wanted)) return holding.filter(givesSpan);
  if (asksBound(wanted)) return holding.filter(givesBound);
  return asksSoFar(wanted) ? holding.filter(tellsSoFar) : [];
}

/** Worth of the sentences that hold the kind of thing asked for, further ones only where they are of the same matter. */
function typeWorth(window: readonly SentenceWorth[]): number {
  const holding = window.filter(({ holds }) => holds);
  if (holding.length < 2) return holding.length * TYPE_WORTH;
  const bound = MATTER_SHARE * Math.max(...window.map(({ share }) => share));
  const ofMatter = holding.filter(({ share }) => share >= bound).length;
  return TYPE_WORTH + AGAIN_WORTH * Math.max(0, ofMatter - 1);
}

/** A comparison is made of figures and dates, whether or not its words ask for them, and a list of what is due in a year of that year; a span is two figures of a kind. */
export function holdsWhatIsAsked(sentence: SentenceProfile, question: UnderstoodQuestion): boolean {
  if (holdsAnswerType(sentence, question) || explainsAsked(sentence, question)) return true;
  if (meetsPutFigure(sentence, question)) return true;
  if (asksSpan(question.wanted)) return givesSpan(sentence);
  if (spansTime(question)) return sentence.quantities.length + sentence.dates.length > 0;
  const years = question.types.has("list") ? askedYears(question) : [];
  return sentence.dates.some(({ year }) => year !== undefined && years.includes(year));
}

function wholeOf(paragraph: Paragraph): Quote {
  const { text } = paragraph;
  return quoteFrom(paragraph, { start: text.length - text.trimStart().length, end: text.trimEnd().length });
}
