// The files of public benchmarks come in as text, their passages and questions go out. What a file lacks or has twice is
// named by line and field.

import type { Language } from "../../domain/document.ts";
import type { Passage } from "../../domain/passage.ts";
import { readLanguage, readTurn } from "../question-set.ts";
import type { RelevanceGrades } from "../ranking-metrics.ts";
import {
  type Field,
  fieldOf,
  invalidField,
  readJsonLines,
  readList,
  readNewId,
  readOptional,
  readPositiveInteger,
  readText,
} from "../read-json-lines.ts";
import type { AskedQuestion } from "./collection.ts";

/** A question with the passages that answer it: at least one. */
export interface RetrievalQuestion extends AskedQuestion {
  readonly id: string;
  /** What is drawn together by the bootstrap: the conversation, or the passage that a question was written from. */
  readonly cluster: string;
  readonly relevant: RelevanceGrades;
}

/** Passages and questions; every relevant passage is among the passages. */
export interface RetrievalBenchmark {
  readonly passages: readonly Passage[];
  readonly questions: readonly RetrievalQuestion[];
}

/** A question with its own few passages, of which one answers it or none does. */
export interface RefusalQuestion {
  readonly id: string;
  readonly text: string;
  readonly answerable: boolean;
  readonly passages: readonly Passage[];
}

/** Reads passages: `{id, text, title?, language?}` a line; `fallback` is the language of those that name none. */
export function readPassages(text: string, fallback: Language): readonly Passage[] {
  const ids = new Set<string>();
  return readJsonLines(text, (line) => ({
    id: readNewId(fieldOf(line, "id"), ids),
    title: readOptional(fieldOf(line, "title"), readText),
    text: readText(fieldOf(line, "text")),
    language: readOptional(fieldOf(line, "language"), readLanguage) ?? fallback,
  }));
}

/**
 * Reads questions that stand alone: `{id, text, relevant}` a line, `relevant` a list of ids or of `{id, grade}`. They may
 * be in another language than the passages as long as the ids are the same.
 * @throws AssistantError `request-invalid` naming line and field.
 */
export function readQuestions(passages: readonly Passage[], questionsText: string): RetrievalBenchmark {
  const known = new Set(passages.map(({ id }) => id));
  const ids = new Set<string>();
  const questions = readJsonLines(questionsText, (line): RetrievalQuestion => {
    const relevant = readRelevant(fieldOf(line, "relevant"), known);
    if (relevant.size === 0) throw invalidField(fieldOf(line, "relevant"), "at least one passage");
    const id = readNewId(fieldOf(line, "id"), ids);
    const cluster = [...relevant.keys()][0] ?? id;
    return { id, text: readText(fieldOf(line, "text")), history: [], cluster, relevant };
  });
  return { passages, questions };
}

/**
 * Reads the last questions of conversations, in MTRAG's manner: `{id, turns: [{role, text}], relevant}` a line, the last
 * turn the user's, `id` the conversation's before `<::>`. Those without relevant passages are no matter of finding, and
 * are left out.
 * @throws AssistantError `request-invalid` naming line and field.
 */
export function readConversations(passages: readonly Passage[], tasksText: string): RetrievalBenchmark {
  const known = new Set(passages.map(({ id }) => id));
  const ids = new Set<string>();
  const tasks = readJsonLines(tasksText, (line): RetrievalQuestion => {
    const turns = readList(fieldOf(line, "turns"), readTurn);
    const last = turns.at(-1);
    if (last?.role !== "user") throw invalidField(fieldOf(line, "turns"), "a last turn of the user");
    const id = readNewId(fieldOf(line, "id"), ids);
    const [cluster = id] = id.split("<::>");
    const relevant = readRelevant(fieldOf(line, "relevant"), known);
    return { id, text: last.content, history: turns.slice(0, -1), cluster, relevant };
  });
  return { passages, questions: tasks.filter(({ relevant }) => relevant.size > 0) };
}

/**
 * Reads questions with their own passages, in NoMIRACL's manner: `{id, question, answerable, passages: [{id, text}]}`.
 * @throws AssistantError `request-invalid` naming line and field.
 */
export function readRefusals(text: string, language: Language): readonly RefusalQuestion[] {
  const ids = new Set<string>();
  return readJsonLines(text, (line) => {
    const answerable = fieldOf(line, "answerable");
    if (typeof answerable.value !== "boolean") throw invalidField(answerable, "true or false");
    return {
      id: readNewId(fieldOf(line, "id"), ids),
      text: readText(fieldOf(line, "question")),
      answerable: answerable.value,
      passages: readList(fieldOf(line, "passages"), (item) => ({
        id: readText(fieldOf(item, "id")),
        title: null,
        text: readText(fieldOf(item, "text")),
        language,
      })),
    };
  });
}

function readRelevant(field: Field, passageIds: ReadonlySet<string>): RelevanceGrades {
  const grades = new Map<string, number>();
  readList(field, (item) => {
    const bare = typeof item.value === "string";
    const idField = bare ? item : fieldOf(item, "id");
    const id = readText(idField);
    if (!passageIds.has(id)) throw invalidField(idField, `the id of a passage of the corpus, not "${id}"`);
    if (grades.has(id)) throw invalidField(idField, `each passage once, not "${id}" again`);
    grades.set(id, bare ? 1 : readPositiveInteger(fieldOf(item, "grade")));
  });
  return grades;
}
