// The browser's half of element.ts, served under its name: JSX comes in, nodes go out. Text becomes text nodes and nothing is
// ever parsed as markup, so a document that holds markup shows it as the letters it is.
import type { Content, Markup } from "../element.ts";

type Properties = Readonly<Record<string, Content>>;

/** Called by the compiled JSX: an element, or what a view makes of its properties. */
export function createElement(
  tag: string | ((properties: Properties) => Markup),
  attributes: Properties | null,
  ...children: readonly Content[]
): Node {
  if (typeof tag === "function") return tag({ ...attributes, children }) as unknown as Node;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) setAttribute(element, name, value);
  appendTo(element, children);
  return element;
}

/** Children without an element around them. */
export function Fragment({ children }: { readonly children?: Content }): Node {
  const fragment = document.createDocumentFragment();
  appendTo(fragment, children);
  return fragment;
}

function setAttribute(element: Element, name: string, value: Content): void {
  if (value === undefined || value === null || value === false) return;
  element.setAttribute(name, value === true ? "" : String(value));
}

function appendTo(parent: Node, content: Content): void {
  if (Array.isArray(content)) for (const each of content) appendTo(parent, each);
  else if (content instanceof Node) parent.appendChild(content);
  else if (typeof content === "string" || typeof content === "number")
    parent.appendChild(document.createTextNode(String(content)));
}
