// The bytes of a Markdown file come in, its pieces go out: by way of the HTML that marked makes of it. Nothing in it is run
// or fetched. Footnotes, which GitHub's Markdown has no element for, stay as their own lines.
import { marked } from "marked";
import { type FileOutcome, faulty } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";
import { decodeBytes } from "../text/decode-bytes.ts";

/** GitHub's Markdown, tables included; `readHtml` reads what it stands for. */
export function markdownReader(readHtml: (html: string) => FileOutcome): FormatReader {
  return {
    endings: [".md", ".markdown"],
    read: async (bytes) => {
      const decoded = decodeBytes(bytes, null);
      if (decoded === undefined)
        return faulty("unknown-encoding", "neither UTF-8, UTF-16, Big5 nor GB 18030");
      const { matter, body } = cutFrontMatter(decoded.text);
      const outcome = readHtml(marked.parse(withFootnotes(body), { async: false, gfm: true }));
      if (!outcome.ok) return outcome;
      const { remarks } = decoded;
      // The author wrote the date of the block by hand: it goes before any that stands in the text.
      const statedDate = matter.date ?? outcome.file.statedDate;
      const headline = outcome.file.headline ?? matter.title;
      return { ok: true, file: { ...outcome.file, title: matter.title, headline, statedDate, remarks } };
    },
  };
}

const NOTE = /^ {0,3}\[\^([^\]\s]{1,40})\]:/u;
const MARK = /(`[^`\n]{1,200}`)|\[\^([^\]\s]{1,40})\](?!:)/gu;
const FENCE = /^ {0,3}(?:```|~~~)/u;

/**
 * Footnotes and the marks that point to them, with the numbers that they are printed with: in the order of the marks, whatever they are
 * called. A footnote without a blank in it would be taken for the address of a link, and one right below another for
 * its end. Code stays as it is.
 */
function withFootnotes(text: string): string {
  const lines = text.split("\n");
  const names = new Set(lines.flatMap((line) => NOTE.exec(line)?.[1] ?? []));
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  let inCode = false;
  const marked = lines.map((line) => {
    if (FENCE.test(line)) inCode = !inCode;
    if (inCode) return line;
    return line.replace(MARK, (mark: string, code: string | undefined, name = "") =>
      code === undefined && names.has(name) ? `<sup>${numberOf(name)}</sup>` : mark,
    );
  });
  return marked
    .map((line) => line.replace(NOTE, (_, name: string) => `\n\\[^${numberOf(name)}]:`))
    .join("\n");
}

/** Title and date of the block between `---` lines with which many Markdown files begin. */
function cutFrontMatter(text: string) {
  const bare = text.replace(/\r\n?/gu, "\n");
  const end = bare.startsWith("---\n") ? bare.indexOf("\n---\n", 3) : -1;
  const block = end < 0 ? "" : bare.slice(4, end);
  const field = (name: string): string | null => {
    const line = block.split("\n").find((one) => one.toLowerCase().startsWith(`${name}:`));
    return line === undefined
      ? null
      : line
          .slice(name.length + 1)
          .trim()
          .replace(/^["']|["']$/gu, "");
  };
  return {
    body: end < 0 ? bare : bare.slice(end + 5),
    matter: { title: field("title"), date: /^\d{4}-\d{2}-\d{2}/u.exec(field("date") ?? "")?.[0] ?? null },
  };
}
