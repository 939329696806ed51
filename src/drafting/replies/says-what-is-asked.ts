// An ask with its ranking in, the evidence that really says what is asked out: the kind of value, or the words without which
// nothing of the kind is said, in a sentence that tells of the same thing; what is only planned is no answer to what there is now.

import type { Ranking } from "../../answering/composing/ranked-asking.ts";
import { isUnderSameHeading } from "../../answering/composing/selecting/companions.ts";
import { coverageOf } from "../../answering/retrieving/coverage/coverage.ts";
import type {
  PassageProfile,
  ProfileOf,
  SentenceProfile,
} from "../../answering/retrieving/passages/passage-profile.ts";
import { versionsOf } from "../../answering/retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import { askedValues } from "../../answering/understanding/asking/values/asked-value.ts";
import { clauseStatus } from "../../answering/verifying/clause-status.ts";
import type { ParagraphKind } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { extractDates } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { thingsIn } from "../../text/named-things.ts";
import { toldStatus } from "../told-status.ts";
import { saysByName } from "./asked-by-name.ts";
import { tellsOfPlan } from "./asked-plan.ts";
import { countsThings, saysThings } from "./counted-things.ts";
import { namesOneOf, namesOnlyOthers, saysOwnWords, speaksOf } from "./own-words.ts";
import type { PartSubject } from "./part-subject.ts";
import { namesSaid } from "./select-passages.ts";
import { ASKS_REPORTED } from "./words-of-asking.ts";

/** Whose matter something is stands beside a paragraph, if not in it. */
const ASKS_BODY =
  /\b(?:which|what|the) (?:policy )?(?:bureaux?|departments?)\b[^,;]{0,20}\b(?:is|are|responsible|in charge)\b|\bresponsible (?:bureaux?|departments?)\b|负责(?:的)?(?:政策局|部门|机构)|(?:哪|何)个?(?:政策)?(?:局|部门)/;

/** Titles, captions and links say nothing of what they name. */
const NAMING_KINDS: ReadonlySet<ParagraphKind> = new Set(["front-matter", "caption", "link"]);

/** How far below the best, in score units, a paragraph may stand that says what the best does not. */
const MARGIN = 3;
/** Share of the words that the most telling one of them says, without which a paragraph gives some date or figure of something else. */
const COVERAGE_SHARE = 0.5;
/** The margin for figures of several years, which stand among many others in lists of targets. */
const YEARS_MARGIN = 6;
/** Sentences that say this share of what the most telling one says are telling too: a figure often stands in the next one. */
const TELLING_SHARE = 0.25;

/** How far the first words of a paragraph reach, in UTF-16 units. */
const FIRST_WORDS = 24;

/** What there is now, and not what is planned. */
const ASKS_PRESENT =
  /\b(?:existing|current (?=numbers?|amounts?|totals?|sizes?|capacity|usage|membership|establishment)|currently|at present|to date|so far|actual(?:ly)?|since (?:its|their|the) (?:launch|inception|establishment|introduction))\b|\b(?:amounts?|numbers?|funding)\b[^,;]{0,60}\b(?:invested|granted|issued|disbursed|spent|attracted|trained)\b|\bhow many [^,;]{0,60}\b(?:has|have) |现有|现时|目前|至今|实际|以来/;
const ASKS_PLANNED = /\b(?:expected|planned|target\w*|estimated)\b|预计|预期|估计|目标|拟/;

/** Second and later ones of their kind: what is said of the first is no answer. */
const ORDINALS: readonly (readonly [number, RegExp])[] = [
  [2, /\bsecond\b|\b2nd\b|第二(?!季)|第2/],
  [3, /\bthird\b|\b3rd\b|第三(?!季|代|方)|第3/],
  [4, /\bfourth\b|\b4th\b|第四(?!季)|第4/],
  [5, /\bfifth\b|\b5th\b|第五|第5/],
];

/** What is asked, and the words of what it is asked about. */
export interface AskedWords {
  /** As a plain question. */
  readonly plain: string;
  /** As the part has it. */
  readonly text: string;
  /** The ask, and before it what it is about where it has few words of its own. */
  readonly about: string;
  /** What it is about where it does not say so. */
  readonly subject?: PartSubject | undefined;
}

/** What reads paragraphs. */
export interface PassageReading {
  readonly library: Library;
  readonly profileOf: ProfileOf;
}

