// A draft comes in; every sentence of it goes out with a verdict, what differs, and the paragraphs that show it. Reads top to
// bottom: split, tell statements from the rest, search, compare claim by claim, decide, explain.
import type { AssistantParts } from "../answering/answer-question.ts";
import { type CheckedWindow, checkClaim } from "../answering/comparing/check-claim.ts";
import { type Claim, type ClaimReader, readClaim } from "../answering/comparing/claim.ts";
import { createFactsReader, type FactsOf } from "../answering/comparing/passage-facts.ts";
import { createBodyReader } from "../answering/comparing/stated-bodies.ts";
import { statesFact } from "../answering/comparing/statement-kind.ts";
import { letOthers } from "../answering/let-others.ts";
import { rankEvidence } from "../answering/rank-question.ts";
import { createProfileReader, type ProfileOf } from "../answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../answering/retrieving/ranking/rank-candidates.ts";
import { detectLanguage } from "../answering/understanding/detect-language.ts";
import type { Citation } from "../domain/answer.ts";
import type { Language, Span } from "../domain/document.ts";
import { admitted, type IsAdmitted } from "./admitted.ts";
import { contextAfter, type DraftContext, decideInContext, NO_CONTEXT } from "./decide-in-context.ts";
import type { Decided, PartChecker } from "./decide-verdict.ts";
import { splitDraft } from "./draft-sentences.ts";
import type { CheckedSentence, DraftReport, DraftRequest, ExplainedFinding } from "./drafting-desk.ts";
import { explainFinding } from "./explain-finding.ts";
import { citedAsAdmitted, leavesVersionOut } from "./left-out-version.ts";

/** What checking drafts stands on, made once for an open library. */
export interface DraftChecker {
  readonly parts: AssistantParts;
  readonly profileOf: ProfileOf;
  readonly factsOf: FactsOf;
  readonly reader: ClaimReader;
}

/** A checker over the parts of an assistant. */
export function createDraftChecker(parts: AssistantParts): DraftChecker {
  const readBodies = createBodyReader(parts.library.bureaux);
  const profileOf = createProfileReader();
  return {
    parts,
    profileOf,
    factsOf: createFactsReader(parts.library, profileOf, readBodies),
    reader: {
      translator: parts.translator,
      findBodies: parts.findBodies,
      lexical: parts.lexical,
      readBodies,
    },
  };
}

/** Checks every sentence of a draft. */
export async function checkDraft(
  request: DraftRequest,
  checker: DraftChecker,
  signal: AbortSignal | undefined,
): Promise<DraftReport> {
  const { parts } = checker;
  const startedAt = parts.now();
  const citations = createCitationList();
  const sentences: CheckedSentence[] = [];
  const spent = { embedMs: 0, retrieveMs: 0 };
  const draftLanguage = detectLanguage(request.text);
  // A sentence that comes again after the same has come to its verdict.
  const known = new Map<string, Decided>();
  let context = NO_CONTEXT;
  for (const span of splitDraft(request.text)) {
    await letOthers(signal);
    const text = request.text.slice(span.start, span.end);
    const language = detectLanguage(text, draftLanguage);
    const key = keyAfter(context, text);
    const decided =
      known.get(key) ?? (await decideSentence(text, context, language, request, checker, spent, signal));
    known.set(key, decided);
    context = contextAfter(text, decided, context);
    sentences.push(shownSentence(text, span, language, decided, request, checker, citations));
  }
  const totalMs = parts.now() - startedAt;
  return {
    sentences,
    citations: citations.all,
    provenance: {
      indexId: parts.library.indexId,
      embedder: parts.embedder.modelId,
      composer: "extractive",
      fallback: null,
      promptVersion: null,
    },
    timings: { totalMs, ...spent, composeMs: totalMs - spent.embedMs - spent.retrieveMs },
  };
}

function keyAfter({ names, windows }: DraftContext, text: string): string {
  return [text, ...names, ...windows.map(({ window }) => window.passage.paragraph.id)].join("\n");
}

/** Verdicts that hang on words rather than on figures, dates and bodies, which read alike in both languages. */
const HANGS_ON_WORDS: ReadonlySet<Decided["verdict"]> = new Set(["not-found", "modifier-differs"]);

async function decideSentence(
  text: string,
  context: DraftContext,
  language: Language,
  { documents }: DraftRequest,
  { parts, profileOf, factsOf, reader }: DraftChecker,
  spent: { embedMs: number; retrieveMs: number },
  signal: AbortSignal | undefined,
): Promise<Decided> {
  if (!statesFact(text)) return { verdict: "not-checked", findings: [], windows: [] };
  const search = async (asked: string): Promise<readonly Evidence[]> => {
    const standalone = { text: asked, asked, context: undefined, contextWeight: 0 };
    const found = await rankEvidence(standalone, language, { documents }, parts, profileOf, signal);
    spent.embedMs += found.embedMs;
    spent.retrieveMs += found.retrieveMs;
    return found.ranked;
  };
  const claims = { factsOf, register: parts.library.bureaux };
  const read = (words: string): Claim => readClaim(words, language, reader);
  const decide = (isAdmitted: IsAdmitted): Promise<Decided> => {
    const checker = { ...claims, isAdmitted };
    const check: PartChecker["check"] = async (claim) => {
      await letOthers(signal);
      const ranked = await search(claim.text);
      await letOthers(signal);
      return { claim, windows: checkClaim(claim, ranked, checker) };
    };
    return decideInContext(text, context, { read, check }, checker);
  };
  const isAdmitted = admitted(documents);
  const decided = await decide(isAdmitted);
  if (!HANGS_ON_WORDS.has(decided.verdict) || !leavesVersionOut(documents, parts.library)) return decided;
  const translated = await decide(() => true);
  return translated.verdict === "supported"
    ? citedAsAdmitted(translated, read(text), factsOf, isAdmitted)
    : decided;
}

function shownSentence(
  text: string,
  span: Span,
  language: Language,
  decided: Decided,
  request: DraftRequest,
  { parts }: DraftChecker,
  citations: CitationList,
): CheckedSentence {
  const shown = request.language === "auto" ? language : request.language;
  const refs = decided.windows.map((window) => citations.refOf(window));
  const findings = decided.findings.flatMap(({ finding, window }): readonly ExplainedFinding[] => {
    const document = parts.library.document(window.window.passage.paragraph.documentId);
    if (document === undefined) return [];
    const explanation = explainFinding(finding, document, shown);
    return [{ ...finding, explanation, citation: citations.refOf(window) }];
  });
  return {
    text,
    start: span.start,
    end: span.end,
    language,
    verdict: decided.verdict,
    findings,
    citations: [...new Set([...refs, ...findings.map(({ citation }) => citation)])],
  };
}

/** The citations of a report, each stretch of a paragraph once. */
interface CitationList {
  readonly all: Citation[];
  refOf(window: CheckedWindow): number;
}

function createCitationList(): CitationList {
  const all: Citation[] = [];
  const refs = new Map<string, number>();
  return {
    all,
    refOf: ({ window, evidence }) => {
      const { paragraph } = window.passage;
      const key = `${paragraph.id} ${window.start} ${window.end}`;
      const known = refs.get(key);
      if (known !== undefined) return known;
      const ref = all.length + 1;
      refs.set(key, ref);
      const quote = {
        text: paragraph.text.slice(window.start, window.end),
        start: window.start,
        end: window.end,
      };
      const twin = paragraph.id === evidence.paragraph.id ? evidence.counterpart : evidence.paragraph;
      all.push({ ref, paragraph, quote, counterpart: twin, score: evidence.relevance });
      return ref;
    },
  };
}
