// A question set (JSON Lines, schema in eval/README.md) comes in, checked cases go out: what is asked, whether the
// documents answer it, and which passages, facts and bureaux a right answer has.
import { createHash } from "node:crypto";
import type { Language } from "../domain/document.ts";
import type { Turn } from "../domain/question.ts";
import {
  type Field,
  fieldOf,
  invalidField,
  readChoice,
  readJsonLines,
  readList,
  readNewId,
  readOptional,
  readPositiveInteger,
  readText,
} from "./read-json-lines.ts";

/** A passage that a right answer cites: a snippet of one paragraph, verbatim but for white space. */
export interface GoldPassage {
  readonly document: string;
  readonly snippet: string;
  /** 1 or more; higher is more relevant. */
  readonly grade: number;
}

/** Passages of which any one will do, such as the English and the Chinese version of one bullet. */
export type Interchangeable = readonly GoldPassage[];

/** A question with what a right answer to it is. */
export interface EvaluationCase {
  readonly id: string;
  readonly language: Language;
  readonly query: string;
  /** The turns before the question, oldest first. */
  readonly history: readonly Turn[];
  readonly answerable: boolean;
  /** Why the documents do not answer it (`near_miss`, `off_topic`, …); null where they do or it is not said. */
  readonly unanswerableKind: string | null;
  /** A complete answer cites one passage of each group; not empty where the question is answerable. */
  readonly needed: readonly Interchangeable[];
  /** Facts that a complete answer states, each as its acceptable spellings. */
  readonly mustInclude: readonly (readonly string[])[];
  /** Codes of exactly the responsible bureaux; null where the set does not say. */
  readonly bureaux: readonly string[] | null;
  /** Joins the same question asked in several languages; null where it stands alone. */
  readonly parallelId: string | null;
  readonly tags: readonly string[];
}

/** A question set with the SHA-256 of its text, so that a report says what it measured. */
export interface QuestionSet {
  readonly sha256: string;
  readonly cases: readonly EvaluationCase[];
}

/** The languages that a case may be asked in, in the order of reports. */
export const LANGUAGES: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];

// The bounds of the service's contract: a case outside them could not be asked over HTTP.
const MAX_QUERY_CODE_POINTS = 4000;
const MAX_TURNS = 20;

/**
 * Reads and checks a question set, one JSON object a line. Fields that are not known are ignored.
 * @throws AssistantError `request-invalid`, naming line and field, on the first line that breaks the schema, on an
 * id used twice, and on a set without cases.
 */
export function readQuestionSet(text: string): QuestionSet {
  const seen = new Set<string>();
  const cases = readJsonLines(text, (line) => readCase(line, seen));
  if (cases.length === 0) throw invalidField({ value: text, line: 1, path: "" }, "at least one case");
  return { sha256: createHash("sha256").update(text).digest("hex"), cases };
}

function readCase(line: Field, seen: Set<string>): EvaluationCase {
  const answerable = readChoice(fieldOf(line, "answerable"), ["yes", "no"]) === "yes";
  const relevant = fieldOf(line, "relevant");
  const needed = readNeeded(relevant);
  if (answerable && needed.length === 0) {
    throw invalidField(relevant, "at least one passage, since the question is answerable");
  }
  return {
    id: readNewId(fieldOf(line, "id"), seen),
    language: readChoice(fieldOf(line, "lang"), LANGUAGES),
    query: readQuery(fieldOf(line, "query")),
    history: readHistory(fieldOf(line, "turns")),
    answerable,
    unanswerableKind: readOptional(fieldOf(line, "unanswerable_kind"), readText),
    needed,
    mustInclude: readOptional(fieldOf(line, "must_include"), readFacts) ?? [],
    bureaux: readOptional(fieldOf(line, "bureau"), readTexts),
    parallelId: readOptional(fieldOf(line, "parallel_id"), readText),
    tags: readOptional(fieldOf(line, "tags"), readTexts) ?? [],
  };
}

/** The passages by group, in the order in which each group first appears. */
function readNeeded(field: Field): readonly Interchangeable[] {
  const groups = new Map<number | symbol, GoldPassage[]>();
  readOptional(field, (relevant) =>
    readList(relevant, (item) => {
      const group = readOptional(fieldOf(item, "group"), readPositiveInteger) ?? Symbol("own group");
      groups.set(group, [...(groups.get(group) ?? []), readPassage(item)]);
    }),
  );
  return [...groups.values()];
}

function readPassage(item: Field): GoldPassage {
  return {
    document: readText(fieldOf(item, "document")),
    snippet: readText(fieldOf(item, "snippet")),
    grade: readPositiveInteger(fieldOf(item, "grade")),
  };
}

function readQuery(field: Field): string {
  const query = readText(field);
  if ([...query.trim()].length > MAX_QUERY_CODE_POINTS) {
    throw invalidField(field, `at most ${MAX_QUERY_CODE_POINTS} characters`);
  }
  return query;
}

function readHistory(field: Field): readonly Turn[] {
  const turns = readOptional(field, (list) => readList(list, readTurn)) ?? [];
  if (turns.length > MAX_TURNS) throw invalidField(field, `at most ${MAX_TURNS} turns`);
  return turns;
}

function readTurn(item: Field): Turn {
  return {
    role: readChoice(fieldOf(item, "role"), ["user", "assistant"]),
    content: readText(fieldOf(item, "text")),
  };
}

function readFacts(field: Field): readonly (readonly string[])[] {
  return readList(field, (item) => {
    const spellings = readTexts(item);
    if (spellings.length === 0) throw invalidField(item, "at least one spelling");
    return spellings;
  });
}

function readTexts(field: Field): readonly string[] {
  return readList(field, readText);
}
