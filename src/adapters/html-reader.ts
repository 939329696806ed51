// The text of a web page comes in, what a reader sees of it goes out, piece by piece in reading order, by parse5. Nothing is
// run or fetched; what is hidden, and what stands around the text (navigation, header, footer), is left out.
import { parse } from "parse5";
import { type FileOutcome, type FilePiece, faulty, fileOf, type ReadFile } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";
import { decodeBytes } from "../text/decode-bytes.ts";
import { labelledDate } from "../text/labelled-date.ts";
import { listFacts } from "./html-reader/list-facts.ts";
import { describePage } from "./html-reader/page-description.ts";
import {
  attribute,
  type Element,
  type Node,
  nodesIn,
  type Parent,
  textOf,
  wordsOf,
} from "./html-reader/page-nodes.ts";
import { type PieceWriter, pieceWriter } from "./html-reader/piece-writer.ts";
import {
  type HidingRules,
  hidingRules,
  isUnseen,
  type StyledElement,
} from "./html-reader/unseen-elements.ts";

/** Deepest nesting of a page that people wrote. */
const DEEPEST = 1000;

/** Bytes in which the encoding must be declared, by the HTML standard. */
const DECLARED_WITHIN = 1024;

const LEFT_OUT = new Set([
  ...["script", "style", "noscript", "template", "nav", "footer", "iframe", "object", "svg", "canvas"],
  ...["select", "button", "input", "textarea", "audio", "video", "map"],
  // How a character is said, and a formula in another notation: what they stand beside is the text.
  ...["rt", "rp", "rtc", "annotation", "annotation-xml"],
]);

/** Web pages. */
export const htmlReader: FormatReader = {
  endings: [".html", ".htm", ".xhtml"],
  read: async (bytes) => {
    const decoded = decodeBytes(bytes, declaredEncoding(bytes));
    if (decoded === undefined) return faulty("unknown-encoding", "neither UTF-8, Big5 nor GB 18030");
    const outcome = readHtml(decoded.text);
    return outcome.ok ? { ok: true, file: { ...outcome.file, remarks: decoded.remarks } } : outcome;
  },
};

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString("latin1");
  return /charset\s*=\s*(?:["']\s*)?([\w-]{2,40})/iu.exec(head)?.[1] ?? null;
}

/** A page, or a fragment of one that another format was turned into. */
export function readHtml(html: string): FileOutcome {
  if (nestsWithoutEnd(html)) return faulty("too-deep", `elements nested deeper than ${DEEPEST}`);
  const document = parse(html);
  const writer = pieceWriter();
  // A stack of its own, so that a page nested without end cannot exhaust the program's.
  const stack: { readonly node: Node; readonly depth: number; readonly leaving: boolean }[] = [];
  const push = (nodes: readonly Node[], depth: number) => {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node !== undefined) stack.push({ node, depth, leaving: false });
    }
  };
  const rules = hidingRules(styleSheetsOf(document));
  push(document.childNodes, 0);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, depth, leaving } = top;
    if (depth > DEEPEST) return faulty("too-deep", `elements nested deeper than ${DEEPEST}`);
    if (node.nodeName === "#text") writer.text(wordsOf(node));
    if (!("tagName" in node)) continue;
    if (leaving) {
      leave(node, writer);
      continue;
    }
    if (isLeftOut(node, rules)) continue;
    enter(node, writer);
    stack.push({ node, depth, leaving: true });
    push(node.childNodes, depth + 1);
  }
  return { ok: true, file: pageOf(document, rules, writer.pieces()) };
}

function pageOf(page: Parent, rules: HidingRules, pieces: readonly FilePiece[]): ReadFile {
  const { title, date, heading } = describePage(page, (element) => isUnseen(styled(element), rules));
  const first = pieces.find(({ kind, level }) => kind === "heading" && level === 1)?.text;
  const statedDate = labelledDate(textOf(page)) ?? null;
  return fileOf(pieces, { title, date, headline: first ?? heading ?? title, statedDate });
}

/** What stands in the page's own style elements. */
function styleSheetsOf(page: Parent): string {
  return [...nodesIn(page)]
    .flatMap((node) => ("tagName" in node && node.tagName === "style" ? node.childNodes.map(wordsOf) : []))
    .join("\n");
}

/** Elements of one name open at once, from which on a page is not even parsed: the parser's time grows with the square of its depth. */
const MOST_OPEN = 10_000;

