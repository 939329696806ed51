// The one maker of markup: JSX comes in, escaped HTML goes out by hono/jsx. In the browser's scripts dom-element.ts stands in
// this file's place, so that the same views make nodes there and no view is written twice.
import { Fragment as HonoFragment, jsx } from "hono/jsx";

/** Something rendered: HTML on the server, a node in the browser. Views pass it on and never look into it. */
export interface Markup {
  readonly rendered?: never;
}

/** What may stand between two tags. Text is always escaped; nothing, null and false leave no trace. */
export type Content = Markup | string | number | boolean | null | undefined | readonly Content[];

/** Attributes by their names in HTML; false, null and undefined are left out, true stands without a value. */
export interface Attributes {
  readonly [name: string]: Content;
}

/** A view: what it shows comes in as properties. */
export type View<Properties> = (properties: Properties) => Markup;

type Factory = (
  tag: string | ((properties: never) => Markup),
  attributes: object | null,
  ...children: readonly Content[]
) => Markup;

/** Called by the compiled JSX. */
export const createElement = jsx as unknown as Factory;

/** Children without an element around them. */
export const Fragment = HonoFragment as unknown as View<{ readonly children?: Content }>;

/** What the compiler asks for when it checks JSX. */
export declare namespace createElement {
  namespace JSX {
    type Element = Markup;
    interface ElementChildrenAttribute {
      readonly children: unknown;
    }
    interface IntrinsicElements {
      readonly [tag: string]: Attributes;
    }
  }
}
