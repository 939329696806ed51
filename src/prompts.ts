// A folder of prompt files comes in, one for each task and language; the words given to a chat model go out, checked: a
// place that is missing or misspelt stops the start instead of an answer.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LANGUAGES } from "./domain/document.ts";
import { AssistantError } from "./errors.ts";
import type { ChatMessage, Prompts, PromptTask } from "./ports.ts";

/** The places of each task's prompt, all of which must be there and no other. */
const PLACES = {
  answer: ["question", "sources"],
  repair: ["question", "sources", "sentence", "faults"],
  condense: ["conversation", "question"],
  reply: ["question", "sources"],
  judge: ["question", "answer", "sources"],
} as const satisfies Readonly<Record<PromptTask, readonly string[]>>;

const TASKS = Object.keys(PLACES) as readonly PromptTask[];

/** Letters in braces; the braces of a JSON example have other neighbours. */
const PLACE = /\{([a-z]+)\}/g;
const HEADINGS = /^## (system|user)\n/gm;

/** Reads and checks all prompts; throws config-invalid naming the file. */
export async function readPrompts(folder: string): Promise<Prompts> {
  const hash = createHash("sha256");
  const templates = new Map<string, readonly ChatMessage[]>();
  for (const task of TASKS) {
    for (const language of LANGUAGES) {
      const name = `${task}.${language}.md`;
      const text = await readPrompt(folder, name);
      hash.update(`${name}\n${text}\n`);
      templates.set(name, checkedMessages(text, name, PLACES[task]));
    }
  }
  return {
    version: `sha256:${hash.digest("hex")}`,
    messages: (task, language, values) =>
      (templates.get(`${task}.${language}.md`) ?? []).map(({ role, content }) => ({
        role,
        content: content.replace(PLACE, (place, name: string) => values[name] ?? place),
      })),
  };
}

async function readPrompt(folder: string, name: string): Promise<string> {
  try {
    return (await readFile(join(folder, name), "utf8")).replace(/\r\n/g, "\n");
  } catch (cause) {
    throw unusable(name, "cannot be read", cause);
  }
}

function checkedMessages(text: string, name: string, places: readonly string[]): readonly ChatMessage[] {
  const found = new Set([...text.matchAll(PLACE)].map(([, place = ""]) => place));
  const missing = places.filter((place) => !found.has(place));
  const unknown = [...found].filter((place) => !places.includes(place));
  if (missing.length > 0) throw unusable(name, `lacks {${missing.join("}, {")}}`);
  if (unknown.length > 0) throw unusable(name, `has the unknown place {${unknown.join("}, {")}}`);
  const messages = splitMessages(text);
  const roles = messages.map(({ role }) => role).join(" ");
  if (roles !== "system user") throw unusable(name, "must have one part “## system” and then one “## user”");
  return messages;
}

function splitMessages(text: string): readonly ChatMessage[] {
  const headings = [...text.matchAll(HEADINGS)];
  return headings.map((heading, i) => ({
    role: heading[1] === "system" ? "system" : "user",
    content: text.slice(heading.index + heading[0].length, headings[i + 1]?.index).trim(),
  }));
}

function unusable(name: string, why: string, cause?: unknown): AssistantError {
  return new AssistantError("config-invalid", `The prompt ${name} ${why}.`, {
    cause,
    remedy: "Restore the file from the package, or correct YOUJU_PROMPTS.",
  });
}
