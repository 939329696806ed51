// A Member's question in, a reply out, part by part. Reads top to bottom: read the question, find what answers each part,
// write its statements, join the parts that the same evidence serves, note what the officer must know, set the form's phrases.

import { nameIn } from "../../answering/composing/in-language.ts";
import { letOthers } from "../../answering/let-others.ts";
import { detectLanguage } from "../../answering/understanding/detect-language.ts";
import type { Attribution, Language } from "../../domain/document.ts";
import { admitted } from "../admitted.ts";
import type { DraftChecker } from "../check-draft.ts";
import { type AnsweredPart, answerPart, quotePart } from "./answer-part.ts";
import { createCitationList } from "./citation-list.ts";
import { type FoundPart, findEvidence } from "./find-evidence.ts";
import { joinParts } from "./join-parts.ts";
import type { PartWriter } from "./part-writer.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";
import type { ReplyDraft, ReplyLanguage, ReplyRequest, ReplyTongue } from "./reply-draft.ts";
import { type FormPhrases, formPhrases } from "./reply-forms.ts";
import { annexesOf, replyText } from "./reply-text.ts";
import { WATERMARK } from "./reply-words.ts";
import { withWhoseAnswered } from "./whose-part.ts";
import type { Wording } from "./word-by-model.ts";
import { wordParts } from "./word-parts.ts";
import { writeNote } from "./working-note.ts";

/** Drafts a reply; undefined where no question can be read. */
export async function draftReply(
  request: ReplyRequest,
  checker: DraftChecker,
  signal: AbortSignal | undefined,
  wording?: Wording,
): Promise<ReplyDraft | undefined> {
  const { parts } = checker;
  const startedAt = parts.now();
  const read = readQuestion(request.question, request.form);
  if (read === undefined) return undefined;
  const asked = detectLanguage(read.body);
  const language = languageOf(request, asked);
  const writer = writerFor(request, language === "both" ? bothFrom(asked) : [language], checker);
  const found = await findForParts(read, request, writer, checker, signal);
  const { answered, authorship } = await answerParts(found, writer, wording);
  const note = writeNote(answered, found, writer);
  const bureaux = responsible(answered);
  const phrases = writer.languages.map((each) => phrasesIn(each, read, request, bureaux, checker));
  const drafted = answered.map(({ part }) => part);
  const text = textIn(drafted, phrases, writer);
  const totalMs = parts.now() - startedAt;
  const spent = { embedMs: sum(found, "embedMs"), retrieveMs: sum(found, "retrieveMs") };
  return {
    form: read.form,
    language,
    opening: phrases.map(({ opening }) => opening).join("\n\n"),
    closing: phrases.map(({ closing }) => closing).join("\n\n"),
    parts: drafted,
    phrases: writer.languages.map((each, i) => ({ language: each, ...(phrases[i] as FormPhrases) })),
    title: read.title,
    note,
    text,
    watermark: WATERMARK,
    citations: writer.citations.all,
    bureaux,
    provenance: { indexId: parts.library.indexId, embedder: parts.embedder.modelId, ...authorship },
    timings: { totalMs, ...spent, composeMs: Math.max(0, totalMs - spent.embedMs - spent.retrieveMs) },
  };
}

/** What the parts are written with; the citations of all are numbered together. */
function writerFor(
  request: ReplyRequest,
  languages: PartWriter["languages"],
  { parts, profileOf, reader }: DraftChecker,
): PartWriter {
  return {
    library: parts.library,
    profileOf,
    citations: createCitationList(),
    languages,
    readBodies: reader.readBodies,
    isAdmitted: admitted(request.documents),
  };
}

