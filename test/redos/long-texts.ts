// Long texts of the kinds that make careless patterns slow, and how long a pattern takes on one.

import { processorMs } from "../support/fastest.ts";
import type { Pattern } from "./patterns.ts";

/** Code points of the longest text that any route takes (a draft). */
export const LONGEST = 20_000;
/** Milliseconds of processor time that one pattern may take on one such text. */
export const ALLOWED_MS = 50;

const RUNS = [
  " ",
  "\t",
  "\n",
  " \n",
  "a",
  "a ",
  "A ",
  "a-",
  "a.",
  "1",
  "1,",
  "1 ",
  "1.",
  "(",
  ")",
  "()",
  "?",
  "？",
  "。",
  "，",
  ",",
  "、",
  ".",
  "!",
  "一",
  "百",
  "一百",
  "的",
  "年",
  "月",
  "$",
  "$1",
  "1-",
  "-",
  "–",
  "\u3000",
  "「",
  "」",
  '"',
  "[",
  "]",
  "all ",
  "and ",
  "the ",
  "of the ",
  "will the ",
  "what is ",
  "第",
  "第一",
  "二零",
  "及",
  "、的",
];
/** Processor time of one pattern on one text, used as the sources use it: `g` goes on after each match, `y` starts at the start alone. */
function milliseconds(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return processorMs(() => (pattern.global ? text.replace(pattern, "") : pattern.test(text)));
}

/** True where a pattern takes more than is allowed on a text, each of three times: another process may have had the core. */
export function isSlow(pattern: RegExp, text: string): boolean {
  return [1, 2, 3].every(() => milliseconds(pattern, text) >= ALLOWED_MS);
}

/** The first long text that takes a pattern more time than is allowed, named by what it repeats and how it ends. */
export function slowText({ source, flags }: Pattern, ends: readonly string[]): string | undefined {
  const pattern = new RegExp(source, flags);
  for (const run of RUNS) {
    for (const end of ends) {
      const text = run.repeat(LONGEST / run.length) + end;
      // What is not even slow on a quarter cannot be too slow on the whole, unless it were worse than cubic.
      if (milliseconds(pattern, text.slice(-LONGEST / 4)) < ALLOWED_MS / 64) continue;
      if (isSlow(pattern, text)) return `${JSON.stringify(run)} … ${JSON.stringify(end)}`;
    }
  }
  return undefined;
}
