// The register of bodies: bureaux, offices, departments and public bodies, with names in three scripts and dated renames.
import type { LocalizedText } from "./document.ts";

/** What a body is in the Government; only the first three are "responsible bureaux" in their own right. */
export type BodyKind = "bureau" | "office" | "department" | "public-body";

/** A name that a body, or a body that it replaced, bore until a date. */
export interface FormerName extends LocalizedText {
  readonly code: string | null;
  /** ISO date of the last day the name was in use, or null where it is not known. */
  readonly until: string | null;
  /** Short and spoken forms of it in any script (食衞局); absent where it has none. */
  readonly shortNames?: readonly string[];
}

/** What a body is called, now or before. */
export type BodyName = Omit<FormerName, "until">;

/** Every way in which a name is written, the full ones first. */
export function formsOf({ en, zhHant, zhHans, shortNames = [] }: BodyName): readonly string[] {
  return [en, zhHant, zhHans, ...shortNames];
}

/** A body of the register (seeds/bureaux.json). */
export interface Bureau extends LocalizedText {
  /** Stable code, as the Government abbreviates it: `ITIB`, `DFSO`, `HKMA`. */
  readonly code: string;
  readonly kind: BodyKind;
  /** Code of the body it reports to, or null. */
  readonly parent: string | null;
  /** Short and spoken names in any script (創科局, 創科及工業局, "Health Bureau"). */
  readonly shortNames: readonly string[];
  readonly formerNames: readonly FormerName[];
}

/** All bodies by code. */
export type BureauRegister = ReadonlyMap<string, Bureau>;
