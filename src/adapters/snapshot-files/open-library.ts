// The files of a snapshot come in, its library goes out: paragraphs are read line by line, since all of them are too long for one
// text, and chunks stay columns of numbers.
import type { Bureau } from "../../domain/bureau.ts";
import { type ChunkColumns, decodeChunks } from "../../domain/chunk-columns.ts";
import type { DocumentRecord, Paragraph } from "../../domain/document.ts";
import type { FileSeal } from "../../domain/snapshot.ts";
import type { ChunkTable, Library } from "../../ports.ts";
import { closeSealed, openSealed, readSealed } from "./sealed-file.ts";

const LINE_FEED = 10;

/** Paragraphs of a sealed file, one a line; undefined where it is not what its seal says, or holds something else. */
export async function readParagraphs(
  file: string,
  seal: FileSeal,
): Promise<readonly Paragraph[] | undefined> {
  const paragraphs: Paragraph[] = [];
  const share = sharing();
  let rest = Buffer.alloc(0);
  const descriptor = await openSealed(file);
  try {
    const isSound = await readSealed(descriptor, seal, (piece) => {
      const bytes = Buffer.concat([rest, piece]);
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
        paragraphs.push(share(JSON.parse(bytes.toString("utf8", from, end)) as Fresh));
        from = end + 1;
      }
      rest = bytes.subarray(from);
    });
    return isSound && rest.length === 0 ? paragraphs : undefined;
  } catch {
    // A line that is none: what was sealed has only whole ones.
    return undefined;
  } finally {
    await closeSealed(descriptor);
  }
}

/** A paragraph that was just read, and is nobody's yet. */
type Fresh = { -readonly [Field in keyof Paragraph]: Paragraph[Field] };

/** Paragraphs of one place have the same headings: one list for all of them instead of one each. */
function sharing(): (paragraph: Fresh) => Paragraph {
  let last: readonly string[] = [];
  return (paragraph) => {
    if (areEqual(last, paragraph.section)) paragraph.section = last;
    else last = paragraph.section;
    return paragraph;
  };
}

/** Equal ids are one string each: a look-up by the very string that is the key compares no characters, and a question makes thousands. */
function withSharedIds(
  paragraphs: readonly Paragraph[],
  documentById: ReadonlyMap<string, DocumentRecord>,
): readonly Paragraph[] {
  const idOf = new Map(paragraphs.map(({ id }) => [id, id]));
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    documentId: documentById.get(paragraph.documentId)?.id ?? paragraph.documentId,
    counterpartId:
      paragraph.counterpartId === null
        ? null
        : (idOf.get(paragraph.counterpartId) ?? paragraph.counterpartId),
  }));
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, i) => each === others[i]);
}

/** What a library is made of. */
export interface LibraryFiles {
  readonly indexId: string;
  readonly documents: readonly DocumentRecord[];
  readonly bureaux: readonly Bureau[];
  readonly paragraphs: readonly Paragraph[];
  /** `chunks.bin`. */
  readonly chunks: Uint8Array;
}

/** The library; undefined where the chunks are not those of the paragraphs. */
export function openLibrary(files: LibraryFiles): Library | undefined {
  const { indexId, documents } = files;
  const columns = decodeChunks(files.chunks, files.paragraphs.length);
  if (columns === undefined) return undefined;
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const paragraphs = withSharedIds(files.paragraphs, documentById);
  const paragraphById = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const bureaux = new Map(files.bureaux.map((bureau) => [bureau.code, bureau]));
  return {
    indexId,
    documents,
    paragraphs,
    chunks: chunkTable(columns, paragraphs),
    bureaux,
    document: (id) => documentById.get(id),
    paragraph: (id) => paragraphById.get(id),
    bureau: (code) => bureaux.get(code),
  };
}

function chunkTable(
  { paragraphs: numbers, sentences, starts, ends }: ChunkColumns,
  paragraphs: readonly Paragraph[],
): ChunkTable {
  return {
    length: numbers.length,
    at: (chunk) => {
      const paragraph = paragraphs[numbers[chunk] ?? -1];
      if (paragraph === undefined) return undefined;
      return {
        paragraphId: paragraph.id,
        unit: sentences[chunk] === 1 ? "sentence" : "passage",
        start: starts[chunk] as number,
        end: ends[chunk] as number,
      };
    },
  };
}
