// A part of a question in, the paragraphs that answer it out, or none: by the answering line's own search, decision and
// selection, asked in plain words, with the headings and the preamble as what the part leans on.
import type { AssistantParts } from "../../answering/answer-question.ts";
import type { RankedAsking } from "../../answering/composing/ranked-asking.ts";
import { isSameAs } from "../../answering/composing/selecting/evidence-bounds.ts";
import type { SelectedEvidence } from "../../answering/composing/selecting/select-evidence.ts";
import { rankEvidence } from "../../answering/rank-question.ts";
import { type RankedQuestion, readSigns } from "../../answering/read-signs.ts";
import { weighConcepts } from "../../answering/retrieving/coverage/coverage.ts";
import type { ProfileOf } from "../../answering/retrieving/passages/passage-profile.ts";
import { versionsOf } from "../../answering/retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import type { StandaloneQuestion } from "../../answering/understanding/conversation/condense-question.ts";
import { conceptsIn } from "../../answering/understanding/understand-question.ts";
import type { Language } from "../../domain/document.ts";
import { foldText } from "../../text/fold.ts";
import { thingsIn } from "../../text/named-things.ts";
import { asksPlan } from "./asked-plan.ts";
import { asksOfEach } from "./each-programme.ts";
import { judgePart } from "./judge-part.ts";
import { saysOwnWords } from "./own-words.ts";
import { type Leaning, leaningOf, leaningOn, ownWords, plainWords, standaloneOf } from "./part-question.ts";
import { hasOwnTopic, isFewWords, type PartSubject, subjectOf, topicOf } from "./part-subject.ts";
import type { AskedPart } from "./read-question.ts";
import { type AskedWords, evidenceSaying, type PassageReading } from "./says-what-is-asked.ts";
import { mergePassages, selectPassages, withSiblings } from "./select-passages.ts";
import type { Ask } from "./split-asks.ts";
import { takeTableRequest } from "./table-request.ts";
import { isToldInPart } from "./told-in-part.ts";
import { untoldYears } from "./years-told.ts";

/** What was found for a part. */
export interface FoundPart {
  readonly asked: AskedPart;
  readonly whole: RankedQuestion;
  /** What it asks, in order; at least one. */
  readonly asks: readonly FoundAsk[];
  /** Paragraphs to quote, best first; empty where no document answers. */
  readonly selected: readonly SelectedEvidence[];
  /** Questions within the part that no document answers, in its words. */
  readonly missing: readonly string[];
  /** Keys of the programmes that it asks about, by name or as the question's subject. */
  readonly names: ReadonlySet<string>;
  /** Whether its subject is the question's, and no other. */
  readonly leans: boolean;
  /** Whether figures are wanted as a table. */
  readonly table: boolean;
}

/** What searching needs. */
export interface EvidenceSearch {
  readonly parts: AssistantParts;
  readonly profileOf: ProfileOf;
  readonly language: Language;
  readonly documents: readonly string[] | undefined;
  /** Ends the search for a client that has left. */
  readonly signal?: AbortSignal | undefined;
}

/** Points from a later ask of a part to the first. */
const POINTS_TO_FIRST = /\b(?:its|their|it|they|them|involved|concerned|thereof)\b|所涉|涉及|有关|其|该/;

/**
 * Finds what answers a part, ask by ask; `earlier` are the parts that stand before it. Where nothing says the timetable for it
 * that a heading asks for, what says the rest is found, and the timetable is missing.
 */
export async function findEvidence(
  asked: AskedPart,
  earlier: readonly AskedPart[],
  search: EvidenceSearch,
): Promise<FoundPart> {
  const found = await findWorded(asked, earlier, search);
  if (found.selected.length > 0 || asked.wording === asked.question) return found;
  const bare = await findWorded({ ...asked, wording: asked.question }, earlier, search);
  return bare.selected.length === 0 ? found : { ...bare, asked, missing: [asked.wording] };
}

