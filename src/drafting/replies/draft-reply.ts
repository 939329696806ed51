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
  const { parts, profileOf } = checker;
  const startedAt = parts.now();
  const read = readQuestion(request.question, request.form);
  if (read === undefined) return undefined;
  const asked = detectLanguage(read.body);
  const language = languageOf(request, asked);
  const languages: PartWriter["languages"] = language === "both" ? bothFrom(asked) : [language];
  const search = { parts, profileOf, language: languages[0], documents: request.documents, signal };
  const searched: FoundPart[] = [];
  for (const [i, part] of read.parts.entries()) {
    await letOthers(signal);
    searched.push(await findEvidence(part, read.parts.slice(0, i), search));
  }
  const found = withWhoseAnswered(searched);
  const citations = createCitationList();
  const { library } = parts;
  const isAdmitted = admitted(request.documents);
  const { readBodies } = checker.reader;
  const writer = { library, profileOf, citations, languages, readBodies, isAdmitted };
  const quoted = found.map((each) => quotePart(each, writer));
  const worded = await wordParts(found, quoted, writer, wording);
  const answered = withConsulted(
    joinParts(found.map((each, i) => answerPart(each, quoted[i] ?? [], worded.parts[i] ?? [], writer))),
    found,
    writer,
  );
  const note = writeNote(answered, found, writer);
  const bureaux = responsible(answered);
  const phrases = languages.map((each) => phrasesIn(each, read, request, bureaux, checker));
  const drafted = answered.map(({ part }) => part);
  const printer = { citations: citations.all, annexes: annexesOf(drafted), library };
  const text = languages.map((each, i) => replyText(drafted, phrases[i] as FormPhrases, each, printer));
  const totalMs = parts.now() - startedAt;
  const spent = { embedMs: sum(found, "embedMs"), retrieveMs: sum(found, "retrieveMs") };
  return {
    form: read.form,
    language,
    opening: phrases.map(({ opening }) => opening).join("\n\n"),
    closing: phrases.map(({ closing }) => closing).join("\n\n"),
    parts: drafted,
    phrases: languages.map((each, i) => ({ language: each, ...(phrases[i] as FormPhrases) })),
    title: read.title,
    note,
    text: text.join("\n\n"),
    watermark: WATERMARK,
    citations: citations.all,
    bureaux,
    provenance: {
      indexId: library.indexId,
      embedder: parts.embedder.modelId,
      ...worded.authorship,
    },
    timings: { totalMs, ...spent, composeMs: Math.max(0, totalMs - spent.embedMs - spent.retrieveMs) },
  };
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
