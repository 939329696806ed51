// The ranked passages come in, in the order of what they have in common with the question; the order that the question asks for goes
// out: each step puts first, among near passages only, those that state what is asked, and changes nothing where nothing of its kind is.
import { type DocumentKind, yearOfDocument } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { putPointingFirst } from "../retrieving/passages/footnotes.ts";
import type { ProfileOf } from "../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import type { StandaloneQuestion } from "../understanding/conversation/condense-question.ts";
import { heldFigures } from "../understanding/conversation/held-figures.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { putHeldFirst } from "./held-first.ts";
import { leanOnOwnWords } from "./lean-on-own-words.ts";
import { leanOnReply } from "./lean-on-reply.ts";
import { putNamedDocumentFirst } from "./named-document-first.ts";
import { putNewestFirst } from "./newest-first.ts";
import { putOutcomeFirst } from "./outcome-first.ts";
import { putOwnPassagesFirst } from "./own-passages-first.ts";
import { putStatedFirst } from "./stated-first.ts";
import { putTellingFirst } from "./telling-first.ts";

/** What a question goes on from says where to look: the reply's figures, or that what was asked about is another thing now. */
export function leanOnConversation(
  ranked: readonly Evidence[],
  { takesPlace = false, replyFigures = [] }: StandaloneQuestion,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly Evidence[] {
  return takesPlace
    ? leanOnOwnWords(ranked, concepts, profileOf)
    : leanOnReply(ranked, replyFigures, profileOf);
}

/** What a question asks for of the near passages goes first: their own words, the newest, what tells the target or the leader, a figure that is held. */
export function inAskedOrder(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  library: Library,
  profileOf: ProfileOf,
): readonly Evidence[] {
  const yearOf = ({ paragraph }: Evidence): number | undefined =>
    yearOfDocument(library.document(paragraph.documentId));
  const dayOf = ({ paragraph }: Evidence): string | undefined =>
    library.document(paragraph.documentId)?.publishedOn;
  const kindOf = ({ paragraph }: Evidence): DocumentKind | undefined =>
    library.document(paragraph.documentId)?.kind;
  const own = putOwnPassagesFirst(putNamedDocumentFirst(ranked, question, kindOf), question);
  const stated = putStatedFirst(own, question, concepts, profileOf, yearOf);
  const newest = putPointingFirst(putNewestFirst(stated, question, concepts, profileOf, dayOf));
  const outcome = putOutcomeFirst(newest, question, concepts, profileOf, dayOf);
  const telling = putTellingFirst(outcome, question, concepts, profileOf);
  return putHeldFirst(telling, heldFigures(question.again?.doubt), concepts, profileOf);
}
