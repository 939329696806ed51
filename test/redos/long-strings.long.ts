// Long texts of the kinds that make careless patterns slow, given to every regular expression of the sources.
import { describe, expect, it } from "vitest";
import { type Pattern, patternsOf } from "./patterns.ts";

/** Code points of the longest text that any route takes (a draft). */
const LONGEST = 20_000;
/** Milliseconds of processor time that one pattern may take on one such text. */
const ALLOWED_MS = 50;

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
const ENDS = ["", "\u0000", "x", "局"];

function milliseconds({ source, flags }: Pattern, text: string): number {
  const started = process.cpuUsage();
  // `replace` goes on after each match, as the sources do with global patterns; `test` stops at the first.
  const pattern = new RegExp(source, flags.replace("y", ""));
  if (pattern.global) text.replace(pattern, "");
  else pattern.test(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

const patterns = await patternsOf("src");

describe("the regular expressions of src/", () => {
  it("are found, the literal ones and the built ones", () => {
    expect(patterns.filter(({ place }) => place.includes(":")).length).toBeGreaterThan(200);
    expect(patterns.filter(({ place }) => !place.includes(":")).length).toBeGreaterThan(30);
  });

  it(`take less than ${ALLOWED_MS} ms on ${LONGEST} characters of one kind`, () => {
    const slow = new Map<string, number>();
    for (const pattern of patterns) {
      for (const run of RUNS) {
        const body = run.repeat(LONGEST / run.length);
        for (const text of ENDS.map((end) => body + end)) {
          // What is not even slow on an eighth cannot be too slow on the whole, unless it were worse than cubic.
          if (milliseconds(pattern, text.slice(-LONGEST / 8)) < ALLOWED_MS / 256) continue;
          if (milliseconds(pattern, text) < ALLOWED_MS) continue;
          const again = Math.min(...[1, 2].map(() => milliseconds(pattern, text)));
          const key = `${pattern.place} /${pattern.source}/${pattern.flags} on ${JSON.stringify(run)}`;
          if (again >= ALLOWED_MS) slow.set(key, Math.max(Math.round(again), slow.get(key) ?? 0));
        }
      }
    }
    expect([...slow]).toEqual([]);
  }, 120_000);
});
