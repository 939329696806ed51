// A part of a question in, the paragraphs that answer it out, or none: by the answering line's own search, decision and
// selection, asked in plain words, with the headings and the preamble as what the part leans on.
import { type AssistantParts, type RankedQuestion, rankEvidence } from "../../answering/answer-question.ts";
import type { SelectedEvidence } from "../../answering/composing/select-evidence.ts";
import { unansweredParts } from "../../answering/composing/unanswered-parts.ts";
import { decideAnswerable, type Verdict } from "../../answering/deciding/decide-answerable.ts";
import type { ProfileOf } from "../../answering/retrieving/passage-profile.ts";
import type { Evidence } from "../../answering/retrieving/rank-candidates.ts";
import type { StandaloneQuestion } from "../../answering/understanding/condense-question.ts";
import { partQuestions } from "../../answering/understanding/split-question.ts";
import type { DeclineReason } from "../../domain/answer.ts";
import type { Language } from "../../domain/document.ts";
import { foldText } from "../../text/fold.ts";
import { queryTerms } from "../../text/terms.ts";
import { saysWhatIsCounted } from "./counted-things.ts";
import { plainQuestion } from "./plain-question.ts";
import type { AskedPart } from "./read-question.ts";
import { selectPassages } from "./select-passages.ts";

/** What was found for a part. */
export interface FoundPart {
  readonly asked: AskedPart;
  readonly whole: RankedQuestion;
  /** Paragraphs to quote, best first; empty where no document answers. */
  readonly selected: readonly SelectedEvidence[];
  /** Questions within the part that no document answers, in its words. */
  readonly missing: readonly string[];
}

/** What searching needs. */
export interface EvidenceSearch {
  readonly parts: AssistantParts;
  readonly profileOf: ProfileOf;
  readonly language: Language;
  readonly documents: readonly string[] | undefined;
}

/**
 * What the best paragraph must reach, at the least, in one of the two: the share of the part's words that it says, and its
 * score. Over eval/replies the parts without an answer reach .32 and 10.4 at the most, those with one .42 and 11.1 at the least.
 */
const LEAST = { coverage: 0.36, score: 10.8 } as const;

/** Weight of headings, and of a part that is pointed back to, against the part's own words. */
const HEADING_WEIGHT = 0.9;
/** Weight of the preamble: what few words of its own a part has decides how much it leans on it. */
const PREAMBLE_WEIGHTS = [
  { ownWords: 3, weight: 0.7 },
  { ownWords: 5, weight: 0.4 },
] as const;
/** A longer preamble is told by its beginning and its end, in UTF-16 units each. */
const PREAMBLE_EDGE = 300;

/** Points back to a part before it. */
const POINTS_BACK =
  /\b(?:said|such|that|those|these|the (?:above|aforesaid|aforementioned|said)|they|them|mentioned in|referred to in|in (?:item |part )?\(\w{1,3}\))\b|\((?:\d|[a-h]|[一二三四五六七八九])\)|该|有关(?:计划|办公室|人员|措施|项目|公司|中心|基金)|上述|前述|当中|其中|其/;

/** Finds what answers a part; `before` is the part that stands before it. */
export async function findEvidence(
  asked: AskedPart,
  before: AskedPart | undefined,
  search: EvidenceSearch,
): Promise<FoundPart> {
  const rank = (question: StandaloneQuestion): Promise<RankedQuestion> =>
    rankEvidence(question, search.language, { documents: search.documents }, search.parts, search.profileOf);
  const standalone = standaloneOf(asked, before);
  const whole = await rank(standalone);
  const verdict = judge(whole, search);
  if (!verdict.answerable) return { asked, whole, selected: [], missing: [asked.question] };
  const pieces = partQuestions(standalone);
  const ranked: RankedQuestion[] = [];
  for (const piece of pieces) ranked.push(await rank(piece));
  const unanswered = unansweredParts(ranked, (piece) => judge(piece, search));
  const missing = unanswered.flatMap((number) => pieces[number - 1]?.text ?? []);
  const selected = selectPassages({ ...whole, ranked: verdict.evidence }, ranked, search.profileOf);
  return { asked, whole, selected, missing };
}

function standaloneOf(
  { question, preamble, headings }: AskedPart,
  before: AskedPart | undefined,
): StandaloneQuestion {
  const text = plainQuestion(question);
  const pointedTo = before !== undefined && POINTS_BACK.test(foldText(question)) ? [before.question] : [];
  const context = [...headings, ...pointedTo].join(" ");
  const ownWords = new Set(queryTerms(text).map(({ term }) => term)).size;
  const weight =
    context === "" ? PREAMBLE_WEIGHTS.find((step) => ownWords <= step.ownWords)?.weight : undefined;
  return {
    text,
    asked: text,
    context: context === "" ? undefined : context,
    contextWeight: context === "" ? 0 : HEADING_WEIGHT,
    ...(weight === undefined || preamble === "" ? {} : { reply: edgesOf(preamble), replyWeight: weight }),
  };
}

function edgesOf(preamble: string): string {
  if (preamble.length <= 2 * PREAMBLE_EDGE) return preamble;
  return `${preamble.slice(0, PREAMBLE_EDGE)} ${preamble.slice(-PREAMBLE_EDGE)}`;
}

/**
 * The line's own decision, and besides: a part is answered only by a paragraph that says enough of its words and names what
 * it counts. An officer takes a near miss in a reply for an answer, so a part rather stays open.
 */
function judge(found: RankedQuestion, { parts, profileOf }: EvidenceSearch): Verdict {
  const { ranked, question, concepts } = found;
  const verdict = decideAnswerable(ranked, question, concepts, parts.library, profileOf);
  const [best, ...rest] = ranked;
  if (best === undefined || (!verdict.answerable && !saysNearlyAll(best, verdict.reason))) return verdict;
  const isWeak = best.features.coverage < LEAST.coverage && best.score < LEAST.score;
  const evidence = [best, ...rest] as const;
  const holds = !isWeak && saysWhatIsCounted(found, evidence, profileOf);
  return holds ? { answerable: true, evidence } : { answerable: false, reason: "not-supported" };
}

/** One sentence that says this much of a part in official words answers it, though a kind of value seems to be missing. */
const NEARLY_ALL = 0.8;

function saysNearlyAll({ features }: Evidence, reason: DeclineReason): boolean {
  return reason === "not-supported" && features.sentenceCoverage >= NEARLY_ALL;
}
