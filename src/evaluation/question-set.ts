// A question set (JSON Lines, schema in eval/README.md) comes in, checked cases go out: what is asked, whether the
// documents answer it, and which passages, facts and bureaux a right answer has.
import { createHash } from "node:crypto";
import { LANGUAGES, type Language } from "../domain/document.ts";
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
  readTruth,
} from "./read-json-lines.ts";
import type { Answerability } from "./run-folder.ts";
import { languageOfText } from "./sets/language-of-text.ts";

/** A passage that a right answer cites: one paragraph by its id, or by a snippet of it, verbatim but for white space. */
export interface GoldPassage {
  /** Null where the snippet alone says which paragraph it is. */
  readonly paragraphId: string | null;
  /** Where the snippet stands; null where the paragraph is named by its id. */
  readonly document: string | null;
  readonly snippet: string | null;
  /** SHA-256 that the document has to have: guards an id against a document that changed. Null: not guarded. */
  readonly documentSha256: string | null;
  /** 1 or more; higher is more relevant. */
  readonly grade: number;
}

/** Passages of which any one will do, such as the English and the Chinese version of one bullet. */
export type Interchangeable = readonly GoldPassage[];

/** Something that a good answer says. */
export interface Nugget {
  readonly text: string;
  /** An answer without it is no good answer. */
  readonly vital: boolean;
}

/** A question with what a right answer to it is. */
export interface EvaluationCase {
  readonly id: string;
  readonly language: Language;
  readonly query: string;
  /** The turns before the question, oldest first. */
  readonly history: readonly Turn[];
  /** True where `answerability` is yes. */
  readonly answerable: boolean;
  readonly answerability: Answerability;
  /** Why the documents do not answer it (`near_miss`, `off_topic`, …); null where they do or it is not said. */
  readonly unanswerableKind: string | null;
  /** A complete answer cites one passage of each group; empty where no gold passage is known. */
  readonly needed: readonly Interchangeable[];
  /** Ids of paragraphs that were judged and are not relevant. */
  readonly judgedIrrelevant: readonly string[];
  /** Facts that a complete answer states, each as its acceptable spellings. */
  readonly mustInclude: readonly (readonly string[])[];
  /** Facts that would be wrong, in the same manner. */
  readonly mustNotInclude: readonly (readonly string[])[];
  readonly nuggets: readonly Nugget[];
  /** A model answer; null where there is none. */
  readonly reference: string | null;
  /** Codes of exactly the responsible bureaux; null where the set does not say. */
  readonly bureaux: readonly string[] | null;
  /** Joins the same question asked in several languages; null where it stands alone. */
  readonly parallelId: string | null;
  /** Joins the questions of one conversation; null where it stands alone. */
  readonly conversationId: string | null;
  readonly tags: readonly string[];
}

/** A question set with the SHA-256 of its text, so that a report says what it measured. */
export interface QuestionSet {
  readonly sha256: string;
  readonly cases: readonly EvaluationCase[];
}

const ANSWERABILITIES: readonly Answerability[] = ["yes", "no", "partial", "underspecified"];

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

/**
 * One case of the JSON Lines schema; `seen` holds the ids of the lines before.
 * @throws AssistantError `request-invalid` naming line and field.
 */
