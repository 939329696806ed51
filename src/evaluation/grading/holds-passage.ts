// Whether a paragraph that a system names is a gold passage.
import { containsSnippet } from "../contains-snippet.ts";
import type { ResolvedPassage } from "../resolve-gold.ts";

/**
 * By the words where both sides have them, so that a paragraph counts however its document was cut; by the id where the
 * set names ids, or where the system gives no text.
 */
export function holdsPassage(
  { id, text }: { readonly id: string; readonly text: string | null },
  { snippet, paragraphIds }: ResolvedPassage,
): boolean {
  if (snippet !== null && text !== null) return containsSnippet(text, snippet);
  return paragraphIds.includes(id);
}
