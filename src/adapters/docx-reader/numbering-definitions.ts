// Word's definitions of lists and its styles come in; which level a paragraph's list has, and how that is numbered, goes out.
import { attributeOf, elementsOf, valOf } from "./xml-elements.ts";

/** One level of a list. */
export interface ListLevel {
  /** `decimal`, `lowerLetter`, `bullet`, `none` and the like. */
  readonly format: string;
  /** What is printed, with %1 for the number of the first level: `%1.%2`, `(%3)`; entities as they are in the file. */
  readonly text: string;
  readonly start: number;
  /** Level after which it begins again, 1 for the first; 0 for never, undefined for any above it. */
  readonly restart: number | undefined;
  /** True where the numbers of all levels are printed as plain figures. */
  readonly legal: boolean;
}

/** A list as paragraphs name it. */
export interface WordList {
  /** Lists of one definition are one count. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** By level: the number that this list begins with, whatever went before. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** The list and level that a paragraph names. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** What a document knows of its lists. */
export interface WordNumbering {
  readonly listOf: (list: string) => WordList | undefined;
  /** The place that the properties of a paragraph give it, by themselves or by its style; undefined where it is in no list. */
  readonly placeOf: (properties: string) => ListPlace | undefined;
}

interface Definition {
  readonly levels: Map<number, ListLevel>;
  /** By style: the level that its paragraphs have. */
  readonly styles: ReadonlyMap<string, number>;
  /** Style whose list it stands for. */
  readonly link: string | undefined;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** Reads `word/numbering.xml` and `word/styles.xml`. */
export function readNumbering(numbering: string, styleSheet: string): WordNumbering {
  const definitions = new Map(
    elementsOf(numbering, "w:abstractNum").map((one) => [
      attributeOf(one, "w:abstractNumId"),
      definitionOf(one),
    ]),
  );
  const styles = new Map(
    elementsOf(styleSheet, "w:style").map((one) => [attributeOf(one, "w:styleId"), styleOf(one)]),
  );
  const lists = new Map<string | undefined, WordList>();
  const nums = elementsOf(numbering, "w:num");
  const numIds = new Map(nums.map((num) => [attributeOf(num, "w:numId"), valOf(num, "w:abstractNumId")]));
  for (const num of nums) {
    let definition = valOf(num, "w:abstractNumId");
    const link = definitions.get(definition)?.link;
    if (link !== undefined) definition = numIds.get(styles.get(link)?.list) ?? definition;
    const found = definitions.get(definition);
    if (definition !== undefined && found !== undefined)
      lists.set(attributeOf(num, "w:numId"), { definition, ...withOverrides(num, found) });
  }
  const stylesOf = (list: string) => definitions.get(lists.get(list)?.definition)?.styles;
  return {
    listOf: (list) => lists.get(list),
    placeOf: (properties) => placeOf(properties, styles, stylesOf),
  };
}

function definitionOf(element: string): Definition {
  const own = elementsOf(element, "w:lvl");
  const styles = own.flatMap((level) => {
    const style = valOf(level, "w:pStyle");
    return style === undefined ? [] : [[style, Number(attributeOf(level, "w:ilvl"))] as const];
  });
  return { levels: levelsOf(own), styles: new Map(styles), link: valOf(element, "w:numStyleLink") };
}

function levelsOf(elements: readonly string[]): Map<number, ListLevel> {
  return new Map(elements.map((element) => [Number(attributeOf(element, "w:ilvl")), levelOf(element)]));
}

function levelOf(element: string): ListLevel {
  const number = (name: string) => {
    const value = valOf(element, name);
    return value === undefined ? undefined : Number(value);
  };
  const legal =
    /<w:isLgl[\s/>]/u.test(element) && !/^(?:0|false|off)$/u.test(valOf(element, "w:isLgl") ?? "");
  return {
    format: valOf(element, "w:numFmt") ?? "decimal",
    text: valOf(element, "w:lvlText") ?? "",
    start: number("w:start") ?? 1,
    restart: number("w:lvlRestart"),
    legal,
  };
}

function withOverrides(num: string, { levels }: Definition): Pick<WordList, "levels" | "overrides"> {
  const overrides = new Map<number, number>();
  const own = new Map(levels);
  for (const element of elementsOf(num, "w:lvlOverride")) {
    const level = Number(attributeOf(element, "w:ilvl"));
    const start = valOf(element, "w:startOverride");
    if (start !== undefined) overrides.set(level, Number(start));
    for (const [place, other] of levelsOf(elementsOf(element, "w:lvl"))) own.set(place, other);
  }
  return { levels: own, overrides };
}

function styleOf(element: string): Style {
  const level = valOf(element, "w:ilvl");
  return {
    basedOn: valOf(element, "w:basedOn"),
    list: valOf(element, "w:numId"),
    level: level === undefined ? undefined : Number(level),
  };
}

/** What a paragraph says itself goes before what its style says; the list 0 is none. */
function placeOf(
  properties: string,
  styles: ReadonlyMap<string | undefined, Style>,
  stylesOf: (list: string) => ReadonlyMap<string, number> | undefined,
): ListPlace | undefined {
  const [own = ""] = elementsOf(properties, "w:numPr");
  const line = lineage(valOf(properties, "w:pStyle") ?? DEFAULT_STYLE, styles);
  const styled = line.find(({ style }) => style.list !== undefined);
  const list = valOf(own, "w:numId") ?? styled?.style.list;
  if (list === undefined || list === "0") return undefined;
  const level = valOf(own, "w:ilvl");
  if (level !== undefined) return { list, level: Number(level) };
  const ofStyle = line.map(({ id }) => stylesOf(list)?.get(id)).find((one) => one !== undefined);
  return { list, level: ofStyle ?? styled?.style.level ?? 0 };
}

const DEFAULT_STYLE = "Normal";

/** A style and those that it is based on; one that leads back to itself ends there. */
function lineage(
  id: string,
  styles: ReadonlyMap<string | undefined, Style>,
): readonly { readonly id: string; readonly style: Style }[] {
  const line = new Map<string, Style>();
  for (let at: string | undefined = id; at !== undefined && !line.has(at); ) {
    const style = styles.get(at);
    if (style === undefined) break;
    line.set(at, style);
    at = style.basedOn;
  }
  return [...line].map(([each, style]) => ({ id: each, style }));
}