/** True where elements are opened, and not closed, as no page of people's opens them. Those that need no end tag are not counted. */
function nestsWithoutEnd(html: string): boolean {
  const open = new Map<string, number>();
  for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/giu)) {
    const name = tag.toLowerCase();
    if (MAY_STAY_OPEN.has(name)) continue;
    const count = Math.max(0, (open.get(name) ?? 0) + (slash === "" ? 1 : -1));
    if (count > MOST_OPEN) return true;
    open.set(name, count);
  }
  return false;
}

const MAY_STAY_OPEN = new Set([
  ...["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup"],
  ...["br", "hr", "img", "input", "link", "meta", "col", "wbr", "area", "base", "embed", "source", "track"],
  ...["rt", "rp", "param"],
]);

function enter(element: Element, writer: PieceWriter): void {
  const footnote = /^(?:footnote|endnote|fn|note)[-_:]?(\w{1,6})$/iu.exec(
    attribute(element, "id") ?? "",
  )?.[1];
  const number = (name: string) => Number.parseInt(attribute(element, name) ?? "", 10) || undefined;
  writer.enter(element.tagName, {
    footnote:
      element.tagName === "li" || element.tagName === "p" || element.tagName === "dd" ? footnote : undefined,
    ...listFacts(
      element.tagName,
      (name) => attribute(element, name),
      element.childNodes.filter(({ nodeName }) => nodeName === "li").length,
    ),
    heads: element.tagName === "th",
    columns: Math.min(50, number("colspan") ?? 1),
    rows: Math.min(500, number("rowspan") ?? 1),
    layout: element.tagName === "table" && laysOut(element),
  });
}

function leave(element: Element, writer: PieceWriter): void {
  writer.leave(element.tagName);
}

/** A table that lays out the page: it says so, or headings, lists or other tables stand in its cells. */
function laysOut(table: Element): boolean {
  const role = attribute(table, "role");
  return role === "presentation" || role === "none" || holds(table, WHOLE_TEXTS);
}

const WHOLE_TEXTS = new Set(["table", "h1", "h2", "h3", "h4", "h5", "h6", "main", "article", "section"]);

/** True where one of the elements stands anywhere in it; ends at the first. */
function holds(element: Element, names: ReadonlySet<string>): boolean {
  for (const node of nodesIn(element)) if (names.has(node.nodeName)) return true;
  return false;
}

/** Whole names, hyphens aside, by which pages without HTML's own elements call what stands around their text. */
const AROUND =
  /^(?:skip\w{0,20}|breadcrumbs?|(?:top|left|right|side|sub|foot|footer|main|global|site|primary|secondary|mobile|lang|language)?(?:nav|navi|navbar|navigation|menu|menubar|sidebar)|(?:page|site|main)?(?:header|footer|banner|masthead)|back(?:to)?top|gotop|share(?:bar|tools)?|social\w{0,10}|toolbar|searchbox|fontsize|cookie\w{0,10})$/iu;
const HEADINGS = new Set(["h1", "main", "article"]);
const BLOCKS = new Set(["div", "ul", "ol", "section", "aside", "form", "p"]);

/** Never what holds the page's own heading, whatever it is called. */
function standsAround(element: Element): boolean {
  if (!BLOCKS.has(element.tagName)) return false;
  const names = [attribute(element, "id"), ...(attribute(element, "class") ?? "").split(/\s+/u)];
  const isCalled = names.some((name) => AROUND.test((name ?? "").replace(/[-_]/gu, "")));
  return isCalled && !holds(element, HEADINGS);
}

function isLeftOut(element: Element, rules: HidingRules): boolean {
  const { tagName, parentNode } = element;
  if (LEFT_OUT.has(tagName) || tagName === "head") return true;
  if (tagName === "header" && parentNode?.nodeName === "body") return true;
  if (["banner", "navigation", "contentinfo"].includes(attribute(element, "role") ?? "")) return true;
  if (tagName === "a" && /^#(?:.*ref|.*back)/iu.test(attribute(element, "href") ?? "")) return true;
  return isUnseen(styled(element), rules) || standsAround(element);
}

function styled(element: Element): StyledElement {
  const { tagName, parentNode } = element;
  return {
    tagName,
    attribute: (name) => attribute(element, name),
    get parent() {
      return parentNode !== null && "tagName" in parentNode ? styled(parentNode) : undefined;
    },
  };
}
