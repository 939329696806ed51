// The thread comes in and goes out of this browser's own storage: it survives a reload and leaves the device never.
import type { TurnData } from "../page-data.ts";

const THREAD_KEY = "youju.thread";
const DRAFT_KEY = "youju.draft";
const TONGUE_KEY = "youju.language";

/** Most turns that are kept. */
const KEPT_TURNS = 50;
/** Hits of an explanation that are kept: as many as the page shows. */
const KEPT_HITS = 8;

/** The kept turns, oldest first; none where nothing was kept, or what was kept is of another make. */
export function loadThread(): readonly TurnData[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(THREAD_KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isTurn) : [];
  } catch {
    return [];
  }
}

function isTurn(value: unknown): value is TurnData {
  if (typeof value !== "object" || value === null || !("question" in value)) return false;
  const { answer } = value as {
    answer?: { statements?: unknown; citations?: unknown; provenance?: unknown };
  };
  return (
    typeof value.question === "string" &&
    Array.isArray(answer?.statements) &&
    Array.isArray(answer.citations) &&
    typeof answer.provenance === "object"
  );
}

/** Keeps the answered turns; false where the device had no room for the oldest of them, or keeps nothing at all. */
export function saveThread(turns: readonly TurnData[]): boolean {
  const answered = turns
    .filter((turn) => turn.answer !== undefined)
    .slice(-KEPT_TURNS)
    .map(lighter);
  for (let from = 0; from <= answered.length; from += 1) {
    if (put(localStorage, THREAD_KEY, JSON.stringify(answered.slice(from)))) return from === 0;
  }
  return false;
}

function lighter(turn: TurnData): TurnData {
  const explanation = turn.answer?.explanation;
  if (turn.answer === undefined || explanation === undefined) return turn;
  const hits = explanation.hits
    .slice(0, KEPT_HITS)
    .map(({ paragraphId, rank, score, legs, matchedTerms }) => ({
      paragraphId,
      rank,
      score,
      legs,
      matchedTerms,
    }));
  return { question: turn.question, answer: { ...turn.answer, explanation: { ...explanation, hits } } };
}

/** Forgets the thread. */
export function clearThread(): void {
  take(localStorage, THREAD_KEY);
}

/** Keeps what stands in the question box while another page is loaded. */
export function keepDraft(text: string): void {
  put(sessionStorage, DRAFT_KEY, text);
}

/** What was kept, once. */
export function takeDraft(): string {
  return take(sessionStorage, DRAFT_KEY) ?? "";
}

/** Remembers the language of the interface. */
export function rememberTongue(tongue: string): void {
  put(localStorage, TONGUE_KEY, tongue);
}

/** A browser may refuse to keep anything; then it forgets, and says so by false. */
function put(storage: Storage, key: string, value: string): boolean {
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function take(storage: Storage, key: string): string | null {
  try {
    const value = storage.getItem(key);
    storage.removeItem(key);
    return value;
  } catch {
    return null;
  }
}
