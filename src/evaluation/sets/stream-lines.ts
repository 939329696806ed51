// A text file of any size comes in, its lines go out one after the other: a set of ten thousand cases takes no more
// memory than its longest line.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { AssistantError } from "../../errors.ts";

/** A line without its line feed. */
export interface TextLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** Offset in bytes behind its line feed; where there is none, `whole` is false. */
  readonly end: number;
  /** False for a last line that no line feed ends: the rest of a write that was cut off, or a hand's habit. */
  readonly whole: boolean;
}

const LINE_FEED = 0x0a;

/**
 * The lines of a UTF-8 file; a byte order mark and carriage returns at line ends are left out.
 * @throws AssistantError `request-invalid` where the file cannot be read.
 */
export async function* streamLines(file: string): AsyncGenerator<TextLine> {
  let pieces: Buffer[] = [];
  let number = 0;
  let end = 0;
  const take = (whole: boolean): TextLine => {
    number += 1;
    const text = Buffer.concat(pieces).toString("utf8");
    pieces = [];
    const bare = text.endsWith("\r") ? text.slice(0, -1) : text;
    return { text: number === 1 ? bare.replace(/^\uFEFF/u, "") : bare, number, end, whole };
  };
  for await (const chunk of bytesOf(file)) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      pieces.push(chunk.subarray(from, at));
      end += at + 1 - from;
      from = at + 1;
      yield take(true);
    }
    if (from < chunk.length) {
      pieces.push(chunk.subarray(from));
      end += chunk.length - from;
    }
  }
  if (pieces.length > 0) yield take(false);
}

/** SHA-256 of a file in hexadecimal. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of bytesOf(file)) hash.update(chunk);
  return hash.digest("hex");
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  } catch (cause) {
    if (!(cause instanceof Error) || !("code" in cause)) throw cause;
    throw new AssistantError("request-invalid", `${file} cannot be read.`, {
      cause,
      remedy: "Check the path; the project's sets are in eval/.",
    });
  }
}
