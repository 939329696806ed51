// What was found for a question comes in; the answer goes out with who wrote it: a decline, quotations, or a chat model's
// sentences over the same citations. Whether there is an answer at all is decided before any model is asked.
import type { Answer, Citation, DeclineReason, NonEmpty, Statement } from "../domain/answer.ts";
import { type DocumentRecord, type Language, yearOfDocument } from "../domain/document.ts";
import type { Library } from "../ports.ts";
import type { Provenance } from "./assistant.ts";
import { composeExtractive, type Draft } from "./composing/compose-extractive.ts";
import { declineQuestion, declineRoute, type Finding } from "./composing/decline-answer.ts";
import { parentAsked } from "./composing/leads/body-lead.ts";
import type { RankedAsking } from "./composing/ranked-asking.ts";
import { withLaterWord } from "./composing/selecting/later-word.ts";
import { leadingEvidence } from "./composing/selecting/part-evidence.ts";
import {
  listedBeyond,
  type SelectedEvidence,
  selectEvidence,
} from "./composing/selecting/select-evidence.ts";
import { answeredParts, unansweredParts } from "./composing/selecting/unanswered-parts.ts";
import { asksWhoseOfEach } from "./composing/selecting/whose-parts.ts";
import { writeNotices } from "./composing/write-notices.ts";
import { decideAnswerable, type Verdict } from "./deciding/decide-answerable.ts";
import { isInstruction } from "./deciding/instruction.ts";
import { nearQuestion } from "./deciding/near-question.ts";
import type { ProfileOf } from "./retrieving/passages/passage-profile.ts";
import type { Evidence } from "./retrieving/ranking/rank-candidates.ts";
import { comparedThings } from "./understanding/compared-things.ts";
import type { StandaloneQuestion } from "./understanding/conversation/condense-question.ts";
import type { UnderstoodQuestion } from "./understanding/understand-question.ts";
import { verifyAnswer } from "./verifying/verify-answer.ts";
import { type GeneratedAnswer, writeAnswer } from "./writing/write-answer.ts";
import type { Writing } from "./writing/writing.ts";

/** What was found for a question and for its parts. */
export interface FoundAnswer {
  readonly found: RankedAsking;
  readonly foundParts: readonly RankedAsking[];
  readonly standalone: StandaloneQuestion;
  /** Most citations. */
  readonly limit: number;
}

/** An answer, and who wrote it. */
export interface ComposedAnswer {
  readonly answer: Answer;
  readonly authorship: Pick<Provenance, "composer" | "fallback">;
}

/** The authorship of what is quoted, or declined, because no model was wanted. */
export const QUOTED: ComposedAnswer["authorship"] = { composer: "extractive", fallback: null };

/** Decides, selects, and has the answer written. */
export async function composeAnswer(
  { found: ranking, foundParts: rankings, standalone, limit }: FoundAnswer,
  library: Library,
  profileOf: ProfileOf,
  writing: Writing,
): Promise<ComposedAnswer> {
  const [found, foundParts] = [withoutTitlePages(ranking), rankings.map(withoutTitlePages)];
  const { question, ranked, concepts } = found;
  const { text } = standalone;
  const { language } = question;
  if (isInstruction(ranking.instruction))
    return { answer: declineRoute("instruction", text, language, library), authorship: QUOTED };
  const near = () => nearQuestion(text, ranked, concepts, profileOf);
  const words = { finding: findingOf(standalone), parent: parentAsked(question, library) };
  const decline = (reason: DeclineReason): ComposedAnswer => ({
    answer: declineQuestion(reason, text, language, near(), library, words),
    authorship: QUOTED,
  });
  if (found.isExhausted === true) {
    const beside = answerBeside(found, standalone, library);
    return beside === undefined ? decline("not-supported") : { answer: beside, authorship: QUOTED };
  }
  const judge = (part: RankedAsking): Verdict => decideAnswerable(part, library, profileOf);
  if (question.again?.wish === "contact") {
    const closest = near();
    const contact = { ...closest, isForItsBody: closest.isForItsBody || judge(found).answerable };
    const finding = { finding: "contact" } as const;
    const answer = declineQuestion("not-supported", text, language, contact, library, finding);
    return { answer, authorship: QUOTED };
  }
  const answerable = answerablePart(found, foundParts, judge);
  if ("reason" in answerable) return decline(answerable.reason);
  const drafted = draftFrom(answerable, question, limit, judge, library);
  return (await answerFrom(drafted, question, text, library, writing)) ?? decline("not-supported");
}

