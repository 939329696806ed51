// An index that is whole by its hashes comes in with everything that searches it; why it must not serve goes out, or nothing.
// A few of its own paragraphs are looked for by their own words, in each language: a search that cannot find them finds nothing.
import type { Language, Paragraph } from "../domain/document.ts";
import type { Library, VectorIndex } from "../ports.ts";
import { type AssistantParts, createAssistant } from "./answer-question.ts";

/** Paragraphs that are looked for in each language. */
const CANARIES = 2;
/** Length in UTF-16 units of a paragraph that says enough to be told from others, and is still a question's length. */
const TELLING = { least: 30, most: 600 } as const;
/** Place within which a paragraph must be found by its own words; others may say nearly the same. */
const WITHIN = 5;
/** Difference of two engines' similarities that rounding explains. */
const ROUNDING = 1e-3;

/** Says what a search over these parts does not find, or undefined where it finds everything. */
export async function findCanaryFault(
  parts: AssistantParts,
  vectors: readonly VectorIndex[],
): Promise<string | undefined> {
  if (parts.library.chunks.length === 0) return "it holds no paragraphs";
  const assistant = createAssistant(parts);
  for (const canary of canariesOf(parts.library)) {
    const results = await assistant.search({ text: canary.text, filters: {}, limit: WITHIN });
    const isFound = results.some(
      ({ paragraph, counterpart }) => paragraph.text === canary.text || counterpart?.id === canary.id,
    );
    if (!isFound) return `a search for the words of ${canary.id} does not find it`;
    const fault = await findEngineFault(canary, parts, vectors);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Paragraphs from the middle of each language's evidence, the same ones every time. */
function canariesOf(library: Library): readonly Paragraph[] {
  const languages: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];
  return languages.flatMap((language) => {
    const telling = library.paragraphs.filter(
      (each) =>
        each.language === language && each.text.length >= TELLING.least && each.text.length <= TELLING.most,
    );
    const middle = Math.floor(telling.length / 2);
    return telling.slice(middle, middle + CANARIES);
  });
}

/** Every engine must say of a paragraph's nearest neighbour what the first one says. */
async function findEngineFault(
  canary: Paragraph,
  { embedder }: AssistantParts,
  vectors: readonly VectorIndex[],
): Promise<string | undefined> {
  const [vector] = await embedder.embed([canary.text], "passage");
  if (vector === undefined) return "the encoder gives no vector";
  const nearest = await Promise.all(vectors.map(async (index) => (await index.search(vector, 1))[0]?.score));
  const [first = Number.NaN] = nearest;
  const agrees = nearest.every((score) => Math.abs((score ?? Number.NaN) - first) <= ROUNDING);
  return agrees ? undefined : `its vector engines disagree on ${canary.id}`;
}