/** What answers each part, found in turn: others are served between two of them. */
async function findForParts(
  read: ReadQuestion,
  { documents }: ReplyRequest,
  { languages: [language] }: PartWriter,
  { parts, profileOf }: DraftChecker,
  signal: AbortSignal | undefined,
): Promise<readonly FoundPart[]> {
  const search = { parts, profileOf, language, documents, signal };
  const found: FoundPart[] = [];
  for (const [i, part] of read.parts.entries()) {
    await letOthers(signal);
    found.push(await findEvidence(part, read.parts.slice(0, i), search));
  }
  return withWhoseAnswered(found);
}

/** The parts quoted, worded by the model where one is configured, and joined where the same evidence serves them. */
async function answerParts(
  found: readonly FoundPart[],
  writer: PartWriter,
  wording: Wording | undefined,
): Promise<{
  readonly answered: readonly AnsweredPart[];
  readonly authorship: Awaited<ReturnType<typeof wordParts>>["authorship"];
}> {
  const quoted = found.map((each) => quotePart(each, writer));
  const worded = await wordParts(found, quoted, writer, wording);
  const each = found.map((part, i) => answerPart(part, quoted[i] ?? [], worded.parts[i] ?? [], writer));
  return { answered: withConsulted(joinParts(each), found, writer), authorship: worded.authorship };
}

/** The whole reply as text, in each language after the other. */
function textIn(
  drafted: ReplyDraft["parts"],
  phrases: readonly FormPhrases[],
  { citations, library, languages }: PartWriter,
): string {
  const printer = { citations: citations.all, annexes: annexesOf(drafted), library };
  return languages
    .map((each, i) => replyText(drafted, phrases[i] as FormPhrases, each, printer))
    .join("\n\n");
}

/** Official replies are in English or Traditional Chinese. */
function languageOf({ language }: ReplyRequest, asked: Language): ReplyLanguage {
  if (language !== "auto") return language;
  return asked === "en" ? "en" : "zh-Hant";
}

function bothFrom(asked: Language): PartWriter["languages"] {
  return asked === "en" ? ["en", "zh-Hant"] : ["zh-Hant", "en"];
}

function phrasesIn(
  language: ReplyTongue,
  read: ReadQuestion,
  request: ReplyRequest,
  bureaux: readonly Attribution[],
  { parts }: DraftChecker,
): FormPhrases {
  const signatories = bureaux.flatMap(({ code }) => {
    const bureau = parts.library.bureau(code);
    return bureau === undefined ? [] : [nameIn(language, bureau)];
  });
  const { form, panel, fields } = read;
  const facts = {
    form,
    panel,
    fields,
    member: request.member ?? read.member,
    date: request.date,
    signatories,
  };
  return formPhrases(facts, language);
}

/** Where nothing near a part says whom to ask, it is those who are responsible for the parts that share its subject. */
function withConsulted(
  answered: readonly AnsweredPart[],
  found: readonly FoundPart[],
  { library, languages }: PartWriter,
): readonly AnsweredPart[] {
  return answered.map((each, i) => {
    if (each.part.status !== "no-information" || each.part.consult.length > 0) return each;
    const alike = answered.filter((_, at) => sharesSubject(found[i], found[at]));
    const consult = responsible(alike).flatMap(({ code }) => {
      const body = library.bureau(code);
      return body === undefined ? [] : [nameIn(languages[0], body)];
    });
    return { ...each, part: { ...each.part, consult } };
  });
}

/** Whether two parts are about one programme, or both about what the question is. */
function sharesSubject(one: FoundPart | undefined, other: FoundPart | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if ([...one.names].some((name) => other.names.has(name))) return true;
  return one.leans && other.leans;
}

/** Those of the parts, each once. */
function responsible(answered: readonly AnsweredPart[]): readonly Attribution[] {
  const all = answered.flatMap(({ part }) => part.bureaux);
  return [...new Map(all.toReversed().map((each) => [each.code, each])).values()].toReversed();
}

function sum(found: readonly FoundPart[], field: "embedMs" | "retrieveMs"): number {
  return found.reduce((total, { whole }) => total + whole[field], 0);
}
