// A JSON Lines text comes in, its objects go out; every reader names the line and the field where the text is not
// what it should be, because a question set is written by hand and must be mended by hand.
import { AssistantError } from "../errors.ts";

/** A value of the text with its place: 1-based line, and path within the line (`relevant[0].snippet`). */
export interface Field {
  readonly value: unknown;
  readonly line: number;
  readonly path: string;
}

/**
 * Reads one item a line; blank lines are skipped.
 * @throws AssistantError `request-invalid` on the first line that is no JSON object or that `readItem` refuses.
 */
export function readJsonLines<Item>(text: string, readItem: (line: Field) => Item): readonly Item[] {
  const items: Item[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    if (line.trim() !== "") items.push(readItem(parseLine(line, index + 1)));
  }
  return items;
}

/** One line as an object to read fields of. */
export function parseLine(text: string, line: number): Field {
  try {
    return { value: JSON.parse(text), line, path: "" };
  } catch (cause) {
    throw new AssistantError("request-invalid", `Line ${line} is not JSON.`, { cause });
  }
}

/** The named field of an object; its value is undefined where the object has none. */
export function fieldOf(parent: Field, name: string): Field {
  const { value, line, path } = parent;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidField(parent, "an object");
  }
  const found = Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  return { value: found, line, path: path === "" ? name : `${path}.${name}` };
}

/** A text that is not blank, as it stands. */
export function readText(field: Field): string {
  if (typeof field.value !== "string" || field.value.trim() === "") {
    throw invalidField(field, "a text that is not blank");
  }
  return field.value;
}

/** A text that stands in no earlier line: `seen` holds the earlier ones, and this one from now on. */
export function readNewId(field: Field, seen: Set<string>): string {
  const id = readText(field);
  if (seen.has(id)) throw invalidField(field, `an id of its own ("${id}" stands on an earlier line)`);
  seen.add(id);
  return id;
}

/** A whole number of 1 or more. */
export function readPositiveInteger(field: Field): number {
  if (typeof field.value !== "number" || !Number.isSafeInteger(field.value) || field.value < 1) {
    throw invalidField(field, "a whole number of 1 or more");
  }
  return field.value;
}

/** One of a closed list of words. */
export function readChoice<Word extends string>(field: Field, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === field.value);
  if (word === undefined) throw invalidField(field, `one of ${words.join(", ")}`);
  return word;
}

/** A list, item by item. */
export function readList<Item>(field: Field, readItem: (item: Field) => Item): readonly Item[] {
  const { value, line, path } = field;
  if (!Array.isArray(value)) throw invalidField(field, "a list");
  return value.map((item: unknown, index) => readItem({ value: item, line, path: `${path}[${index}]` }));
}

/** Null where the field is absent or null, otherwise what `read` makes of it. */
export function readOptional<Value>(field: Field, read: (field: Field) => Value): Value | null {
  return field.value === undefined || field.value === null ? null : read(field);
}

/** What to throw where a field is not what it should be; `expectation` completes "expected …". */
export function invalidField(field: Field, expectation: string): AssistantError {
  const place = field.path === "" ? `Line ${field.line}` : `Line ${field.line}, field "${field.path}"`;
  return new AssistantError("request-invalid", `${place}: expected ${expectation}.`, {
    remedy: "Mend that line and run again.",
  });
}

/** Any finite number. */
export function readNumber(field: Field): number {
  if (typeof field.value !== "number" || !Number.isFinite(field.value)) throw invalidField(field, "a number");
  return field.value;
}

/** True or false. */
export function readTruth(field: Field): boolean {
  if (typeof field.value !== "boolean") throw invalidField(field, "true or false");
  return field.value;
}