async function findWorded(
  asked: AskedPart,
  earlier: readonly AskedPart[],
  search: EvidenceSearch,
): Promise<FoundPart> {
  const { text, wanted } = takeTableRequest(asked.wording);
  const asks = asksOfEach(text, topicOf(asked)).slice(0, MOST_ASKS);
  const lean = leaningOf(asked, asks[0]?.text ?? text, earlier.at(-1));
  const subjectFor = (words: string): PartSubject | undefined =>
    subjectOf(words, asked, earlier, search.parts);
  const whole = await rank(standaloneOf(text, lean, subjectFor(text)), search);
  const found: FoundAsk[] = [];
  for (const ask of asks) {
    const first = found[asks.findIndex((each) => each.text === ask.after)];
    found.push(await findAsk(ask, asks.length === 1, whole, first, lean, subjectFor, search));
  }
  const quoted = mergePassages(found.map(({ asking }) => selectPassages(asking, [], search.profileOf)));
  const selected = wanted || ASKS_LIST.test(foldText(text)) ? withSiblings(quoted, found) : quoted;
  const isQuoted = ({ words, asking: { concepts } }: FoundAsk): boolean =>
    evidenceSaying(words, { ranked: selected.map(({ evidence }) => evidence), concepts }, readingOf(search))
      .length > 0;
  const unsaid = found.filter(
    (each) =>
      each.asking.ranked.length === 0 &&
      each.ask.asked !== "otherwise" &&
      !isTakenAsRead(each.ask, found) &&
      !isQuoted(each),
  );
  const missingOf = (each: FoundAsk): readonly string[] =>
    unsaid.includes(each) ? [each.ask.text] : leftUntold(each, text, selected, readingOf(search));
  const missing = selected.length === 0 ? [asked.question] : found.flatMap(missingOf);
  const subject = subjectFor(text);
  const topic = thingsIn(text).size === 0 ? topicOf(asked) : undefined;
  const leans = (subject !== undefined || topic !== undefined) && !hasOwnTopic(asked);
  const names = new Set([...thingsIn(text), ...(subject?.named ?? thingsIn(topic ?? ""))]);
  return { asked, whole, asks: found, selected, missing, names, leans, table: wanted };
}

/** What of an ask that is not missing as a whole nothing quoted tells, in its words: all of it, or the years. */
function leftUntold(
  { ask, words, asking }: FoundAsk,
  part: string,
  selected: readonly SelectedEvidence[],
  reading: PassageReading,
): readonly string[] {
  const quoted = { ranked: selected.map(({ evidence }) => evidence), concepts: asking.concepts };
  if (isToldInPart(words, asking.ranked.length === 0 ? quoted : asking, reading)) return [ask.text];
  const years = untoldYears(words, { part, first: ask.after }, quoted, reading);
  return years.length === 0 ? [] : [`${ask.text}: ${years.join(", ")}`];
}

function readingOf({ parts: { library }, profileOf }: EvidenceSearch): PassageReading {
  return { library, profileOf };
}

/** What stands in several points under one heading. */
const ASKS_LIST = /\b(?:measures|initiatives|amendments)\b|措施|修订/;

/** Most asks of a part that are looked for, those of each programme together. */
const MOST_ASKS = 10;

/** An ask with its ranking; without evidence where no document says it. */
export interface FoundAsk {
  readonly ask: Ask;
  readonly asking: RankedAsking;
  /** What it asks in words, for what is quoted for another ask. */
  readonly words: AskedWords;
  /** All evidence that it was found among. */
  readonly near: readonly Evidence[];
}

/** "Whether it does; if so, how many": who says how many says that it does. */
function isTakenAsRead({ text, after }: Ask, found: readonly FoundAsk[]): boolean {
  if (after !== undefined || !ASKS_WHETHER.test(foldText(text))) return false;
  return found.some(({ ask, asking }) => ask.asked === "if-so" && asking.ranked.length > 0);
}

const ASKS_WHETHER = /^(?:of )?whether\b|是否|会否|有否|有没有|可否/;
/** Reasons are of what the first ask tells of; without it there is nothing that they could be of. */
const ASKS_WHY =
  /^(?:of |and )?(?:the |its |their )?(?:relevant )?reasons?\b|^(?:其|有关|相关)?(?:原因|理由)/;

/** So is the money involved in applications of which nobody tells. */
const ASKS_INVOLVED = /\binvolved\b|涉及/;
const COUNTS_CASES = /\b(?:applications?|cases|complaints?)\b|申请|个案|投诉/;

/** Whether a later ask of a part asks of what the first tells: for its reasons, of a plan if there is one, of the applications. */
function hangsOn(first: Ask, later: Ask): boolean {
  const [before, after] = [foldText(first.text), foldText(later.text)];
  return (
    ASKS_WHY.test(after) ||
    (later.asked === "if-so" && asksPlan(first.text)) ||
    (ASKS_INVOLVED.test(after) && COUNTS_CASES.test(before))
  );
}

/**
 * An ask is judged by its own ranking; one of few words ("the amount", 「金額」) is asked of what answers the first. The first is
 * answered too where the part as a whole finds what says it.
 */
