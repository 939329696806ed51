// Lines come in and are appended to a file of a folder; when it is full it is set aside under its date, and the oldest such
// files are removed. A line is written before `write` returns, so that a killed process has lost none; and writing never
// fails its caller: a full disk costs lines, which are counted, and no answer.
import {
  chmodSync,
  closeSync,
  createReadStream,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The file that is written to. */
const CURRENT = "audit.jsonl";
/** Files that were set aside; their names sort by time. */
const SET_ASIDE = /^audit-[\dTZ-]{15,30}\.jsonl$/;

/** Where and how much. */
export interface AuditFileSettings {
  readonly folder: string;
  /** Size from which on a file is set aside. */
  readonly fileBytes: number;
  /** Files that are kept, the current one included. */
  readonly files: number;
  readonly now: () => Date;
  /** Told when lines begin to be lost (with the error), and when writing works again (without), with how many were lost. */
  readonly onTrouble: (lost: number, error: unknown) => void;
}

/** Appends lines. */
export interface AuditFile {
  /** Writes a line, given without its line feed. */
  readonly write: (line: string) => void;
  readonly close: () => void;
}

interface OpenFile {
  readonly descriptor: number;
  bytes: number;
}

/** Opens the folder's log; nothing is made before the first line. */
export function openAuditFile(settings: AuditFileSettings): AuditFile {
  let file: OpenFile | undefined;
  let lost = 0;

  function close(): void {
    if (file !== undefined) closeSync(file.descriptor);
    file = undefined;
  }

  function append(line: string): void {
    file ??= openCurrent(settings.folder);
    if (file.bytes >= settings.fileBytes) {
      close();
      setAside(settings);
      file = openCurrent(settings.folder);
    }
    writeWhole(file, Buffer.from(`${line}\n`));
  }

  return {
    close,
    write: (line) => {
      try {
        append(line);
        if (lost > 0) settings.onTrouble(lost, undefined);
        lost = 0;
      } catch (error) {
        lost += 1;
        if (lost === 1) settings.onTrouble(lost, error);
        // Opened anew for the next line: half of this one may stand in the file.
        close();
      }
    },
  };
}

/** Lines of every file of the folder, oldest first; none where there is no folder. */
export async function* readAuditFiles(folder: string): AsyncGenerator<string> {
  for (const name of filesOf(folder)) yield* linesOf(join(folder, name));
}

/** After a writer that was killed, or a disk that was full, in the middle of a line, a new line is begun. */
function openCurrent(folder: string): OpenFile {
  mkdirSync(folder, { recursive: true });
  const descriptor = openSync(join(folder, CURRENT), "a+", 0o600);
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1, "\n");
  if (size > 0) readSync(descriptor, last, 0, 1, size - 1);
  const file = { descriptor, bytes: size };
  if (last.toString() !== "\n") writeWhole(file, Buffer.from("\n"));
  return file;
}

function writeWhole(file: OpenFile, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(file.descriptor, bytes, from);
  file.bytes += bytes.length;
}

function setAside({ folder, files, now }: AuditFileSettings): void {
  const date = now().toISOString().replaceAll(/[:.]/g, "-");
  const aside = join(folder, `audit-${date}.jsonl`);
  renameSync(join(folder, CURRENT), aside);
  // Nobody writes here any more.
  chmodSync(aside, 0o400);
  const old = filesOf(folder).filter((name) => name !== CURRENT);
  for (const name of old.slice(0, Math.max(0, old.length - (files - 1)))) rmSync(join(folder, name));
}

function filesOf(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const aside = names.filter((name) => SET_ASIDE.test(name)).sort();
  return names.includes(CURRENT) ? [...aside, CURRENT] : aside;
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}
