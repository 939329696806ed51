// A part of a Word document comes in, the same with its ruby and its formulas as runs of text goes out: the reader of documents knows neither.

/** Characters without what is printed above them, formulas as they run. */
export function plainRuns(xml: string): string {
  return withPlainFormulas(withoutRuby(xml));
}

/** What stands between the tags of each element of that name, replaced. */
function replaceElements(xml: string, name: string, write: (inside: string) => string): string {
  const [first = "", ...rest] = xml.split(new RegExp(`<${name}(?=[\\s>])`, "u"));
  const closing = `</${name}>`;
  return (
    first +
    rest
      .map((piece) => {
        const end = piece.indexOf(closing);
        if (end < 0) return `<${name}${piece}`;
        return write(piece.slice(piece.indexOf(">") + 1, end)) + piece.slice(end + closing.length);
      })
      .join("")
  );
}

function withoutRuby(xml: string): string {
  return replaceElements(xml, "w:ruby", (inside) => {
    const [, base = ""] = inside.split("<w:rubyBase>");
    return base.split("</w:rubyBase>")[0] ?? "";
  });
}

function withPlainFormulas(xml: string): string {
  const bare = xml.replace(/<\/?m:oMathPara(?: [^<>]{0,200})?>/gu, "");
  return replaceElements(bare, "m:oMath", (inside) => {
    const words = linear(inside);
    return words === "" ? "" : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  });
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const TOKEN = /<(\/?)m:(\w+)((?:\s[^<>]*)?)>([^<]*)/gu;

/** A part of a formula that is being read. */
interface OpenPart {
  readonly name: string;
  words: string;
  /** Its brackets, where it has some. */
  opens: string;
  closes: string;
}

function openPart(name: string): OpenPart {
  return { name, words: "", opens: "(", closes: ")" };
}

/** A formula on one line: a/b, x², √(x). Entities stay as they are. */
function linear(xml: string): string {
  const open = [openPart("")];
  for (const [, slash = "", name = "", attributes = "", text = ""] of xml.matchAll(TOKEN)) {
    if (name === "t") addWords(open, text);
    else if (name === "begChr" || name === "endChr") setBracket(open, name, attributes);
    else if (slash === "/") closePart(open, name);
    else if (!attributes.endsWith("/")) open.push(openPart(name));
  }
  return open.map(({ words }) => words).join("");
}

function addWords(open: readonly OpenPart[], words: string): void {
  const last = open.at(-1);
  if (last !== undefined) last.words += words;
}

function closePart(open: OpenPart[], name: string): void {
  if (open.length < 2 || open.at(-1)?.name !== name) return;
  const part = open.pop();
  if (part !== undefined) addWords(open, written(part));
}

/** The brackets that an expression has, said in its properties. */
function setBracket(open: readonly OpenPart[], name: "begChr" | "endChr", attributes: string): void {
  const around = open.findLast((one) => one.name === "d");
  const value = /\sm:val="([^"]*)"/u.exec(attributes)?.[1];
  if (around === undefined || value === undefined) return;
  if (name === "begChr") around.opens = value;
  else around.closes = value;
}

function written({ name, words, opens, closes }: OpenPart): string {
  if (words === "") return "";
  switch (name) {
    case "num":
      return `${grouped(words)}/`;
    case "den":
      return grouped(words);
    case "sup":
      return /^\d+$/u.test(words) ? digits(words, RAISED) : `^${grouped(words)}`;
    case "sub":
      return /^\d+$/u.test(words) ? digits(words, LOWERED) : `_${grouped(words)}`;
    case "rad":
      return `√${grouped(words)}`;
    case "d":
      return opens + words + closes;
    default:
      return words;
  }
}

function digits(words: string, forms: string): string {
  return [...words].map((digit) => forms[Number(digit)] ?? "").join("");
}

function grouped(words: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(words) ? words : `(${words})`;
}