/** A draft, and the numbers of the parts that it leaves open. */
interface DraftedAnswer {
  readonly draft: Draft;
  readonly unanswered: readonly number[];
}

/** Selects what answers, and quotes it. */
function draftFrom(
  answerable: AnswerablePart,
  question: UnderstoodQuestion,
  limit: number,
  judge: (asking: RankedAsking) => Verdict,
  library: Library,
): DraftedAnswer {
  const { best, whole, parts } = answerable;
  const documentOf = (documentId: string): DocumentRecord | undefined => library.document(documentId);
  const yearOf = (documentId: string): number | undefined => yearOfDocument(documentOf(documentId));
  const answers = selectEvidence(best, whole, parts, limit, yearOf);
  const selected = withLaterWord(answers, whole, limit, documentOf);
  const answering = selected.flatMap(({ role, evidence }) => (role === "pointer" ? [] : evidence));
  const unanswered = answerable.unanswered ?? unansweredParts(parts, judge, answering);
  const more = listedBeyond(limit, best, whole, parts, yearOf);
  return { draft: composeExtractive(selected, question, library, { unanswered, more }), unanswered };
}

/** The draft verified, and written by the model where one is configured; undefined where nothing of it holds. */
async function answerFrom(
  { draft, unanswered }: DraftedAnswer,
  question: UnderstoodQuestion,
  standaloneQuestion: string,
  library: Library,
  writing: Writing,
): Promise<ComposedAnswer | undefined> {
  const { language } = question;
  const quoted = verifyAnswer(draft, language, library.document);
  if (quoted.length === 0) return undefined;
  const generated = await writeAnswer({ draft, question, unanswered }, writing);
  const [first, ...rest] = [...generated.statements, ...(generated.fallback === null ? [] : quoted)];
  const [citation, ...others] = draft.citations;
  if (first === undefined || citation === undefined) return undefined;
  return {
    answer: answerOf(standaloneQuestion, language, draft, [citation, ...others], [first, ...rest], library),
    authorship: authorshipOf(generated),
  };
}

/** Most passages that are shown because they stand next to what was. */
const MOST_BESIDE = 2;

/** What stands next to what was shown, where nothing more is about it; undefined where nothing does. */
function answerBeside(
  found: RankedAsking,
  { text }: StandaloneQuestion,
  library: Library,
): Answer | undefined {
  const { question, beside = [] } = found;
  const selected = beside
    .slice(0, MOST_BESIDE)
    .map((evidence): SelectedEvidence => ({ evidence, askings: [found], role: "main" }));
  const draft = composeExtractive(selected, question, library, { unanswered: [], more: 0, isBeside: true });
  const [first, ...rest] = verifyAnswer(draft, question.language, library.document);
  const [citation, ...others] = draft.citations;
  if (first === undefined || citation === undefined) return undefined;
  return answerOf(text, question.language, draft, [citation, ...others], [first, ...rest], library);
}

/** A title, a date or an author's name alone answers nothing; as it came where nothing else was found. */
function withoutTitlePages(asking: RankedAsking): RankedAsking {
  const ranked = asking.ranked.filter(({ paragraph }) => paragraph.kind !== "front-matter");
  return ranked.length === 0 || ranked.length === asking.ranked.length ? asking : { ...asking, ranked };
}

/** What a decline says: that nothing was found, or nothing but what was shown. */
function findingOf({ shown, again }: StandaloneQuestion): Finding {
  if (shown === undefined) return "notFound";
  return again?.wish === "other" ? "noOther" : "noMore";
}

/** What of a question is answered, with its evidence. */
interface AnswerablePart {
  readonly best: Evidence;
  readonly whole: RankedAsking;
  readonly parts: readonly RankedAsking[];
  /** Numbers, from 1, of the parts that are not, where the question is not answerable as a whole. */
  readonly unanswered?: readonly number[];
}

