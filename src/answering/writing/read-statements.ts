// The pieces of a chat model's reply come in as they are written, statements with the handles that they name go out as soon
// as each is whole: as JSON, as JSON lines, or as prose with markers. Thinking aloud and code fences are passed over.
import { splitSentences } from "../../text/sentences.ts";

/** A sentence as the model wrote it, without markers. */
export interface WrittenSentence {
  readonly text: string;
  /** Numbers of the handles that it names; a handle that is none of ours is 0. */
  readonly refs: readonly number[];
}

/** Reads one reply. */
export interface StatementReader {
  /** The sentences that the piece completes. */
  push(piece: string): readonly WrittenSentence[];
  /** What is left when the reply is whole. */
  end(): readonly WrittenSentence[];
}

/** Longest reply that is read, in UTF-16 units. */
const LONGEST_REPLY = 64_000;

/** Further text after which a reply is read again, in UTF-16 units. */
const READ_EVERY = 40;

const MARKER = /[[【（(]\s{0,3}[sS]?\d{1,4}(?:\s{0,3}[,，、;；]\s{0,3}[sS]?\d{1,4}){0,20}\s{0,3}[\]】）)]/g;
/** In round brackets a bare number is the text's own. */
const ROUND_NUMBER = /^[（(]\s{0,3}\d/;
const ANY_HANDLE = /[[【][^\]】\n]{0,40}[\]】]/;

/** A reader of one reply. */
export function createStatementReader(): StatementReader {
  let text = "";
  let given = 0;
  let readTo = 0;
  const fresh = (whole: boolean): readonly WrittenSentence[] => {
    const sentences = readSentences(text, whole);
    const out = sentences.slice(given);
    given = Math.max(given, sentences.length);
    return out;
  };
  return {
    push: (piece) => {
      if (text.length >= LONGEST_REPLY) return [];
      text += piece;
      if (text.length - readTo < READ_EVERY) return [];
      readTo = text.length;
      return fresh(false);
    },
    end: () => fresh(true),
  };
}

/** Sentences of a reply that is `whole` or still being written. */
function readSentences(reply: string, whole: boolean): readonly WrittenSentence[] {
  const text = withoutThoughts(reply).trimStart();
  if (text === "") return [];
  const start = text.search(/[[{]/);
  const opensJson = start === 0 || (start > 0 && /^(?:```|json)/i.test(text));
  if (opensJson && !/^\[\s{0,3}[sS]?\d/.test(text)) return objectsIn(text).flatMap(sentencesOf);
  if (!whole && /^`{0,3}$/.test(text.trim())) return [];
  // A word or two before the object: the object alone is the reply.
  const objects = start > 0 && text[start] === "{" ? objectsIn(text).flatMap(sentencesOf) : [];
  if (objects.length > 0) return objects;
  const prose = proseSentences(text);
  // The last sentence may go on, and markers may follow the one before it.
  return whole ? prose : prose.slice(0, -1);
}

/** What a model thinks aloud before it replies; while it still thinks there is no reply. */
function withoutThoughts(reply: string): string {
  const opened = reply.search(/<think(?:ing)?>/i);
  if (opened < 0) return reply;
  const closed = /<\/think(?:ing)?>/i.exec(reply);
  return closed === null ? "" : reply.slice(0, opened) + reply.slice(closed.index + closed[0].length);
}

/** A string, or a brace outside of one. */
const JSON_PARTS = /"(?:[^"\\]|\\.)*"|[{}]/gs;

/** The innermost whole objects, in order; an outer one only where nothing in it was one. */
function objectsIn(text: string): readonly unknown[] {
  const found: unknown[] = [];
  const opened: { readonly at: number; readonly before: number }[] = [];
  for (const { 0: part, index } of text.matchAll(JSON_PARTS)) {
    if (part === "{") opened.push({ at: index, before: found.length });
    const open = part === "}" ? opened.pop() : undefined;
    if (open === undefined || found.length > open.before) continue;
    const value = parsed(text.slice(open.at, index + 1));
    if (value !== undefined) found.push(value);
  }
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Names that models give to the fields of a statement. */
const TEXT_FIELDS = ["text", "statement", "sentence", "content", "answer"];
const SOURCE_FIELDS = ["sources", "source", "citations", "handles", "refs", "cites"];

function sentencesOf(value: unknown): readonly WrittenSentence[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const { statements } = fields;
  if (Array.isArray(statements)) {
    return statements.flatMap((each) =>
      typeof each === "string" ? proseSentences(each) : sentencesOf(each),
    );
  }
  const text = TEXT_FIELDS.map((name) => fields[name]).find((each) => typeof each === "string");
  if (typeof text !== "string") return [];
  const named = SOURCE_FIELDS.map((name) => fields[name]).find((each) => each !== undefined);
  const refs = (Array.isArray(named) ? named : named === undefined ? [] : [named]).map(refOf);
  return proseSentences(text).map((sentence) => ({
    text: sentence.text,
    refs: [...new Set([...refs, ...sentence.refs])],
  }));
}

function refOf(handle: unknown): number {
  if (typeof handle === "number") return Number.isInteger(handle) && handle > 0 ? handle : 0;
  const number = /^\s{0,3}[[【]?\s{0,3}[sS]?(\d{1,4})\s{0,3}[\]】]?\s{0,3}$/.exec(String(handle))?.[1];
  return number === undefined ? 0 : Number(number);
}

/** The sentences of a prose text with the markers that stand in each or right after it. */
function proseSentences(text: string): readonly WrittenSentence[] {
  const moved = text.replace(
    /([.。!！?？])(["'”’」』]?)((?:\s{0,3}[[【]\s{0,3}[sS]?\d{1,4}(?:\s{0,3}[,，、]\s{0,3}[sS]?\d{1,4}){0,20}\s{0,3}[\]】]){1,20})/g,
    "$3$1$2",
  );
  return splitSentences(moved).flatMap(({ start, end }) => {
    const marked = moved.slice(start, end);
    const refs = [...marked.matchAll(MARKER)]
      .filter(([marker]) => !ROUND_NUMBER.test(marker))
      .flatMap(([marker]) => (marker.match(/[sS]?\d{1,4}/g) ?? []).map(refOf));
    const bare = marked
      .replace(MARKER, (marker) => (ROUND_NUMBER.test(marker) ? marker : ""))
      .replace(/\s{1,9}(?=[.。,，;；!！?？]$)/, "")
      .replace(/[^\S\n]{2,99}/g, " ")
      .trim();
    if (!/[\p{L}\p{N}]/u.test(bare)) return [];
    // A marker of another kind names nothing that was given.
    const strange = /[[【]\s{0,3}[A-Za-z]{1,20}\d/.test(ANY_HANDLE.exec(bare)?.[0] ?? "") ? [0] : [];
    return [{ text: bare, refs: [...new Set([...refs, ...strange])] }];
  });
}
