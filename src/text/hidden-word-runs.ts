// The XML of a part of a Word document comes in, the same without the runs that no reader sees goes out: what is marked as hidden, white
// on white or too small to read would otherwise be indexed, cited and shown to a chat model as if it stood there.

/** What can hide text, in a run, in a style, or in what a run stands in. */
interface Looks {
  vanish?: boolean;
  white?: boolean;
  tiny?: boolean;
  /** Stands on a ground of its own, where white can be read. */
  shaded?: boolean;
  /** Of a style: the one that it has whatever it does not say itself from. */
  basedOn?: string;
}

/** Looks of styles by their ids. */
export type WordStyles = ReadonlyMap<string, Looks>;

/** A part without its hidden runs, and how many those were. */
export interface VisiblePart {
  readonly xml: string;
  readonly hidden: number;
}

/** One tag; an attribute's value holds no angle bracket in what Word writes. */
const TAG = /<(\/?)([\w:.-]+)(?![\w:.-])([^<>]*)>/gu;
/** Half-points: what is smaller than two points nobody reads. */
const SMALLEST_READ = 4;
const OFF = new Set(["0", "false", "off"]);
const NO_GROUND = new Set(["", "auto", "none", "white", "FFFFFF", "ffffff"]);
/** Table styles without a ground. */
const PLAIN_TABLES = new Set(["", "TableNormal", "TableGrid"]);
/** What has looks of its own: a run, and what it stands in. */
const HOLDERS = new Set(["tbl", "tc", "p", "r", "style"]);
/** The properties of each. */
const PROPERTIES_OF: Readonly<Record<string, string>> = { tblPr: "tbl", tcPr: "tc", pPr: "p", rPr: "r" };

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly looks: Looks;
}

/** The styles of word/styles.xml, each with what it has from those that it is based on. */
export function wordStyles(xml: string): WordStyles {
  const own = new Map<string, Looks>();
  walk(xml, new Map(), ({ name, looks }, _end, attributes) => {
    if (name === "style") own.set(attributeOf(attributes, "styleId"), looks);
  });
  const whole = new Map<string, Looks>();
  for (const id of own.keys()) {
    for (const [each, above] of lineage(id, own, whole).toReversed())
      whole.set(each, { ...whole.get(above), ...own.get(each) });
  }
  return whole;
}

/** The style and those above it that are not known whole, each with the one that it is based on; one that leads back to itself ends there. */
function lineage(
  id: string,
  own: WordStyles,
  whole: WordStyles,
): readonly (readonly [style: string, above: string])[] {
  const line = new Map<string, string>();
  for (let style = id; own.has(style) && !whole.has(style) && !line.has(style); ) {
    const above = own.get(style)?.basedOn ?? "";
    line.set(style, above);
    style = above;
  }
  return [...line];
}

/** A part of the document without its hidden runs. */
export function withoutHiddenRuns(xml: string, styles: WordStyles): VisiblePart {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  walk(xml, styles, ({ name, start, looks }, end, _attributes, around) => {
    if (name !== "r" || !isHidden(looks, around)) return;
    // A run of a text box stands in a run.
    while ((ranges.at(-1)?.start ?? -1) > start) ranges.pop();
    ranges.push({ start, end });
  });
  let kept = "";
  let from = 0;
  for (const { start, end } of ranges) {
    kept += xml.slice(from, start);
    from = end;
  }
  return { xml: kept + xml.slice(from), hidden: ranges.length };
}

function isHidden(run: Looks, around: readonly OpenElement[]): boolean {
  if (run.vanish ?? around.some(({ looks }) => looks.vanish === true)) return true;
  if (run.tiny ?? around.some(({ looks }) => looks.tiny === true)) return true;
  const isWhite = run.white ?? around.some(({ looks }) => looks.white === true);
  return isWhite && run.shaded !== true && !around.some(({ looks }) => looks.shaded === true);
}

/** Tells each holder when it closes, with its opening tag's attributes and the holders that it stands in. */
function walk(xml: string, styles: WordStyles, onClose: OnClose): void {
  const open: string[] = [];
  const holders: (OpenElement & { readonly attributes: string })[] = [];
  const close = (name: string, end: number): void => {
    if (open.at(-1) !== name) return;
    open.pop();
    const closed = holders.at(-1)?.name === name ? holders.pop() : undefined;
    if (closed !== undefined) onClose(closed, end, closed.attributes, holders);
  };
  for (const { 0: tag, 1: slash, 2: qualified = "", 3: attributes = "", index } of xml.matchAll(TAG)) {
    const name = qualified.slice(qualified.indexOf(":") + 1);
    if (slash === "/") {
      close(name, index + tag.length);
      continue;
    }
    if (name === "background") holders.push(groundOf(attributes));
    const holder = holders.at(-1);
    if (holder !== undefined && isPropertyOf(open, holder)) addLook(holder.looks, name, attributes, styles);
    if (name === "basedOn" && holder?.name === "style") holder.looks.basedOn = attributeOf(attributes, "val");
    if (attributes.endsWith("/")) continue;
    open.push(name);
    if (HOLDERS.has(name)) holders.push({ name, start: index, looks: {}, attributes });
  }
}

type OnClose = (
  element: OpenElement,
  end: number,
  attributes: string,
  around: readonly OpenElement[],
) => void;

/** The page's own ground, which everything stands in. */
function groundOf(attributes: string): OpenElement & { readonly attributes: string } {
  const shaded = !NO_GROUND.has(attributeOf(attributes, "color"));
  return { name: "background", start: 0, looks: shaded ? { shaded } : {}, attributes };
}

/** Whether what stands here is a property of the holder: that of a paragraph's mark is not the paragraph's. */
function isPropertyOf(open: readonly string[], holder: OpenElement): boolean {
  const properties = open.at(-1) ?? "";
  if (holder.name === "style") return open.at(-2) === "style" && properties in PROPERTIES_OF;
  return PROPERTIES_OF[properties] === holder.name && open.at(-2) === holder.name;
}

function addLook(looks: Looks, name: string, attributes: string, styles: WordStyles): void {
  const value = attributeOf(attributes, "val");
  if (name === "vanish" || name === "specVanish") looks.vanish = !OFF.has(value);
  else if (name === "color") looks.white = /^(?:f[0-9a-f]){3}$/iu.test(value);
  else if (name === "sz") looks.tiny = Number(value) < SMALLEST_READ;
  else if (name === "shd") looks.shaded = !NO_GROUND.has(attributeOf(attributes, "fill"));
  else if (name === "highlight") looks.shaded = !NO_GROUND.has(value);
  else if (name === "tblStyle") looks.shaded ??= !PLAIN_TABLES.has(value);
  else if (name === "rStyle" || name === "pStyle") {
    const style = styles.get(value);
    // What a run says of itself goes before what its style says.
    Object.assign(looks, { ...style, ...looks });
  }
}

function attributeOf(attributes: string, name: string): string {
  const [, after = ""] = attributes.split(new RegExp(`(?:^|[\\s:])${name}=["']`, "u"));
  return /^[^"']*/u.exec(after)?.[0] ?? "";
}
