// A request comes in, a value that fits the contract goes out, or a ProblemError is thrown. Bytes are decoded strictly:
// text that is silently repaired would be searched as something nobody asked.
import type { z } from "@hono/zod-openapi";
import type { FieldError } from "./contract.ts";
import { jsonFaultOffset } from "./json-offset.ts";
import { ProblemError } from "./problem.ts";

/** Largest body in bytes. */
const BODY_LIMIT = 64 * 1024;

/** Most field errors in one answer: a body of thousands of wrong turns needs no longer list. */
const REPORTED_ERRORS = 20;

/** Reads a JSON body by the schema. */
export async function readJsonBody<T extends z.ZodType>(
  request: Request,
  schema: T,
  limit: number = BODY_LIMIT,
): Promise<z.output<T>> {
  requireJson(request.headers);
  const text = decodeUtf8(await readBytes(request, limit));
  return checked(schema, parseJson(text));
}

/** Reads the fields of an HTML form, as a browser without scripts sends them. */
export async function readFormBody(request: Request): Promise<URLSearchParams> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new ProblemError("unsupported-media-type");
  if (isEncoded(request.headers)) throw new ProblemError("unsupported-media-type");
  return strictFields(decodeUtf8(await readBytes(request)));
}

/** The fields of an address or a form. Throws on a percent escape that is no UTF-8, which URLSearchParams would read as something else. */
export function strictFields(encoded: string): URLSearchParams {
  encoded.split(/[&=]/).forEach(decodeQueryPart);
  return new URLSearchParams(encoded);
}

/** The items of a field that is a list with commas; an empty field has none, and a filter without any narrows nothing. */
export function listed(value: string): readonly string[] {
  return value === "" ? [] : value.split(",");
}

/** Reads the query by the schema; `lists` may be repeated or separated by commas, `numbers` are read as numbers. */
export function readQuery<T extends z.ZodType>(
  request: Request,
  schema: T,
  kinds: { readonly lists?: readonly string[]; readonly numbers?: readonly string[] } = {},
): z.output<T> {
  const entries = [...queryValues(request.url)].map(([name, values]): [string, unknown] => {
    if (kinds.lists?.includes(name)) return [name, values.flatMap(listed)];
    if (values.length > 1) return [name, values];
    const value = values[0] ?? "";
    return [name, kinds.numbers?.includes(name) ? readNumber(value) : value];
  });
  return checked(schema, Object.fromEntries(entries));
}

function requireJson(headers: Headers): void {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charsets = parameters
    .map((parameter) => parameter.trim())
    .filter((parameter) => parameter.startsWith("charset="))
    .map((parameter) => parameter.slice("charset=".length).replaceAll('"', ""));
  const readable =
    type.trim() === "application/json" &&
    charsets.every((charset) => charset === "utf-8" || charset === "utf8") &&
    !isEncoded(headers);
  if (!readable) throw new ProblemError("unsupported-media-type");
}

/** Whether a body is packed: a small one can then be very large. */
export function isEncoded(headers: Headers): boolean {
  return (headers.get("content-encoding") ?? "identity").trim().toLowerCase() !== "identity";
}

/**
 * The body's bytes; stops reading at the limit, so that a body without a length cannot fill the memory. The rest is left to
 * the server, which takes it in and forgets it: to cut the connection would lose the refusal on its way to the client.
 */
export async function readBytes(request: Request, limit: number = BODY_LIMIT): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge();
  const reader = request.body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader?.read(); piece !== undefined && !piece.done; piece = await reader?.read()) {
    length += piece.value.byteLength;
    if (length > limit) {
      reader?.releaseLock();
      throw tooLarge();
    }
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces);
}

/** The connection ends with the refusal: what is left of the body still stands in it, before any next request. */
function tooLarge(): ProblemError {
  return new ProblemError("body-too-large", { headers: { Connection: "close" } });
}

/** Strict UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError("invalid-encoding");
  }
}

/** Throws `invalid-json`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const errors = [{ pointer: "", code: "syntax", offset: jsonFaultOffset(text) }];
    throw new ProblemError("invalid-json", { errors });
  }
}

/** Values of each name in the query, in order. Throws on a percent escape that is no UTF-8. */
function queryValues(url: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const start = url.indexOf("?");
  const query = start < 0 ? "" : url.slice(start + 1);
  for (const pair of query.split("&").filter((part) => part !== "")) {
    const [name = "", ...rest] = pair.split("=");
    const key = decodeQueryPart(name);
    values.set(key, [...(values.get(key) ?? []), decodeQueryPart(rest.join("="))]);
  }
  return values;
}

function decodeQueryPart(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    throw new ProblemError("invalid-encoding");
  }
}

/** A plain decimal number; anything else stays text, which the schema then refuses. */
function readNumber(value: string): number | string {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value;
}

/** The value by the schema; throws request-invalid with the fields that do not fit. */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, REPORTED_ERRORS).map(toFieldError);
  throw new ProblemError("request-invalid", { errors });
}

/** The field and a stable code. An unknown key is reported at its parent: its name is the client's text. */
function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const pointer = issue.path.map((part) => `/${String(part)}`).join("");
  switch (issue.code) {
    case "unrecognized_keys":
      return { pointer, code: "unknown-key" };
    case "too_big":
      return { pointer, code: isSize(issue.origin) ? "too-long" : "too-large", limit: Number(issue.maximum) };
    case "too_small":
      return {
        pointer,
        code: isSize(issue.origin) ? "too-short" : "too-small",
        limit: Number(issue.minimum),
      };
    case "invalid_value":
      return { pointer, code: issue.input === undefined ? "required" : "not-allowed" };
    case "invalid_format":
      return { pointer, code: "not-a-date" };
    case "invalid_type":
      return { pointer, code: issue.input === undefined ? "required" : "wrong-type" };
    case "custom":
      return issue.input === undefined
        ? { pointer, code: "required" }
        : { pointer, ...customRefusal(issue.params) };
    default:
      return { pointer, code: "invalid" };
  }
}

function isSize(origin: string): boolean {
  return origin === "string" || origin === "array";
}

function customRefusal(params: Readonly<Record<string, unknown>> | undefined): Omit<FieldError, "pointer"> {
  const code = typeof params?.code === "string" ? params.code : "invalid";
  return typeof params?.limit === "number" ? { code, limit: params.limit } : { code };
}
