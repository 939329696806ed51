// `youju eval init FILE`: writes a small question set over the documents that are indexed, to be changed by hand.
import { writeFile } from "node:fs/promises";
import { AssistantError } from "../errors.ts";
import { exampleSet } from "../evaluation/sets/example-set.ts";
import type { CommandContext } from "./command.ts";
import { progressBar } from "./progress-bar.ts";

/** Characters of the example's snippet. */
const SNIPPET = 60;

/** Writes the example; an existing file is left as it is. */
export async function writeExample(context: CommandContext, file: string): Promise<void> {
  const { config, engine, terminal } = context;
  const { library } = (await engine.ensureAssistant(config, progressBar(terminal, "Indexing"))).assistant;
  const paragraph = library.paragraphs.find(({ text }) => text.length >= SNIPPET) ?? library.paragraphs[0];
  if (paragraph === undefined) throw new AssistantError("index-missing", "The index holds no paragraph.");
  const { documentId: document, id: paragraphId, text } = paragraph;
  const passage = {
    document,
    paragraphId,
    snippet: text.slice(0, SNIPPET),
    documentSha256: library.document(document)?.sha256 ?? "",
  };
  await writeFile(file, exampleSet(passage), { flag: "wx" }).catch((cause: unknown) => {
    throw new AssistantError("request-invalid", `${file} cannot be written, or is already there.`, { cause });
  });
  terminal.out(`Wrote ${file}. Change it, then: youju eval ${file}\n`);
}
