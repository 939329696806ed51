// `youju reply`: a Member's question from a .txt or .docx file, its reply as text, JSON, Markdown or a Word file.
import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { DraftingDesk, ReplyDraft } from "../drafting/drafting-desk.ts";
import { AssistantError } from "../errors.ts";
import { replyRequestSchema } from "../http/contract-replies.ts";
import { presentReply } from "../http/present-reply.ts";
import { type Command, type CommandContext, oneOf, UsageError } from "./command.ts";
import { progressBar } from "./progress-bar.ts";

export const replyCommand: Command = {
  name: "reply",
  summary: "Draft the reply to a Legislative Council question, part by part.",
  usage: `FILE [--form auto|lcq-oral|lcq-written|estimates|panel] [--language auto|en|zh-Hant|both]
             [--member NAME] [--date YYYY-MM-DD] [--composer extractive|generative]
             [--json | --markdown | --docx OUT]

  FILE        the question as it arrived: a .docx, or a text in UTF-8 of at most 20 000 characters
  --form      the form of reply (default: read off the question)
  --language  language of the reply (default: the question's)
  --member    the Member's name as it should stand
  --date      date of the meeting
  --composer  quotations alone, or a chat model's words where they hold (default: a model where one is configured)
  --json      the response of POST /api/replies
  --markdown  the reply and the working note as Markdown with footnotes
  --docx OUT  the same as a Word file, written to OUT

The index is built first where it is missing or stale. Nothing of the question is kept.

Examples:
  youju reply question.docx --docx reply.docx --member "the Hon Chan Tai-man"
  youju reply question.txt --language both --markdown`,
  options: {
    form: { type: "string", default: "auto" },
    language: { type: "string", default: "auto" },
    member: { type: "string" },
    date: { type: "string" },
    composer: { type: "string" },
    markdown: { type: "boolean" },
    docx: { type: "string" },
  },
  allowPositionals: true,
  run: runReply,
};

async function runReply({ values, positionals, terminal, config, engine }: CommandContext): Promise<void> {
  const form = oneOf("form", values.form, ["auto", "lcq-oral", "lcq-written", "estimates", "panel"]);
  const language = oneOf("language", values.language, ["auto", "en", "zh-Hant", "both"]);
  const composer =
    values.composer === undefined
      ? undefined
      : oneOf("composer", values.composer, ["extractive", "generative"]);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError("Which file is the question?");
  const { assistant, desk } = await engine.ensureAssistant(config, progressBar(terminal, "Indexing"));
  const typed = { question: await readQuestion(file, desk), form, language };
  const { member, date } = values;
  const request = replyRequestSchema.safeParse({
    ...typed,
    ...(member === undefined ? {} : { member }),
    ...(date === undefined ? {} : { date }),
  });
  if (!request.success)
    throw new UsageError(
      "The question must have 1 to 20 000 characters, --member at most 200, and --date be YYYY-MM-DD.",
    );
  const { data: asked } = request;
  const draft = await desk.reply({
    ...asked,
    member: asked.member,
    date: asked.date,
    documents: undefined,
    composer,
  });
  if (draft === undefined)
    throw new AssistantError("request-invalid", "No question can be read in the file.", {
      remedy: "Name a file with the question as it arrived.",
    });
  const permalinkOf = (id: string): string =>
    `http://${config.host}:${config.port}/api/paragraphs/${encodeURIComponent(id)}`;
  if (typeof values.docx === "string") {
    await writeOut(values.docx, await desk.writeWord(draft, permalinkOf));
    terminal.error(`${summaryOf(draft)}\nWritten to ${values.docx}.\n`);
  } else if (values.json === true) {
    const shown = presentReply(draft, assistant.library, { id: randomUUID(), composer });
    terminal.out(`${JSON.stringify(shown)}\n`);
  } else if (values.markdown === true) terminal.out(desk.writeMarkdown(draft, permalinkOf));
  else {
    terminal.out(`${draft.text}\n`);
    terminal.error(`\n${draft.watermark}\n${summaryOf(draft)}\n`);
  }
}

/** A .docx by its name, anything else as a text. */
async function readQuestion(file: string, desk: DraftingDesk): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  if (/\.docx$/iu.test(file)) return desk.readWord(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause: unknown): AssistantError {
  return new AssistantError("file-unreadable", "The question cannot be read.", {
    cause,
    remedy: "Name a .docx, or a text file that exists and that is saved as UTF-8.",
  });
}

async function writeOut(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes).catch((cause: unknown) => {
    throw new AssistantError("request-invalid", "The Word file cannot be written.", {
      cause,
      remedy: "Name a file in a folder that exists.",
    });
  });
}

function summaryOf({ parts, note }: ReplyDraft): string {
  const open = parts.filter(({ status }) => status === "no-information").length;
  return `${parts.length} parts, ${open} without information; ${note.unchecked.length} things to check.`;
}
