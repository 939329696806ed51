// A library comes in, where the chunks of each paragraph stand goes out, in columns of numbers: a question asks it of hundreds
// of chunks, and for each of them an object and a look-up by a paragraph's name would cost more than what is done with it.
import type { Paragraph } from "../../domain/document.ts";
import type { Chunk, Library } from "../../ports.ts";

/** The chunks of a paragraph stand together, in a run; runs are numbered from 0 in the order of the chunks. */
export interface ChunkRuns {
  /** The run of a chunk that a search has found. */
  runOf(chunk: number): number;
  paragraphOf(run: number): Paragraph | undefined;
  /** The first chunk of a run. */
  startOf(run: number): number;
  /** The chunk after its last one. */
  endOf(run: number): number;
  /** Where in the paragraph's text a sentence starts; undefined of a passage. */
  sentenceStart(chunk: number): number | undefined;
}

const PASSAGE = -1;

/** Laid out once, at the opening of a library. Of each run the chunks up to the first that is not counted are in it. */
export function findRuns(
  { chunks, paragraph }: Pick<Library, "chunks" | "paragraph">,
  isCounted: (chunk: Chunk) => boolean = () => true,
): ChunkRuns {
  const runs = new Uint32Array(chunks.length);
  const sentences = new Int32Array(chunks.length);
  const paragraphs: (Paragraph | undefined)[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last: string | undefined;
  let isOpen = false;
  for (let number = 0; number < chunks.length; number++) {
    const chunk = chunks.at(number) as Chunk;
    if (chunk.paragraphId !== last) {
      last = chunk.paragraphId;
      isOpen = true;
      paragraphs.push(paragraph(last));
      starts.push(number);
      ends.push(number);
    }
    const run = starts.length - 1;
    isOpen &&= isCounted(chunk);
    if (isOpen) ends[run] = number + 1;
    runs[number] = run;
    sentences[number] = chunk.unit === "sentence" ? chunk.start : PASSAGE;
  }
  return {
    runOf: (chunk) => runs[chunk] as number,
    paragraphOf: (run) => paragraphs[run],
    startOf: (run) => starts[run] as number,
    endOf: (run) => ends[run] as number,
    sentenceStart: (chunk) => {
      const start = sentences[chunk] as number;
      return start === PASSAGE ? undefined : start;
    },
  };
}
