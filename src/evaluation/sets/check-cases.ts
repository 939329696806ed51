// Cases come in one by one; what a person should know before believing figures on them goes out as sentences.
import { createHash } from "node:crypto";
import type { EvaluationCase } from "../question-set.ts";
import { statesFact } from "../states-fact.ts";

/** Looks at each case once, then says what it saw. */
export interface CaseChecker {
  readonly look: (item: EvaluationCase) => void;
  /** One sentence a kind of trouble, with how many cases have it and the first ones. */
  readonly warnings: () => readonly string[];
}

/** Ids named in one warning. */
const NAMED = 5;

/** What can be wrong with a single case. */
const TROUBLES: readonly (readonly [string, (item: EvaluationCase) => boolean])[] = [
  ["the question already states a fact that the answer is asked for", leaksFact],
  ["the question holds the reference answer", ({ query, reference }) => holds(query, reference)],
  ["the question quotes its gold passage", quotesGold],
  ["answerable, but no gold passage, fact or reference says how", saysNothing],
  [
    "not answerable, but it has gold passages",
    (item) => item.answerability === "no" && item.needed.length > 0,
  ],
  [
    "gold names a paragraph by its id alone: a document that changes may go unnoticed (add snippet or document_sha256)",
    isUnguarded,
  ],
];

/** A checker that keeps a few bytes a case; `indexed` is whether paragraph ids are those of an index of documents. */
export function caseChecker(indexed: boolean): CaseChecker {
  const found = new Map<string, string[]>();
  const asked = new Map<string, string>();
  const note = (trouble: string, id: string): void => {
    const ids = found.get(trouble);
    if (ids === undefined) found.set(trouble, [id]);
    else ids.push(id);
  };
  return {
    look: (item) => {
      for (const [trouble, has] of TROUBLES) {
        if ((indexed || has !== isUnguarded) && has(item)) note(trouble, item.id);
      }
      const key = conversationKey(item);
      const earlier = asked.get(key);
      if (earlier === undefined) asked.set(key, item.id);
      else
        note(
          "the same question, with the same turns before it, stands under two ids",
          `${earlier} = ${item.id}`,
        );
    },
    warnings: () => Array.from(found, ([trouble, ids]) => describe(trouble, ids)),
  };
}

function describe(trouble: string, ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).join(", ");
  return `${ids.length} case(s): ${trouble} (${named}${ids.length > NAMED ? ", …" : ""}).`;
}

/** Where what is asked for has to be told apart from its words, one spelling is enough to give it away. */
function leaksFact({ query, mustInclude }: EvaluationCase): boolean {
  return mustInclude.some((spellings) => statesFact(query, spellings));
}

function holds(query: string, text: string | null): boolean {
  return text !== null && statesFact(query, [text]);
}

function quotesGold({ query, needed }: EvaluationCase): boolean {
  return needed.flat().some(({ snippet }) => holds(query, snippet));
}

function saysNothing(item: EvaluationCase): boolean {
  const { answerability, needed, mustInclude, reference } = item;
  return answerability === "yes" && needed.length === 0 && mustInclude.length === 0 && reference === null;
}

function isUnguarded({ needed }: EvaluationCase): boolean {
  return needed
    .flat()
    .some(
      ({ paragraphId, snippet, documentSha256 }) =>
        paragraphId !== null && snippet === null && documentSha256 === null,
    );
}

function conversationKey({ query, history }: EvaluationCase): string {
  return createHash("sha256")
    .update(JSON.stringify([query, history]))
    .digest("base64");
}
