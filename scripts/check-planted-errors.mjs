// Statements with planted errors in, how many of the errors the checker of drafts catches out, after `npm run build` and `youju index`:
//   node scripts/check-planted-errors.mjs [dev|held] [eval/planted-errors-2.jsonl] [--failures]
// A changed statement is caught when it is not called supported, and well explained when a finding quotes one of its `found`.
import { readFileSync } from "node:fs";
import { readConfig } from "../dist/config.js";
import { openAssistant } from "../dist/wiring.js";

const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const split = given.find((argument) => !argument.endsWith(".jsonl")) ?? "dev";
const file = given.find((argument) => argument.endsWith(".jsonl"));
const rows = readFileSync(file ?? new URL("../eval/planted-errors.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter((row) => row.split === split);
const { desk } = await openAssistant(readConfig(process.env));
const totals = new Map();
const explained = { well: 0, of: 0 };
for (const row of rows) {
  const report = await desk.verify({ text: row.text, language: "auto", documents: undefined });
  const verdict =
    report.sentences.find((sentence) => sentence.verdict !== "supported")?.verdict ?? "supported";
  const right = row.change === undefined ? verdict === row.expected : verdict !== "supported";
  for (const name of ["all", row.script, row.change ?? row.kind]) {
    const key = `${row.change === undefined ? "correct" : "changed"} ${name}`;
    const [good = 0, exact = 0, count = 0] = totals.get(key) ?? [];
    totals.set(key, [good + Number(right), exact + Number(verdict === row.expected), count + 1]);
  }
  const findings = report.sentences.flatMap((sentence) => sentence.findings);
  const isWell = row.found?.some((words) => findings.some(({ found }) => found.includes(words)));
  explained.of += Number(isWell !== undefined);
  explained.well += Number(isWell === true);
  if (process.argv.includes("--failures") && (verdict !== row.expected || isWell === false)) {
    console.log(`${row.id} ${row.expected} → ${verdict}: ${row.text}`);
    for (const { kind, claimed, found } of findings) console.log(`    ${kind}: ${claimed} | ${found}`);
  }
}
for (const [name, [right, exact, count]] of [...totals].sort()) {
  console.log(
    `${name.padEnd(24)} ${right}/${count} (${((100 * right) / count).toFixed(1)} %), verdict exactly as expected ${exact}`,
  );
}
if (explained.of > 0) console.log(`found the right figure    ${explained.well}/${explained.of}`);
