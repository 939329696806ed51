// manifest.json in, the documents with their texts and parse hints out, each text checked against its stated hash.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BureauRegister } from "../domain/bureau.ts";
import { type DatePrecision, type DocumentKind, LANGUAGES, type PolicyDocument } from "../domain/document.ts";
import type { ParseHints } from "./blocks.ts";
import {
  asObject,
  choiceField,
  depthsField,
  flagField,
  type JsonPlace,
  localizedText,
  nullableStringField,
  objectsField,
  readJsonFile,
  refuseOtherFields,
  seedsInvalid,
  stringField,
} from "./checked-json.ts";

const requiredFields = ["id", "file", "title", "publisher", "kind", "language", "publishedOn", "sha256"];
const optionalFields = ["publishedPrecision", "defaultBureau", "counterpartId", "sourceUrl"];
const hintFields = ["headingLevels", "annexes", "fixedHeadings", "wholeParagraphs", "namedDepartments"];
const entryFields = [...requiredFields, ...optionalFields, ...hintFields];

/** A document as loaded, with what its entry says about reading it. */
export interface LoadedDocument {
  readonly document: PolicyDocument;
  readonly hints: ParseHints;
  /** True where departments under the default bureau that a paragraph names are responsible too. */
  readonly namedDepartments: boolean;
}

const manifestFile = "manifest.json";
const kinds: readonly DocumentKind[] = ["policy-address", "yearbook", "legco-paper", "news", "other"];
const precisions: readonly DatePrecision[] = ["day", "month", "year"];

function readHints(entry: JsonPlace): ParseHints {
  return {
    headingLevels: choiceField(entry, "headingLevels", ["levels", "runs"], "levels"),
    annexes: objectsField(entry, "annexes", true).map((annex) => ({
      label: stringField(annex, "label"),
      title: stringField(annex, "title"),
    })),
    fixedHeadings: depthsField(entry, "fixedHeadings"),
    wholeParagraphs: flagField(entry, "wholeParagraphs"),
  };
}

function readRecord(entry: JsonPlace): Omit<PolicyDocument, "text"> {
  const localized = (field: string) =>
    localizedText(asObject(entry.fields[field], `${entry.place}: ${field}`));
  return {
    id: stringField(entry, "id", /^[\w.-]+$/u, "letters, digits, dots and hyphens"),
    title: localized("title"),
    publisher: localized("publisher"),
    kind: choiceField(entry, "kind", kinds),
    language: choiceField(entry, "language", LANGUAGES),
    publishedOn: stringField(
      entry,
      "publishedOn",
      /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
      "a date as YYYY-MM-DD",
    ),
    publishedPrecision: choiceField(entry, "publishedPrecision", precisions, "day"),
    defaultBureau: nullableStringField(entry, "defaultBureau"),
    counterpartId: nullableStringField(entry, "counterpartId"),
    sourceUrl: nullableStringField(entry, "sourceUrl"),
    sha256: stringField(entry, "sha256", /^[0-9a-f]{64}$/u, "64 hexadecimal digits in small letters"),
  };
}

function readEntry(entry: JsonPlace) {
  refuseOtherFields(entry, entryFields);
  return {
    record: readRecord(entry),
    file: stringField(entry, "file", /^\w[\w.-]*$/u, "a file name in the seeds folder"),
    hints: readHints(entry),
    namedDepartments: flagField(entry, "namedDepartments"),
  };
}

async function readText(seedsFolder: string, file: string, sha256: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(seedsFolder, file));
  } catch (cause) {
    throw seedsInvalid(
      `${file} is in the manifest and cannot be read`,
      `Put ${file} into the seeds folder.`,
      cause,
    );
  }
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (actual !== sha256) {
    throw seedsInvalid(
      `${file} is not the text that the manifest describes: its sha256 is ${actual}`,
      `Restore ${file}, or state its sha256 in ${manifestFile} if the change is meant.`,
    );
  }
  return bytes.toString("utf8");
}

/** Checks what one entry says about others: ids are unique, counterparts and bureaux exist. */
function checkReferences(documents: readonly PolicyDocument[], bureaux: BureauRegister): void {
  const byId = new Map<string, PolicyDocument>();
  for (const document of documents) {
    if (byId.has(document.id)) {
      throw seedsInvalid(
        `${manifestFile}: the id ${document.id} stands twice`,
        "Give each document an id of its own.",
      );
    }
    byId.set(document.id, document);
  }
  for (const { id, counterpartId, defaultBureau } of documents) {
    const mutual = counterpartId !== id && byId.get(counterpartId ?? "")?.counterpartId === id;
    if (counterpartId !== null && !mutual) {
      throw seedsInvalid(
        `${manifestFile}: ${id} has the counterpart ${counterpartId}, which does not name it back`,
        `Set "counterpartId" of both entries to each other, or to null.`,
      );
    }
    if (defaultBureau !== null && !bureaux.has(defaultBureau)) {
      throw seedsInvalid(
        `${manifestFile}: the default bureau ${defaultBureau} of ${id} is not in the register`,
        `Use a code of bureaux.json, or null.`,
      );
    }
  }
}

/** Loads all documents of a seeds folder in the order of the manifest. Throws seeds-invalid with file, field and remedy. */
export async function loadDocuments(seedsFolder: string, bureaux: BureauRegister): Promise<LoadedDocument[]> {
  const manifest = await readJsonFile(join(seedsFolder, manifestFile), manifestFile);
  const entries = objectsField(manifest, "documents").map(readEntry);
  const loaded = await Promise.all(
    entries.map(async ({ record, file, hints, namedDepartments }) => ({
      document: { ...record, text: await readText(seedsFolder, file, record.sha256) },
      hints,
      namedDepartments,
    })),
  );
  checkReferences(
    loaded.map((each) => each.document),
    bureaux,
  );
  return loaded;
}