/** The evidence that says it, best first; empty where none near the best does. */
export function evidenceSaying(
  asked: AskedWords,
  { ranked, concepts }: Pick<Ranking, "ranked" | "concepts">,
  { library, profileOf }: PassageReading,
  whole: readonly Evidence[] = [],
): readonly Evidence[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const isReported = ASKS_REPORTED.test(asked.text);
  const years = isReported ? [] : [...new Set(extractDates(asked.text).flatMap(({ year }) => year ?? []))];
  const margin = years.length > 1 ? YEARS_MARGIN : MARGIN;
  const near = ranked.filter(({ score }) => best.score - score <= margin);
  const most = Math.max(...near.map(({ features }) => features.coverage));
  const least = years.length > 1 ? 0 : COVERAGE_SHARE * most;
  const programmes = thingsIn(asked.about);
  const asksBody = ASKS_BODY.test(foldText(asked.text));
  const isOfIt = (evidence: Evidence): boolean =>
    !NAMING_KINDS.has(evidence.paragraph.kind) &&
    (!asksBody || evidence.paragraph.bureaux.length > 0) &&
    isOfOne(programmes, evidence) &&
    saysWords(asked, concepts, versionsOf(evidence, profileOf));
  const saying = near.filter(
    (evidence) =>
      evidence.features.coverage >= least &&
      isOfIt(evidence) &&
      versionsOf(evidence, profileOf).some((profile) => saysIn(profile, asked, concepts, library)),
  );
  const first =
    years.length > 1
      ? sayingMostYears(saying, years, asked.text)
      : firstFor(saying, whole, asked, (evidence) => namesSaid(evidence, concepts, profileOf).length);
  if (first === undefined) return [];
  // Whose matter it is, is told by the first and by what stands under its heading.
  const isBeside = (evidence: Evidence): boolean =>
    (!asksBody || isUnderSameHeading(evidence, first)) &&
    saysNamesOf(asked, first, evidence, concepts, profileOf) &&
    speaksOfSame(asked, programmes, evidence, isOfIt, profileOf);
  return [first, ...ranked.filter((each) => each !== first && isBeside(each))];
}

/** Whether the versions of a paragraph speak of the ask's subject, and in its words. */
function saysWords(
  { plain, text, subject }: AskedWords,
  concepts: Ranking["concepts"],
  versions: readonly PassageProfile[],
): boolean {
  return (
    saysOwnWords(text, concepts, versions) &&
    saysThings(plain, concepts, versions) &&
    speaksOf(subject, concepts, versions)
  );
}

/** Whether what stands beside the first speaks of the same programme, or says the words where none is asked about. */
function speaksOfSame(
  asked: AskedWords,
  programmes: ReadonlySet<string>,
  evidence: Evidence,
  isOfIt: (evidence: Evidence) => boolean,
  profileOf: ProfileOf,
): boolean {
  const versions = versionsOf(evidence, profileOf);
  const said = versions.flatMap(({ sentences }) => sentences.map(({ text }) => foldText(text)));
  if (!saysByName(foldText(asked.text), said)) return false;
  const isNamed = programmes.size > 0 || (asked.subject?.named.size ?? 0) > 0;
  return isNamed ? isOfOne(programmes, evidence) && speaksOf(asked.subject, [], versions) : isOfIt(evidence);
}

/** Whether what stands beside the first says one of the names in the ask that the first says: another place has an area of its own. */
function saysNamesOf(
  { text }: AskedWords,
  first: Evidence,
  beside: Evidence,
  concepts: Ranking["concepts"],
  profileOf: ProfileOf,
): boolean {
  const folded = foldText(text);
  const own = namesSaid(first, concepts, profileOf).filter(({ name }) => folded.includes(name.slice(1, -1)));
  return own.length === 0 || namesSaid(beside, own, profileOf).length > 0;
}

/** What speaks of none of the programmes that are asked about speaks of another one. */
function isOfOne(programmes: ReadonlySet<string>, { paragraph, counterpart }: Evidence): boolean {
  if (programmes.size === 0) return true;
  const versions = [paragraph, ...(counterpart === null ? [] : [counterpart])];
  return versions.some((version) => namesOneOf(programmes, version));
}

/** Weight of a paragraph's score for the part as a whole against its score for one ask of it. */
const WHOLE_SHARE = 1;

/** The best for the ask, where the part as a whole does not speak for another. */
function firstFor(
  saying: readonly Evidence[],
  whole: readonly Evidence[],
  { plain, text }: AskedWords,
  namesIn: (evidence: Evidence) => number,
): Evidence | undefined {
  const folded = foldText(text);
  const happened = ASKS_PAST.test(folded) && !ASKS_PLANNED.test(folded) ? askedValues(plain) : [];
  const lowest = Math.min(0, ...whole.map(({ score }) => score));
  const wholeScore = ({ paragraph }: Evidence): number =>
    whole.find((each) => each.paragraph.id === paragraph.id)?.score ?? lowest;
  const worth = (evidence: Evidence): number =>
    evidence.score +
    WHOLE_SHARE * wholeScore(evidence) +
    NAME_BONUS * namesIn(evidence) +
    (happened.length > 0 && tellsOfPast(evidence, happened) ? PAST_BONUS : 0);
  return saying.reduce<Evidence | undefined>(
    (first, each) => (first === undefined || worth(each) > worth(first) ? each : first),
    undefined,
  );
}

