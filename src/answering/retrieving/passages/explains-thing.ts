// A sentence and the concepts of a name come in; whether it says what the named thing is, or what it is for or does, goes out. News
// of a thing ("the centre opens next year") and what is said of something of its ("firms under the scheme") explain nothing.
import type { TermGroup } from "../../../domain/snapshot.ts";
import { splitClauses } from "../../../text/sentences.ts";
import { foldedSource } from "../../../text/source-facts.ts";
import { askedDefinition } from "../../understanding/asking/asked-definition.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { type CountedConcept, coverageOf } from "../coverage/coverage.ts";
import { sentenceShares } from "../coverage/coverage-reader.ts";
import { type PassageProfile, type SentenceProfile, termsOf } from "./passage-profile.ts";

/** What a thing is or does, behind its name. On folded text. */
const SAYS_WHAT =
  /旨在|目的|目标[,，]?是|负责|致力|按照|专责(?!小组)|专注|聚焦|用[以于作]|担当|担任|担负|作为|(?<!不)是(?!否)|属于|设有|包括|包含|涵盖|由.{1,24}组成|就.{2,24}(?:提供意见|提出建议)|为.{1,30}提供|提供|支援|支持|资助|推动|促进|协助|激励|鼓励|汇聚|勾勒|展示|管理|容纳|代表|让|以(?=支援|支持|推动|促进|协助|资助|提供|加强|鼓励|提升|配合|便)|\b(?:is|are|was|were) (?:an?|the|one|to|responsible|designed|intended|meant|aimed|tasked|set up)\b|\baim(?:s|ed|ing)?\b|\b(?:provid|support|promot|serv|compris|includ|help|assist|encourag|fund|subsidis|foster|facilitat|enabl|allow|offer|manag|oversee|coordinat|advis|cover|connect|showcas)(?:e?s|ing)\b|\bresponsible for\b|\bconsists? of\b|\bto (?:support|promote|provide|encourage|help|assist|facilitate|foster|enable|attract|subsidise|fund|allow|advise|develop|nurture|strengthen|showcase|connect|serve|oversee|coordinate)\b|\b(?:which|that) (?:provides|supports|promotes|aims|helps|offers|serves)\b/g;

/** What a clause behind the name begins with that says what the thing is for. On folded text. */
const SAYS_PURPOSE =
  /^(?:是|以期|旨在|目的|目标是|以|用以|用作|供|为.{1,30}(?:提供|设立|建立)|负责|专责|资助|支援|推动|促进|协助|鼓励|激励|让|聚焦|专注|integrating|supporting|promoting|providing|encouraging|helping|enabling|fostering|facilitating|assisting|aiming|covering|offering|subsidising|which|with a view to|with the aim|so as to|in order to|to (?!be\b))/;

/** Ends of what stands before such words where it speaks of something of the thing and not of the thing. */
const OF_THE_THING =
  /[下内中里]的?[^,，]{0,12}$|的[^,，」”’]{1,10}$|'s [^,]{0,60}$|\b(?:under|in|of|at|for|by|with) the [^,]{0,60}$/;

/** Share of what a sentence says of the name that must stand before the words that explain it. */
const NAMED_SHARE = 0.8;
/** UTF-16 units before those words: further on another thing is spoken of. */
const LONGEST_SUBJECT = 90;

/** 1 where a sentence that begins with the thing's name explains it, one half where another does, 0 where none does. */
export type Explained = 0 | 0.5 | 1;

/** UTF-16 units, as folded, in which a sentence begins with a name. */
const OPENING: Readonly<Record<TermGroup, number>> = { en: 70, zh: 24 };

/** UTF-16 units at the end of a clause in which the name stands where the next clause says what the thing is for. */
const NAME_AT_END: Readonly<Record<TermGroup, number>> = { en: 30, zh: 10 };

/** Share of what the most telling sentence says of the name that a sentence must say to be of the same thing. */
const SAME_THING = 0.7;

/** For each paragraph in its versions, how far a sentence of it explains the thing of which the concepts are the name. */
export function explainThing(
  paragraphs: readonly (readonly PassageProfile[])[],
  concepts: readonly CountedConcept[],
): readonly Explained[] {
  const shares = paragraphs.map((versions) => versions.map((profile) => sentenceShares(concepts, profile)));
  // Translations are less sure than the asker's own words, so each language has its own most telling sentence.
  const mostIn = (language: TermGroup): number =>
    Math.max(
      0,
      ...paragraphs.flatMap((versions, i) =>
        versions.flatMap(({ group }, j) => (group === language ? (shares[i]?.[j] ?? []) : [])),
      ),
    );
  const most: Readonly<Record<TermGroup, number>> = { en: mostIn("en"), zh: mostIn("zh") };
  return paragraphs.map((versions, i) => {
    const explained = versions.flatMap(({ group, sentences }, j) =>
      sentences.map(({ text }, k): Explained => {
        const share = shares[i]?.[j]?.[k] ?? 0;
        return share < SAME_THING * most[group] ? 0 : explainsThing(text, concepts, group, share);
      }),
    );
    return Math.max(0, ...explained) as Explained;
  });
}

/** Whether a sentence of a document explains what a question wants explained; false where it wants something else. */
export function explainsAsked({ text, terms }: SentenceProfile, question: UnderstoodQuestion): boolean {
  if (askedDefinition(question.wanted) === undefined) return false;
  const group = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const concepts = question.concepts.map(({ weight, forms }) => ({ importance: weight, forms }));
  return explainsThing(text, concepts, group, coverageOf(concepts, group, terms)) > 0;
}

/** How far a sentence of a document, saying `share` of the name's concepts, explains the named thing. */
function explainsThing(
  sentence: string,
  concepts: readonly CountedConcept[],
  group: TermGroup,
  share: number,
): Explained {
  if (share === 0) return 0;
  const folded = foldedSource(sentence);
  const isNamedIn = (text: string): boolean =>
    coverageOf(concepts, group, termsOf(text)) >= NAMED_SHARE * share;
  const clauses = splitClauses(folded, { start: 0, end: folded.length }).map(({ start, end }) =>
    folded.slice(start, end),
  );
  const explains = clauses.some(
    (clause, at) =>
      isNamedIn(clause) &&
      ((SAYS_PURPOSE.test(clauses[at + 1] ?? "") && !isNamedIn(clause.slice(0, -NAME_AT_END[group]))) ||
        [...clause.matchAll(SAYS_WHAT)].some(({ index }) => isSubject(clause.slice(0, index), isNamedIn))),
  );
  if (!explains) return 0;
  return isNamedIn(folded.slice(0, OPENING[group])) ? 1 : 0.5;
}

function isSubject(before: string, isNamedIn: (text: string) => boolean): boolean {
  return before.length <= LONGEST_SUBJECT && !OF_THE_THING.test(before) && isNamedIn(before);
}
