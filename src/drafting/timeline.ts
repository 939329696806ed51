// A topic comes in, what each document says of it goes out, oldest first: the sentence, whether it is a plan, its figures, the
// responsible bodies, and where documents give different figures, which one holds.

import { shownQuote } from "../answering/composing/in-language.ts";
import { rankEvidence } from "../answering/rank-question.ts";
import { coverageOf } from "../answering/retrieving/coverage/coverage.ts";
import type { Evidence } from "../answering/retrieving/ranking/rank-candidates.ts";
import { detectLanguage } from "../answering/understanding/detect-language.ts";
import type { Citation } from "../domain/answer.ts";
import type { Language, Paragraph } from "../domain/document.ts";
import { termGroupOf } from "../domain/snapshot.ts";
import type { Library } from "../ports.ts";
import { aliasesIn } from "../text/aliases.ts";
import { extractDates } from "../text/dates.ts";
import { foldText } from "../text/fold.ts";
import { hedgedText } from "../text/hedged-text.ts";
import { foldName } from "../text/named-things.ts";
import { splitClauses, splitSentences } from "../text/sentences.ts";
import { spanAround } from "../text/spans.ts";
import { admitted } from "./admitted.ts";
import { asAtDate } from "./as-at.ts";
import type { DraftChecker } from "./check-draft.ts";
import type {
  Timeline,
  TimelineEntry,
  TimelineFigure,
  TimelineRequest,
  TimelineTopic,
} from "./drafting-desk.ts";
import { isNearTopic } from "./near-topic.ts";
import {
  findProgrammes,
  holdsForm,
  nameKey,
  type Programme,
  SAYING_NOTHING,
  worksOf,
} from "./programme-names.ts";
import { timelineDifferences } from "./timeline-differences.ts";
import { type ToldSentence, toldSentences } from "./told-sentences.ts";
import type { SoughtTopic } from "./topic-sentences.ts";

/** Programmes of a library, found once. */
export type Programmes = readonly Programme[];

/** The programmes of an open library. */
export function createProgrammes(checker: DraftChecker): Programmes {
  return findProgrammes(checker.parts.library);
}

/** Documents that must speak of a programme for it to be listed. */
const FEWEST_DOCUMENTS = 2;
/** Least coverage of a free topic by a paragraph and by one sentence of it. */
const TOPIC_COVERED = 0.8;
/** The same by a paragraph of the other language, whose words are known by their translations alone. */
const TRANSLATED_COVERED = 0.62;
const MOST_ENTRIES = 40;

/** Programmes that two or more documents speak of, those of most documents first. */
export function listTopics(
  programmes: Programmes,
  { parts }: DraftChecker,
  documents: readonly string[] | undefined,
): readonly TimelineTopic[] {
  const isAdmitted = admitted(documents);
  return programmes
    .map(({ id, name, paragraphs }) => {
      return { id, name, documents: worksOf(paragraphs.filter(isAdmitted), parts.library).size };
    })
    .filter((topic) => topic.documents >= FEWEST_DOCUMENTS)
    .sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1));
}

/** What each document says of a topic. */
export async function layTimeline(
  request: TimelineRequest,
  programmes: Programmes,
  checker: DraftChecker,
): Promise<Timeline> {
  const known = knownProgramme(request.topic, programmes);
  const language = request.language === "auto" ? detectLanguage(request.topic) : request.language;
  const forms = known?.forms ?? formsOfTopic(request.topic, checker.parts.library);
  const naming = known?.paragraphs ?? paragraphsNaming(forms, checker.parts.library);
  const free = known === undefined ? await freeTopic(request, language, checker) : undefined;
  const found = [...naming, ...(free?.paragraphs ?? [])];
  const told = tellings(found, { forms, shareOf: free?.shareOf }, language, request.documents, checker);
  const citations = told.map(({ citation }) => citation);
  const name = { en: request.topic, zhHant: request.topic, zhHans: request.topic };
  return {
    topic: known === undefined ? { id: null, name } : { id: known.id, name: known.name },
    entries: told.map(({ entry }) => entry),
    differs: timelineDifferences(citations, checker.parts.library),
    citations,
  };
}

