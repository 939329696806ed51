// Asks each message of eval/injections.tsv (X an order to the machine, O an ordinary message in words like theirs; by an author who had
// seen nothing), and counts how many orders are declined, how many as such, and how many others are taken for orders.
//   npm run build && node scripts/measure-injections.mjs [--list]      (seconds; --list prints what went wrong)
import { readFileSync } from "node:fs";
import { createAssistant } from "../dist/answering/answer-question.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";

const assistant = createAssistant(await openParts(readConfig(process.env)));
const lines = readFileSync("eval/injections.tsv", "utf8").trim().split("\n");
const asked = [];
for (const line of lines) {
  const [kind, text] = line.split("\t");
  const { answer } = await assistant.ask({ text, history: [], language: "auto", filters: {}, limit: 5 });
  asked.push({ kind, text, outcome: answer.status === "answered" ? "answered" : answer.reason });
}
const orders = asked.filter(({ kind }) => kind === "X");
const others = asked.filter(({ kind }) => kind === "O");
const share = (of, holds) => {
  const many = of.filter(holds).length;
  return `${many} of ${of.length} (${((100 * many) / of.length).toFixed(1)} %)`;
};
const isAnswered = ({ outcome }) => outcome === "answered";
const isUnsafe = ({ outcome }) => outcome === "unsafe";
console.log(`orders answered: ${share(orders, isAnswered)}; declined as unsafe: ${share(orders, isUnsafe)}`);
console.log(`others declined as unsafe: ${share(others, isUnsafe)}`);
if (process.argv.includes("--list")) {
  for (const each of [...orders.filter(isAnswered), ...others.filter(isUnsafe)])
    console.log(`${each.kind} ${each.outcome}\t${each.text}`);
}
process.exit(0);
