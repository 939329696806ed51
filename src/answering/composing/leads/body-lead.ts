// What is asked of a body that the register tells comes in; the register's word goes out as the answer's first words: which bureau the
// body is under, whomever a paragraph names besides, or what its short name stands for.

import type { Attribution } from "../../../domain/document.ts";
import type { Library } from "../../../ports.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { BUREAU_WORDS } from "../answer-words.ts";
import { bodyIn, fill } from "../in-language.ts";

/** "The … Commission (…) is under the … Bureau (…), by the register of bodies."; empty where nothing of it is asked. */
export function bodyLead({ ofBody, language }: UnderstoodQuestion, library: Library): string {
  const body = library.bureau(ofBody?.code ?? "");
  if (body === undefined) return "";
  const parent = library.bureau(body.parent ?? "");
  const words = {
    body: bodyIn(language, body),
    bureau: parent === undefined ? "" : bodyIn(language, parent),
  };
  const said = fill(BUREAU_WORDS[parent === undefined ? "registered" : "parent"], language, words);
  return said.replace(/^t/u, "T");
}

/** The bureau that the register puts the body under, where that is asked; undefined where it is not, or where there is none. */
export function parentAsked(
  { ofBody }: Pick<UnderstoodQuestion, "ofBody">,
  library: Library,
): Attribution | undefined {
  const parent = ofBody?.wish === "parent" ? library.bureau(ofBody.code)?.parent : null;
  return parent === null || parent === undefined ? undefined : { code: parent, basis: "stated" };
}
