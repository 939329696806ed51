// What a line looks like by itself: its opening mark, its end, whether it could be a heading. Every pattern is anchored and linear.
import { withoutTail } from "../text/tail.ts";

/** How a line opens: `mark` is what stands before its words, `printed` what of it is cited. */
export interface Opening {
  readonly shape: "heading" | "bullet" | "sub-item" | "numbered" | "footnote" | "caption";
  readonly mark: string;
  readonly printed: string | null;
  readonly level: number | null;
}

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec";
const datePatterns = [
  /^\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?$/u,
  new RegExp(`^(?:\\d{1,2} )?(?:${months})\\.? \\d{4}$`, "u"),
  new RegExp(`^(?:${months})\\.? \\d{1,2}, \\d{4}$`, "u"),
];
const footnotePattern =
  /^(?:([注註]\s?[一二三四五六七八九十\d]{1,3})[\s：:.]\s*|([¹²³⁰-⁹]{1,3})\s*|\[\^(\d{1,3})\]:\s*)/u;
const figurePattern =
  /^([圖图表]\s?[A-Z\d一二三四五六七八九十]{1,2}|(?:Figure|Chart|Photo) [A-Z\d]{1,3})\s?[-–—：:.]/u;
const linkPattern =
  /^(?:[^：:[\]]{1,80}[：:]\s*)?(?:\[[^[\]]{1,200}\]\([^()\s]{1,300}\)|(?:https?:\/\/|www\.)\S+)$/u;
const subItemPattern = /^(?:[（(]([ivx]{1,5}|[a-z])[)）]\s*|([ivx]{1,5}|[a-z])[.)]\s+)/u;
const chineseItemPattern = /^[（(]([一二三四五六七八九十]{1,3})[)）]/u;
const superscripts: Readonly<Record<string, string>> = { "¹": "1", "²": "2", "³": "3" };

/** `¹` as `1`; U+2070 to U+2079 stand in order but for 1, 2 and 3. */
function plainDigits(mark: string): string {
  return [...mark].map((digit) => superscripts[digit] ?? String(digit.charCodeAt(0) - 0x2070)).join("");
}

function footnoteOpening(line: string): Opening | undefined {
  const match = footnotePattern.exec(line);
  if (match === null) return undefined;
  const [mark, chinese, superscript, markdown] = match;
  const printed = chinese ?? markdown ?? plainDigits(superscript ?? "");
  return { shape: "footnote", mark, printed, level: null };
}

function captionOpening(line: string): Opening | undefined {
  if (/^[▲▼△]/u.test(line)) return { shape: "caption", mark: line.slice(0, 1), printed: null, level: null };
  const figure = figurePattern.exec(line);
  // The name of a figure is part of its caption: only the label repeats it.
  return figure ? { shape: "caption", mark: "", printed: figure[1] ?? null, level: null } : undefined;
}

function listOpening(line: string): Opening | undefined {
  const bullet = /^(?:[-*+–]\s+|[•‧▪●◦]\s*)/u.exec(line)?.[0] ?? "";
  const rest = line.slice(bullet.length);
  const subItem = subItemPattern.exec(rest);
  if (subItem)
    return { shape: "sub-item", mark: bullet, printed: `(${subItem[1] ?? subItem[2]})`, level: null };
  const chinese = chineseItemPattern.exec(rest)?.[1];
  if (chinese !== undefined && !isEnumeratedHeading(rest))
    return { shape: "sub-item", mark: bullet, printed: `（${chinese}）`, level: null };
  if (bullet !== "") return { shape: "bullet", mark: bullet, printed: null, level: null };
  const number = /^(\d{1,3})(?:[.．、](?:\s+|(?=\p{Script=Han}|「|《)))/u.exec(line);
  return number ? { shape: "numbered", mark: number[0], printed: number[1] ?? null, level: null } : undefined;
}

