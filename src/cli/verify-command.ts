// `youju verify`: a draft from a file or from standard input, each of its sentences with a verdict and its sources.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { WANTED_LANGUAGES } from "../domain/question.ts";
import { AssistantError } from "../errors.ts";
import { type VerifyResponse, verifyRequestSchema } from "../http/contract-drafting.ts";
import { presentVerification } from "../http/present-verification.ts";
import { type Command, type CommandContext, oneOf, UsageError } from "./command.ts";
import { progressBar } from "./progress-bar.ts";
import { sourcePlaces } from "./source-places.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: "Check a draft: each sentence supported, differing or not found, with its paragraph.",
  usage: `FILE [--language auto|en|zh-Hant|zh-Hans] [--json]

  FILE        a text file in UTF-8, at most 20 000 characters
  --language  language of the explanations (default: each sentence's own)
  --json      the response of POST /api/verify

The index is built first where it is missing or stale.

Examples:
  youju verify speech.txt
  youju verify reply.txt --language en --json`,
  options: { language: { type: "string", default: "auto" } },
  allowPositionals: true,
  run: runVerify,
};

async function runVerify({ values, positionals, terminal, config, engine }: CommandContext): Promise<void> {
  const language = oneOf("language", values.language, WANTED_LANGUAGES);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError("Which file is the draft?");
  const request = verifyRequestSchema.safeParse({ text: await readDraft(file), language });
  if (!request.success) throw new UsageError("The draft must have 1 to 20 000 characters.");
  const { assistant, desk } = await engine.ensureAssistant(config, progressBar(terminal, "Indexing"));
  const report = await desk.verify({ text: request.data.text, language, documents: undefined });
  const response = presentVerification(report, assistant.library, { id: randomUUID(), language });
  terminal.out(values.json === true ? `${JSON.stringify(response)}\n` : printVerification(response));
}

async function readDraft(file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new AssistantError("request-invalid", "The draft cannot be read as a text in UTF-8.", {
      cause,
      remedy: "Name a text file that exists and that is saved as UTF-8.",
    });
  }
}

/** One line a sentence, its findings and sources under it. */
function printVerification({ sentences, citations }: VerifyResponse): string {
  const sources = sourcePlaces(citations);
  return sentences
    .map(({ verdict, text, findings, citations: refs }) =>
      [
        `${verdict}: ${text.replace(/\s+/g, " ")}`,
        ...findings.map(({ explanation }) => `    ${explanation}`),
        ...refs.map((ref) => `    → ${sources.get(ref) ?? ""}`),
      ].join("\n"),
    )
    .join("\n")
    .concat("\n");
}
