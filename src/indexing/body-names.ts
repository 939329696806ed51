// The register of bodies in, a way to find bodies by name in brackets, headings and text out.
import type { Bureau, BureauRegister } from "../domain/bureau.ts";
import type { LocalizedText } from "../domain/document.ts";

/** Bodies by the names they answer to. A name that two bodies have borne points to neither and is null. */
export interface BodyNames {
  /** Codes, full, short and former names, each as nameKey writes it. */
  readonly codeOf: ReadonlyMap<string, string | null>;
  /** Full names, present and former, the longest first. */
  readonly fullNames: readonly string[];
}

/**
 * One spelling for comparing: widths by NFKC, 衞 as 衛, small letters, one blank for everything that is no letter or
 * digit. Latin names are set in blanks, so that only whole words match.
 */
export function nameKey(name: string): string {
  const plain = name.normalize("NFKC").replaceAll("衞", "衛").toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return /\p{Script=Han}/u.test(words) ? words : ` ${words} `;
}

function namesOf(
  layer: (body: Bureau) => readonly (string | null)[],
  register: BureauRegister,
): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const body of register.values()) {
    for (const name of layer(body)) {
      if (name === null) continue;
      const key = nameKey(name);
      const known = names.get(key);
      names.set(key, known === undefined || known === body.code ? body.code : null);
    }
  }
  return names;
}

function fullNamesOf({ en, zhHant, zhHans }: LocalizedText): readonly string[] {
  return [en, zhHant, zhHans];
}

/** Reads the names of a register: a present name goes before a short one and a short one before a former one. */
export function readBodyNames(register: BureauRegister): BodyNames {
  const present = namesOf((body) => [body.en, body.zhHant, body.zhHans], register);
  const codes = namesOf((body) => [body.code], register);
  const short = namesOf((body) => body.shortNames, register);
  const former = namesOf((body) => body.formerNames.flatMap(fullNamesOf), register);
  const formerShort = namesOf(
    (body) => body.formerNames.flatMap(({ shortNames = [] }) => shortNames),
    register,
  );
  const formerCodes = namesOf((body) => body.formerNames.map((each) => each.code), register);
  return {
    codeOf: new Map([...formerCodes, ...formerShort, ...former, ...short, ...codes, ...present]),
    fullNames: [...new Set([...present.keys(), ...former.keys()])].sort((a, b) => b.length - a.length),
  };
}

/** The code that a name stands for; null where it is unknown or ambiguous. */
export function findCode(name: string, names: BodyNames): string | null {
  return names.codeOf.get(nameKey(name)) ?? null;
}

/**
 * Codes of all bodies that `words` name in full, in the order of first mention. A long name hides the shorter ones
 * within it: 香港貿易發展局 does not name the 發展局.
 */
export function findBodies(words: string, names: BodyNames): string[] {
  let rest = ` ${nameKey(words)} `;
  const places = new Map<string, number>();
  for (const name of names.fullNames) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    // As long as what it hides, so that places stay comparable; blanks at the ends, since the next name may need them.
    rest = rest.replaceAll(name, ` ${"|".repeat(name.length - 2)} `);
    const code = names.codeOf.get(name);
    if (code) places.set(code, Math.min(at, places.get(code) ?? at));
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([code]) => code);
}

/** Codes of all bodies that `words` mention by any name they answer to, code and short name included. */
export function findMentions(words: string, names: BodyNames): string[] {
  const text = ` ${nameKey(words)} `;
  return [...names.codeOf].flatMap(([name, code]) => (code !== null && text.includes(name) ? [code] : []));
}
