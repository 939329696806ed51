// Asks the questions of eval/answers-shown.jsonl and writes what a reader gets to docs/answers.md; with --lengths SET it
// prints how long the answers to a question set are instead. After a build: node scripts/write-answers.mjs [--lengths SET]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readConfig } from "../dist/config.js";
import { answerText } from "../dist/http/present-answer.js";
import { ensureAssistant } from "../dist/wiring.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { assistant } = await ensureAssistant(readConfig(process.env));
const jsonLines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const [option, set] = process.argv.slice(2);
if (option === undefined) await writeAnswers();
else if (option === "--lengths" && set !== undefined) await printLengths(set);
else throw new Error("Usage: node scripts/write-answers.mjs [--lengths SET]");

async function writeAnswers() {
  const byKind = new Map();
  for (const { kind, question } of jsonLines("eval/answers-shown.jsonl")) {
    const { answer } = await ask(question, []);
    byKind.set(kind, [...(byKind.get(kind) ?? []), shown(question, answer)]);
  }
  const sections = Array.from(byKind, ([kind, answers]) => `## ${kind}\n\n${answers.join("\n\n")}`);
  const head = `# Answers as they are

Written by \`npm run build && node scripts/write-answers.mjs\` from the questions of \`eval/answers-shown.jsonl\`, which are in no other set, over index
\`${assistant.library.indexId.slice(0, 23)}\`. Nothing here was chosen or mended by hand: what reads badly is what the service answers.`;
  writeFileSync("docs/answers.md", `${[head, ...sections].join("\n\n")}\n`);
}

function ask(text, history) {
  return assistant.ask({ text, history, language: "auto", filters: {}, limit: 5 });
}

function shown(question, answer) {
  const lines = [`**${question}**`, `> ${answerText(answer).replaceAll(/\s*\n\s*/g, " ")}`];
  const codes = [...new Set(answer.bureaux.map(({ code }) => code))].join(", ");
  if (answer.status === "declined") return [...lines, `Declined: \`${answer.reason}\``].join("\n\n");
  const sources = answer.citations.map(
    ({ ref, paragraph }) => `[${ref}] ${paragraph.documentId} ${paragraph.label}`,
  );
  const notices = answer.notices.map(({ text }) => `Notice: ${text}`);
  return [...lines, ...notices, `${sources.join(" · ")}${codes === "" ? "" : ` · ${codes}`}`].join("\n\n");
}

/** Own words are what is left without the quotations; a Chinese quotation counts by its characters in any answer. */
async function printLengths(file) {
  const lengths = new Map();
  for (const { query, turns, lang } of jsonLines(file)) {
    const history = (turns ?? []).map(({ role, text }) => ({ role, content: text }));
    const { answer } = await ask(query, history);
    if (answer.status !== "answered") continue;
    const all = answer.statements.map(({ text }) => text).join("\n");
    const own = all.replaceAll(/“[^\n]*”|「[^\n]*」/g, "");
    const unit = lang === "en" ? "en, words" : "zh, characters";
    lengths.set(unit, [...(lengths.get(unit) ?? []), { all: size(all, lang), own: size(own, lang) }]);
  }
  for (const [unit, measured] of [...lengths].sort()) {
    for (const what of ["all", "own"]) {
      const sorted = measured.map((each) => each[what]).sort((a, b) => a - b);
      const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
      const label = what === "all" ? "whole answer" : "beyond quotations";
      console.log(
        `${unit}, ${label} (${sorted.length}): p10 ${at(0.1)}, p25 ${at(0.25)}, median ${at(0.5)}, p75 ${at(0.75)}, p90 ${at(0.9)}`,
      );
    }
  }
}

function size(text, language) {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return language === "en" ? words.length : [...words.join("")].length;
}
