// A slow reading of texts comes in, the same reading goes out with a memory for the last texts that it read: the same few
// paragraphs, quotations and names come back in answer after answer.

/** Remembers up to `most` texts, the one read first forgotten first. What is read must not be changed by anybody. */
export function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as T;
    const made = read(text);
    const oldest = kept.size >= most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(text, made);
    return made;
  };
}
