// A message comes in; whether it asks how one person's own matter stands (an application, a file, a refund) goes out. No document knows,
// and no near paragraph may stand in for the office that does. It takes two things: that the asker tells of such a matter, and that what is
// asked is how it stands, so that a question has no other subject. Who only tells of it and asks how long vetting takes asks the documents.
import { CHINESE_OWN_MATTER } from "./chinese-own-matter.ts";
import { ENGLISH_OWN_MATTER } from "./english-own-matter.ts";
import type { OwnMatter } from "./route-rules.ts";

/** After each sentence; the number of a case may hold a full stop. */
const SENTENCE_END = /(?<=[?？。!！\n])|(?<=[.;:])(?=\s)|\s[-–—]\s/u;

/** Whether a folded message asks how the asker's own application, file or refund stands. */
export function asksOfOwnMatter(message: string): boolean {
  const matter = matterIn(message);
  const sentences = message.split(SENTENCE_END).map((sentence) => sentence.trim());
  if (sentences.some((sentence) => matter.asksOfOwn(sentence))) return true;
  return matter.tells(message) && sentences.some((sentence) => matter.asksOfIt(sentence));
}

/**
 * What a folded message tells and what it asks in the end, where that is of something else than the asker's own matter; undefined where
 * it is not.
 */
export function toldBeforeOther(message: string): { told: string; asked: string } | undefined {
  const { partEnd, asksOfOther } = matterIn(message);
  const parts = message.split(partEnd);
  const asked = parts.at(-1) ?? "";
  return parts.length > 1 && asksOfOther(asked.trim())
    ? { told: parts.slice(0, -1).join(""), asked }
    : undefined;
}

function matterIn(message: string): OwnMatter {
  return /\p{Script=Han}/u.test(message) ? CHINESE_OWN_MATTER : ENGLISH_OWN_MATTER;
}