/** The whole question where the documents answer it, else those of its parts that they do answer, else why not. */
function answerablePart(
  found: RankedAsking,
  foundParts: readonly RankedAsking[],
  judge: (asking: RankedAsking) => Verdict,
): AnswerablePart | Extract<Verdict, { readonly answerable: false }> {
  if (found.question.comparesParts === true) return answerableSides(foundParts, judge);
  const each = asksWhoseOfEach(foundParts) ? answerableEach(foundParts, judge) : undefined;
  const sides =
    comparedThings(found.question.asked) === undefined ? undefined : answerableSides(foundParts, judge);
  return each ?? (sides !== undefined && "best" in sides ? sides : judgedWhole(found, foundParts, judge));
}

/** The question as it stands, or those of its parts that the documents answer. */
function judgedWhole(
  found: RankedAsking,
  foundParts: readonly RankedAsking[],
  judge: (asking: RankedAsking) => Verdict,
): AnswerablePart | Extract<Verdict, { readonly answerable: false }> {
  const verdict = judge(found);
  if (verdict.answerable) {
    const best = leadingEvidence(verdict.evidence[0], found, foundParts);
    return { best, whole: found, parts: foundParts };
  }
  const partly = verdict.reason === "not-supported" ? answeredParts(foundParts, judge) : undefined;
  const [whole, ...others] = partly?.answered ?? [];
  const best = whole?.ranked[0];
  if (partly === undefined || whole === undefined || best === undefined) return verdict;
  return { best, whole, parts: others, unanswered: partly.unanswered };
}

/** The parts that are answered, each by itself, where they ask whose business each of several things is; undefined where none is. */
function answerableEach(
  parts: readonly RankedAsking[],
  judge: (asking: RankedAsking) => Verdict,
): AnswerablePart | undefined {
  const answered = parts.filter((part) => judge(part).answerable);
  const [first] = answered;
  const best = first?.ranked[0];
  if (first === undefined || best === undefined) return undefined;
  const unanswered = parts.flatMap((part, i) => (answered.includes(part) ? [] : [i + 1]));
  return { best, whole: asComparison(first), parts: answered, unanswered };
}

/** Each part wants its own answer, as the sides of a comparison do. */
function asComparison(asking: RankedAsking): RankedAsking {
  return { ...asking, question: { ...asking.question, comparesParts: true } };
}

/** Both sides of a comparison, each answered by itself; why one of them is not, since the other alone says nothing of which has more. */
function answerableSides(
  sides: readonly RankedAsking[],
  judge: (asking: RankedAsking) => Verdict,
): AnswerablePart | Extract<Verdict, { readonly answerable: false }> {
  const missing = sides.map(judge).find(({ answerable }) => !answerable);
  const [first] = sides;
  const best = first?.ranked[0];
  if (missing?.answerable === false) return missing;
  if (first === undefined || best === undefined) return { answerable: false, reason: "nothing-found" };
  return { best, whole: asComparison(first), parts: sides };
}

/** Where a model's sentences were shown before it failed, they stand, and so it wrote the answer, in part. */
function authorshipOf({ statements, fallback }: GeneratedAnswer): ComposedAnswer["authorship"] {
  return {
    composer: statements.length > 0 ? "generative" : "extractive",
    fallback:
      fallback === null || fallback === "not-wanted" ? null : { from: "generative", reason: fallback },
  };
}

function answerOf(
  standaloneQuestion: string,
  language: Language,
  { bureaux }: Draft,
  citations: NonEmpty<Citation>,
  statements: NonEmpty<Statement>,
  library: Library,
): Answer {
  const notices = writeNotices(quotedOf(citations, statements), standaloneQuestion, language, library);
  return { status: "answered", language, standaloneQuestion, statements, citations, bureaux, notices };
}

/** The citations that a statement quotes; what is only pointed to gets no notice. */
function quotedOf(citations: readonly Citation[], statements: readonly Statement[]): readonly Citation[] {
  const refs = new Set(statements.flatMap((statement) => statement.citations));
  return citations.filter(({ ref }) => refs.has(ref));
}
