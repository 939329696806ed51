// A case and a library come in; its gold passages go out with the paragraphs that hold them. A passage that no paragraph
// holds means that a document changed, and figures against it would be worthless.
import {
  type DocumentRecord,
  type Language,
  type Paragraph,
  paragraphsByDocument,
} from "../domain/document.ts";
import { AssistantError } from "../errors.ts";
import { containsSnippet } from "./contains-snippet.ts";
import type { EvaluationCase, GoldPassage } from "./question-set.ts";

/** What of a library a gold passage is looked up in. */
export interface GoldLibrary {
  readonly paragraphs: readonly Paragraph[];
  readonly documents: readonly DocumentRecord[];
}

/** A gold passage with the paragraphs that hold it, in reading order. */
export interface ResolvedPassage extends GoldPassage {
  /** At least one where a library was at hand; without one the id that the set names, or none. */
  readonly paragraphIds: readonly string[];
  /** Text, label and language of the first of them; null without a library. */
  readonly text: string | null;
  readonly label: string | null;
  readonly language: Language | null;
  /** Ids of the same paragraphs in the other language. */
  readonly counterpartIds: readonly string[];
}

/** The needed groups of a case in its order, and what could not be found, one line a passage. */
export interface ResolvedGold {
  readonly groups: readonly (readonly ResolvedPassage[])[];
  readonly missing: readonly string[];
}

/** Looks up the gold of one case after the other. */
export type ResolveGold = (item: EvaluationCase) => ResolvedGold;

/** How gold is looked up in a library; without one, passages are only known by what the set says of them. */
export function goldResolver(library: GoldLibrary | null): ResolveGold {
  const lookUp = library === null ? withoutLibrary : passageFinder(library);
  return (item) => {
    const missing: string[] = [];
    const groups = item.needed.map((group) =>
      group.flatMap((passage) => {
        const found = lookUp(passage);
        if (typeof found !== "string") return [found];
        missing.push(`${item.id}: ${found}`);
        return [];
      }),
    );
    return { groups, missing };
  };
}

/** Most passages named in one message. */
const NAMED = 50;

/** What to throw where gold is missing. */
export function goldMissing(missing: readonly string[]): AssistantError {
  const more = missing.length > NAMED ? [`… and ${missing.length - NAMED} more`] : [];
  const message = [
    `The index does not hold ${missing.length} gold passage(s):`,
    ...missing.slice(0, NAMED),
    ...more,
  ].join("\n  ");
  return new AssistantError("index-mismatch", message, {
    remedy:
      "Rebuild the index if it is stale; if a document was changed, mend the gold passages of the question set.",
  });
}

function withoutLibrary(passage: GoldPassage): ResolvedPassage {
  const paragraphIds = passage.paragraphId === null ? [] : [passage.paragraphId];
  return { ...passage, paragraphIds, text: null, label: null, language: null, counterpartIds: [] };
}

/** Finds a passage, or says what is wrong. */
function passageFinder(library: GoldLibrary): (passage: GoldPassage) => ResolvedPassage | string {
  const byId = new Map(library.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const byDocument = paragraphsByDocument(library.paragraphs);
  const hashes = new Map(library.documents.map(({ id, sha256 }) => [id, sha256]));
  return (passage) => {
    const { paragraphId, document, snippet, documentSha256 } = passage;
    const named = paragraphId === null ? undefined : byId.get(paragraphId);
    if (paragraphId !== null && named === undefined) return `there is no paragraph ${paragraphId}`;
    const candidates = named === undefined ? (byDocument.get(document ?? "") ?? []) : [named];
    const holders = candidates.filter(({ text }) => snippet === null || containsSnippet(text, snippet));
    const [first] = holders;
    if (first === undefined) return `${paragraphId ?? document}: ${snippet}`;
    const hash = hashes.get(first.documentId);
    if (documentSha256 !== null && hash !== documentSha256) {
      return `${first.documentId} changed: its SHA-256 is ${hash}, not ${documentSha256}`;
    }
    return {
      ...passage,
      paragraphIds: holders.map(({ id }) => id),
      text: first.text,
      label: first.label,
      language: first.language,
      counterpartIds: holders.flatMap(({ counterpartId }) => counterpartId ?? []),
    };
  };
}
