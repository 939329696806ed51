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

/** Longest reply that is read, in UTF-16 units; an answer of sixteen long sentences has half of it. */
const LONGEST_REPLY = 20_000;
/** Further text after which prose is read again: so many UTF-16 units, and a share of what there is, so that time stays in bounds. */
const PROSE_STEP = { least: 40, share: 0.1 } as const;

const MARKER = /[[【（(]\s{0,3}[sS]?\d{1,4}(?:\s{0,3}[,，、;；]\s{0,3}[sS]?\d{1,4}){0,20}\s{0,3}[\]】）)]/g;
/** In round brackets a bare number is the text's own. */
const ROUND_NUMBER = /^[（(]\s{0,3}\d/;
const ANY_HANDLE = /[[【][^\]】\n]{0,40}[\]】]/;

/** A reader of one reply. */
export function createStatementReader(): StatementReader {
  const objects = createObjectScanner();
  let text = "";
  let proseRead = 0;
  let proseGiven = 0;
  const prose = (whole: boolean): readonly WrittenSentence[] => {
    proseRead = text.length;
    const sentences = proseSentences(withoutThoughts(text));
    // The last sentence may go on, and markers may follow the one before it.
    const complete = whole ? sentences : sentences.slice(0, -1);
    const fresh = complete.slice(proseGiven);
    proseGiven += fresh.length;
    return fresh;
  };
  return {
    push: (piece) => {
      const taken = piece.slice(0, LONGEST_REPLY - text.length);
      text += taken;
      const found = objects.push(taken);
      if (found.length > 0 || !isProse(text)) return found;
      const step = Math.max(PROSE_STEP.least, PROSE_STEP.share * text.length);
      return text.length - proseRead < step ? [] : prose(false);
    },
    end: () => (objects.any() || isWholeJson(text) ? [] : prose(true)),
  };
}

/** Prose shows itself by a marker, and by nothing that may yet become an object. */
function isProse(text: string): boolean {
  return !/[{`]|<think/i.test(text) && /[[【]\s{0,3}[sS]?\d{1,4}\s{0,3}[,，、\]】]/.test(text);
}

/** JSON of which nothing could be read says nothing; it is no prose to be quoted. */
function isWholeJson(text: string): boolean {
  const value = parsed(withoutThoughts(text).trim());
  return typeof value === "object" && value !== null;
}

/** What a model thinks aloud before it replies; while it still thinks there is no reply. */
function withoutThoughts(reply: string): string {
  const opened = reply.search(/<think(?:ing)?>/i);
  if (opened < 0) return reply;
  const closed = /<\/think(?:ing)?>/i.exec(reply);
  return closed === null ? "" : reply.slice(0, opened) + reply.slice(closed.index + closed[0].length);
}

interface ObjectScanner {
  /** The statements of the objects that the piece closes: of the innermost that have any. */
  push(piece: string): readonly WrittenSentence[];
  /** Whether there were any. */
  any(): boolean;
}

/** Reads each character once, whatever the pieces. */
function createObjectScanner(): ObjectScanner {
  const opened: { readonly at: number; readonly before: number }[] = [];
  let text = "";
  let given = 0;
  let inString = false;
  let thinking = false;
  const close = (at: number): readonly WrittenSentence[] => {
    const open = opened.pop();
    if (open === undefined || given > open.before) return [];
    const sentences = sentencesOf(parsed(text.slice(open.at, at + 1)));
    given += sentences.length;
    return sentences;
  };
  const read = (at: number): readonly WrittenSentence[] => {
    const character = text[at];
    // A backslash before it, and none before that, makes a quotation mark a part of the string.
    if (inString) inString = character !== '"' || isEscaped(text, at);
    else if (character === ">") thinking = thoughtsAt(text, at, thinking);
    else if (!thinking) return readOutside(character, at);
    return [];
  };
  const readOutside = (character: string | undefined, at: number): readonly WrittenSentence[] => {
    if (character === '"') inString = opened.length > 0;
    else if (character === "{") opened.push({ at, before: given });
    return character === "}" ? close(at) : [];
  };
  return {
    any: () => given > 0,
    push: (piece) => {
      const from = text.length;
      text += piece;
      return Array.from({ length: piece.length }, (_, i) => read(from + i)).flat();
    },
  };
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

/** Whether a model thinks aloud after the tag that ends here. */
function thoughtsAt(text: string, at: number, before: boolean): boolean {
  const tag = text.slice(Math.max(0, at - 11), at + 1).toLowerCase();
  if (/<\/think(?:ing)?>$/.test(tag)) return false;
  return before || /<think(?:ing)?>$/.test(tag);
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
