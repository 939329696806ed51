// An index and a number come in; a snapshot of so many copies of its documents is written beside it (each copy under ids of its
// own), opened and asked, and what it takes goes out: how a million paragraphs open where nobody has hours to index them. The
// copies of a text are equally near, so it says what size costs, and nothing about which paragraphs are found.
//   npm run build && node --expose-gc scripts/measure-copies.mjs INDEX COPIES
// INDEX is an index folder of more than 10 000 chunks. INDEX-copies is written, 13 kB a paragraph, and removed at the end.
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { openSnapshotFolder } from "../dist/adapters/snapshot-files.js";
import { createAssistant } from "../dist/answering/answer-question.js";
import { readConfig } from "../dist/config.js";
import { chunkColumns, decodeChunks, encodeChunks } from "../dist/domain/chunk-columns.js";
import { decodePostings, encodePostings } from "../dist/domain/inverted-index.js";
import { recipeOf } from "../dist/indexing/build-index.js";
import { partsOver } from "../dist/wiring/assistant-parts.js";
import { searchInMemory } from "../dist/wiring/search-index.js";
import { openEmbedder } from "../dist/wiring.js";

const QUESTIONS = "eval/starter.jsonl";
const PIECE_BYTES = 2 ** 26;
const PIECE_LINES = 5000;
const HEADER_NUMBERS = 6;
const MOST_NEAR = 16;

