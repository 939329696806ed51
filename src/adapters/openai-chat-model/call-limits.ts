// A client's signal and a call's bounds come in; one signal that ends the call goes out, with the reason of whatever ended
// it first: a reply that never ends and a server that falls silent are the same to the reader, who wants an answer.
import type { ChatFailure } from "../../ports.ts";

/** One call to the server, from its first byte to its last. */
export interface Call {
  /** Aborted when the client leaves, the time is up, the server is silent too long, or the call failed. */
  readonly signal: AbortSignal;
  /** Why it failed; undefined while it has not. */
  failure(): ChatFailure | undefined;
  /** Ends the call with a reason; the first one counts. */
  fail(reason: ChatFailure): Error;
  /** Milliseconds until the time is up. */
  timeLeft(): number;
  /** Starts the silence anew: something was asked of the server, or came from it. */
  heard(): void;
  /** Stops counting silence: nothing is awaited from the server now. */
  rest(): void;
  /** Lets go of timers and of the client's signal; to be called once, at the end. */
  close(): void;
}

/** A call that lasts `timeoutMs` at most, with no silence beyond `idleMs`. */
export function startCall(client: AbortSignal, timeoutMs: number, idleMs: number): Call {
  const ended = new AbortController();
  const endsAt = performance.now() + timeoutMs;
  let reason: ChatFailure | undefined;
  let silence: NodeJS.Timeout | undefined;
  const fail = (why: ChatFailure): Error => {
    reason ??= why;
    const error = new Error(`The chat model's server failed: ${reason}.`);
    ended.abort(error);
    return error;
  };
  const leave = (): void => ended.abort(client.reason);
  const deadline = setTimeout(() => fail("upstream-timeout"), timeoutMs);
  if (client.aborted) leave();
  client.addEventListener("abort", leave, { once: true });
  const rest = (): void => clearTimeout(silence);
  return {
    signal: ended.signal,
    failure: () => reason,
    fail,
    timeLeft: () => endsAt - performance.now(),
    heard: () => {
      rest();
      silence = setTimeout(() => fail("upstream-timeout"), idleMs);
    },
    rest,
    close: () => {
      rest();
      clearTimeout(deadline);
      client.removeEventListener("abort", leave);
      // Whatever is still open of the call is closed with it.
      if (!ended.signal.aborted) ended.abort(new Error("The call is over."));
    },
  };
}
