// Text and attributes come in, HTML and SVG go out. Every text is escaped here and nowhere else, so that what a system
// under test answered can never become markup; characters that would act unseen are shown by their code point.

/** HTML that is safe to put into a page: only `element`, `join` and `textOf` make it. */
export interface Markup {
  readonly markup: string;
}

/** A text to be escaped, markup, or nothing. */
export type Child = string | Markup | null;

/** Attributes in the order in which they are written; true writes the bare name, null and false nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Characters that steer a terminal, a line or the direction of a text without being seen: C0 but tab and line feed, C1,
 * soft hyphen, bidirectional controls, zero-width space and word joiner, line and paragraph separators, byte order
 * mark and tag characters. The joiners U+200C and U+200D stay: scripts and emoji need them.
 */
export const UNSEEN_CHARACTERS =
  "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\u{E0000}-\\u{E007F}]";

const UNSEEN = new RegExp(UNSEEN_CHARACTERS, "gu");

/** HTML elements that have no end tag. */
const VOID_ELEMENTS = new Set(["br", "input", "link", "meta"]);

/** An element with its children; an SVG element is written with an end tag too, which HTML allows. */
export function element(tag: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes).map(([name, value]) => writeAttribute(name, value));
  const start = `<${tag}${written.join("")}>`;
  return { markup: VOID_ELEMENTS.has(tag) ? start : `${start}${join(children).markup}</${tag}>` };
}

/** Children one after the other. */
export function join(children: readonly Child[], separator = ""): Markup {
  return { markup: children.flatMap((child) => markupOf(child) ?? []).join(separator) };
}

/** A text with its unseen characters shown as their code points. */
export function textOf(text: string): Markup {
  const shown = escapeText(text).replace(
    UNSEEN,
    (character) => `<span class="unseen">${codePointOf(character)}</span>`,
  );
  return { markup: shown };
}

/** A text for an element that holds no markup, such as `title`: unseen characters are shown without an element of their own. */
export function plainTextOf(text: string): Markup {
  return { markup: escapeText(text).replace(UNSEEN, codePointOf) };
}

/** A value as JSON that can stand in a script element: it cannot end the element, nor hide anything from a reader of the file. */
export function dataMarkup(value: unknown): Markup {
  const json = JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replace(UNSEEN, (character) => character.split("").map(escapeUnit).join(""));
  return { markup: json };
}

function markupOf(child: Child): string | null {
  if (child === null) return null;
  return typeof child === "string" ? textOf(child).markup : child.markup;
}

function writeAttribute(name: string, value: string | number | boolean | null): string {
  if (value === null || value === false) return "";
  if (value === true) return ` ${name}`;
  return ` ${name}="${plainTextOf(String(value)).markup.replaceAll('"', "&quot;")}"`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** `U+202E`. */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
