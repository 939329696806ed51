// What a build came to comes in, what a person reads of it goes out.
import type { Engine } from "./command.ts";

type BuildReport = Awaited<ReturnType<Engine["buildIndex"]>>;
type FilesReport = Awaited<ReturnType<Engine["indexFiles"]>>["files"];

/** What each file was taken for, and which could not be read. */
export function describeOwnFiles({ documents, refused, removed, missing }: FilesReport): string {
  const anew = documents.filter((document) => document.anew).length;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [`Read ${documents.length} files, ${anew} of them anew:`, documents.map(describeOwnFile)],
    [`Could not be read: ${refused.length}`, refused.map(describeRefusal)],
    ["Gone since the last time:", removed.map((name) => JSON.stringify(name))],
    ["Named by a manifest, but not there:", missing.map((name) => JSON.stringify(name))],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`)
    .join("");
}

const DATE_BASES = {
  manifest: "by the manifest",
  name: "in its name",
  text: "printed in it",
  description: "in its properties",
  file: "when the file was written",
} as const;

function describeOwnFile(document: FilesReport["documents"][number]): string {
  const { name, id, title, language, stated, publishedOn, dateBasis, counterpartId, counterpartBasis } =
    document;
  const parts = [
    `${language} (${stated.includes("language") ? "by the manifest" : "by its characters"})`,
    `${publishedOn} (${DATE_BASES[dateBasis]})`,
    ...(document.pages === null ? [] : [`${document.pages} pages`]),
    ...(counterpartId === null ? [] : [`other language: ${counterpartId} (by ${counterpartBasis})`]),
    ...document.remarks,
  ];
  return `${JSON.stringify(name)} → ${id}: ${title} · ${parts.join(" · ")}`;
}

function describeRefusal({ name, fault, detail }: FilesReport["refused"][number]): string {
  return `${JSON.stringify(name)}: ${fault}: ${detail}`;
}

/** The index, its documents and what does not fit. */
export function describeBuild(report: BuildReport): string {
  const { corpus, chunks, embedded, indexId, hnsw, lists, written } = report;
  const { length } = corpus.documents;
  return [
    written
      ? `Indexed ${length} documents in ${chunks} chunks, ${embedded} of them embedded anew.`
      : `Nothing has changed: the index of ${length} documents in ${chunks} chunks stands as it was.`,
    ...corpus.documents.map(({ id, paragraphs }) => `  ${id}: ${describeKinds(paragraphs)}`),
    `Paragraphs without a counterpart in the other language: ${namesOrNone(corpus.withoutTwin)}`,
    `Brackets that differ between the languages: ${namesOrNone(corpus.bracketsDiffer.map(describeDifference))}`,
    `Bodies that the register does not list: ${namesOrNone(corpus.unrecognisedBodies.map(({ name }) => name))}`,
    describeEngines(hnsw, lists),
    `Index ${indexId}`,
    "",
  ].join("\n");
}

function describeEngines(hnsw: boolean, lists: boolean): string {
  if (lists)
    return `Vectors: exact scan${hnsw ? ", HNSW graph" : ""} and lists, which serve a collection of this size.`;
  return hnsw
    ? "Vectors: exact scan and HNSW graph."
    : "Vectors: exact scan only; hnswlib-node is not built here (no C++ compiler at install time).";
}

function describeKinds(paragraphs: BuildReport["corpus"]["documents"][number]["paragraphs"]): string {
  const kinds = Object.entries(paragraphs);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  return `${total} paragraphs (${kinds.map(([kind, count]) => `${count} ${kind}`).join(", ")})`;
}

function describeDifference(difference: BuildReport["corpus"]["bracketsDiffer"][number]): string {
  const { a, b, onlyInA, onlyInB } = difference;
  const sides = [
    [a, onlyInA],
    [b, onlyInB],
  ] as const;
  const only = sides.filter(([, names]) => names.length > 0);
  return only.map(([id, names]) => `${names.join(", ")} only in ${id}`).join("; ");
}

function namesOrNone(names: readonly string[]): string {
  return names.length === 0 ? "none" : `${names.length}${names.map((name) => `\n  ${name}`).join("")}`;
}
