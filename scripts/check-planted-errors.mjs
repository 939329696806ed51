// eval/planted-errors.jsonl in, how many planted errors the checker of drafts catches out: `node scripts/check-planted-errors.mjs
// [dev|held] [--failures]` after `npm run build` and `youju index`. A changed statement is caught when it is not called supported.
import { readFileSync } from "node:fs";
import { readConfig } from "../dist/config.js";
import { openAssistant } from "../dist/wiring.js";

const split = process.argv[2] ?? "dev";
const rows = readFileSync(new URL("../eval/planted-errors.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter((row) => row.split === split);
const { desk } = await openAssistant(readConfig(process.env));
const totals = new Map();
for (const row of rows) {
  const report = await desk.verify({ text: row.text, language: "auto", documents: undefined });
  const verdict =
    report.sentences.find((sentence) => sentence.verdict !== "supported")?.verdict ?? "supported";
  const right = row.change === undefined ? verdict === "supported" : verdict !== "supported";
  for (const name of ["all", row.script, row.change ?? row.kind]) {
    const key = `${row.change === undefined ? "correct" : "changed"} ${name}`;
    const [good = 0, exact = 0, count = 0] = totals.get(key) ?? [];
    totals.set(key, [good + Number(right), exact + Number(verdict === row.expected), count + 1]);
  }
  if (process.argv.includes("--failures") && verdict !== row.expected) {
    const findings = report.sentences.flatMap((sentence) => sentence.findings);
    console.log(`${row.id} ${row.expected} → ${verdict}: ${row.text}`);
    for (const { kind, claimed, found } of findings) console.log(`    ${kind}: ${claimed} | ${found}`);
  }
}
for (const [name, [right, exact, count]] of [...totals].sort()) {
  console.log(
    `${name.padEnd(24)} ${right}/${count} (${((100 * right) / count).toFixed(1)} %), verdict exactly as expected ${exact}`,
  );
}
