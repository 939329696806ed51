// Paragraphs without labels in, the labels that readers cite them by out: the number or name that the document prints,
// else the ordinal within the section.
import type { Language, ParagraphKind } from "../domain/document.ts";
import { distinctLabels, type Labelled } from "./distinct-labels.ts";

/** What a label is made of. */
export interface LabelSource {
  readonly kind: ParagraphKind;
  readonly section: readonly string[];
  /** Printed number, footnote mark or figure name, or null. */
  readonly printed: string | null;
  /** Label of the annex that the paragraph stands in, or null in the body. */
  readonly annex: string | null;
  /** The first cell of a table row, which names it; the words of any other paragraph. */
  readonly words: string;
  /** All cells of a table row; left out for any other paragraph. */
  readonly cells?: readonly string[];
}

/**
 * Label forms; `#` is the number or name. `item` is a number that starts again under each heading, `unnumbered` a paragraph that is only
 * counted among others that bear numbers.
 */
const forms: Readonly<Record<Language, Readonly<Record<ParagraphKind | "item" | "unnumbered", string>>>> = {
  en: {
    prose: "para. #",
    numbered: "para. #",
    item: "item #",
    unnumbered: "unnumbered para. #",
    bullet: "bullet #",
    "table-row": "row #",
    footnote: "note #",
    caption: "caption #",
    link: "link #",
    "front-matter": "document details #",
  },
  "zh-Hant": {
    prose: "第#段",
    numbered: "第#段",
    item: "第#項",
    unnumbered: "無編號第#段",
    bullet: "第#項",
    "table-row": "#",
    footnote: "註#",
    caption: "圖說#",
    link: "連結#",
    "front-matter": "文件資料#",
  },
  "zh-Hans": {
    prose: "第#段",
    numbered: "第#段",
    item: "第#项",
    unnumbered: "无编号第#段",
    bullet: "第#项",
    "table-row": "#",
    footnote: "注#",
    caption: "图说#",
    link: "链接#",
    "front-matter": "文件资料#",
  },
};

const apart: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>([
  "caption",
  "front-matter",
  "footnote",
  "link",
]);

/** A number without parts or letters. */
function isPlain(printed: string | null): printed is string {
  return printed !== null && /^\d+$/u.test(printed);
}

/** Regions (the body, each annex) whose printed numbers start again under some heading. */
function restartingRegions(sources: readonly LabelSource[]): ReadonlySet<string | null> {
  const restarting = new Set<string | null>();
  const last = new Map<string | null, number>();
  for (const source of sources.filter(({ kind, printed }) => kind === "numbered" && isPlain(printed))) {
    const number = Number(source.printed);
    if (number <= (last.get(source.annex) ?? 0)) restarting.add(source.annex);
    last.set(source.annex, number);
  }
  return restarting;
}

/**
 * A paper's first paragraph bears no number, the second says 2: gives the only prose paragraph that stands before a
 * region's number 2 the number 1.
 */
export function numberFirstParagraphs<T extends LabelSource>(sources: readonly T[]): T[] {
  const restarting = restartingRegions(sources);
  const firsts = new Set<T>();
  for (const region of new Set(sources.map((source) => source.annex))) {
    const inRegion = sources.filter((source) => source.annex === region);
    const second = inRegion.findIndex((source) => source.kind === "numbered");
    const before = inRegion.slice(0, Math.max(second, 0)).filter((source) => source.kind === "prose");
    const only = before.length === 1 ? before[0] : undefined;
    if (only && inRegion[second]?.printed === "2" && !restarting.has(region)) firsts.add(only);
  }
  return sources.map((source) =>
    firsts.has(source) ? { ...source, kind: "numbered", printed: "1" } : source,
  );
}

function joinAnnex(annex: string | null, label: string, language: Language): string {
  if (annex === null) return label;
  return language === "en" ? `${annex} ${label}` : `${annex}${label}`;
}

/** `(二)` where the innermost heading is numbered so, else nothing. */
function headingMark(section: readonly string[]): string {
  const mark = /^[（(]([一二三四五六七八九十]{1,3})[)）]/u.exec(section.at(-1) ?? "")?.[1];
  return mark === undefined ? "" : `(${mark})`;
}

/** A name in the quotation marks of the language, those within it turned to the inner ones. */
function quoted(name: string, language: Language): string {
  const [open, close, innerOpen, innerClose] =
    language === "zh-Hant" ? (["「", "」", "『", "』"] as const) : (["“", "”", "‘", "’"] as const);
  const inside = name.startsWith(open) && name.indexOf(close) === name.length - 1 ? name.slice(1, -1) : name;
  const inner = inside.replaceAll(open, innerOpen).replaceAll(close, innerClose);
  return forms[language]["table-row"].replace("#", () => `${open}${inner}${close}`);
}

function printedLabel(source: LabelSource, restarting: boolean, language: Language): string | undefined {
  const { kind, printed } = source;
  if (kind === "table-row") return quoted(source.words, language);
  if (printed === null) return undefined;
  if (!isPlain(printed)) {
    // 注一 and 圖 A are names already; 1.2, A3, (b) and a bare figure get their word.
    if (kind !== "numbered" && kind !== "bullet") return printed;
    return forms[language][kind === "bullet" ? "item" : kind].replace("#", printed);
  }
  if (kind === "numbered" && restarting) {
    return headingMark(source.section) + forms[language].item.replace("#", printed);
  }
  return forms[language][kind].replace("#", printed);
}

/** One label for each paragraph, in order; no two of one section have the same. */
export function labelParagraphs(sources: readonly LabelSource[], language: Language): string[] {
  const restarting = restartingRegions(sources);
  const counts = new Map<string, number>();
  const labelled = sources.map((source): Labelled => {
    const { kind, annex, section, cells = [] } = source;
    const inAnnex = (label: string) => joinAnnex(annex, label, language);
    const withCells = (words: string) => inAnnex(quoted(words, language));
    const printed = printedLabel(source, restarting.has(annex), language);
    if (printed !== undefined) return { label: inAnnex(printed), otherwise: null, section, cells, withCells };
    // Captions and mastheads are not counted by section: a reader looks for them in the whole document.
    const key = JSON.stringify([kind, annex, ...(apart.has(kind) ? [] : section)]);
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    const counted = (form: string) => inAnnex(form.replace("#", String(ordinal)));
    const otherwise = kind === "prose" ? counted(forms[language].unnumbered) : null;
    return { label: counted(forms[language][kind]), otherwise, section, cells: [], withCells };
  });
  return distinctLabels(labelled, language);
}
