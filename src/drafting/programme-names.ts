// A library comes in, the programmes that its documents name go out: schemes, funds, centres, offices and plans, each with all
// its names. Found by rule: names in quotation marks, names of the vocabulary, and their English in the paragraph's twin.
import type { LocalizedText, Paragraph } from "../domain/document.ts";
import type { Library } from "../ports.ts";
import { foldName, PROGRAMME_GROUPS, programmesQuotedIn } from "../text/named-things.ts";
import { PROGRAMME_VOCABULARY } from "../text/programme-vocabulary.ts";
import { simplifyScript } from "../text/script.ts";
import { extractTerms } from "../text/terms.ts";

/** A programme with its names. */
export interface Programme {
  readonly id: string;
  readonly name: LocalizedText;
  /** All names, folded. */
  readonly forms: readonly string[];
  /** What finds it: each name without script, case, blanks within or plural. */
  readonly keys: ReadonlySet<string>;
  /** Paragraphs that name it, in the library's order. */
  readonly paragraphs: readonly Paragraph[];
  /** Documents that speak of it, the two language versions of one counted once. */
  readonly documents: number;
}

/** A run of capitalised English words, and its part up to the last word that programmes' names end in. */
const ENGLISH_RUN = /\b(?:[A-Z][\w&'-]*|I&T|R&D)(?: (?:[A-Z][\w&'-]*|and|of|on|for|the|in|I&T|R&D))*/g;
const ENGLISH_NAME =
  /^.+ (?:Scheme|Fund|Programme|Institute|Centre|Blueprint|Technopole|Park|Office|Platform|Alliance|Strategy)\b/;
const LONGEST_ID = 80;
/** Kinds of paragraph that only name things. */
export const SAYING_NOTHING: ReadonlySet<string> = new Set(["link", "caption", "front-matter"]);

/** Every programme that some paragraph names. */
export function findProgrammes(library: Library): readonly Programme[] {
  const groups = mergedNames([
    ...registerNames(library),
    ...PROGRAMME_GROUPS,
    ...PROGRAMME_VOCABULARY,
    ...quotedNames(library),
  ]);
  const told = library.paragraphs.filter(({ kind }) => !SAYING_NOTHING.has(kind));
  const folded = told.map((paragraph) => ({ paragraph, text: foldName(paragraph.text) }));
  const programmes = groups.flatMap((names): readonly Programme[] => {
    const forms = [...new Set(names.map(foldName))];
    const paragraphs = folded
      .filter(({ text }) => forms.some((form) => holdsForm(text, form)))
      .map(({ paragraph }) => paragraph);
    if (paragraphs.length === 0) return [];
    const name = localized(names);
    const keys = new Set(names.map(nameKey));
    return [{ id: idOf(name), name, forms, keys, paragraphs, documents: worksOf(paragraphs, library).size }];
  });
  return [...new Map(programmes.map((programme) => [programme.id, programme])).values()];
}

/** A name as it may be asked for: "state key laboratories" is State Key Laboratory, and Innovation and Technology is I&T. */
export function nameKey(name: string): string {
  const folded = foldName(name).trim();
  if (/\p{Script=Han}/u.test(folded)) return folded;
  const short = folded.replace(/^the /u, "").replaceAll("innovation and technology", "i&t");
  const words = extractTerms(short.replaceAll("-", " ")).map(({ term }) => term);
  return words.length === 0 ? folded : words.join(" ");
}

/** Whether a folded text holds a folded name; an English one as whole words. */
export function holdsForm(text: string, form: string): boolean {
  const at = text.indexOf(form);
  if (at === -1 || /^\p{Script=Han}/u.test(form)) return at !== -1;
  return !/[a-z0-9]/.test(text[at - 1] ?? " ") && !/[a-rt-z0-9]/.test(text[at + form.length] ?? " ");
}

/** The works that paragraphs stand in: a document and its other language version are one. */
export function worksOf(paragraphs: readonly Paragraph[], library: Library): ReadonlySet<string> {
  return new Set(paragraphs.map(({ documentId }) => workOf(documentId, library)));
}

/** The id under which both language versions of a document go. */
function workOf(documentId: string, library: Library): string {
  const twin = library.document(documentId)?.counterpartId ?? documentId;
  return twin < documentId ? twin : documentId;
}

/** Offices that documents speak of as measures: those that replaced a former one or carry a programme's name. */
function registerNames({ bureaux }: Library): readonly (readonly string[])[] {
  return [...bureaux.values()]
    .filter(({ formerNames, kind }) => kind === "office" && formerNames.some(({ until }) => until !== null))
    .map(({ en, zhHant, shortNames }) => [en, zhHant, ...shortNames]);
}

function quotedNames(library: Library): readonly (readonly string[])[] {
  return library.paragraphs.flatMap((paragraph) => {
    const names = programmesQuotedIn(paragraph.text);
    const english = englishNames(paragraph, library);
    const [only] = names;
    return names.length === 1 && only !== undefined && english.length === 1
      ? [[only, ...english]]
      : names.map((name) => [name]);
  });
}

/** Names in the paragraph's English version, each once. */
function englishNames({ counterpartId }: Paragraph, library: Library): readonly string[] {
  const twin = counterpartId === null ? undefined : library.paragraph(counterpartId);
  if (twin?.language !== "en") return [];
  return englishNamesIn(twin.text);
}

/** The capitalised runs of a text that end as programmes' names do, without an article, each once. */
export function englishNamesIn(text: string): readonly string[] {
  const names = (text.match(ENGLISH_RUN) ?? []).flatMap((run) => ENGLISH_NAME.exec(run) ?? []);
  return [...new Set(names.map(bareName))];
}

/** Without the verb of a measure and the article before a name ("Optimise the …"). */
function bareName(name: string): string {
  return name.replace(/^(?:[A-Z][a-z]+ )?[Tt]he /, "");
}

/** Lists of names that share one are of one programme. */
function mergedNames(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groupOf = new Map<string, string[]>();
  for (const list of lists) {
    const known = list.map((name) => groupOf.get(foldName(name))).find((group) => group !== undefined);
    const group = known ?? [];
    for (const name of list) {
      if (groupOf.has(foldName(name))) {
        if (!group.includes(name) && groupOf.get(foldName(name)) === group) group.push(name);
        continue;
      }
      group.push(name);
      groupOf.set(foldName(name), group);
    }
  }
  return [...new Set(groupOf.values())];
}

/** The longest name of each script; the Chinese one stands in where a name has no English. */
function localized(names: readonly string[]): LocalizedText {
  const longest = (list: readonly string[]): string | undefined =>
    [...list].sort((a, b) => foldName(b).length - foldName(a).length || a.length - b.length)[0];
  const chinese = names.filter((name) => /\p{Script=Han}/u.test(name));
  const zhHant = longest(chinese.filter((name) => simplifyScript(name) !== name)) ?? longest(chinese);
  const en = longest(names.filter((name) => !/\p{Script=Han}/u.test(name))) ?? zhHant ?? "";
  return { en, zhHant: zhHant ?? en, zhHans: simplifyScript(zhHant ?? en) };
}

function idOf({ en, zhHans }: LocalizedText): string {
  const slug = en
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/\+/g, "-plus")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return (slug === "" ? zhHans : slug).slice(0, LONGEST_ID);
}
