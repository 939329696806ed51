// Parsed paragraphs in, the same with their responsible bodies out: read from the brackets at the end, else from the
// nearest heading that names a body, else from the document.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Attribution, Paragraph } from "../domain/document.ts";
import { type BodyNames, findBodies, findCode, readBodyNames } from "./body-names.ts";
import { endsSentence } from "./line-shapes.ts";
import type { LoadedDocument } from "./load-documents.ts";

/** A name in a paragraph's brackets that the register does not know. */
export interface UnrecognisedBody {
  readonly paragraphId: string;
  readonly name: string;
}

/** Paragraphs with bodies, and the names that were not recognised. */
export interface AttributedParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly unrecognised: readonly UnrecognisedBody[];
}

/** What the brackets of a paragraph name. */
interface StatedBodies {
  readonly codes: readonly string[];
  /** As printed: names without a code, and those of them that are no "relevant bureaux". */
  readonly unlisted: readonly string[];
  readonly unrecognised: readonly string[];
}

/** Bodies without a name are kept as printed and are no gap in the register. */
const unnamedBodies = [
  /^(?:other )?relevant (?:policy )?(?:bureaux|bureaus|departments|bureaux and departments)$/iu,
  /^(?:其他)?(?:相關|相关|有關|有关)的?(?:政策局|決策局|决策局|部門|部门|政策局[及和]部[門门]|決策局[及和]部[門门])$/u,
];
/** The longest full name, split at its own commas and "and", has this many parts. */
const mostParts = 5;

function isUnnamed(name: string): boolean {
  return unnamedBodies.some((pattern) => pattern.test(name));
}

/** The text of a closing bracket, where a complete sentence stands before it. */
function bracketAfterSentence(text: string): string | undefined {
  const trimmed = text.trimEnd();
  const open = Math.max(trimmed.lastIndexOf("("), trimmed.lastIndexOf("（"));
  if (!/[)）]$/u.test(trimmed) || open < 0 || !endsSentence(trimmed.slice(0, open))) return undefined;
  return trimmed.slice(open + 1, -1);
}

/**
 * Names that commas, 、 or "and" part; a full name that holds such a sign itself is taken whole. 及 parts names only
 * behind a body's last character: it stands inside most of them.
 */
function splitNames(inside: string, names: BodyNames): string[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const separator of inside.matchAll(/[、，,；;]|\sand\s|(?<=[局署處处室])[及和]/gu)) {
    parts.push({ start, end: separator.index });
    start = separator.index + separator[0].length;
  }
  parts.push({ start, end: inside.length });
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const upTo = (count: number) => inside.slice(parts[at]?.start, parts[at + count - 1]?.end).trim();
    let count = Math.min(mostParts, parts.length - at);
    while (count > 1 && findCode(upTo(count), names) === null && !isUnnamed(upTo(count))) count -= 1;
    found.push(upTo(count));
    at += count;
  }
  return found.filter((name) => name !== "");
}

/** Bodies in the closing brackets; undefined where the brackets are no statement of who is responsible. */
function statedBodies(paragraph: Paragraph, names: BodyNames): StatedBodies | undefined {
  const inside = bracketAfterSentence(paragraph.text);
  if (inside === undefined) return undefined;
  const found = splitNames(inside, names);
  const codes = [...new Set(found.flatMap((name) => findCode(name, names) ?? []))];
  const unlisted = found.filter((name) => findCode(name, names) === null);
  const unrecognised = unlisted.filter((name) => !isUnnamed(name));
  // "(see Annex 2)" after a sentence is a remark; behind a bullet, where bodies are printed, it is reported.
  const remark = unlisted.length === found.length && unrecognised.length === unlisted.length;
  return remark && paragraph.kind !== "bullet" ? undefined : { codes, unlisted, unrecognised };
}

function attributions(codes: readonly string[], basis: Attribution["basis"]): Attribution[] {
  return codes.map((code) => ({ code, basis }));
}

/** Bodies of the innermost heading that names one, else the document's own. */
function inheritedBodies(
  section: readonly string[],
  responsible: (words: string) => string[],
  fallback: string | null,
) {
  for (const heading of section.toReversed()) {
    const named = responsible(heading);
    if (named.length > 0) return attributions(named, "heading");
  }
  return attributions(fallback === null ? [] : [fallback], "document");
}

/** Gives each paragraph of a document its bodies. */
export function attributeBureaux(
  paragraphs: readonly Paragraph[],
  { document, namedDepartments }: Omit<LoadedDocument, "hints">,
  register: BureauRegister,
  names: BodyNames = readBodyNames(register),
): AttributedParagraphs {
  // A public body is spoken of, not responsible: its bureau is.
  const responsible = (words: string) =>
    findBodies(words, names).filter((code) => register.get(code)?.kind !== "public-body");
  const departments = (words: string) =>
    namedDepartments
      ? responsible(words).filter((code) => register.get(code)?.parent === document.defaultBureau)
      : [];

  const unrecognised: UnrecognisedBody[] = [];
  const attributed = paragraphs.map((paragraph): Paragraph => {
    const stated = statedBodies(paragraph, names);
    for (const name of stated?.unrecognised ?? []) unrecognised.push({ paragraphId: paragraph.id, name });
    if (stated && stated.codes.length > 0) {
      return { ...paragraph, bureaux: attributions(stated.codes, "stated"), unlistedBodies: stated.unlisted };
    }
    const inherited = inheritedBodies(paragraph.section, responsible, document.defaultBureau);
    const added = departments(paragraph.text).filter((code) => inherited.every((each) => each.code !== code));
    const bureaux = [...inherited, ...attributions(added, "stated")];
    return { ...paragraph, bureaux, unlistedBodies: stated?.unlisted ?? [] };
  });
  return { paragraphs: attributed, unrecognised };
}
