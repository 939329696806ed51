// What is read of the tree that parse5 makes of a page: its elements in their order, their attributes, the words in them. Without recursion:
// a page may be nested as deep as its writer likes.
import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Anything that nodes stand in. */
export interface Parent {
  readonly childNodes: readonly Node[];
}

/** All nodes in reading order, without those within elements that `entered` refuses. */
export function* nodesIn(
  parent: Parent,
  entered: (element: Element) => boolean = () => true,
): Generator<Node> {
  const stack = [...parent.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (!("tagName" in node) || !entered(node)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** The words of a text; empty for any other node. */
export function wordsOf(node: Node): string {
  return node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : "";
}

/** All words, with a blank for each element: where a page says its date, be it in a footer that is left out. */
export function textOf(parent: Parent): string {
  const texts = [...nodesIn(parent, ({ tagName }) => tagName !== "script" && tagName !== "style")];
  return texts
    .filter(({ nodeName }) => nodeName === "#text")
    .map(wordsOf)
    .join(" ");
}

/** The value of an attribute; null where there is none. */
export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}