/** A programme by its id, one of its names, or the initials of its English one: NITTP. */
function knownProgramme(topic: string, programmes: Programmes): Programme | undefined {
  const key = nameKey(topic);
  const named = programmes.find(({ id, keys }) => id === topic || keys.has(key));
  if (named !== undefined || !INITIALS.test(topic.trim())) return named;
  return programmes.find(({ name }) => initialsOf(name.en) === topic.trim());
}

const INITIALS = /^[A-Z]{3,8}$/;

function initialsOf(name: string): string {
  return (name.match(/\b[A-Z]/g) ?? []).join("");
}

/** "Digital government initiatives" are told of where digital government is. */
const GENERIC = / (?:initiatives|measures|projects|developments?)$|(?:方案|措施|项目|发展)$/;

/** What a topic that is no known programme is called besides: the other names of a known word or body, in either language. */
function formsOfTopic(topic: string, { bureaux }: Library): readonly string[] {
  const wanted = foldName(topic).trim();
  const bare = wanted.replace(GENERIC, "");
  const alias = aliasesIn(foldText(topic)).find(({ found }) => foldName(found) === bare);
  const body = [...bureaux.values()].find(({ code, en, zhHant, zhHans, shortNames }) =>
    [code, en, zhHant, zhHans, ...shortNames].some((name) => foldName(name) === wanted),
  );
  const names = [
    ...(alias?.others ?? []),
    ...(body === undefined ? [] : [body.en, body.zhHant, body.zhHans]),
  ];
  return [...new Set([wanted, ...names.map(foldName)])];
}

/** Share of a heading that a topic makes up where the heading is of that topic and of nothing else. */
const HEADING_SHARE = 0.6;

/** Paragraphs that name a topic, or stand under a heading that is of it. */
function paragraphsNaming(forms: readonly string[], { paragraphs }: Library): readonly Paragraph[] {
  const names = (text: string): boolean => forms.some((form) => holdsForm(foldName(text), form));
  const isOf = (heading: string): boolean =>
    forms.some((form) => holdsForm(foldName(heading), form) && form.length >= HEADING_SHARE * heading.length);
  return paragraphs.filter(
    ({ kind, text, section }) => !SAYING_NOTHING.has(kind) && (names(text) || section.some(isOf)),
  );
}

/** What is said of a topic that is no known programme. */
interface FreeTopic {
  readonly paragraphs: readonly Paragraph[];
  readonly shareOf: NonNullable<SoughtTopic["shareOf"]>;
}

/** Paragraphs that say all of it, and how much of it each sentence says. */
async function freeTopic(
  { topic, documents }: TimelineRequest,
  language: Language,
  { parts, profileOf }: DraftChecker,
): Promise<FreeTopic> {
  const standalone = { text: topic, asked: topic, context: undefined, contextWeight: 0 };
  const { ranked, concepts } = await rankEvidence(standalone, language, { documents }, parts, profileOf);
  const ordinal = ordinalIn(topic);
  const saysNumber = (text: string): boolean =>
    ordinal === undefined ||
    splitSentences(text).some(({ start, end }) => ordinalIn(text.slice(start, end)) === ordinal);
  const isForeign = ({ language: own }: Paragraph): boolean => (own === "en") !== (language === "en");
  const saysAll = ({ paragraph, features: { coverage, sentenceCoverage } }: Evidence): boolean => {
    const least = isForeign(paragraph) ? TRANSLATED_COVERED : TOPIC_COVERED;
    if (coverage < least || sentenceCoverage < least || SAYING_NOTHING.has(paragraph.kind)) return false;
    if (isForeign(paragraph) || !/\p{Script=Han}/u.test(topic)) return saysNumber(paragraph.text);
    return isNearTopic(foldName(paragraph.text), foldName(topic));
  };
  return {
    paragraphs: concepts.length === 0 ? [] : ranked.filter(saysAll).map(({ paragraph }) => paragraph),
    shareOf: ({ profile }, { paragraph }) =>
      coverageOf(concepts, termGroupOf(paragraph.language), profile.terms),
  };
}

