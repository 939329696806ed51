// Reads each message of eval/ordinary.tsv (language, message; honest questions in the shapes that a careless rule mistakes for orders,
// small talk, opinions or personal cases), and counts those that a rule leads past the search.
//   npm run build && node scripts/measure-roads.mjs [--list]      (a second; --list prints them)
import { readFileSync } from "node:fs";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { spellContractions } from "../dist/text/contractions.js";

const lines = readFileSync("eval/ordinary.tsv", "utf8").trim().split("\n");
const led = lines.flatMap((line) => {
  const [language, message] = line.split("\t");
  const road = routeQuestion(spellContractions(message));
  return road === undefined ? [] : [{ language, message, road }];
});
console.log(
  `ordinary messages led past the search: ${led.length} of ${lines.length} (${((100 * led.length) / lines.length).toFixed(1)} %)`,
);
if (process.argv.includes("--list"))
  for (const { language, road, message } of led) console.log(`${language}\t${road}\t${message}`);
