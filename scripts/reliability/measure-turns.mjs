// The longest texts that the routes take go in; out comes, for each, the processor time it took and the longest that it kept the thread from
// other requests. `npm run build && node scripts/reliability/measure-turns.mjs`, over the index that the environment names. Processor time of the
// process: what other programs do meanwhile is not in it, the encoder's threads are.
import { readConfig } from "../../dist/config.js";
import { openAssistant } from "../../dist/wiring.js";

const { assistant, desk } = await openAssistant(readConfig(process.env));

const MOST = 20_000;
const { paragraphs } = assistant.library;
const textOf = (language) =>
  paragraphs
    .filter((paragraph) => paragraph.language === language)
    .map(({ text }) => text)
    .join("\n")
    .slice(0, MOST)
    .trim();
const english = textOf("en");
const chinese = textOf("zh-Hant");
const TEXTS = {
  "English, as the documents have it": english,
  "Chinese, as the documents have it": chinese,
  "English, one sentence": english.replaceAll(/[.!?;:\n]+\s*/gu, ", "),
  "Chinese, one sentence": chinese.replaceAll(/[。！？；：.!?;:\n]+\s*/gu, "，"),
  "English, no marks at all": english.replaceAll(/[^\w ]+/gu, " "),
  "Chinese, no marks at all": chinese.replaceAll(/[^\p{L}\p{N}]+/gu, ""),
  "sentences of eight characters": Array.from({ length: MOST / 8 }, (_, i) => `增至${i}萬人。`).join(""),
  figures: Array.from({ length: MOST / 8 }, (_, i) => `$${i}`).join(", "),
  "one letter": "a".repeat(MOST),
};

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Does the work, looking at the clock in every turn of the loop. */
async function watched(work) {
  const startedAt = processorMs();
  let [last, longest, isOver] = [startedAt, 0, false];
  const look = () => {
    const now = processorMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOver = true;
  return { processor: processorMs() - startedAt, longest };
}

const DOORS = {
  "/api/verify": (text) => desk.verify({ text: text.slice(0, MOST), language: "auto" }),
  "/api/replies": (text) =>
    desk.reply({ question: `${text.slice(0, MOST - 1)}?`, form: "auto", language: "auto" }),
  "/api/ask": (text) =>
    assistant.ask({ text: `${text.slice(0, 3_999)}?`, history: [], language: "auto", filters: {}, limit: 5 }),
};

console.log("| text | door | processor ms | longest without a turn, ms |\n|---|---|---|---|");
for (const [name, text] of Object.entries(TEXTS)) {
  for (const [door, work] of Object.entries(DOORS)) {
    await work(text.slice(20)); // The first time compiles.
    const { processor, longest } = await watched(() => work(text));
    console.log(`| ${name} | \`${door}\` | ${processor.toFixed(0)} | ${longest.toFixed(0)} |`);
  }
}
process.exit(0);
