// The selected evidence of an answer comes in with all that was found; where a document of a later date gives another figure for the
// same thing, or tells what became of a plan, that goes out with it: before what it overtakes where the figure is asked for.
import type { Citation } from "../../../domain/answer.ts";
import type { DocumentRecord } from "../../../domain/document.ts";
import { foldText } from "../../../text/fold.ts";
import { sourceQuantities } from "../../../text/source-facts.ts";
import { sentenceShares } from "../../retrieving/coverage/coverage-reader.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { heldFigures, isHeldIn } from "../../understanding/conversation/held-figures.ts";
import { looksAtPlan } from "../../understanding/spans-time.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { type DatedCitation, type DifferingPair, differenceOf } from "../differing-figures.ts";
import { chooseQuote } from "../quoting/choose-quote.ts";
import { tightenQuote } from "../quoting/tighten-quote.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { isSameAs } from "./evidence-bounds.ts";
import type { SelectedEvidence } from "./select-evidence.ts";

/** Places that are read for a later word. */
const READ = 10;

/** Share of what the first paragraph's best sentence says of the question that a later one must say to stand before it. */
const AS_MUCH = 0.65;

/** Of a time before; of an area; of the least and the most that is asked for or given. On the folded question. */
const ASKS_THEN = /当时|嗰阵|那时|(?:公布|宣布|推出)时|\b(?:at the time|back then|at first)\b/;
const ASKS_AREA = /公顷|面积|平方|多大|几大|\b(?:hectares?|area|square|acres?|how (?:big|large)|size)\b/;
const ASKS_LEAST =
  /最少|最低|至少|门槛|(?:多少|几多)(?:钱)?(?:先|才)|\b(?:minimum|least|thresholds?|smallest|lowest)\b/;
const ASKS_MOST = /最多|最高|至多|上限|封顶|\b(?:max|maximum|most|ceiling|cap|up to)\b/;

/** Finds a document by its id. */
export type DocumentOf = (id: string) => DocumentRecord | undefined;

/** The evidence with the newest later word on what its first paragraph says; as it came where there is none. */
export function withLaterWord(
  selected: readonly SelectedEvidence[],
  whole: RankedAsking,
  limit: number,
  documentOf: DocumentOf,
): readonly SelectedEvidence[] {
  const [first] = selected;
  if (first === undefined || limit < 2) return selected;
  // Days are told apart before anything is quoted: most of what is near is no later.
  const dayOf = ({ paragraph }: Evidence): string => documentOf(paragraph.documentId)?.publishedOn ?? "";
  const published = dayOf(first.evidence);
  const newer = whole.ranked
    .slice(0, READ)
    .filter((evidence) => dayOf(evidence) > published && !isSameAs(evidence)(first.evidence));
  const said = newer.length === 0 ? undefined : datedOf(first, documentOf);
  if (said === undefined) return selected;
  const later = newer
    .flatMap((evidence) => laterWord({ evidence, askings: first.askings, role: "main" }, said, documentOf))
    .sort((a, b) => (a.pair.newer.document.publishedOn < b.pair.newer.document.publishedOn ? 1 : -1))[0];
  if (later === undefined) return selected;
  const others = selected.filter(({ evidence }) => !isSameAs(evidence)(later.selected.evidence));
  return placed(later, others, whole).slice(0, Math.max(limit, 2));
}

interface LaterWord {
  readonly selected: SelectedEvidence;
  readonly pair: DifferingPair;
}

function laterWord(
  selected: SelectedEvidence,
  said: DatedCitation,
  documentOf: DocumentOf,
): readonly LaterWord[] {
  const told = datedOf(selected, documentOf);
  const pair = told && differenceOf(said, told);
  return pair === undefined ? [] : [{ selected, pair }];
}

/** Before the older figure where that is what is asked for; else right behind what carries the answer. */
function placed(
  later: LaterWord,
  others: readonly SelectedEvidence[],
  whole: RankedAsking,
): readonly SelectedEvidence[] {
  const { selected } = later;
  const [first] = others;
  const isBefore = first !== undefined && !statesHeld(first, whole) && saysAsMuch(selected, first, whole);
  if (isBefore && asksFigure(later.pair, whole.question)) return [selected, ...others];
  const carrying = others.filter(({ role }) => role === "main");
  const besides = others.filter(({ role }) => role !== "main");
  return [...carrying, { ...selected, role: "tie" }, ...besides];
}

/** Whether it states what the asker holds against the answer: that is told first, with what it was a figure of. */
function statesHeld({ evidence }: SelectedEvidence, { question }: RankedAsking): boolean {
  const held = heldFigures(question.again?.doubt);
  return held.some((figure) => isHeldIn(figure, sourceQuantities(evidence.paragraph.text)));
}

/** Whether its best sentence says about as much of the question: "together with the park" is asked of what tells of both. */
function saysAsMuch(later: SelectedEvidence, first: SelectedEvidence, { concepts }: RankedAsking): boolean {
  const most = ({ evidence }: SelectedEvidence): number =>
    Math.max(0, ...sentenceShares(concepts, evidence.profile));
  return most(later) >= AS_MUCH * most(first);
}

/** Whether a question asks for the figure that differs, and not for what it was at some time. */
function asksFigure(
  { figures }: DifferingPair,
  { text, dates, types, quantities }: UnderstoodQuestion,
): boolean {
  const folded = foldText(text);
  if (figures === undefined || looksAtPlan(text) || dates.length > 0 || ASKS_THEN.test(folded)) return false;
  const [{ unit, modifier, value }] = figures;
  if (quantities.some((held) => held.value === value)) return true;
  if (unit.kind === "area") return ASKS_AREA.test(folded);
  if (modifier === "at-least") return ASKS_LEAST.test(folded);
  if (ASKS_MOST.test(folded) && modifier !== "at-most") return false;
  return types.has("how-much") || types.has("how-many") || types.has("percent");
}

function datedOf(selected: SelectedEvidence, documentOf: DocumentOf): DatedCitation | undefined {
  const { paragraph, counterpart, relevance } = selected.evidence;
  const document = documentOf(paragraph.documentId);
  if (document === undefined) return undefined;
  const quote = tightenQuote(chooseQuote(selected), selected);
  const citation: Citation = { ref: 0, paragraph, quote, counterpart, score: relevance };
  return { citation, document };
}