/** Which of its kind a text first names: "Phase 5", 第五期; the next one is another. */
function ordinalIn(text: string): string | undefined {
  const [, english, chinese] =
    /\b(?:phase|stage) (\d)\b|第([一二三四五六七八九\d])/u.exec(foldText(text)) ?? [];
  return (
    english ??
    (chinese === undefined ? undefined : String("一二三四五六七八九".indexOf(chinese) + 1 || chinese))
  );
}

interface Telling {
  readonly entry: TimelineEntry;
  readonly citation: Citation;
}

/** One telling for each paragraph, in the reader's language where it has such a version; oldest first. */
function tellings(
  paragraphs: readonly Paragraph[],
  topic: SoughtTopic,
  language: Language,
  documents: readonly string[] | undefined,
  checker: DraftChecker,
): readonly Telling[] {
  const { library } = checker.parts;
  const isAdmitted = admitted(documents);
  const taken = new Set<string>();
  const told = paragraphs.filter(isAdmitted).flatMap((paragraph) => {
    if (taken.has(paragraph.id)) return [];
    const twin = paragraph.counterpartId === null ? undefined : library.paragraph(paragraph.counterpartId);
    taken.add(paragraph.id);
    if (twin !== undefined) taken.add(twin.id);
    const reads = (each: Paragraph): boolean => (each.language === "en") === (language === "en");
    const shown =
      twin !== undefined && isAdmitted(twin) && !reads(paragraph) && reads(twin) ? twin : paragraph;
    const other = shown === paragraph ? (twin ?? null) : paragraph;
    return toldSentences(shown, other, topic, checker);
  });
  const tellings = told
    .sort((a, b) => {
      const [x, y] = [a.passage, b.passage];
      return x.document.publishedOn < y.document.publishedOn
        ? -1
        : x.document.publishedOn > y.document.publishedOn
          ? 1
          : x.document.id < y.document.id
            ? -1
            : x.paragraph.ordinal - y.paragraph.ordinal ||
              a.sentence.profile.start - b.sentence.profile.start;
    })
    .slice(0, MOST_ENTRIES)
    .map((each, i) => tellingOf(each, i + 1));
  const followed: Telling[] = [];
  for (const each of tellings) followed.push(continued(followed.at(-1), each));
  return followed;
}

function tellingOf({ passage, other, sentence, status }: ToldSentence, ref: number): Telling {
  const { paragraph, document } = passage;
  const { start, end, text } = sentence.profile;
  const figures = sentence.quantities.map((quantity): TimelineFigure => {
    const clause = spanAround(splitClauses(paragraph.text, sentence.profile), quantity);
    const what = clause === undefined ? text : paragraph.text.slice(clause.start, clause.end);
    return {
      value: shownQuote(hedgedText(paragraph.text, quantity)),
      what: what.replace(/[，,；;。]$/, ""),
      asAt: asAtDate(paragraph.text, quantity, document),
    };
  });
  return {
    entry: {
      date: document.publishedOn,
      document: document.id,
      statement: text,
      status: status === "none" ? "stated" : status,
      figures,
      bureaux: paragraph.bureaux,
      citation: ref,
    },
    citation: { ref, paragraph, quote: { text, start, end }, counterpart: other, score: 1 },
  };
}

/** "…; the jobs from 260 to 1 050;": what goes on after a semicolon and has no date of its own is of the plan before it. */
function continued(before: Telling | undefined, told: Telling): Telling {
  const [first, next] = [before?.citation, told.citation];
  const goesOn =
    first !== undefined &&
    before?.entry.status === "planned" &&
    first.paragraph === next.paragraph &&
    /[;；]\s*$/u.test(first.quote.text) &&
    first.quote.end <= next.quote.start &&
    next.paragraph.text.slice(first.quote.end, next.quote.start).trim() === "";
  if (!goesOn || /已|\b(?:has|have)\b/u.test(next.quote.text) || extractDates(next.quote.text).length > 0)
    return told;
  return { ...told, entry: { ...told.entry, status: "planned" } };
}
