// The register comes in, a finder of bodies in questions goes out: a bureau is asked about by its full name, its short
// name, its code or a name it no longer bears, and a passage may say any of them.
import { type Bureau, type BureauRegister, formsOf } from "../../domain/bureau.ts";
import { foldText } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";

/** A body that a question names. */
export interface NamedBody {
  readonly code: string;
  /** The name as found, folded. */
  readonly found: string;
  /** All names of the body, folded, the found one included. */
  readonly names: readonly string[];
  /** All names of the body that it is under, folded; empty where it is under none. */
  readonly parentNames: readonly string[];
}

/** Finds the bodies that a text names, each once, in the order of the register. */
export type FindBodies = (text: string) => readonly NamedBody[];

/** Texts kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** A finder over a register. A code counts only in capitals as a word of its own: "IT" and "SB" are not bodies in "it". */
export function createBodyFinder(register: BureauRegister): FindBodies {
  const bodies = [...register.values()].map((bureau) => ({
    code: bureau.code,
    codes: [bureau.code, ...bureau.formerNames.flatMap(({ code }) => code ?? [])],
    names: namesOf(bureau),
    parentNames: namesOf(register.get(bureau.parent ?? "")),
  }));
  return remember((text) => {
    if (text === "") return [];
    const folded = foldText(text);
    const capitals = new Set(text.match(/[A-Za-z&]+/g) ?? []);
    const named: NamedBody[] = [];
    for (const { code, codes, names, parentNames } of bodies) {
      const found = names.find((name) => holdsName(folded, name)) ?? codes.find((each) => capitals.has(each));
      if (found !== undefined) named.push({ code, found: foldText(found), names, parentNames });
    }
    return named;
  }, MOST_KEPT);
}

/** Longest first, so that a full name is found before a short one that is part of it. */
function namesOf(bureau: Bureau | undefined): readonly string[] {
  if (bureau === undefined) return [];
  const former = bureau.formerNames.flatMap(formsOf);
  const names = [bureau.en, bureau.zhHant, bureau.zhHans, ...bureau.shortNames, ...former].map(foldText);
  return [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}

function holdsName(folded: string, name: string): boolean {
  const at = folded.indexOf(name);
  if (at === -1) return false;
  if (/^\p{Script=Han}/u.test(name)) return true;
  return !/[a-z0-9]/.test(folded[at - 1] ?? " ") && !/[a-z0-9]/.test(folded[at + name.length] ?? " ");
}
