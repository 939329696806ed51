// A SQuAD file comes in, unanswerable questions and all; cases go out whose gold is the paragraph that a question was
// written from, known as `<article>-<paragraph>` from 0, or by its own id where the file has one.
import { AssistantError } from "../../errors.ts";
import type { EvaluationCase } from "../question-set.ts";
import {
  type Field,
  fieldOf,
  readList,
  readNewId,
  readOptional,
  readText,
  readTruth,
} from "../read-json-lines.ts";
import { foreignCase, goldOf } from "./foreign-case.ts";

/** @throws AssistantError `request-invalid` naming the field. */
export function* readSquad(text: string): Generator<EvaluationCase> {
  const seen = new Set<string>();
  for (const [article, { paragraphs }] of readArticles(text).entries()) {
    for (const [place, paragraph] of paragraphs.entries()) {
      const id = readOptional(fieldOf(paragraph, "id"), readText) ?? `${article}-${place}`;
      for (const question of readList(fieldOf(paragraph, "qas"), (item) => item)) {
        yield readQuestion(question, id, seen);
      }
    }
  }
}

function readArticles(text: string): readonly { readonly paragraphs: readonly Field[] }[] {
  const file: Field = { value: parse(text), line: 1, path: "" };
  return readList(fieldOf(file, "data"), (article) => ({
    paragraphs: readList(fieldOf(article, "paragraphs"), (item) => item),
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AssistantError("request-invalid", "The SQuAD file is not JSON.", { cause });
  }
}

/** Any of the annotators' answers is right. */
function readQuestion(item: Field, paragraph: string, seen: Set<string>): EvaluationCase {
  const impossible = readOptional(fieldOf(item, "is_impossible"), readTruth) ?? false;
  const known = { id: readNewId(fieldOf(item, "id"), seen), query: readText(fieldOf(item, "question")) };
  if (impossible) return foreignCase({ ...known, answerability: "no", unanswerableKind: "near_miss" });
  const answers = readList(fieldOf(item, "answers"), (answer) => readText(fieldOf(answer, "text")));
  const spellings = [...new Set(answers)];
  return foreignCase({
    ...known,
    ...goldOf(new Map([[paragraph, 1]])),
    mustInclude: spellings.length === 0 ? [] : [spellings],
    reference: spellings[0] ?? null,
  });
}
