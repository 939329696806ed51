// Every regular expression of the sources before a checker: what it proves linear is done; what it finds an attack for, or comes to
// no end with in its time, must stand that attack and long texts of every kind.
import { check, type VulnerableDiagnostics } from "recheck";
import { expect, it } from "vitest";
import { ALLOWED_MS, isSlow, LONGEST, slowText } from "./long-texts.ts";
import { type Pattern, patternsOf } from "./patterns.ts";

/** Milliseconds that the checker gets for one pattern. */
const CHECKED_MS = 3_000;
/** Patterns that are checked at a time: the checker is a program of its own. */
const AT_ONCE = 2;

const patterns = await patternsOf("src");

/** What the checker says of a pattern: `safe`, `vulnerable` with an attack, or `unknown`. */
async function verdictOn({ source, flags }: Pattern) {
  return check(source, flags, { timeout: CHECKED_MS });
}

/** The checker's attack, as long as a text can be. */
function attackText({ pumps, suffix }: VulnerableDiagnostics["attack"]): string {
  const pumped = pumps.reduce((length, { pump }) => length + pump.length, 0);
  const times = Math.ceil(LONGEST / Math.max(1, pumped));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
}

/** Why a pattern may not stay, or undefined. */
async function faultOf(pattern: Pattern, counts: Map<string, number>): Promise<string | undefined> {
  const verdict = await verdictOn(pattern);
  counts.set(verdict.status, (counts.get(verdict.status) ?? 0) + 1);
  const name = `${pattern.place} /${pattern.source}/${pattern.flags}`;
  if (verdict.status === "vulnerable") {
    const text = attackText(verdict.attack);
    if (isSlow(new RegExp(pattern.source, pattern.flags), text))
      return `${name} on ${verdict.attack.pattern}`;
  }
  const text = slowText(pattern, ["", "x", "局", "\u0000"]);
  return text === undefined ? undefined : `${name} on ${text}`;
}

it(`no pattern takes ${ALLOWED_MS} ms on ${LONGEST} characters, whatever the checker attacks it with`, async () => {
  const counts = new Map<string, number>();
  const faults: string[] = [];
  const open = [...patterns];
  const checking = async () => {
    for (let pattern = open.pop(); pattern !== undefined; pattern = open.pop())
      faults.push(...[await faultOf(pattern, counts)].filter((fault) => fault !== undefined));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, checking));
  console.log(
    `${patterns.length} patterns: ${[...counts].map(([status, count]) => `${count} ${status}`).join(", ")}`,
  );
  expect(faults).toEqual([]);
}, 1_200_000);
