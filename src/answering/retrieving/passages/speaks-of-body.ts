// A passage and what is asked of a body come in; how much the passage is the body's own goes out.
import { foldedSource } from "../../../text/source-facts.ts";
import type { AskedOfBody } from "../../understanding/asking/asked-of-body.ts";
import type { PassageProfile } from "./passage-profile.ts";

/**
 * 3 where the text names the bureau that is asked for as well, 2 where a sentence begins with the body, 1 where the text names it, 0 where
 * it does not, or only gives its address.
 */
export type SpeaksOfBody = 0 | 1 | 2 | 3;

/** How far a passage speaks of the body by one of its names. */
export function speaksOfBody(
  { paragraph, sentences }: PassageProfile,
  { names, parentNames, wish }: AskedOfBody,
): SpeaksOfBody {
  const text = foldedSource(paragraph.text);
  if (paragraph.kind === "link" || !names.some((name) => text.includes(name))) return 0;
  if (wish === "parent" && parentNames.some((name) => text.includes(name))) return 3;
  return sentences.some((sentence) => beginsWith(sentence.text, names)) ? 2 : 1;
}

function beginsWith(sentence: string, names: readonly string[]): boolean {
  const folded = foldedSource(sentence).replace(/^(?:the |[-*•“「"] ?)/u, "");
  return names.some((name) => folded.startsWith(name));
}
