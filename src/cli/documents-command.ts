// `youju documents`: what is indexed.
import { nameIn } from "../http/present-evidence.ts";
import { presentDocumentSummary } from "../http/present-library.ts";
import type { Command, CommandContext } from "./command.ts";

export const documentsCommand: Command = {
  name: "documents",
  summary: "List the documents in the index.",
  usage: `[--json]

  --json  the response of GET /api/documents

Examples:
  youju documents
  youju documents --json`,
  options: {},
  allowPositionals: false,
  run: runDocuments,
};

async function runDocuments({ values, terminal, config, engine }: CommandContext): Promise<void> {
  const { library } = (await engine.openAssistant(config)).assistant;
  const documents = library.documents.map((document) => presentDocumentSummary(library, document));
  if (values.json === true) return terminal.out(`${JSON.stringify({ documents })}\n`);
  for (const { id, publishedOn, language, paragraphs, title, publisher } of documents) {
    const name = nameIn(title, language);
    terminal.out(`${id}\n  ${name}, ${publisher}\n  ${publishedOn}, ${language}, ${paragraphs} paragraphs\n`);
  }
}