export function readCase(line: Field, seen: Set<string>): EvaluationCase {
  const id = readNewId(fieldOf(line, "id"), seen);
  const query = readQuery(fieldOf(line, "query"));
  const relevant = readRelevant(fieldOf(line, "relevant"));
  const reference = readOptional(fieldOf(line, "reference"), readText);
  const said = readOptional(fieldOf(line, "answerable"), (field) => readChoice(field, ANSWERABILITIES));
  if (said === null && reference === null && relevant.needed.length === 0) {
    throw invalidField(fieldOf(line, "answerable"), "one of relevant, answerable and reference to be given");
  }
  const answerability = said ?? "yes";
  return {
    id,
    language: readOptional(fieldOf(line, "lang"), readLanguage) ?? languageOfText(query),
    query,
    history: readHistory(fieldOf(line, "turns")),
    answerable: answerability === "yes",
    answerability,
    unanswerableKind: readOptional(fieldOf(line, "unanswerable_kind"), readText),
    ...relevant,
    mustInclude: readOptional(fieldOf(line, "must_include"), readFacts) ?? [],
    mustNotInclude: readOptional(fieldOf(line, "must_not_include"), readFacts) ?? [],
    nuggets: readOptional(fieldOf(line, "nuggets"), readNuggets) ?? [],
    reference,
    bureaux: readOptional(fieldOf(line, "bureau"), readTexts),
    parallelId: readOptional(fieldOf(line, "parallel_id"), readText),
    conversationId: readOptional(fieldOf(line, "conversation_id"), readText),
    tags: readOptional(fieldOf(line, "tags"), readTexts) ?? [],
  };
}

/** One of the languages that questions are asked in. */
export function readLanguage(field: Field): Language {
  return readChoice(field, LANGUAGES);
}

/** The passages by group, in the order in which each group first appears; grade 0 is judged and not relevant. */
function readRelevant(field: Field): Pick<EvaluationCase, "needed" | "judgedIrrelevant"> {
  const groups = new Map<number | symbol, GoldPassage[]>();
  const judgedIrrelevant: string[] = [];
  readOptional(field, (relevant) =>
    readList(relevant, (item) => {
      const { passage, group } = readPassage(item);
      if (passage.grade === 0) {
        if (passage.paragraphId === null)
          throw invalidField(fieldOf(item, "grade"), "1 or more for a snippet");
        judgedIrrelevant.push(passage.paragraphId);
        return;
      }
      const key = group ?? Symbol("own group");
      groups.set(key, [...(groups.get(key) ?? []), passage]);
    }),
  );
  return { needed: [...groups.values()], judgedIrrelevant };
}

/** A bare id, `{id}`, or `{document, snippet}`; an id may have a snippet beside it, which has to stand there. */
function readPassage(item: Field): { readonly passage: GoldPassage; readonly group: number | null } {
  if (typeof item.value === "string") {
    return { passage: { ...BARE_PASSAGE, paragraphId: readText(item) }, group: null };
  }
  const paragraphId = readOptional(fieldOf(item, "id"), readText);
  const read = (name: string): string | null =>
    paragraphId === null ? readText(fieldOf(item, name)) : readOptional(fieldOf(item, name), readText);
  return {
    passage: {
      paragraphId,
      document: read("document"),
      snippet: read("snippet"),
      documentSha256: readOptional(fieldOf(item, "document_sha256"), readText),
      grade: readOptional(fieldOf(item, "grade"), readGrade) ?? 1,
    },
    group: readOptional(fieldOf(item, "group"), readPositiveInteger),
  };
}

/** What a bare id says of its passage. */
const BARE_PASSAGE = { document: null, snippet: null, documentSha256: null, grade: 1 };

function readGrade(field: Field): number {
  return field.value === 0 ? 0 : readPositiveInteger(field);
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

/** A turn of a conversation before a question. */
export function readTurn(item: Field): Turn {
  return {
    role: readChoice(fieldOf(item, "role"), ["user", "assistant"]),
    content: readText(fieldOf(item, "text")),
  };
}

/** Facts as lists of spellings; a bare text is its only spelling. */
function readFacts(field: Field): readonly (readonly string[])[] {
  return readList(field, (item) => {
    if (typeof item.value === "string") return [readText(item)];
    const spellings = readTexts(item);
    if (spellings.length === 0) throw invalidField(item, "at least one spelling");
    return spellings;
  });
}

function readNuggets(field: Field): readonly Nugget[] {
  return readList(field, (item) => ({
    text: readText(fieldOf(item, "text")),
    vital: readOptional(fieldOf(item, "vital"), readTruth) ?? false,
  }));
}

function readTexts(field: Field): readonly string[] {
  return readList(field, readText);
}
