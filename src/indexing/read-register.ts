// bureaux.json in, the register of bodies out, checked: codes are unique and parents exist.
import { join } from "node:path";
import type { BodyKind, Bureau, BureauRegister, FormerName } from "../domain/bureau.ts";
import {
  choiceField,
  type JsonPlace,
  localizedText,
  nullableStringField,
  objectsField,
  readJsonFile,
  seedsInvalid,
  stringField,
  stringsField,
} from "./checked-json.ts";

const registerFile = "bureaux.json";
const bodyKinds: readonly BodyKind[] = ["bureau", "office", "department", "public-body"];

function readFormerName(at: JsonPlace): FormerName {
  return {
    ...localizedText(at),
    code: nullableStringField(at, "code"),
    until: nullableStringField(at, "until"),
    ...(at.fields.shortNames === undefined ? {} : { shortNames: stringsField(at, "shortNames") }),
  };
}

function readBody(at: JsonPlace): Bureau {
  return {
    code: stringField(at, "code"),
    kind: choiceField(at, "kind", bodyKinds),
    ...localizedText(at),
    parent: nullableStringField(at, "parent"),
    shortNames: stringsField(at, "shortNames"),
    formerNames: objectsField(at, "formerNames").map(readFormerName),
  };
}

/** Reads the register of a seeds folder. Throws seeds-invalid naming the entry and the field. */
export async function readRegister(seedsFolder: string): Promise<BureauRegister> {
  const file = await readJsonFile(join(seedsFolder, registerFile), registerFile);
  const register = new Map<string, Bureau>();
  for (const body of objectsField(file, "bureaux").map(readBody)) {
    if (register.has(body.code)) {
      throw seedsInvalid(
        `${registerFile}: code ${body.code} stands twice`,
        "Give each body a code of its own.",
      );
    }
    register.set(body.code, body);
  }
  for (const { code, parent } of register.values()) {
    if (parent === null || register.has(parent)) continue;
    throw seedsInvalid(
      `${registerFile}: ${code} has the parent ${parent}, which is not in the register`,
      `Add ${parent} to ${registerFile}, or set the parent of ${code} to null.`,
    );
  }
  return register;
}
