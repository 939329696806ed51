// A person's own files come in; a documents folder that the indexer reads goes out, with a report of what each file was taken
// for and of those that could not be read. Reads top to bottom: walk, read what changed, describe, pair, write.
import type { Language } from "../../domain/document.ts";
import type { FileFault, FileLimits } from "../../domain/source-file.ts";
import { AssistantError } from "../../errors.ts";
import type { FileReader } from "../../ports.ts";
import { withBuildLock } from "../build-lock.ts";
import { parseDocument } from "../parse-document.ts";
import { readRegister } from "../read-register.ts";
import { cleanLine } from "./clean-text.ts";
import { type DescribedFile, describeFiles } from "./describe-files.ts";
import { type FileStore, type KeptReading, openFileStore } from "./file-store.ts";
import { normalForm } from "./normal-form.ts";
import type { ReadOwnFile } from "./read-file.ts";
import { type FoundFile, type RefusedFile, walkPaths } from "./walk-paths.ts";
import { writeLibrary } from "./write-library.ts";

/** What to read, how, and where to put it. */
export interface OwnFilesRequest {
  readonly paths: readonly string[];
  readonly reader: FileReader;
  readonly limits: FileLimits;
  /** Folder whose bureaux.json is the register. */
  readonly registerFolder: string;
  /** Folder to be written: what the indexer reads, and what is known of the files. */
  readonly folder: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** What came of it. */
export interface OwnFilesReport {
  readonly documents: readonly Omit<DescribedFile, "text" | "wholeParagraphs">[];
  readonly refused: readonly RefusedFile[];
  /** Files that were there the last time and are gone. */
  readonly removed: readonly string[];
  /** Files that a manifest names and that are not there. */
  readonly missing: readonly string[];
}

/** Longest paragraph, in UTF-16 units: what is longer is no paragraph, and could be cited by nobody. */
const LONGEST_PARAGRAPH = 100_000;

/**
 * Reads all files that changed and writes the folder anew.
 * @throws AssistantError `seeds-invalid` where no file can be read, or a manifest is wrong.
 */
export function readOwnFiles(request: OwnFilesRequest): Promise<OwnFilesReport> {
  return withBuildLock(request.folder, async () => {
    const { files, refused } = await walkPaths(request.paths);
    const store = await openFileStore(`${request.folder}/readings`);
    const read = await readAll(files, request, store);
    if (read.files.length === 0) throw nothingRead([...refused, ...read.refused]);
    const bureaux = await readRegister(request.registerFolder);
    const described = await describeFiles(read.files, bureaux);
    const { documents, missing } = described;
    const all = [...refused, ...read.refused, ...described.refused];
    await writeLibrary(request.folder, request.registerFolder, documents);
    const removed = await store.close();
    return {
      documents: documents.map(({ text: _, wholeParagraphs: __, ...shown }) => shown),
      refused: all,
      removed,
      missing,
    };
  });
}

async function readAll(
  files: readonly FoundFile[],
  { reader, limits, onProgress }: OwnFilesRequest,
  store: FileStore,
): Promise<{ readonly files: readonly ReadOwnFile[]; readonly refused: readonly RefusedFile[] }> {
  const read: ReadOwnFile[] = [];
  const refused: RefusedFile[] = [];
  const names = new Map<string, string>();
  for (const [done, file] of files.entries()) {
    onProgress(done, files.length);
    const large = file.bytes > limits.bytes;
    const sha256 = large ? "" : await store.hash(file);
    const twin = names.get(sha256);
    const { reading, anew } = large
      ? { reading: tooLarge(file, limits), anew: true }
      : await readOne(file, sha256, reader, limits, store);
    if (!reading.ok) refused.push({ name: file.name, fault: reading.fault, detail: reading.detail });
    else if (twin !== undefined)
      refused.push({ name: file.name, fault: "duplicate", detail: `the same bytes as ${twin}` });
    else {
      names.set(sha256, file.name);
      read.push({ ...file, sha256, reading, anew });
    }
  }
  onProgress(files.length, files.length);
  return { files: read, refused };
}

function tooLarge({ bytes }: FoundFile, limits: FileLimits): KeptReading {
  return { ok: false, fault: "too-large", detail: `${bytes} bytes, ${limits.bytes} are read` };
}

/** Faults that may be the machine's and not the file's: such a file is tried again, any other only when it changes. */
const MAY_PASS: ReadonlySet<FileFault> = new Set(["crashed", "too-slow", "unreadable"]);

async function readOne(
  file: FoundFile,
  sha256: string,
  reader: FileReader,
  limits: FileLimits,
  store: FileStore,
): Promise<{ readonly reading: KeptReading; readonly anew: boolean }> {
  const kept = await store.find(sha256);
  if (kept !== undefined && (kept.ok || !MAY_PASS.has(kept.fault))) return { reading: kept, anew: false };
  const outcome = await reader.read(file.path, limits);
  const reading = outcome.ok ? readingOf(outcome.file) : outcome;
  await store.keep(sha256, reading);
  return { reading, anew: true };
}

/** The text that is cited, where paragraphs can be found in it. */
function readingOf(file: Parameters<typeof normalForm>[0]): KeptReading {
  const text = normalForm(file);
  const lengths = paragraphLengths(text, file.wholeParagraphs);
  if (lengths.length === 0)
    return { ok: false, fault: "no-paragraphs", detail: "there is nothing in it to cite" };
  const longest = Math.max(...lengths);
  if (longest > LONGEST_PARAGRAPH)
    return { ok: false, fault: "paragraph-too-large", detail: `a paragraph of ${longest} characters` };
  const { pieces, plainText: _, ...about } = file;
  const heading = pieces.find(({ kind }) => kind === "heading")?.text;
  return { ok: true, text, file: about, heading: heading === undefined ? null : cleanLine(heading) };
}

function paragraphLengths(text: string, wholeParagraphs: boolean): readonly number[] {
  const names = { en: "", zhHant: "", zhHans: "" };
  const language: Language = "en";
  const { paragraphs } = parseDocument(
    {
      ...{ id: "x", title: names, publisher: names, kind: "other", language, text },
      ...{ publishedOn: "2000-01-01", publishedPrecision: "day", sha256: "" },
      ...{ defaultBureau: null, counterpartId: null, sourceUrl: null },
    },
    { headingLevels: "levels", annexes: [], fixedHeadings: {}, wholeParagraphs },
  );
  return paragraphs.map((paragraph) => paragraph.text.length);
}

function nothingRead(refused: readonly RefusedFile[]): AssistantError {
  const named = refused.map(({ name, fault, detail }) => `${JSON.stringify(name)} (${fault}: ${detail})`);
  return new AssistantError(
    "seeds-invalid",
    `None of the files could be read${named.length === 0 ? ": there are none" : `: ${named.join("; ")}`}.`,
    {
      remedy:
        "Name PDF, HTML, DOCX, Markdown or text files, or folders of them; the last index is left as it was.",
    },
  );
}
