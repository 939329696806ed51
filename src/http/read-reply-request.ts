// A request to the reply desk comes in, as JSON or as a form with a file; the question with its fields goes out. A file is
// read in memory and forgotten with the request.
import type { DraftingDesk } from "../drafting/drafting-desk.ts";
import {
  REPLY_QUESTION_LIMIT,
  type ReplyRequestBody,
  replyFormSchema,
  replyRequestSchema,
} from "./contract-replies.ts";
import { ProblemError } from "./problem.ts";
import { checked, decodeUtf8, isEncoded, listed, readBytes, readJsonBody } from "./read-request.ts";
import { readableText } from "./readable-text.ts";

/** Largest file in bytes. */
const FILE_LIMIT = 1024 * 1024;
/** Room for the other fields of a form and for its boundaries. */
const FORM_ROOM = 64 * 1024;
/** Largest JSON body in bytes: a question of the longest length, each character written as an escape of six bytes or two of them, and the other fields. */
const JSON_LIMIT = 2 * 6 * REPLY_QUESTION_LIMIT + 16 * 1024;
/** What stands where bytes of a form were no UTF-8; nobody types it. */
const NOT_UTF8 = "\ufffd";

/** Reads the request; a file without a question in it is `no-question`. */
export async function readReplyRequest(
  request: Request,
  desk: Pick<DraftingDesk, "readWord">,
): Promise<ReplyRequestBody> {
  const type = (request.headers.get("content-type") ?? "").toLowerCase();
  if (!type.startsWith("multipart/form-data")) return readJsonBody(request, replyRequestSchema, JSON_LIMIT);
  const { file, ...fields } = checked(replyFormSchema, await readForm(request));
  const question = await textOf(file, desk);
  if (readableText(question) === "") throw new ProblemError("no-question");
  return checkedQuestion({ ...fields, question });
}

/** Each field once, but `documents`, which may be repeated or separated by commas. */
async function readForm(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (isEncoded(request.headers)) throw new ProblemError("unsupported-media-type");
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const bytes = await readBytes(request, FILE_LIMIT + FORM_ROOM);
  const form = await new Response(Buffer.from(bytes), { headers }).formData().catch(() => {
    throw new ProblemError("invalid-form");
  });
  const fields = [...new Set(form.keys())].map((name): readonly [string, unknown] => {
    const values = form.getAll(name);
    if (values.some((value) => typeof value === "string" && value.includes(NOT_UTF8)))
      throw new ProblemError("invalid-encoding");
    if (name === "documents") return [name, values.flatMap((value) => listed(String(value)))];
    return [name, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries(fields);
}

/** A Word file by its first bytes, anything else as a text in UTF-8. */
async function textOf(file: File, desk: Pick<DraftingDesk, "readWord">): Promise<string> {
  if (file.size > FILE_LIMIT) throw new ProblemError("body-too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip || /\.docx$/iu.test(file.name)) return desk.readWord(bytes);
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new ProblemError("file-unreadable");
  }
}

/** What does not fit of the text is told of the file that it stands in. */
function checkedQuestion(value: unknown): ReplyRequestBody {
  try {
    return checked(replyRequestSchema, value);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.errors === undefined) throw error;
    const errors = error.errors.map((each) => ({
      ...each,
      pointer: each.pointer.replace(/^\/question$/u, "/file"),
    }));
    throw new ProblemError("request-invalid", { errors });
  }
}
