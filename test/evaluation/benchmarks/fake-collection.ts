// Collections for tests that answer as they are told.
import type { Collection, Rankings } from "../../../src/evaluation/benchmarks/collection.ts";

/** A collection that ranks by `rank` and answers what `answers` says; it keeps what it was asked. */
export function fakeCollection(
  rank: (text: string) => Rankings,
  answers: (text: string, among: readonly string[]) => boolean = () => true,
): Collection & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    rank: async ({ text }) => {
      asked.push(text);
      return rank(text);
    },
    answers: async ({ text }, among) => {
      asked.push(text);
      return answers(text, among);
    },
  };
}
