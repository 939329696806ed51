// Parsed paragraphs in, the same with their responsible bodies out: read from the brackets at the end, else from the
// nearest heading that names a body, else from the document.
import type { Bureau, BureauRegister } from "../domain/bureau.ts";
import type { Attribution, Paragraph } from "../domain/document.ts";
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

/** Bodies by every name and code they answer to. */
type BodyNames = ReadonlyMap<string, string | null>;

/** Bodies without a name ("relevant bureaux") are kept as printed and are no mistake of the register. */
const unnamedBodies = /^(?:(?:other )?relevant (?:policy )?(?:bureaux|bureaus|departments|bureaux and departments)|(?:其他)?(?:相關|相关|有關|有关)(?:的)?(?:政策局|決策局|决策局|部門|部门|政策局及部門|政策局及部门))$/iu;

/** One spelling for comparing: brackets and widths by NFKC, 衞 as 衛, no blanks within Chinese, small letters. */
function nameKey(name: string): string {
  return name.normalize("NFKC").replaceAll("衞", "衛").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** A name that two bodies have borne (the Transport and Housing Bureau) points to neither: null. */
function addNames(names: Map<string, string | null>, code: string, more: readonly (string | null)[]): void {
  for (const name of more) {
    if (name === null) continue;
    const key = nameKey(name);
    const known = names.get(key);
    names.set(key, known === undefined || known === code ? code : null);
  }
}

/** Current names go before short ones and short ones before former ones, where they coincide. */
function readNames(register: BureauRegister): BodyNames {
  const layers: readonly ((body: Bureau) => readonly (string | null)[])[] = [
    (body) => [body.code, body.en, body.zhHant, body.zhHans],
    (body) => body.shortNames,
    (body) => body.formerNames.flatMap((former) => [former.code, former.en, former.zhHant, former.zhHans]),
  ];
  const names = new Map<string, string | null>();
  for (const layer of layers) {
    const found = new Map<string, string | null>();
    for (const body of register.values()) addNames(found, body.code, layer(body));
    for (const [key, code] of found) if (!names.has(key)) names.set(key, code);
  }
  return names;
}

/** The text of a closing bracket and whether a complete sentence stands before it. */
function closingBracket(text: string): { inside: string; afterSentence: boolean } | undefined {
  const trimmed = text.trimEnd();
  if (!/[)）]$/u.test(trimmed)) return undefined;
  const open = Math.max(trimmed.lastIndexOf("("), trimmed.lastIndexOf("（"));
  if (open < 0) return undefined;
  return { inside: trimmed.slice(open + 1, -1), afterSentence: endsSentence(trimmed.slice(0, open)) };
}

/** Names that commas, 、 or "and" part; a full name that holds a comma or "and" is found whole first. */
function bracketNames(inside: string, names: BodyNames): string[] {
  if (names.get(nameKey(inside))) return [inside.trim()];
  const parts = inside.split(/[、，,；;]|\s(?:and)\s/u).map((part) => part.trim());
  const found: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const pair = `${parts[at]}, ${parts[at + 1]}`;
    const whole = at + 1 < parts.length && names.get(nameKey(pair));
    found.push(whole ? pair : (parts[at] ?? ""));
    if (whole) at += 1;
  }
  return found.filter((name) => name !== "");
}

interface StatedBodies {
  readonly codes: readonly string[];
  readonly unlisted: readonly string[];
  readonly unrecognised: readonly string[];
}

/** Bodies in the closing brackets; undefined where the brackets are no statement of who is responsible. */
function statedBodies(paragraph: Paragraph, names: BodyNames): StatedBodies | undefined {
  const bracket = closingBracket(paragraph.text);
  if (!bracket?.afterSentence) return undefined;
  const found = bracketNames(bracket.inside, names);
  const codes = [...new Set(found.flatMap((name) => names.get(nameKey(name)) ?? []))];
  const unlisted = found.filter((name) => !names.get(nameKey(name)));
  const unrecognised = unlisted.filter((name) => !unnamedBodies.test(name));
  // "(see Annex 2)" after a sentence is a remark; behind a bullet, where bodies are printed, it is reported.
  if (codes.length === 0 && unlisted.length === unrecognised.length && paragraph.kind !== "bullet") return undefined;
  return { codes, unlisted, unrecognised };
}

function namesBody(words: string, body: Bureau): boolean {
  const key = nameKey(words);
  const english = ` ${key.replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const sought = ` ${nameKey(body.en).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return key.includes(nameKey(body.zhHant)) || key.includes(nameKey(body.zhHans)) || english.includes(sought);
}

/** Bodies that the innermost heading with a body names; a public body is spoken of there, not responsible. */
function headingBodies(section: readonly string[], bodies: readonly Bureau[]): string[] {
  for (const heading of section.toReversed()) {
    const named = bodies.filter((body) => namesBody(heading, body)).map((body) => body.code);
    if (named.length > 0) return named;
  }
  return [];
}

function attribute(codes: readonly string[], basis: Attribution["basis"]): Attribution[] {
  return codes.map((code) => ({ code, basis }));
}

/** Gives each paragraph of a document its bodies. */
export function attributeBureaux(
  paragraphs: readonly Paragraph[],
  { document, namedDepartments }: Omit<LoadedDocument, "hints">,
  register: BureauRegister,
): AttributedParagraphs {
  const names = readNames(register);
  const responsible = [...register.values()].filter((body) => body.kind !== "public-body");
  const departments = namedDepartments
    ? responsible.filter((body) => body.parent !== null && body.parent === document.defaultBureau)
    : [];
  const unrecognised: UnrecognisedBody[] = [];
  const attributed = paragraphs.map((paragraph): Paragraph => {
    const stated = statedBodies(paragraph, names);
    for (const name of stated?.unrecognised ?? []) unrecognised.push({ paragraphId: paragraph.id, name });
    if (stated && stated.codes.length > 0) {
      return { ...paragraph, bureaux: attribute(stated.codes, "stated"), unlistedBodies: stated.unlisted };
    }
    const headed = headingBodies(paragraph.section, responsible);
    const fallback = document.defaultBureau === null ? [] : [document.defaultBureau];
    const base = headed.length > 0 ? attribute(headed, "heading") : attribute(fallback, "document");
    const named = departments.filter((body) => namesBody(paragraph.text, body)).map((body) => body.code);
    const added = attribute(named, "stated").filter((each) => base.every((one) => one.code !== each.code));
    return { ...paragraph, bureaux: [...base, ...added], unlistedBodies: stated?.unlisted ?? [] };
  });
  return { paragraphs: attributed, unrecognised };
}
