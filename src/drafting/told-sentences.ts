// A paragraph with its version in the other language in, its sentences that tell of a topic out, each with whether it tells of a
// plan or of something done: what one version leaves open the other may tell.
import type { PassageFacts, SentenceFacts } from "../answering/comparing/passage-facts.ts";
import type { ClauseStatus } from "../answering/verifying/clause-status.ts";
import type { Paragraph } from "../domain/document.ts";
import type { DraftChecker } from "./check-draft.ts";
import { toldStatus } from "./told-status.ts";
import { type SoughtTopic, topicSentences } from "./topic-sentences.ts";

/** A sentence that tells of a topic, in the version that is shown. */
export interface ToldSentence {
  readonly passage: PassageFacts;
  readonly other: Paragraph | null;
  readonly sentence: SentenceFacts;
  readonly status: ClauseStatus;
}

/** The sentences of the shown version, in reading order. */
export function toldSentences(
  shown: Paragraph,
  other: Paragraph | null,
  topic: SoughtTopic,
  { factsOf }: Pick<DraftChecker, "factsOf">,
): readonly ToldSentence[] {
  const passage = factsOf(shown);
  if (passage === undefined) return [];
  const sentences = topicSentences(passage, topic);
  const beside = other === null ? [] : statusesIn(factsOf(other), topic);
  // Which sentence of the other version is the same one is known only where both have as many.
  const twins = beside.length === sentences.length ? beside : [];
  return sentences.map((sentence, i) => {
    const own = toldStatus(sentence.profile.text, passage);
    return { passage, other, sentence, status: own === "none" ? (twins[i] ?? own) : own };
  });
}

function statusesIn(passage: PassageFacts | undefined, topic: SoughtTopic): readonly ClauseStatus[] {
  if (passage === undefined) return [];
  return topicSentences(passage, topic).map(({ profile }) => toldStatus(profile.text, passage));
}
