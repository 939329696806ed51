// A part of a question in, the paragraphs that answer it out, or none: by the answering line's own search, decision and
// selection, with the preamble as what the part leans on.
import { type AssistantParts, type RankedQuestion, rankEvidence } from "../../answering/answer-question.ts";
import { type SelectedEvidence, selectEvidence } from "../../answering/composing/select-evidence.ts";
import { decideAnswerable, type Verdict } from "../../answering/deciding/decide-answerable.ts";
import type { ProfileOf } from "../../answering/retrieving/passage-profile.ts";
import type { Evidence } from "../../answering/retrieving/rank-candidates.ts";
import type { StandaloneQuestion } from "../../answering/understanding/condense-question.ts";
import { partQuestions } from "../../answering/understanding/split-question.ts";
import type { Language } from "../../domain/document.ts";
import { rewriteColloquial } from "../../text/colloquial.ts";
import type { AskedPart } from "./read-question.ts";

/** What was found for a part. */
export interface FoundPart {
  readonly asked: AskedPart;
  readonly whole: RankedQuestion;
  /** Paragraphs to quote, best first; empty where no document answers. */
  readonly selected: readonly SelectedEvidence[];
  /** Questions within the part that no document answers, in its words. */
  readonly missing: readonly string[];
}

/** What searching needs. */
export interface EvidenceSearch {
  readonly parts: AssistantParts;
  readonly profileOf: ProfileOf;
  readonly language: Language;
  readonly documents: readonly string[] | undefined;
}

/** Most paragraphs that a part quotes. */
const MOST_QUOTED = 3;

/** Weight of the preamble's words against the part's own. */
const PREAMBLE_WEIGHT = 0.3;

/** Finds what answers a part. */
export async function findEvidence(asked: AskedPart, search: EvidenceSearch): Promise<FoundPart> {
  const rank = (question: StandaloneQuestion): Promise<RankedQuestion> =>
    rankEvidence(question, search.language, { documents: search.documents }, search.parts, search.profileOf);
  const standalone = standaloneOf(asked);
  const whole = await rank(standalone);
  const verdict = judge(whole, search);
  if (!verdict.answerable) return { asked, whole, selected: [], missing: [asked.question] };
  const pieces = partQuestions(standalone);
  const ranked: RankedQuestion[] = [];
  for (const piece of pieces) ranked.push(await rank(piece));
  const missing = pieces.flatMap(({ text }, i) => {
    const piece = ranked[i];
    return piece !== undefined && !judge(piece, search).answerable ? [text] : [];
  });
  const best: Evidence = verdict.evidence[0];
  const selected = selectEvidence(best, { ...whole, ranked: verdict.evidence }, ranked, MOST_QUOTED);
  return { asked, whole, selected: selected.filter(({ role }) => role === "main"), missing };
}

function standaloneOf({ question, context }: AskedPart): StandaloneQuestion {
  const leansOn = context.join(" ");
  return {
    text: question,
    asked: rewriteColloquial(question),
    context: leansOn === "" ? undefined : leansOn,
    contextWeight: leansOn === "" ? 0 : PREAMBLE_WEIGHT,
  };
}

function judge(
  { ranked, question, concepts }: RankedQuestion,
  { parts, profileOf }: EvidenceSearch,
): Verdict {
  return decideAnswerable(ranked, question, concepts, parts.library, profileOf);
}
