// Records of the audit log come in; what people asked for and did not get goes out, by reason, language, bureau and topic. The
// topic of a question without words in the log is the heading of the paragraph that came nearest.
import type { Language, Paragraph } from "../domain/document.ts";
import type { AnswerRecord, AuditRecord, FeedbackRecord } from "./audit-record.ts";

/** One line of a table. */
export interface GapCount {
  readonly name: string;
  readonly declined: number;
  /** Answers that readers found unhelpful. */
  readonly unhelpful: number;
  /** Up to three of the questions, where the log holds their words. */
  readonly examples: readonly string[];
}

/** What was not answered, or not well. */
export interface GapReport {
  readonly answers: number;
  readonly declined: number;
  readonly unhelpful: number;
  /** Questions that came to no answer at all. */
  readonly failed: number;
  readonly byReason: readonly GapCount[];
  readonly byLanguage: readonly GapCount[];
  readonly byBureau: readonly GapCount[];
  readonly byTopic: readonly GapCount[];
}

/** What names a topic: the paragraphs of the index. */
export type ParagraphFinder = (id: string) => Pick<Paragraph, "section" | "documentId"> | undefined;

/** The name of what no paragraph or bureau came near. */
const NONE = "(none)";
const EXAMPLES = 3;

/** Counts the gaps; every table is sorted by how much is in it. */
export function reportGaps(records: readonly AuditRecord[], paragraph: ParagraphFinder): GapReport {
  const answers = records.filter((record) => record.kind === "answer");
  const unhelpful = unhelpfulOnes(answers, records);
  const gaps = answers.filter((record) => record.status === "declined" || unhelpful.has(record.id));
  const count = (namesOf: (record: AnswerRecord) => readonly string[]) => countBy(gaps, unhelpful, namesOf);
  return {
    answers: answers.length,
    declined: answers.filter(({ status }) => status === "declined").length,
    unhelpful: unhelpful.size,
    failed: records.filter(({ kind }) => kind === "failure").length,
    byReason: count(({ reason }) => [reason ?? "answered"]),
    byLanguage: count(({ language }): readonly Language[] => [language]),
    byBureau: count(({ bureaux }) => (bureaux.length === 0 ? [NONE] : bureaux)),
    byTopic: count((record) => [topicOf(record, paragraph)]),
  };
}

/** The last view of an answer counts. */
function unhelpfulOnes(
  answers: readonly AnswerRecord[],
  records: readonly AuditRecord[],
): ReadonlySet<string> {
  const views = new Map<string, FeedbackRecord["rating"]>();
  for (const record of records) if (record.kind === "feedback") views.set(record.answer, record.rating);
  return new Set(answers.map(({ id }) => id).filter((id) => views.get(id) === "down"));
}

function countBy(
  gaps: readonly AnswerRecord[],
  unhelpful: ReadonlySet<string>,
  namesOf: (record: AnswerRecord) => readonly string[],
): readonly GapCount[] {
  const groups = new Map<string, AnswerRecord[]>();
  for (const record of gaps)
    for (const name of namesOf(record)) groups.set(name, [...(groups.get(name) ?? []), record]);
  return [...groups]
    .map(([name, group]) => ({
      name,
      declined: group.filter(({ status }) => status === "declined").length,
      unhelpful: group.filter(({ id }) => unhelpful.has(id)).length,
      examples: [...new Set(group.flatMap(({ question }) => question?.text ?? []))].slice(0, EXAMPLES),
    }))
    .sort((a, b) => b.declined + b.unhelpful - (a.declined + a.unhelpful) || (a.name < b.name ? -1 : 1));
}

function topicOf({ nearest, cited }: AnswerRecord, paragraph: ParagraphFinder): string {
  const [id] = [...nearest, ...cited];
  if (id === undefined) return NONE;
  const found = paragraph(id);
  return found?.section.at(-1) ?? found?.documentId ?? id.split("#", 1).join("");
}
