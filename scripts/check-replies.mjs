// Measures the reply desk on eval/replies/questions.jsonl: which parts it finds, whether the right paragraphs are cited, whether
// parts without an answer say so, and whether figures and dates are right. By hand, after `npm run build`:
//   node scripts/check-replies.mjs [eval/replies/fresh.jsonl] [--failures] [--json] [--gate]
// --gate ends with 1 where a figure is below what docs/replies.md promises.
import { readFile } from "node:fs/promises";
import { readConfig } from "../dist/config.js";
import { containsSnippet } from "../dist/evaluation/contains-snippet.js";
import { ensureAssistant } from "../dist/wiring.js";

/** What is counted for each part; form and Member are of the question. */
const PART_FIGURES =
  "parts evidence answered whole partly missingSaid table unanswerable facts fidelity bureaux".split(" ");

const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const FILE = given ?? new URL("../eval/replies/questions.jsonl", import.meta.url);
/** Least shares, as issue and docs/replies.md have them. */
const GATES = { parts: 1, evidence: 0.9, unanswerable: 0.95, facts: 1, fidelity: 1 };

const questions = (await readFile(FILE, "utf8"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const { desk, assistant } = await ensureAssistant(readConfig(process.env));
const marks = [];
for (const question of questions) marks.push(...(await markQuestion(question)));

const flags = new Set(process.argv.slice(2));
const figures = summarize(marks);
if (flags.has("--json")) process.stdout.write(`${JSON.stringify(figures)}\n`);
else printFigures(figures);
if (flags.has("--failures")) printFailures(marks);
if (flags.has("--gate") && Object.entries(GATES).some(([name, least]) => !(figures[name].share >= least)))
  process.exitCode = 1;

/** One mark a part; what does not apply to it is undefined. */
async function markQuestion(expected) {
  const reply = await desk.reply({ question: expected.question, form: "auto", language: "auto" });
  const found = new Map((reply?.parts ?? []).map((part) => [part.label, part]));
  const extra = reply?.parts.length !== expected.parts.length;
  const whole = {
    form: reply?.form === expected.form,
    member: expected.member === undefined || (reply?.opening ?? "").includes(expected.member),
  };
  return expected.parts.map((part) => ({
    id: `${expected.id} ${part.label}`,
    ...whole,
    ...markPart(part, found.get(part.label), reply, extra),
  }));
}

function markPart(expected, part, reply, extra) {
  if (part === undefined) return { parts: false, answerable: expected.answerable };
  const cited = part.citations.flatMap((ref) => reply.citations[ref - 1] ?? []);
  const cells = (part.table?.rows ?? []).flatMap((row) => row.cells);
  const said = [...part.statements.map(({ text }) => text), ...cells].join("\n");
  const holds = ({ document, snippet }) =>
    cited.some(
      ({ paragraph }) => paragraph.documentId === document && containsSnippet(paragraph.text, snippet),
    );
  const own = {
    parts: !extra,
    fidelity: part.statements.every(
      ({ checks }) => !Object.values(checks).includes("fail") && checks.quote === "pass",
    ),
    said,
    cited: cited.map(({ paragraph }) => paragraph.id),
    status: part.status,
    missing: part.missing,
  };
  if (!expected.answerable) return { ...own, unanswerable: part.status === "no-information" };
  return {
    ...own,
    answered: part.status !== "no-information",
    evidence: expected.evidence.every((alternatives) => alternatives.some(holds)),
    facts: expected.mustInclude.every((forms) => forms.some((form) => containsSnippet(said, form))),
    bureaux: sameSet(
      part.bureaux.map(({ code }) => code),
      expected.bureaux,
    ),
    status: part.status,
    whole: expected.status === undefined ? part.status === "answered" : undefined,
    partly: expected.status === undefined ? undefined : part.status === expected.status,
    missingSaid: expected.missing?.every((words) => part.missing.some((said) => said.includes(words))),
    table: expected.table === undefined ? undefined : (part.table ?? null) !== null,
  };
}

function sameSet(a, b) {
  return [...a].sort().join(" ") === [...b].sort().join(" ");
}

function summarize(marks) {
  return Object.fromEntries(
    ["form", "member", ...PART_FIGURES].map((name) => {
      const counted = marks.filter((mark) => mark[name] !== undefined);
      const right = counted.filter((mark) => mark[name]).length;
      return [name, { right, of: counted.length, share: right / counted.length }];
    }),
  );
}

function printFigures(figures) {
  for (const [name, { right, of, share }] of Object.entries(figures).filter(([, { of }]) => of > 0))
    process.stdout.write(
      `${name.padEnd(14)}${String(right).padStart(3)} of ${String(of).padStart(3)}  ${(100 * share).toFixed(1)} %\n`,
    );
}

function printFailures(marks) {
  for (const mark of marks) {
    const wrong = PART_FIGURES.filter((name) => mark[name] === false);
    if (wrong.length === 0) continue;
    process.stdout.write(
      `\n${mark.id}: ${wrong.join(", ")} [${mark.status}] ${(mark.cited ?? []).join(" ")}\n  ${(mark.said ?? "").slice(0, 600)}\n  missing: ${(mark.missing ?? []).join(" | ")}\n`,
    );
  }
}
void assistant;
