// A text that is not JSON comes in; the place of its first fault goes out, so that whoever wrote it finds it without our
// quoting any of it. The platform's own message names the place only sometimes, and quotes the text.

/** One token after its white space; every alternative starts differently, so that no text is read twice. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

/**
 * Offset in UTF-16 units of the first token that JSON does not have there (for a string that is wrong inside, its opening
 * quotation mark); the text's length where it ends too early, or is JSON after all.
 */
export function jsonFaultOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) return at + blanksAt(text, at);
    const [whole, mark, word] = found;
    const next = afterToken(expected, mark ?? (word === undefined ? "literal" : "string"), open);
    if (next === undefined) return at + blanksAt(text, at);
    at += whole.length;
    expected = next;
  }
}

function blanksAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at += 1;
  return at - from;
}

/** What may come after this token, or undefined where the token may not come; opens and closes on `open`. */
function afterToken(expected: Expected, token: string, open: string[]): Expected | undefined {
  if (token === ":") return expected === "colon" ? "value" : undefined;
  if (token === ",") return afterComma(expected, open);
  if (token === "}" || token === "]") return closes(expected, token, open) ? afterValue(open) : undefined;
  if (token === "string" && expected.startsWith("key")) return "colon";
  if (!expected.startsWith("value")) return undefined;
  if (token !== "{" && token !== "[") return afterValue(open);
  open.push(token);
  return token === "{" ? "key-or-end" : "value-or-end";
}

function afterComma(expected: Expected, open: readonly string[]): Expected | undefined {
  if (expected !== "comma-or-end") return undefined;
  return open.at(-1) === "{" ? "key" : "value";
}

/** Closes the innermost bracket where that is its mark and its place. */
function closes(expected: Expected, token: "}" | "]", open: string[]): boolean {
  const opener = token === "}" ? "{" : "[";
  const emptyEnd = token === "}" ? "key-or-end" : "value-or-end";
  if (open.at(-1) !== opener || (expected !== "comma-or-end" && expected !== emptyEnd)) return false;
  open.pop();
  return true;
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? "nothing" : "comma-or-end";
}