const [index, typed] = process.argv.slice(2);
const copies = Array.from({ length: Number(typed) }, (_, copy) => copy);
const source = join(index, "snapshots", readFileSync(join(index, "CURRENT"), "utf8").trim());
const folder = `${index}-copies`;
const manifest = JSON.parse(readFileSync(join(source, "manifest.json"), "utf8"));
mkdirSync(folder, { recursive: true });
try {
  await writeCopies();
  console.log(JSON.stringify(await measure(), null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** The id of the same thing in a copy. */
function idIn(copy, id) {
  return copy === 0 || id === null ? id : `copy${copy}-${id}`;
}

async function writeCopies() {
  const { documents, paragraphs, chunks } = manifest.counts;
  writePieces("documents.json", [Buffer.from(JSON.stringify(copiedDocuments()))]);
  writePieces("paragraphs.jsonl", copiedParagraphs());
  writePieces("chunks.bin", [copiedChunks(paragraphs)]);
  for (const group of ["en", "zh"]) {
    writePieces(`postings-${group}.bin`, [copiedPostings(group, chunks)]);
    copyFileSync(join(source, `terms-${group}.json`), join(folder, `terms-${group}.json`));
  }
  for (const name of ["bureaux.json", "report.json"]) copyFileSync(join(source, name), join(folder, name));
  writePieces("vectors.f32", repeated(readFileSync(join(source, "vectors.f32"))));
  writePieces("vectors.lists3", copiedLists(readFileSync(join(source, "vectors.lists3")), chunks));
  const many = copies.length;
  manifest.counts = { documents: documents * many, paragraphs: paragraphs * many, chunks: chunks * many };
  for (const name of Object.keys(manifest.files)) manifest.files[name] = await sealOf(name);
  manifest.accelerators = { "vectors.lists3": await sealOf("vectors.lists3") };
  const bytes = Buffer.from(JSON.stringify(manifest));
  writePieces("manifest.json", [bytes]);
  writePieces("manifest.sha256", [Buffer.from(`${createHash("sha256").update(bytes).digest("hex")}\n`)]);
}

function writePieces(name, pieces) {
  const file = openSync(join(folder, name), "w");
  for (const { buffer, byteOffset, byteLength } of pieces) {
    for (let at = 0; at < byteLength; )
      at += writeSync(file, new Uint8Array(buffer, byteOffset + at, Math.min(PIECE_BYTES, byteLength - at)));
  }
  closeSync(file);
}

async function sealOf(name) {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of createReadStream(join(folder, name), { highWaterMark: 2 ** 20 })) {
    hash.update(part);
    bytes += part.byteLength;
  }
  return { bytes, sha256: hash.digest("hex") };
}

function copiedDocuments() {
  const documents = JSON.parse(readFileSync(join(source, "documents.json"), "utf8"));
  return copies.flatMap((copy) =>
    documents.map((document) => ({
      ...document,
      id: idIn(copy, document.id),
      counterpartId: idIn(copy, document.counterpartId),
    })),
  );
}

function* copiedParagraphs() {
  const lines = readFileSync(join(source, "paragraphs.jsonl"), "utf8").split("\n").slice(0, -1);
  for (const copy of copies) {
    for (let from = 0; from < lines.length; from += PIECE_LINES) {
      const copied = lines.slice(from, from + PIECE_LINES).map((line) => {
        const paragraph = JSON.parse(line);
        const { id, documentId, counterpartId } = paragraph;
        const ids = [id, documentId, counterpartId].map((each) => idIn(copy, each));
        return JSON.stringify({ ...paragraph, id: ids[0], documentId: ids[1], counterpartId: ids[2] });
      });
      yield Buffer.from(`${copied.join("\n")}\n`);
    }
  }
}

function copiedChunks(paragraphs) {
  const one = decodeChunks(readFileSync(join(source, "chunks.bin")), paragraphs);
  const size = one.starts.length;
  const all = chunkColumns(size * copies.length);
  for (const copy of copies) {
    all.paragraphs.set(
      one.paragraphs.map((paragraph) => paragraph + copy * paragraphs),
      copy * size,
    );
    for (const column of ["sentences", "starts", "ends"]) all[column].set(one[column], copy * size);
  }
  return encodeChunks(all);
}

function copiedPostings(group, size) {
  const terms = JSON.parse(readFileSync(join(source, `terms-${group}.json`), "utf8"));
  const one = decodePostings(terms, readFileSync(join(source, `postings-${group}.bin`)));
  const many = copies.length;
  const chunks = new Uint32Array(one.chunks.length * many);
  const weights = new Float32Array(chunks.length);
  const lengths = new Float32Array(size * many);
  let at = 0;
  for (let row = 0; row < terms.length; row++) {
    for (const copy of copies) {
      for (let i = one.offsets[row]; i < one.offsets[row + 1]; i++) {
        chunks[at] = one.chunks[i] + copy * size;
        weights[at++] = one.weights[i];
      }
    }
  }
  for (const copy of copies) lengths.set(one.lengths, copy * size);
  return encodePostings({
    terms,
    offsets: one.offsets.map((offset) => offset * many),
    chunks,
    weights,
    lengths,
  });
}

function* repeated(bytes) {
  for (const _ of copies) yield bytes;
}

/** The same centres, each with the copies of its list: what the layout is says docs/index-format.md. */
function* copiedLists(bytes, size) {
  const numbers = (at, count) =>
    new Uint32Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * count));
  const [layout, , dimensions, count, longest, telling] = numbers(0, HEADER_NUMBERS);
  const rowBytes = Math.ceil(dimensions / 16) * 16;
  const many = copies.length;
  const startsAt = 4 * HEADER_NUMBERS + count * (rowBytes + 8);
  const starts = numbers(startsAt, count + 1);
  const firstAt = startsAt + 4 * (count + 1);
  const nearAt = firstAt + count * (rowBytes + 4);
  const chunksAt = nearAt + 2 * size * Math.min(MOST_NEAR, count);
  const chunks = numbers(chunksAt, size);
  yield Uint32Array.of(layout, size * many, dimensions, count, longest * many, telling);
  yield bytes.subarray(4 * HEADER_NUMBERS, startsAt);
  yield starts.map((start) => start * many);
  yield bytes.subarray(firstAt, nearAt);
  yield* repeated(bytes.subarray(nearAt, chunksAt));
  for (let list = 0; list < count; list++) {
    for (const copy of copies)
      yield chunks.subarray(starts[list], starts[list + 1]).map((chunk) => chunk + copy * size);
  }
  let at = chunksAt + 4 * size;
  for (const unit of [4, rowBytes]) {
    for (let list = 0; list < count; list++)
      for (const _ of copies) yield bytes.subarray(at + starts[list] * unit, at + starts[list + 1] * unit);
    at += size * unit;
  }
}

async function measure() {
  const config = readConfig({});
  const embedder = await openEmbedder(config);
  const started = { wall: performance.now(), cpu: process.cpuUsage() };
  const snapshot = await openSnapshotFolder(folder, recipeOf(embedder));
  const assistant = createAssistant(
    await partsOver(await searchInMemory(snapshot, config, embedder), config, embedder),
  );
  const opened = {
    seconds: (performance.now() - started.wall) / 1000,
    processorMs: millisecondsSince(started.cpu),
  };
  globalThis.gc?.();
  const openMiB = residentMiB();
  const questions = readFileSync(QUESTIONS, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).query);
  const spent = [];
  for (const text of [...questions, ...questions]) {
    const before = process.cpuUsage();
    await assistant.ask({ text, history: [], language: "auto", filters: {}, limit: 5 });
    spent.push(millisecondsSince(before));
  }
  globalThis.gc?.();
  const warm = spent.slice(questions.length).sort((a, b) => a - b);
  return {
    ...manifest.counts,
    vectorsInMemory: snapshot.vectors.inMemory !== undefined,
    ...opened,
    openMiB,
    afterQuestionsMiB: residentMiB(),
    question: { p50: warm[Math.floor(warm.length * 0.5)], p95: warm[Math.floor(warm.length * 0.95)] },
  };
}

function millisecondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function residentMiB() {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
