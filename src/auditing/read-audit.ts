// Lines of audit logs come in; their records go out. A killed writer leaves half a line: it is counted and left out.
import { AUDIT_VERSION, type AuditRecord } from "./audit-record.ts";

/** The records in the order of their lines, and how many lines could not be read. */
export interface ReadAudit {
  readonly records: readonly AuditRecord[];
  readonly unreadable: number;
}

/** Reads every line; empty ones are nothing. */
export async function readAudit(lines: AsyncIterable<string> | Iterable<string>): Promise<ReadAudit> {
  const records: AuditRecord[] = [];
  let unreadable = 0;
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const record = readAuditLine(line);
    if (record === undefined) unreadable += 1;
    else records.push(record);
  }
  return { records, unreadable };
}

/** One line's record; undefined for what is none. */
export function readAuditLine(line: string): AuditRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Ids of the answers among lines, oldest first. */
export async function answerIds(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const { records } = await readAudit(lines);
  return records.filter(({ kind }) => kind === "answer").map(({ id }) => id);
}

/** Lines are this program's own: the head tells which they are. */
function isRecord(value: unknown): value is AuditRecord {
  if (typeof value !== "object" || value === null) return false;
  const { version, kind, id, time } = value as Partial<AuditRecord>;
  const known = kind === "answer" || kind === "failure" || kind === "feedback";
  return version === AUDIT_VERSION && known && typeof id === "string" && typeof time === "string";
}
