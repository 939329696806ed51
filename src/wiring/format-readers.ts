// Which reader reads which format, and how a file is read by it: its bytes come in, its pieces or its fault go out.
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { docxReader } from "../adapters/docx-reader.ts";
import { htmlReader, readHtml } from "../adapters/html-reader.ts";
import { markdownReader } from "../adapters/markdown-reader.ts";
import { pdfReader } from "../adapters/pdf-reader.ts";
import { plainTextReader } from "../adapters/plain-text-reader.ts";
import { type FileLimits, type FileOutcome, faulty } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";

const READERS: readonly FormatReader[] = [
  pdfReader,
  htmlReader,
  docxReader(readHtml),
  markdownReader(readHtml),
  plainTextReader,
];

/** Endings of the files that can be read, in small letters, with their dot. */
const READABLE_ENDINGS: readonly string[] = READERS.flatMap(({ endings }) => endings);

/** Reads one file in this process; `reader-child.ts` does it in a process of its own. */
export async function readOneFile(path: string, limits: FileLimits): Promise<FileOutcome> {
  const ending = extname(path).toLowerCase();
  const reader = READERS.find(({ endings }) => endings.includes(ending));
  if (reader === undefined) return faulty("unknown-format", `${READABLE_ENDINGS.join(", ")} are read`);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return faulty("unreadable", "it cannot be opened");
  if (bytes.length === 0) return faulty("empty", "it has no bytes");
  if (bytes.length > limits.bytes)
    return faulty("too-large", `${bytes.length} bytes, ${limits.bytes} are read`);
  return reader.read(bytes, limits);
}