async function findAsk(
  ask: Ask,
  isOnly: boolean,
  whole: RankedQuestion,
  first: FoundAsk | undefined,
  lean: Leaning,
  subjectFor: (words: string) => PartSubject | undefined,
  search: EvidenceSearch,
): Promise<FoundAsk> {
  const plain = plainWords(ask.text);
  const isShort = ask.after !== undefined && ownWords(plain) <= FEW_OWN_WORDS;
  const leans =
    isShort ||
    (ask.after !== undefined && (POINTS_TO_FIRST.test(foldText(ask.text)) || isFewWords(ask.text)));
  const about = leans ? `${ask.after} ${ask.text}` : ask.text;
  const words = { plain, text: ask.text, about, subject: subjectFor(about) };
  const reading = readingOf(search);
  const saying = (found: RankedQuestion): FoundAsk => {
    const verdict = judgePart(found, search.parts.library, search.profileOf);
    const evidence = verdict.answerable
      ? evidenceSaying(words, { ...found, ranked: verdict.evidence }, reading, isOnly ? [] : whole.ranked)
      : [];
    return { ask, words, asking: { ...found, ranked: evidence }, near: found.ranked };
  };
  if (isOnly) return saying(whole);
  if (first !== undefined && first.asking.ranked.length > 0 && isShort)
    return {
      ...first,
      ask,
      words,
      asking: { ...first.asking, ranked: amongFirst(words, first, reading, search) },
    };
  if (first !== undefined && first.asking.ranked.length === 0 && hangsOn(first.ask, ask))
    return { ask, words, asking: { ...whole, ranked: [] }, near: [] };
  const own = saying(await rank(standaloneOf(ask.text, leaningOn(lean, ask.after), words.subject), search));
  if (leans && first?.asking.ranked.length === 0) return ofFirst(own, first, search);
  return own.asking.ranked.length > 0 || first !== undefined ? own : nearBoth(saying(whole), own);
}

/** "The manpower and the expenditure of the Office": where nothing tells the first, what tells of the second is of the same thing. */
function ofFirst(own: FoundAsk, first: FoundAsk, { profileOf }: EvidenceSearch): FoundAsk {
  const { ranked, concepts } = first.asking;
  const isOfSame = (each: Evidence): boolean =>
    saysOwnWords(first.ask.text, concepts, versionsOf(each, profileOf));
  return ranked.length > 0 || own.asking.ranked.slice(0, 1).every(isOfSame)
    ? own
    : { ...own, asking: { ...own.asking, ranked: [] } };
}

/** How far below the best for the ask, in score units, what the part as a whole finds may stand to be of the ask too. */
const OWN_MARGIN = 4;

/** What the whole part finds for an ask, if the ask itself finds it near. */
function nearBoth(byWhole: FoundAsk, { near }: FoundAsk): FoundAsk {
  const least = (near[0]?.score ?? 0) - OWN_MARGIN;
  const isNear = (evidence: Evidence): boolean =>
    near.some((own) => own.score >= least && isSameAs(evidence)(own));
  const [first] = byWhole.asking.ranked;
  if (first === undefined || isNear(first)) return byWhole;
  return { ...byWhole, asking: { ...byWhole.asking, ranked: [] } };
}

/** Share of the coverage of what answers the first ask that speaks of the same thing. */
const SAME_THING = 0.6;

/** What says a short ask, of what answers the first, and then of what was found beside it. */
function amongFirst(
  words: AskedWords,
  { asking, near }: FoundAsk,
  reading: PassageReading,
  { parts }: EvidenceSearch,
): readonly Evidence[] {
  const standalone = { text: words.plain, asked: words.plain, context: undefined, contextWeight: 0 };
  const ownConcepts = weighConcepts(conceptsIn(standalone, parts), parts.lexical);
  const named = new Set(ownConcepts.map(({ name }) => name));
  const concepts = [...ownConcepts, ...asking.concepts.filter(({ name }) => !named.has(name))];
  const own = evidenceSaying(words, { ...asking, concepts }, reading);
  const least = SAME_THING * (asking.ranked[0]?.features.coverage ?? 0);
  const beside = near.filter(({ features }) => features.coverage >= least);
  return own.length > 0 ? own : evidenceSaying(words, { concepts, ranked: beside }, reading);
}

async function rank(question: StandaloneQuestion, search: EvidenceSearch): Promise<RankedQuestion> {
  const { language, documents, parts, profileOf, signal } = search;
  const found = await rankEvidence(question, language, { documents }, parts, profileOf, signal);
  const [ranked] = await readSigns([found], parts, profileOf, signal);
  return ranked as RankedQuestion;
}

/** An ask of so many words of its own has no subject but the first's. */
const FEW_OWN_WORDS = 2;
