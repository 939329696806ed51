// An index whose engines find what it holds comes in with everything that searches it; why it must not serve goes out, or nothing.
// A few of its own paragraphs are looked for by their own words, in each language, as a person would.
import { canariesOf } from "../domain/canaries.ts";
import { type AssistantParts, createAssistant } from "./answer-question.ts";

/** Place within which a paragraph must be found by its own words; others may say nearly the same. */
const WITHIN = 5;

/** Says what a search over these parts does not find, or undefined where it finds everything. */
export async function findCanaryFault(parts: AssistantParts): Promise<string | undefined> {
  const assistant = createAssistant(parts);
  for (const canary of canariesOf(parts.library.paragraphs)) {
    const results = await assistant.search({ text: canary.text, filters: {}, limit: WITHIN });
    const isFound = results.some(
      ({ paragraph, counterpart }) => paragraph.text === canary.text || counterpart?.id === canary.id,
    );
    if (!isFound) return `a search for the words of ${canary.id} does not find it`;
  }
  return undefined;
}
