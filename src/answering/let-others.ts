// A step of long work ends; the next begins in a later turn of the event loop. What a step waits for may be at hand (a vector that is
// remembered), and then a long question or draft would keep the thread from its first step to its last, and /livez from answering.

/** Resolves in the next turn, after everything that came in meanwhile was seen to; rejects with the reason of an aborted `signal`. */
export async function letOthers(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}

/** Units of a question that is answered at once. */
const ANSWERED_AT_ONCE = 500;

/** Whether a question is so long, a pasted page, that others have their turn after each of its steps. */
export function isLong({ text }: { readonly text: string }): boolean {
  return text.length > ANSWERED_AT_ONCE;
}
