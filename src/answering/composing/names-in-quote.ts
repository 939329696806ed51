// A quotation in a language that the asker may not read comes in; the names in it that the register of bodies or the vocabulary has in
// both languages go out in the asker's, in the order of the text: bodies by their present or former name, who heads them, programmes,
// places and institutions.

import { formsOf } from "../../domain/bureau.ts";
import type { LocalizedText } from "../../domain/document.ts";
import { headOf } from "../../domain/office-holders.ts";
import type { Library } from "../../ports.ts";
import { ALIAS_VOCABULARY } from "../../text/alias-vocabulary.ts";
import { aliasesIn } from "../../text/aliases.ts";
import { foldText } from "../../text/fold.ts";
import { rememberOf } from "../../text/remember.ts";
import { simplifyScript } from "../../text/script.ts";
import { foldedSource, sourceAliases } from "../../text/source-facts.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { nameIn } from "./in-language.ts";

/** A name at its place in the folded quotation. */
interface NameMention {
  readonly at: number;
  readonly end: number;
  readonly name: string;
}

/**
 * The names in a quotation in the asker's language, each once; none that the text has in that language already. Short ones (前海, 科大)
 * only where names are asked for.
 */
export function namesInQuote(
  text: string,
  question: UnderstoodQuestion,
  library: Library,
  areAsked: boolean,
): readonly string[] {
  // What people call a thing goes before its registered name: Cyberport, and not the company that manages it.
  const found = [...phraseNames(text, question, areAsked), ...registeredNames(text, question, library)];
  const inOrder = found.sort((a, b) => a.at - b.at || b.end - a.end);
  let done = 0;
  const apart = inOrder.filter(({ at, end }) => {
    const isApart = at >= done;
    if (isApart) done = end;
    return isApart;
  });
  const folded = foldedSource(text);
  return [...new Set(apart.map(({ name }) => name))].filter((name) => !folded.includes(foldText(name)));
}

/** A body or its head, with every form that a text of the other language may have of it, folded. */
interface KnownName {
  readonly code: string;
  readonly name: LocalizedText;
  readonly forms: readonly string[];
}

const CHINESE = /\p{Script=Han}/u;

/** Chinese names of fewer characters stand by chance across two words. */
const SHORTEST_CHINESE_NAME = 3;

const knownNames = rememberOf((bureaux: Library["bureaux"]): readonly KnownName[] =>
  [...bureaux.values()].flatMap((bureau) => {
    const head = headOf(bureau);
    const { code } = bureau;
    const former = bureau.formerNames.map((name) => known(code, name, formsOf({ ...name, code: null })));
    const heads =
      head === undefined
        ? []
        : [known(code, head, [...formsOf({ ...head, code: null }), ...shortHeads(bureau)])];
    return [known(code, bureau, formsOf(bureau)), ...former, ...heads];
  }),
);

/** 創科局局長 beside 創新科技及工業局局長. */
function shortHeads({
  kind,
  shortNames,
}: {
  readonly kind: string;
  readonly shortNames: readonly string[];
}): readonly string[] {
  return kind === "bureau" ? shortNames.map((name) => `${name}局長`) : [];
}

function known(code: string, name: LocalizedText, forms: readonly string[]): KnownName {
  return { code, name, forms: [...new Set(forms.map(foldText))] };
}

/** The bodies of the register and their heads that a quotation names in the other language; none that the question names. */
function registeredNames(
  text: string,
  question: UnderstoodQuestion,
  library: Library,
): readonly NameMention[] {
  const { language, bodies } = question;
  const folded = foldedSource(text);
  const asked = askedNames(question);
  const isOther = (form: string): boolean =>
    !asked.has(form) &&
    (language === "en"
      ? CHINESE.test(form) && form.length >= SHORTEST_CHINESE_NAME
      : !CHINESE.test(form) && form.includes(" "));
  return knownNames(library.bureaux).flatMap(({ code, name, forms }) =>
    bodies.includes(code)
      ? []
      : forms.filter(isOther).flatMap((form) => mentionsOf(form, folded, nameIn(language, name))),
  );
}

function mentionsOf(form: string, folded: string, name: string): readonly NameMention[] {
  const at = folded.indexOf(form);
  return at === -1 ? [] : [{ at, end: at + form.length, name }];
}

/** Each folded name of the vocabulary with its group as people write it. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  ALIAS_VOCABULARY.trim()
    .split("\n")
    .map((line) => line.split(" | "))
    .flatMap((group) => group.map((name) => [foldText(name), group] as const)),
);

/** Stands by chance across two words: 港大 in 本港大學 is no university, 中大 in 中大型 none either. */
const SHORT_CHINESE_NAME = /^\p{Script=Han}{1,2}$/u;
const BEFORE_NAME = /(?:^|[^\p{Script=Han}]|[与和及由于从为是的至到对向把将])$/u;
const GOES_ON = /^[型学量规校]/;

/** Where every document is of: to name it tells nothing. */
const HOME: ReadonlySet<string> = new Set(["香港", "内地"]);

/** Whether a short name begins where a word does and is not the beginning of another. */
function standsApart(name: string, folded: string): boolean {
  const at = folded.indexOf(name);
  return at >= 0 && BEFORE_NAME.test(folded.slice(0, at)) && !GOES_ON.test(folded.slice(at + name.length));
}

/** Shorter ones (AI, R&D) are known to every reader. */
const SHORTEST_ENGLISH_NAME = 5;

/** Programmes, places and institutions of the vocabulary: proper names only, and none that the question itself has. */
function phraseNames(text: string, question: UnderstoodQuestion, areAsked: boolean): readonly NameMention[] {
  const english = question.language === "en";
  const folded = foldedSource(text);
  const asked = askedNames(question);
  return sourceAliases(text).flatMap(({ found }) => {
    const names = properNames(GROUPS.get(found) ?? []);
    if (names === undefined || asked.has(found)) return [];
    if (SHORT_CHINESE_NAME.test(found) && !(areAsked && !HOME.has(found) && standsApart(found, folded)))
      return [];
    if (english) return mentionsOf(found, folded, names.en);
    if (names.chinese.length < SHORTEST_CHINESE_NAME) return [];
    return mentionsOf(
      found,
      folded,
      question.language === "zh-Hans" ? simplifyScript(names.chinese) : names.chinese,
    );
  });
}

/** What a group of the vocabulary is called in both languages where it is a name. */
function properNames(
  group: readonly string[],
): { readonly en: string; readonly chinese: string } | undefined {
  const chinese = group.find((name) => /^\p{Script=Han}/u.test(name)) ?? "";
  const en = longestOf(group.filter((name) => /^[A-Z]/.test(name)));
  return isName(en) && en.length >= SHORTEST_ENGLISH_NAME ? { en, chinese } : undefined;
}

/** What the question itself names, in every form of the vocabulary. */
function askedNames({ text }: UnderstoodQuestion): ReadonlySet<string> {
  return new Set(aliasesIn(foldText(text)).flatMap(({ found, others }) => [found, ...others]));
}

/** Whether each long word of it has a capital: "R&D centre" and "IP rights" are no names. */
function isName(text: string): boolean {
  return text.split(" ").every((word) => word.length < 4 || !/^[a-z]/.test(word));
}

function longestOf(names: readonly string[]): string {
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), "");
}
