// A topic comes in, what each document says of it goes out, oldest first: the sentence, whether it is a plan, its figures, the
// responsible bodies, and where documents give different figures, which one holds.

import { hedgedText } from "../answering/comparing/compare-figures.ts";
import type { PassageFacts, SentenceFacts } from "../answering/comparing/passage-facts.ts";
import { type DatedCitation, differenceOf } from "../answering/composing/differing-figures.ts";
import { rankEvidence } from "../answering/rank-question.ts";
import { detectLanguage } from "../answering/understanding/detect-language.ts";
import { type ClauseStatus, clauseStatus } from "../answering/verifying/clause-status.ts";
import type { Citation } from "../domain/answer.ts";
import type { Language, Paragraph } from "../domain/document.ts";
import { foldText } from "../text/fold.ts";
import { splitClauses } from "../text/sentences.ts";
import type { DraftChecker } from "./check-draft.ts";
import type {
  Timeline,
  TimelineDifference,
  TimelineEntry,
  TimelineFigure,
  TimelineRequest,
  TimelineTopic,
} from "./drafting-desk.ts";
import { findProgrammes, holdsForm, type Programme, worksOf } from "./programme-names.ts";

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
const MOST_ENTRIES = 40;

/** Programmes that two or more documents speak of, those of most documents first. */
export function listTopics(
  programmes: Programmes,
  { parts }: DraftChecker,
  documents: readonly string[] | undefined,
): readonly TimelineTopic[] {
  return programmes
    .map(({ id, name, paragraphs }) => {
      const admitted = paragraphs.filter(({ documentId }) => documents?.includes(documentId) ?? true);
      return { id, name, documents: worksOf(admitted, parts.library).size };
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
  const wanted = foldText(request.topic).trim();
  const known = programmes.find(({ id, forms }) => id === request.topic || forms.includes(wanted));
  const language = request.language === "auto" ? detectLanguage(request.topic) : request.language;
  const found = known?.paragraphs ?? (await freeTopic(request, language, checker));
  const forms = known?.forms ?? [wanted];
  const told = tellings(found, forms, language, request.documents, checker);
  const citations = told.map(({ citation }) => citation);
  const name = { en: request.topic, zhHant: request.topic, zhHans: request.topic };
  return {
    topic: known === undefined ? { id: null, name } : { id: known.id, name: known.name },
    entries: told.map(({ entry }) => entry),
    differs: differences(told, checker),
    citations,
  };
}

/** Paragraphs that say all of a topic that is no known programme. */
async function freeTopic(
  { topic, documents }: TimelineRequest,
  language: Language,
  { parts, profileOf }: DraftChecker,
): Promise<readonly Paragraph[]> {
  const standalone = { text: topic, asked: topic, context: undefined, contextWeight: 0 };
  const { ranked, concepts } = await rankEvidence(standalone, language, { documents }, parts, profileOf);
  if (concepts.length === 0) return [];
  return ranked
    .filter(
      ({ features }) => features.coverage >= TOPIC_COVERED && features.sentenceCoverage >= TOPIC_COVERED,
    )
    .map(({ paragraph }) => paragraph);
}

interface Telling {
  readonly entry: TimelineEntry;
  readonly citation: Citation;
}

/** One telling for each paragraph, in the reader's language where it has such a version; oldest first. */
function tellings(
  paragraphs: readonly Paragraph[],
  forms: readonly string[],
  language: Language,
  documents: readonly string[] | undefined,
  checker: DraftChecker,
): readonly Telling[] {
  const { library } = checker.parts;
  const isAdmitted = ({ documentId }: Paragraph): boolean => documents?.includes(documentId) ?? true;
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
    const passage = checker.factsOf(shown);
    return passage === undefined ? [] : [{ passage, other, sentence: sentenceFor(passage, forms) }];
  });
  return told
    .filter(({ sentence }) => sentence !== undefined)
    .sort((a, b) => {
      const [x, y] = [a.passage, b.passage];
      return x.document.publishedOn < y.document.publishedOn
        ? -1
        : x.document.publishedOn > y.document.publishedOn
          ? 1
          : x.document.id < y.document.id
            ? -1
            : x.paragraph.ordinal - y.paragraph.ordinal;
    })
    .slice(0, MOST_ENTRIES)
    .map(({ passage, other, sentence }, i) => tellingOf(passage, other, sentence as SentenceFacts, i + 1));
}

/** The sentence that names the topic and says most of it; the fullest one where the version names it otherwise. */
function sentenceFor({ sentences }: PassageFacts, forms: readonly string[]): SentenceFacts | undefined {
  const naming = sentences.filter(({ profile }) => {
    const text = foldText(profile.text);
    return forms.some((form) => holdsForm(text, form));
  });
  const facts = ({ quantities, dates }: SentenceFacts): number => quantities.length + dates.length;
  return (naming.length > 0 ? [...naming] : [...sentences]).sort((a, b) => facts(b) - facts(a))[0];
}

function tellingOf(
  passage: PassageFacts,
  other: Paragraph | null,
  sentence: SentenceFacts,
  ref: number,
): Telling {
  const { paragraph, document } = passage;
  const { start, end, text } = sentence.profile;
  const figures = sentence.quantities.map((quantity): TimelineFigure => {
    const clause = splitClauses(paragraph.text, sentence.profile).find(
      (span) => quantity.start >= span.start && quantity.start < span.end,
    );
    const what = clause === undefined ? text : paragraph.text.slice(clause.start, clause.end);
    return {
      value: hedgedText(paragraph.text, quantity),
      what: what.replace(/[，,；;。]$/, ""),
      asAt: document.publishedOn,
    };
  });
  return {
    entry: {
      date: document.publishedOn,
      document: document.id,
      statement: text,
      status: statusOf(passage, text),
      figures,
      bureaux: paragraph.bureaux,
      citation: ref,
    },
    citation: { ref, paragraph, quote: { text, start, end }, counterpart: other, score: 1 },
  };
}

function statusOf({ document, paragraph }: PassageFacts, sentence: string): TimelineEntry["status"] {
  const isMeasure = document.kind === "policy-address" && paragraph.kind === "bullet";
  const status: ClauseStatus = clauseStatus(sentence, isMeasure);
  if (status !== "none") return status;
  return isMeasure ? "planned" : "stated";
}

/** Where two documents give different figures for the same thing; of three that differ, each pair in time. */
function differences(told: readonly Telling[], { parts }: DraftChecker): readonly TimelineDifference[] {
  const dated = told.flatMap(({ citation }): readonly DatedCitation[] => {
    const document = parts.library.document(citation.paragraph.documentId);
    return document === undefined ? [] : [{ citation, document }];
  });
  const found = dated.flatMap((a, i) =>
    dated.slice(i + 1).flatMap((b): readonly TimelineDifference[] => {
      const pair = differenceOf(a, b);
      if (pair?.figures === undefined) return [];
      const values = [pair.older, pair.newer].map(({ citation, document }, side) => ({
        value: pair.figures?.[side]?.text ?? "",
        asAt: document.publishedOn,
        citation: citation.ref,
      }));
      return [{ what: pair.newer.citation.quote.text, values, holds: values.length - 1 }];
    }),
  );
  const key = ({ values }: TimelineDifference): string =>
    values.map(({ value, asAt }) => `${asAt} ${value}`).join("|");
  return [...new Map(found.map((difference) => [key(difference), difference])).values()];
}
