// A JSON file of the seeds folder in, checked fields out: each reader names the file, the place and what was expected.
import { readFile } from "node:fs/promises";
import type { LocalizedText } from "../domain/document.ts";
import { AssistantError } from "../errors.ts";

/** An object of a JSON file with where it stands, for the words of an error. */
export interface JsonPlace {
  /** File name and path within it, as a reader would look it up: `manifest.json: documents[2]`. */
  readonly place: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The error of a seeds folder that cannot be used. */
export function seedsInvalid(message: string, remedy: string, cause?: unknown): AssistantError {
  return new AssistantError("seeds-invalid", message, { remedy, cause });
}

function wrong(at: JsonPlace, field: string, expected: string): AssistantError {
  return seedsInvalid(`${at.place}: "${field}" must be ${expected}`, `Correct "${field}" in ${at.place}.`);
}

/** Reads a JSON file whose top is an object. Throws seeds-invalid where it is missing or no JSON. */
export async function readJsonFile(path: string, name: string): Promise<JsonPlace> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw seedsInvalid(`${name} cannot be read as JSON`, `Put a valid ${name} into the seeds folder.`, cause);
  }
  return asObject(value, name);
}

/** A value that must be an object. */
export function asObject(value: unknown, place: string): JsonPlace {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw seedsInvalid(`${place} must be an object`, `Write ${place} as { … }.`);
  }
  return { place, fields: Object.fromEntries(Object.entries(value)) };
}

/** Refuses fields that nobody reads: most are misspelt. */
export function refuseOtherFields(at: JsonPlace, known: readonly string[]): void {
  const other = Object.keys(at.fields).find((field) => !known.includes(field));
  if (other === undefined) return;
  throw seedsInvalid(
    `${at.place}: "${other}" is no field`,
    `Remove it, or spell it as one of ${known.join(", ")}.`,
  );
}

/** A field that must be a list of objects; absent is empty where `optional`. */
export function objectsField(at: JsonPlace, field: string, optional = false): JsonPlace[] {
  const value = at.fields[field];
  if (value === undefined && optional) return [];
  if (!Array.isArray(value)) throw wrong(at, field, "a list");
  return value.map((entry, index) => asObject(entry, `${at.place}: ${field}[${index}]`));
}

/** A field that must be a string of at least one character. */
export function stringField(
  at: JsonPlace,
  field: string,
  pattern = /./u,
  expected = "a non-empty string",
): string {
  const value = at.fields[field];
  if (typeof value !== "string" || !pattern.test(value)) throw wrong(at, field, expected);
  return value;
}

/** As stringField, but null and absent are null. */
export function nullableStringField(at: JsonPlace, field: string): string | null {
  return at.fields[field] === undefined || at.fields[field] === null ? null : stringField(at, field);
}

/** A field that must be a list of strings. */
export function stringsField(at: JsonPlace, field: string): string[] {
  const value = at.fields[field];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) {
    throw wrong(at, field, "a list of strings");
  }
  return value;
}

/** A field that must be one of `choices`; absent is `fallback` where there is one. */
export function choiceField<T extends string>(
  at: JsonPlace,
  field: string,
  choices: readonly T[],
  fallback?: T,
): T {
  const value = at.fields[field];
  if (value === undefined && fallback !== undefined) return fallback;
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw wrong(at, field, `one of ${choices.join(", ")}`);
  return choice;
}

/** A field that must be true, false or absent (false). */
export function flagField(at: JsonPlace, field: string): boolean {
  const value = at.fields[field] ?? false;
  if (typeof value !== "boolean") throw wrong(at, field, "true or false");
  return value;
}

/** A field that maps headings to depths from 1; absent is empty. */
export function depthsField(at: JsonPlace, field: string): Record<string, number> {
  const depths: Record<string, number> = {};
  const { fields } = asObject(at.fields[field] ?? {}, `${at.place}: ${field}`);
  for (const [heading, depth] of Object.entries(fields)) {
    if (typeof depth !== "number" || !Number.isInteger(depth) || depth < 1)
      throw wrong(at, field, "depths from 1");
    depths[heading] = depth;
  }
  return depths;
}

/** The three names of a body or title. */
export function localizedText(at: JsonPlace): LocalizedText {
  return { en: stringField(at, "en"), zhHant: stringField(at, "zhHant"), zhHans: stringField(at, "zhHans") };
}
