// The attributes of a list, or of an item of one, come in; how it is numbered goes out.
import type { Numbering } from "../../text/list-numbers.ts";

/** How a list counts. */
export interface ListFacts {
  /** Its first number, or that of an item; undefined where it says none. */
  readonly start: number | undefined;
  readonly step: number;
  /** Null where it prints no numbers. */
  readonly numbering: Numbering | null;
}

/** By `type`, in which capitals mean something. */
const TYPES: Readonly<Record<string, Numbering>> = {
  "1": "decimal",
  a: "lower-letter",
  A: "upper-letter",
  i: "lower-roman",
  I: "upper-roman",
};

/** By the first words that a style says, without "lower-" and "upper-" before them for the Latin ones. */
const STYLES: readonly (readonly [RegExp, Numbering | null])[] = [
  [/(?:^|;)list-style(?:-type)?:[^;]{0,40}?lower-(?:alpha|latin)/u, "lower-letter"],
  [/(?:^|;)list-style(?:-type)?:[^;]{0,40}?upper-(?:alpha|latin)/u, "upper-letter"],
  [/(?:^|;)list-style(?:-type)?:[^;]{0,40}?lower-roman/u, "lower-roman"],
  [/(?:^|;)list-style(?:-type)?:[^;]{0,40}?upper-roman/u, "upper-roman"],
  [
    /(?:^|;)list-style(?:-type)?:[^;]{0,40}?(?:cjk-(?:ideographic|decimal)|(?:trad|simp)-chinese)/u,
    "chinese",
  ],
  [/(?:^|;)list-style(?:-type)?:[^;]{0,40}?cjk-heavenly-stem/u, "stems"],
  [/(?:^|;)list-style(?:-type)?:none/u, null],
];

/** `items` are those of the list itself: a list that counts down begins with their number. */
export function listFacts(
  tagName: string,
  attribute: (name: string) => string | null,
  items: number,
): ListFacts {
  const number = (name: string) => {
    const value = Number.parseInt(attribute(name) ?? "", 10);
    return Number.isNaN(value) ? undefined : value;
  };
  const reversed = tagName === "ol" && attribute("reversed") !== null;
  return {
    start: tagName === "li" ? number("value") : (number("start") ?? (reversed ? items : undefined)),
    step: reversed ? -1 : 1,
    numbering: numberingOf(attribute),
  };
}

function numberingOf(attribute: (name: string) => string | null): Numbering | null {
  const style = (attribute("style") ?? "").replace(/\s+/gu, "").toLowerCase();
  const styled = STYLES.find(([pattern]) => pattern.test(style));
  return styled === undefined ? (TYPES[attribute("type") ?? "1"] ?? "decimal") : styled[1];
}
