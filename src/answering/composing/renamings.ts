// The register comes in with a way to tell whether a former name is used; what became of each body so named, and since when, goes
// out, with a sentence that says so.
import { type BodyName, type Bureau, type FormerName, formsOf } from "../../domain/bureau.ts";
import type { Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import { rememberOf } from "../../text/remember.ts";
import { ANSWER_WORDS, NOTICE_WORDS } from "./answer-words.ts";
import { bodyIn, dateIn, fill, listOf, nameIn } from "./in-language.ts";

/** A name out of use and the bodies that came in its place. */
export interface Renaming {
  readonly former: FormerName;
  /** ISO date of the last day the name was in use. */
  readonly until: string;
  /** At least one; several where the body was divided. */
  readonly successors: readonly Bureau[];
}

/** Renamings, in the order of the register, of the bodies that are named by a name out of use, as `isNamed` tells. */
export function renamings(
  library: Pick<Library, "bureaux">,
  isNamed: (former: FormerName) => boolean,
): readonly Renaming[] {
  const found = new Map<string, Renaming>();
  for (const bureau of library.bureaux.values()) {
    for (const former of bureau.formerNames) {
      if (former.until === null || !isUnlike(former, bureau) || !isNamed(former)) continue;
      const key = former.code ?? former.en;
      const known = found.get(key) ?? { former, until: former.until, successors: [] };
      const successors = known.successors.filter(({ code }) => code !== bureau.code);
      found.set(key, { ...known, successors: [...successors, bureau] });
    }
  }
  return [...found.values()];
}

/** Whether a question names a body by this name, one of its short forms or its code, in any script and case. */
export function namesBody(question: string): (body: BodyName) => boolean {
  const folded = foldText(question);
  return (body) => foldedForms(body).some((name) => says(folded, name));
}

/** All its names, short forms and its code, folded. */
const foldedForms = rememberOf((body: BodyName): readonly string[] =>
  [...formsOf(body), ...(body.code === null ? [] : [body.code])].map(foldText),
);

/** "The Office … is now the … (DPO), since 25 July 2024."; a body that was divided is all of its successors. */
export function renamingText({ former, until, successors }: Renaming, language: Language): string {
  const date = dateIn(language, dayAfter(until));
  return fill(NOTICE_WORDS.renamedBody, language, { ...namesOf(former, successors, language), date });
}

/** The same as the beginning of a statement, without the date: a statement says none that its quotation does not. */
export function renamingOpening({ former, successors }: Renaming, language: Language): string {
  return fill(ANSWER_WORDS.renamed, language, namesOf(former, successors, language));
}

function namesOf(former: FormerName, successors: readonly Bureau[], language: Language) {
  const present = successors.map((bureau) => bodyIn(language, bureau));
  return { former: nameIn(language, former), present: listOf(present, language) };
}

function isUnlike(former: FormerName, bureau: Bureau): boolean {
  return former.en !== bureau.en && former.zhHant !== bureau.zhHant;
}

/** Latin names stand between what are no letters: OGCIO現在, not a piece of another word. */
function says(folded: string, name: string): boolean {
  const at = folded.indexOf(name);
  if (at === -1) return false;
  const isLetter = (character: string | undefined): boolean => /[a-z]/.test(character ?? "");
  return !isLetter(name[0]) || !(isLetter(folded[at - 1]) || isLetter(folded[at + name.length]));
}

/** ISO date of the day after: the first day of the present name. */
function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