/** The mark that opens a line (without its indentation), if it has one. */
export function readOpening(line: string): Opening | undefined {
  const heading = /^(#{1,6})\s+/u.exec(line);
  if (heading) return { shape: "heading", mark: heading[0], printed: null, level: heading[1]?.length ?? 1 };
  return footnoteOpening(line) ?? captionOpening(line) ?? listOpening(line);
}

/** `(一)`, `（二）`, `三、` before a short line: a heading that says its own number. */
export function isEnumeratedHeading(line: string): boolean {
  const enumerated = /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/u;
  return enumerated.test(line) && line.length <= 70 && !endsSentence(line);
}

/** A page number: digits alone, with or without dashes or the word for page. */
export function isPageNumber(line: string): boolean {
  return /^(?:[-–—]\s?\d{1,4}\s?[-–—]|\d{1,3}|第\s?\d{1,4}\s?[頁页]|[Pp]age \d{1,4}(?: of \d{1,4})?)$/u.test(
    line,
  );
}

/** A letter or two left over by the extraction. */
export function isStrayLetters(line: string): boolean {
  return line.length <= 2 && !/[\p{Script=Han}\d]/u.test(line);
}

/** A horizontal rule, or the rule under the header of a Markdown table. */
export function isRule(line: string): boolean {
  return /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/u.test(line) || /^\|[\s:|-]{3,}\|$/u.test(line);
}

/** What a document says of itself line by line: a name, a colon and a value ("Venue: Room 1201"). */
export function isField(line: string): boolean {
  return /^[^：:，。；,;]{1,30}[：:]\s*\S/u.test(line);
}

/** A line that is a date and nothing else. */
export function isDate(line: string): boolean {
  return datePatterns.some((pattern) => pattern.test(line));
}

/** The reporter's line of a news page. */
export function isByline(line: string): boolean {
  return (
    line.length <= 40 && !endsSentence(line) && /^(?:\p{Script=Han}{0,10}[記记]者\s|By [A-Z])/u.test(line)
  );
}

/** A table row: cells parted by tabs, or by bars with a bar at either end. */
export function isTableLine(line: string): boolean {
  return line.includes("\t") || (line.length > 2 && line.startsWith("|") && line.endsWith("|"));
}

/** The cells of a table row, without the blanks around them. */
export function tableCells(row: string): string[] {
  return row.split(/[\t|]/u).map((cell) => cell.trim());
}

/** A name with its address, or an address alone. */
export function isLink(line: string): boolean {
  return linkPattern.test(line);
}

/** A whole line in brackets: a remark on what stands above it. */
export function isRemark(line: string): boolean {
  return line.length <= 80 && /^[（(].+[)）]$/u.test(line) && !isEnumeratedHeading(line);
}

/** The words without what may close after an end mark: quotes, emphasis and the marks of footnotes. */
function bare(words: string): string {
  const shorter = withoutTail(words, /[」』”"’'》*_¹²³]/u).replace(/<\/?sup>$/u, "");
  return shorter === words ? words.trimEnd() : bare(shorter);
}

/** True where the sentence is complete: an end mark or colon, closing quotes and one closing bracket aside. */
export function endsSentence(words: string): boolean {
  const ends = (part: string) => /[。！？!?.；;：:…]$/u.test(part);
  const line = bare(words.slice(-200).trimEnd());
  if (ends(line)) return true;
  if (!/[)）]$/u.test(line)) return false;
  const open = Math.max(line.lastIndexOf("("), line.lastIndexOf("（"));
  return ends(line.slice(open + 1, -1)) || ends(bare(line.slice(0, Math.max(open, 0)).trimEnd()));
}

const CLOSING: Readonly<Record<string, string>> = { "「": "」", "《": "》", "“": "”", "（": "）", "(": ")" };

/** What is left of a line when quotations, titles and brackets are taken out. */
function outsideQuotes(line: string): string {
  const unclosed = new Set<string>();
  let outside = "";
  for (let at = 0; at < line.length; at++) {
    const mark = line.charAt(at);
    const closing = CLOSING[mark];
    const end = closing === undefined || unclosed.has(mark) ? -1 : line.indexOf(closing, at + 1);
    // What is not closed from here on is not closed from further on either: it is looked for once.
    if (closing !== undefined && end < 0) unclosed.add(mark);
    if (end < 0) outside += mark;
    else at = end;
  }
  return outside;
}

/** Short, without an end mark, not in the middle of a sentence: what a heading looks like where nothing marks it. */
export function isHeadingLike(line: string): boolean {
  if (endsSentence(line) || /[,，、]$/u.test(line) || !/\p{L}.*\p{L}/u.test(line)) return false;
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han * 2 > line.length) return line.length <= 60 && !outsideQuotes(line).includes("，");
  return line.length <= 110 && !/^\p{Ll}/u.test(line);
}

/** A whole-line quotation that holds a clause: the slogan under which a paper groups its measures. */
export function isSlogan(line: string): boolean {
  return /^「.+」$/u.test(line) && line.includes("，");
}
