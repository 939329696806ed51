// MTRAG's generation tasks come in, one conversation up to its last question a line; cases go out.
import type { Turn } from "../../domain/question.ts";
import type { EvaluationCase } from "../question-set.ts";
import {
  type Field,
  fieldOf,
  invalidField,
  parseLine,
  readList,
  readNewId,
  readOptional,
  readText,
} from "../read-json-lines.ts";
import type { Answerability } from "../run-folder.ts";
import { foreignCase, goldOf } from "./foreign-case.ts";
import { streamLines } from "./stream-lines.ts";

/** Turns of the service's contract; older ones are left out. */
const MOST_TURNS = 20;

/** MTRAG's word for each answerability; what it calls conversational is no question for documents. */
const ANSWERABILITIES: Readonly<Record<string, Answerability>> = {
  ANSWERABLE: "yes",
  UNANSWERABLE: "no",
  CONVERSATIONAL: "no",
  PARTIAL: "partial",
  UNDERSPECIFIED: "underspecified",
};

/** @throws AssistantError `request-invalid` naming line and field. */
export async function* readMtrag(file: string): AsyncGenerator<EvaluationCase> {
  const seen = new Set<string>();
  for await (const { text, number } of streamLines(file)) {
    if (text.trim() !== "") yield readTask(parseLine(text, number), seen);
  }
}

function readTask(line: Field, seen: Set<string>): EvaluationCase {
  const turns = readList(fieldOf(line, "input"), readTurn);
  const last = turns.at(-1);
  if (last?.role !== "user") throw invalidField(fieldOf(line, "input"), "a last turn of the user");
  const id = readNewId(fieldOf(line, "task_id"), seen);
  const contexts = readOptional(fieldOf(line, "contexts"), (list) =>
    readList(list, (item) => readText(fieldOf(item, "document_id"))),
  );
  const [target] =
    readOptional(fieldOf(line, "targets"), (list) => readList(list, (item) => fieldOf(item, "text").value)) ??
    [];
  const answerability = readAnswerability(fieldOf(line, "Answerability"));
  return foreignCase({
    id,
    query: last.content,
    history: turns.slice(0, -1).slice(-MOST_TURNS),
    conversationId: readOptional(fieldOf(line, "conversation_id"), readText) ?? id.split("<::>")[0] ?? id,
    answerability,
    ...(answerability === "no" ? {} : goldOf(new Map((contexts ?? []).map((context) => [context, 1])))),
    reference: typeof target === "string" && answerability === "yes" ? target : null,
  });
}

function readTurn(item: Field): Turn {
  const user = readText(fieldOf(item, "speaker")) === "user";
  return { role: user ? "user" : "assistant", content: readText(fieldOf(item, "text")) };
}

/** A list of one word, as MTRAG writes it, or the word. */
function readAnswerability(field: Field): Answerability {
  const word = Array.isArray(field.value) ? field.value[0] : field.value;
  const known = typeof word === "string" ? ANSWERABILITIES[word] : undefined;
  if (known === undefined) throw invalidField(field, `one of ${Object.keys(ANSWERABILITIES).join(", ")}`);
  return known;
}
