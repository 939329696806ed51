// The invented papers are held to what their README says of them: a set whose gold does not hold its facts measures nothing.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const item = { query: z.string().min(3), lang: z.enum(["en", "yue", "hant", "hans"]) };
const Paper = z.strictObject({
  id: z.string().regex(/^i-\d{3}$/),
  author: z.number().int().min(1).max(5),
  topic: z.string(),
  paragraphs: z.array(z.strictObject({ id: z.string(), en: z.string(), zh: z.string() })).length(5),
  questions: z
    .array(z.strictObject({ ...item, gold: z.array(z.string()).min(1), answer: z.array(z.string()).min(1) }))
    .length(8),
  nearMisses: z.array(z.strictObject({ ...item, near: z.string(), why: z.string().min(1) })).length(4),
});
const papers = readFileSync("eval/invented/papers.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => Paper.parse(JSON.parse(line)));

/** Runs that count as copied, as everywhere here: 13 English words, 20 Chinese characters. */
function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const windows = (all: readonly string[], size: number): string[] =>
    all.slice(0, Math.max(0, all.length - size + 1)).map((_, i) => all.slice(i, i + size).join(" "));
  return [...windows(words, 13), ...windows(han, 20)];
}

describe("the invented papers", () => {
  it("are 500, each with an id of its own", () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(500);
  });

  it("name gold and near paragraphs that they have, and each gold holds a fact of the answer", () => {
    const faults = papers.flatMap(({ id, paragraphs, questions, nearMisses }) => {
      const texts = new Map(paragraphs.map((each) => [each.id, `${each.en} ${each.zh}`.toLowerCase()]));
      const holds = (gold: readonly string[], answer: readonly string[]): boolean =>
        gold.every((name) => texts.has(name)) &&
        answer.some((fact) => gold.some((name) => texts.get(name)?.includes(fact.toLowerCase())));
      return [
        ...questions.filter(({ gold, answer }) => !holds(gold, answer)),
        ...nearMisses.filter(({ near }) => !texts.has(near)),
      ].map(({ query }) => `${id}: ${query}`);
    });
    expect(faults).toEqual([]);
  });

  it("copy nothing from the seeds", () => {
    const seeds = new Set(
      readdirSync("seeds")
        .filter((name) => name.endsWith(".txt"))
        .flatMap((name) => runsOf(readFileSync(join("seeds", name), "utf8"))),
    );
    const copied = papers.filter(({ paragraphs }) =>
      paragraphs.some(({ en, zh }) => [...runsOf(en), ...runsOf(zh)].some((run) => seeds.has(run))),
    );
    expect(copied.map(({ id }) => id)).toEqual([]);
  });
});