/** What is said under a heading that names the subject is of it; in score units a name. */
const NAME_BONUS = 1.5;
/** When something happened is told by what reports it, rather than by what had planned it; in score units. */
const PAST_BONUS = 3;
const ASKS_PAST = /\b(?:came|was|were|did|took|commenced|opened)\b|已(?:于|在)?何时/;

function tellsOfPast({ profile }: Evidence, values: ReturnType<typeof askedValues>): boolean {
  return profile.sentences.some(
    (sentence) =>
      values.every(({ isStatedIn }) => isStatedIn(sentence)) && clauseStatus(sentence.text) === "done",
  );
}

/** Of figures for several years, the first paragraph that speaks of most of them; none where all speak of other years. */
function sayingMostYears(
  saying: readonly Evidence[],
  years: readonly number[],
  asked: string,
): Evidence | undefined {
  const asksAsAt = AS_AT.test(foldText(asked));
  const said = ({ profile }: Evidence): number => {
    // A figure as at a day is of all the years before it, and of none of them.
    const own = profile.sentences.flatMap(({ dates, text }) =>
      dates
        .filter((date) => asksAsAt || !isAsAt(text, date.start))
        .flatMap(({ year, untilYear }) => [year, untilYear]),
    );
    return years.filter((year) => own.includes(year)).length;
  };
  const most = Math.max(0, ...saying.map(said));
  return most === 0 ? undefined : saying.find((evidence) => said(evidence) === most);
}

const AS_AT = /截至|截止|\bas (?:at|of)\b/u;

function isAsAt(sentence: string, at: number): boolean {
  return /(?:截至|截止|\bas (?:at|of)(?: the end of)?)[ \u3000]*$/u.test(foldText(sentence.slice(0, at)));
}

/** Who asks for the timetable of what has none yet is told that one will be set. */
function tellsOfTimetable(ask: string, telling: readonly SentenceProfile[]): boolean {
  return TIMETABLE.test(ask) && telling.some(({ text }) => TIMETABLE.test(foldText(text)));
}

const TIMETABLE = /\btimetables?\b|时间表/;

function saysIn(
  { paragraph, group, sentences }: PassageProfile,
  { plain, text, about, subject }: AskedWords,
  concepts: Ranking["concepts"],
  library: Library,
): boolean {
  const folded = foldText(text);
  const document = library.document(paragraph.documentId);
  const isPlan = (sentence: SentenceProfile): boolean =>
    document !== undefined && toldStatus(sentence.text, { paragraph, document }) === "planned";
  const told = sentences.map((sentence) => ({
    sentence,
    share: coverageOf(concepts, group, sentence.terms),
  }));
  const most = Math.max(0, ...told.map(({ share }) => share));
  const ordinals = ORDINALS.filter(([, pattern]) => pattern.test(foldText(about)));
  // Headings and the first words of a row or of a paragraph say it for all of it.
  const named = foldText(`${paragraph.section.join("\n")}\n${paragraph.text.slice(0, FIRST_WORDS)}`);
  const programmes = new Set([...thingsIn(about), ...(subject?.named ?? [])]);
  const isOfIt = ({ text: said }: SentenceProfile): boolean =>
    !namesOnlyOthers(said, programmes) &&
    ordinals.every(([, pattern]) => pattern.test(named) || pattern.test(foldText(said)));
  // A row's label and what the row says of it are sentences apart.
  const least = paragraph.kind === "table-row" ? 0 : TELLING_SHARE * most;
  const telling = told.flatMap(({ sentence, share }) =>
    share >= least && isOfIt(sentence) ? [sentence] : [],
  );
  const values = askedValues(plain);
  const present = ASKS_PRESENT.test(folded) && !ASKS_PLANNED.test(folded);
  const states = (isStatedIn: (sentence: SentenceProfile) => boolean): boolean =>
    telling.some((sentence) => isStatedIn(sentence) && !(present && isPlan(sentence)));
  return (
    telling.length > 0 &&
    (values.every(({ isStatedIn }) => states(isStatedIn)) || tellsOfTimetable(folded, telling)) &&
    countsThings(plain, concepts, group, telling) &&
    saysByName(
      folded,
      telling.map((sentence) => foldText(sentence.text)),
    ) &&
    tellsOfPlan(text, telling)
  );
}
