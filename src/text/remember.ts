// A slow reading comes in, the same reading goes out with a memory: of the last texts that it read, since the same few
// paragraphs, quotations and names come back in answer after answer, or of the things that somebody still holds.

/** Remembers up to `most` texts, or other things, the one read first forgotten first. What is read must not be changed by anybody. */
export function remember<T, Thing = string>(read: (thing: Thing) => T, most: number): (thing: Thing) => T {
  const kept = new Map<Thing, T>();
  return (thing) => {
    const known = kept.get(thing);
    if (known !== undefined || kept.has(thing)) return known as T;
    const made = read(thing);
    const oldest = kept.size >= most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(thing, made);
    return made;
  };
}

/**
 * Remembers what was read of a thing for as long as somebody holds the thing, which must not be changed by anybody either. Not for things of
 * one question of which the reading holds the thing: V8 collects such pairs no sooner than all that is old.
 */
export function rememberOf<Thing extends object, T>(read: (thing: Thing) => T): (thing: Thing) => T {
  const kept = new WeakMap<Thing, T>();
  return (thing) => {
    const known = kept.get(thing);
    if (known !== undefined || kept.has(thing)) return known as T;
    const made = read(thing);
    kept.set(thing, made);
    return made;
  };
}
