// A page comes in, what it says of itself goes out: its title, its date, and the heading that it shows as its main one.
import { attribute, type Element, nodesIn, type Parent, textOf } from "./page-nodes.ts";

/** What a page says of itself. */
export interface PageDescription {
  /** What its `<title>` says. */
  readonly title: string | null;
  /** ISO date of its `<meta>` or `<time>` elements. */
  readonly date: string | null;
  /** The first heading of the first level that is seen, in a header too, whose words are no part of the text. */
  readonly heading: string | null;
}

/** Null for what it does not say. */
export function describePage(page: Parent, isUnseen: (element: Element) => boolean): PageDescription {
  let title: string | null = null;
  let date: string | null = null;
  for (const node of nodesIn(page)) {
    if (!("tagName" in node)) continue;
    if (node.tagName === "title" && node.parentNode?.nodeName === "head") title ??= saidBy(node);
    date ??= dateOf(node);
  }
  return { title, date, heading: mainHeading(page, isUnseen) };
}

function saidBy(parent: Parent): string | null {
  const words = textOf(parent).replace(/\s+/gu, " ").trim();
  return words === "" ? null : words;
}

function dateOf(element: Element): string | null {
  if (element.tagName !== "meta" && element.tagName !== "time") return null;
  const name = attribute(element, "name") ?? attribute(element, "property") ?? "";
  const isDate = /(?:^|[.:_-])(?:date|published(?:_?time)?|issued|created)$/iu.test(name);
  const said = element.tagName === "time" ? "datetime" : isDate ? "content" : "";
  return /^\d{4}-\d{2}-\d{2}/u.exec(attribute(element, said) ?? "")?.[0] ?? null;
}

function mainHeading(page: Parent, isUnseen: (element: Element) => boolean): string | null {
  for (const node of nodesIn(page, (element) => !isUnseen(element))) {
    if (!("tagName" in node) || node.tagName !== "h1" || isUnseen(node)) continue;
    const words = saidBy(node);
    if (words !== null) return words;
  }
  return null;
}
