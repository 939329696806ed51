// Files that were read come in; documents with ids of their own go out, each described by what a manifest states and, for
// the rest, by what its text shows, and paired with its other language version.

import { createHash } from "node:crypto";
import type { BureauRegister } from "../../domain/bureau.ts";
import type { Language } from "../../domain/document.ts";
import { fileOf, pieceOf } from "../../domain/source-file.ts";
import { withoutTail } from "../../text/tail.ts";
import { type DateBasis, guessDescription } from "./guess-description.ts";
import { readStatedFields, type StatedFields, sameInAll } from "./manifest-entries.ts";
import { proposeCounterparts } from "./propose-counterparts.ts";
import type { ReadOwnFile } from "./read-file.ts";
import type { RefusedFile } from "./walk-paths.ts";

/** A document of a person's own, ready to be written. */
export interface DescribedFile {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly wholeParagraphs: boolean;
  /** Fields of its manifest entry but for file and hash. */
  readonly fields: StatedFields;
  /** Names of the fields that a manifest states; the others are guessed. */
  readonly stated: readonly string[];
  readonly title: string;
  readonly language: Language;
  readonly publishedOn: string;
  /** How the date was come by; `manifest` where it is stated. */
  readonly dateBasis: DateBasis | "manifest";
  readonly counterpartId: string | null;
  /** How the counterpart was come by; null without one. */
  readonly counterpartBasis: "manifest" | "names" | "figures" | null;
  readonly pages: number | null;
  readonly anew: boolean;
  readonly remarks: readonly string[];
}

const UNKNOWN_PUBLISHER = { en: "Publisher not stated", zhHant: "未註明發布者", zhHans: "未注明发布者" };

/** What came of describing files. */
export interface DescribedFiles {
  readonly documents: readonly DescribedFile[];
  /** Files to which a manifest gives the id of another. */
  readonly refused: readonly RefusedFile[];
  /** Files that a manifest names and that are not there. */
  readonly missing: readonly string[];
}

/** Describes all of them. */
export async function describeFiles(
  files: readonly ReadOwnFile[],
  bureaux: BureauRegister,
): Promise<DescribedFiles> {
  const manifests = await readStatedFields(files.map(({ root }) => root));
  const statedOf = ({ root, name }: ReadOwnFile): StatedFields => manifests.get(root)?.get(name) ?? {};
  const owners = new Map<unknown, string>();
  const refused: RefusedFile[] = [];
  const own = files.filter((file) => {
    const { id } = statedOf(file);
    const owner = owners.get(id);
    if (id !== undefined && owner === undefined) owners.set(id, file.name);
    if (owner === undefined) return true;
    const detail = `the manifest gives it the id ${JSON.stringify(id)}, which is that of ${owner}`;
    refused.push({ name: file.name, fault: "duplicate", detail });
    return false;
  });
  // Ids that are stated are taken before any is guessed.
  const ids = new Set<string>([...owners.keys()].map(String));
  const described = own.map((file) => describe(file, statedOf(file), ids, bureaux));
  const named = files.map(({ root, name }) => `${root}\n${name}`);
  const missing = [...manifests].flatMap(([root, entries]) =>
    [...entries.keys()].filter((name) => !named.includes(`${root}\n${name}`)),
  );
  return { documents: pair(described), refused, missing };
}

function describe(
  file: ReadOwnFile,
  stated: StatedFields,
  ids: Set<string>,
  bureaux: BureauRegister,
): DescribedFile {
  const { name, sha256, reading, changedMs, anew } = file;
  const heading = reading.heading === null ? [] : [pieceOf("heading", reading.heading)];
  const guess = guessDescription(name, reading.text, fileOf(heading, reading.file), changedMs, bureaux);
  const id = typeof stated.id === "string" ? stated.id : uniqueId(idOf(name, sha256), ids);
  const publisher = guess.defaultBureau === null ? undefined : bureaux.get(guess.defaultBureau);
  const guessed = {
    title: sameInAll(guess.title),
    publisher:
      publisher === undefined
        ? UNKNOWN_PUBLISHER
        : { en: publisher.en, zhHant: publisher.zhHant, zhHans: publisher.zhHans },
    kind: guess.kind,
    language: guess.language,
    publishedOn: guess.publishedOn,
    publishedPrecision: stated.publishedOn === undefined ? guess.publishedPrecision : "day",
    defaultBureau: guess.defaultBureau,
    counterpartId: null,
    sourceUrl: null,
  };
  const fields = { ...guessed, ...stated, id };
  return {
    id,
    name,
    text: reading.text,
    wholeParagraphs: reading.file.wholeParagraphs,
    fields,
    stated: Object.keys(stated),
    title: guess.title,
    language: (stated.language as Language | undefined) ?? guess.language,
    publishedOn: String(fields.publishedOn),
    dateBasis: stated.publishedOn === undefined ? guess.dateBasis : "manifest",
    counterpartId: typeof stated.counterpartId === "string" ? stated.counterpartId : null,
    counterpartBasis: typeof stated.counterpartId === "string" ? "manifest" : null,
    pages: reading.file.pages,
    anew,
    remarks: reading.file.remarks,
  };
}

/** The name's own letters and digits where they say enough, else what its bytes hash to. */
function idOf(name: string, sha256: string): string {
  const bare = name.replace(/\.[^./]+$/u, "");
  const slug = withoutTail(bare.replace(/[^A-Za-z0-9.]+/gu, "-").replace(/^[-.]+/u, ""), /[-.]/u);
  const lost = bare.replace(/[\x20-\x7e]/gu, "").length;
  return slug.length > 2 && lost === 0 ? slug : `${slug === "" ? "document" : slug}-${sha256.slice(0, 8)}`;
}

function uniqueId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`;
  ids.add(id);
  return id;
}

/** Counterparts that are stated on either side, and those that are proposed where nothing is. */
function pair(documents: readonly DescribedFile[]): readonly DescribedFile[] {
  const twins = new Map<string, { readonly id: string; readonly basis: "manifest" | "names" | "figures" }>();
  for (const { id, counterpartId } of documents) {
    if (counterpartId === null) continue;
    twins.set(id, { id: counterpartId, basis: "manifest" });
    if (!twins.has(counterpartId)) twins.set(counterpartId, { id, basis: "manifest" });
  }
  const free = documents.filter(({ id, stated }) => !twins.has(id) && !stated.includes("counterpartId"));
  for (const { english, chinese, basis } of proposeCounterparts(free)) {
    twins.set(english, { id: chinese, basis });
    twins.set(chinese, { id: english, basis });
  }
  return documents.map((document) => {
    const twin = twins.get(document.id);
    if (twin === undefined) return document;
    const fields = { ...document.fields, counterpartId: twin.id };
    return { ...document, fields, counterpartId: twin.id, counterpartBasis: twin.basis };
  });
}

/** SHA-256 of a text in hexadecimal. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
