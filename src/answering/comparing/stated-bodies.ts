// A register in, a reader of bodies out: the bureaux, departments, universities, parks and companies that a text names, each
// under one key whatever name, script or language it uses. The longest name at a place counts: 貿易發展局 is no 發展局.
import { type Bureau, type BureauRegister, formsOf } from "../../domain/bureau.ts";
import { headOf } from "../../domain/office-holders.ts";
import { namedGroups } from "../../text/aliases.ts";
import { fold, foldText, sourceSpan } from "../../text/fold.ts";

/** A body as a text names it. */
export interface StatedBody {
  /** Code of the register, or the first name of its group in the vocabulary. */
  readonly key: string;
  /** UTF-16 units: `source.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All places of a text where a body is named, in reading order. */
export type ReadBodies = (text: string) => readonly StatedBody[];

/** What the names of bodies end in; places, schemes and technologies of the vocabulary end otherwise. */
const BODY_NAME =
  /(?:大学|公司|研究院|研发院|促进局|办公室|委员会|科学园|university|corporation|council|institute|science park)$/;

/** A reader over the register and the bodies that the vocabulary knows besides. */
export function createBodyReader(register: BureauRegister): ReadBodies {
  const keys = new Map<string, string>();
  for (const bureau of register.values()) {
    for (const name of [...titlesOf(bureau), ...namesOf(bureau)]) keys.set(name, bureau.code);
  }
  for (const group of namedGroups) addGroup(group, keys);
  for (const [name, key] of [...keys]) {
    const short = withoutPlace(name);
    if (short !== undefined && !keys.has(short)) keys.set(short, key);
  }
  const named = new RegExp(
    [...keys.keys()]
      .sort((a, b) => b.length - a.length)
      .map(patternOf)
      .join("|"),
    "gu",
  );
  const codes = new Map(
    [...register.values()].flatMap((bureau) => codesOf(bureau).map((code) => [code, bureau.code])),
  );
  return (text) => {
    const folded = fold(text);
    const byName = [...folded.text.matchAll(named)].map(({ 0: name, index }) =>
      placed(keys.get(name) ?? name, text, sourceSpan(text, folded, index, index + name.length)),
    );
    const byCode = [...text.matchAll(/(?<![A-Za-z&])[A-Z][A-Za-z&]{1,11}(?![A-Za-z&])/g)].flatMap(
      ({ 0: word, index }) => {
        const key = codes.get(word);
        return key === undefined ? [] : [placed(key, text, { start: index, end: index + word.length })];
      },
    );
    const free = byCode.filter((code) =>
      byName.every((name) => code.end <= name.start || code.start >= name.end),
    );
    return [...byName, ...free].sort((a, b) => a.start - b.start);
  };
}

function addGroup(group: readonly string[], keys: Map<string, string>): void {
  if (!group.some((name) => keys.has(name) || BODY_NAME.test(name))) return;
  const key = group.map((name) => keys.get(name)).find((known) => known !== undefined) ?? group[0] ?? "";
  for (const name of group) if (!keys.has(name)) keys.set(name, key);
}

/** A name that a place begins, and what a text calls it that is of that place; universities of other places share the rest. */
const OF_PLACE = /^(?:hong kong (?=[a-z]+ [a-z]+ )(?!.*universit)|香港(?=.{5})(?!.*大学))/;

function withoutPlace(name: string): string | undefined {
  return OF_PLACE.test(name) ? name.replace(OF_PLACE, "") : undefined;
}

function namesOf(bureau: Bureau): readonly string[] {
  const former = bureau.formerNames.flatMap(formsOf);
  const names = [bureau.en, bureau.zhHant, bureau.zhHans, ...bureau.shortNames, ...former].map(foldText);
  return names.filter((name) => name.length > 1);
}

/** What heads of departments are called, by the department's name. */
const HEADS: readonly (readonly [name: RegExp, office: string])[] = [
  [/^(.+) Commission$/, "Commissioner for $1"],
  [/^Department of (.+)$/, "Director of $1"],
  [/^(.+) Department$/, "Director of $1"],
];

/** Who heads a body, by the body's name: the Deputy Financial Secretary of the Deputy Financial Secretary's Office. */
function titlesOf(bureau: Bureau): readonly string[] {
  const { en, zhHant } = bureau;
  const head = headOf(bureau);
  const departments = HEADS.flatMap(([name, office]) => (name.test(en) ? [en.replace(name, office)] : []));
  const chinese = head !== undefined && zhHant.endsWith("司長辦公室") ? [head.zhHant] : [];
  return [...(head === undefined ? [] : [head.en]), ...departments, ...chinese].map(foldText);
}

function codesOf(bureau: Bureau): readonly string[] {
  return [bureau.code, ...bureau.formerNames.flatMap(({ code }) => code ?? [])];
}

/** English names are whole words. */
function patternOf(name: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return /\p{Script=Han}/u.test(name) ? literal : `(?<![a-z0-9])${literal}(?![a-z0-9])`;
}

function placed(
  key: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): StatedBody {
  return { key, start, end, text: text.slice(start, end) };
}
