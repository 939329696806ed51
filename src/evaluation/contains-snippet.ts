// Whether a paragraph holds a gold passage. White space is left out of the comparison on both sides, because line
// breaks of a document's extraction are not the authors' and must not decide whether a citation is right.

/** True where `text` holds `snippet`, both without any white space. A snippet of white space alone is never held. */
export function containsSnippet(text: string, snippet: string): boolean {
  const needle = withoutWhiteSpace(snippet);
  return needle !== "" && withoutWhiteSpace(text).includes(needle);
}

function withoutWhiteSpace(text: string): string {
  return text.replace(/\s/gu, "");
}
