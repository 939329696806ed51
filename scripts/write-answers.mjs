// Asks the questions of eval/answers-shown.jsonl and writes what a reader gets to docs/answers.md. After a build:
// node scripts/write-answers.mjs (how long answers are, `youju eval` reports).
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

await writeAnswers();

async function writeAnswers() {
  const byKind = new Map();
  for (const { kind, question } of jsonLines("eval/answers-shown.jsonl")) {
    const { answer } = await ask(question);
    byKind.set(kind, [...(byKind.get(kind) ?? []), shown(question, answer)]);
  }
  const sections = Array.from(byKind, ([kind, answers]) => `## ${kind}\n\n${answers.join("\n\n")}`);
  const head = `# Answers as they are

Written by \`npm run build && node scripts/write-answers.mjs\` from the questions of \`eval/answers-shown.jsonl\`, which are in no other set, over index
\`${assistant.library.indexId.slice(0, 23)}\`. Nothing here was chosen or mended by hand: what reads badly is what the service answers.`;
  writeFileSync("docs/answers.md", `${[head, ...sections].join("\n\n")}\n`);
}

function ask(text) {
  return assistant.ask({ text, history: [], language: "auto", filters: {}, limit: 5 });
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
