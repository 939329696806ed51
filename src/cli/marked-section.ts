// A document and the name of a marker come in; what stands between the marker's two ends is read or replaced, so that a
// table in a document is always what a command printed.
import { readFile, writeFile } from "node:fs/promises";
import { AssistantError } from "../errors.ts";

/** A document cut at its markers, `<!-- name:begin -->` and `<!-- name:end -->`. */
interface MarkedDocument {
  readonly before: string;
  readonly section: string;
  readonly after: string;
}

/**
 * The section of a marker, without the line breaks around it.
 * @throws AssistantError `request-invalid` where the file cannot be read or lacks the markers.
 */
export async function readSection(file: string, name: string): Promise<string> {
  return (await readMarked(file, name)).section.trim();
}

/** Replaces the section of a marker; throws as {@link readSection}. */
export async function writeSection(file: string, name: string, section: string): Promise<void> {
  const { before, after } = await readMarked(file, name);
  await writeFile(file, `${before}\n${section.trim()}\n${after}`);
}

async function readMarked(file: string, name: string): Promise<MarkedDocument> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new AssistantError("request-invalid", `${file} cannot be read.`, { cause });
  });
  const markers = { begin: `<!-- ${name}:begin -->`, end: `<!-- ${name}:end -->` };
  const begin = text.indexOf(markers.begin);
  const end = text.indexOf(markers.end);
  if (begin === -1 || end < begin)
    throw new AssistantError("request-invalid", `${file} lacks the markers of the table.`, {
      remedy: `Write ${markers.begin} and ${markers.end} where it belongs.`,
    });
  const from = begin + markers.begin.length;
  return { before: text.slice(0, from), section: text.slice(from, end), after: text.slice(end) };
}
