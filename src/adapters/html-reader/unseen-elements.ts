// The style that an element of a web page has, in itself and by the page's own rules, comes in; whether a reader sees its text goes out.
// What nobody sees would otherwise be indexed, cited and shown to a chat model as if it stood there. Style sheets of other addresses are not read.

/** What decides whether an element is seen. */
export interface StyledElement {
  readonly tagName: string;
  readonly attribute: (name: string) => string | null;
  readonly parent: StyledElement | undefined;
}

/** Classes (`.name`) and ids (`#name`) that the page's own rules hide. */
export type HidingRules = ReadonlySet<string>;

/** Declarations that hide, in small letters and without blanks. */
const HIDES = [
  /(?:^|;)display:none/u,
  /(?:^|;)visibility:(?:hidden|collapse)/u,
  /(?:^|;)opacity:(?:0(?:\.0+)?|\.0+)%?(?:[;!]|$)/u,
  /(?:^|;)font-size:(?:0(?![.\d])|[01](?:\.\d+)?p[xt]|0?\.[01]\d*r?em)/u,
  /(?:^|;)text-indent:-\d{3}/u,
  /(?:^|;)(?:left|top|right|bottom|margin|margin-left|margin-top):-\d{3}/u,
  /(?:^|;)clip:rect\((?:0|1px)/u,
  /(?:^|;)clip-path:(?:inset\((?:50|100)%|circle\(0)/u,
];
const NO_SIZE = /(?:^|;)(?:max-)?(?:height|width):[01](?:px)?(?:[;!]|$)/u;
const CUT_OFF = /(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)/u;
const WHITE = /(?:^|;)color:(?:#f[0-9a-f]f[0-9a-f]f[0-9a-f]|#fff|white|rgba?\(255,255,255|transparent)/u;
const WHITE_GROUND = /(?:^|;)background(?:-color)?:(?:#ffffff|#fff|white|rgb\(255,255,255\))(?:[;!]|$)/u;
const GROUND = /(?:^|;)background/u;

/** True where its own attributes or the page's rules hide it; what hides its parents is theirs to say. */
export function isUnseen(element: StyledElement, rules: HidingRules): boolean {
  const { attribute } = element;
  if (attribute("hidden") !== null || attribute("aria-hidden") === "true") return true;
  if (namesOf(element).some((name) => rules.has(name))) return true;
  const style = compact(attribute("style") ?? "");
  return hides(style) || (isWhite(element, style) && standsOnWhite(element));
}

/** The rules of a page's `<style>` elements that hide a class or an id on every medium. */
export function hidingRules(css: string): HidingRules {
  const rules = new Set<string>();
  for (const { selectors, body } of plainRules(css)) {
    for (const selector of selectors.split(",")) {
      const [, name] = /^\s*(?:[a-z][a-z0-9]{0,20})?([.#][\w-]+)\s*$/iu.exec(selector) ?? [];
      if (name === undefined) continue;
      if (hides(compact(body))) rules.add(name);
      else if (/display:/u.test(compact(body))) rules.delete(name);
    }
  }
  return rules;
}

/** Rules outside of `@media` and its like, which hold for a printer or a small screen only. */
function plainRules(css: string): readonly { readonly selectors: string; readonly body: string }[] {
  const found: { selectors: string; body: string }[] = [];
  let depth = 0;
  let selectors = "";
  let isPlain = true;
  for (const piece of withoutComments(css).split(/(?<=[{}])/u)) {
    const text = piece.slice(0, -1);
    if (piece.endsWith("{")) {
      selectors = text.slice(text.lastIndexOf(";") + 1);
      if (depth === 0) isPlain = !selectors.includes("@");
      depth += 1;
    } else if (piece.endsWith("}")) {
      if (depth === 1 && isPlain) found.push({ selectors, body: text });
      depth = Math.max(0, depth - 1);
    }
  }
  return found;
}

function withoutComments(css: string): string {
  return css
    .split("/*")
    .map((part, i) =>
      i === 0 ? part : part.slice(part.includes("*/") ? part.indexOf("*/") + 2 : part.length),
    )
    .join("");
}

function hides(style: string): boolean {
  return HIDES.some((pattern) => pattern.test(style)) || (NO_SIZE.test(style) && CUT_OFF.test(style));
}

function isWhite({ tagName, attribute }: StyledElement, style: string): boolean {
  return (
    WHITE.test(style) || (tagName === "font" && WHITE.test(`color:${compact(attribute("color") ?? "")}`))
  );
}

/** Only where nothing can give it another ground: what a class does in a style sheet of another address is not known. */
function standsOnWhite(element: StyledElement): boolean {
  const own = compact(element.attribute("style") ?? "");
  if (WHITE_GROUND.test(own)) return true;
  for (let at: StyledElement | undefined = element; at !== undefined; at = at.parent) {
    const style = compact(at.attribute("style") ?? "");
    if (GROUND.test(style) || at.attribute("bgcolor") !== null || namesOf(at).length > 0) return false;
  }
  return true;
}

function namesOf({ attribute }: StyledElement): readonly string[] {
  const classes = (attribute("class") ?? "").split(/\s+/u).map((name) => `.${name}`);
  return [...classes, `#${attribute("id") ?? ""}`].filter((name) => name.length > 1);
}

function compact(style: string): string {
  return style.replace(/\s+/gu, "").toLowerCase();
}
