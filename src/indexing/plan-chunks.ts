// Paragraphs and the last snapshot come in, a plan goes out: the chunks, which of them stand in the last snapshot with their vector,
// and whose terms are still the same. A paragraph is known by its own text under its nearest heading, wherever it stands now.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Paragraph } from "../domain/document.ts";
import type { InvertedIndex } from "../domain/inverted-index.ts";
import type { TermGroup } from "../domain/snapshot.ts";
import type { Chunk, ChunkTable, VectorSource } from "../ports.ts";
import { chunksOf, type TokenBudget } from "./chunk-paragraphs.ts";
import type { PreviousCorpus } from "./keep-documents.ts";

/** What an earlier snapshot holds, made by this very program with this encoder. */
export interface PreviousIndex extends PreviousCorpus {
  readonly chunks: ChunkTable;
  readonly vectors: VectorSource;
  readonly terms: ReadonlyMap<TermGroup, InvertedIndex>;
  /** Path of the lists of its vectors, where it has some. */
  readonly listsFile: string | undefined;
}

/** In the place of a number: there is none. */
export const NONE = -1;

/** What is to be done for each chunk. */
export interface ChunkPlan {
  readonly chunks: readonly Chunk[];
  /** Of each chunk the row of its vector in the last snapshot, or NONE where it has to be embedded. */
  readonly rows: Int32Array;
  /** Of each chunk of the last snapshot the chunk that its terms are those of now, or NONE. No two are the same. */
  readonly moved: Int32Array;
  /** 1 for a chunk whose terms stand in the last snapshot. */
  readonly hasTerms: Uint8Array;
}

/** Chunks of a paragraph: the number of the first, and how many there are. */
interface Run {
  readonly first: number;
  readonly count: number;
}

/** Plans all paragraphs, in order. */
export function planChunks(
  paragraphs: readonly Paragraph[],
  bureaux: BureauRegister,
  budget: TokenBudget,
  previous: PreviousIndex | undefined,
): ChunkPlan {
  if (previous === undefined) return planAnew(paragraphs.flatMap((each) => chunksOf(each, budget)));
  const chunks: Chunk[] = [];
  const rows: number[] = [];
  const moved = new Int32Array(previous.chunks.length).fill(NONE);
  const find = finder(previous);
  const sameRegister = areEqual([...previous.bureaux], [...bureaux]);
  for (const paragraph of paragraphs) {
    const { same, run } = find(paragraph) ?? {};
    if (same === undefined || run === undefined) {
      chunks.push(...chunksOf(paragraph, budget));
      continue;
    }
    const keepsTerms = sameRegister && haveSameFields(same, paragraph);
    for (let from = run.first; from < run.first + run.count; from++) {
      rows[chunks.length] = from;
      if (keepsTerms) take(moved, from, chunks.length);
      chunks.push({ ...(previous.chunks.at(from) as Chunk), paragraphId: paragraph.id });
    }
  }
  const plan = planAnew(chunks);
  rows.forEach((row, chunk) => {
    plan.rows[chunk] = row;
  });
  for (const chunk of moved) if (chunk !== NONE) plan.hasTerms[chunk] = 1;
  return { ...plan, moved };
}

/** A text that stood there once and stands here twice has its terms taken over once. */
function take(moved: Int32Array, from: number, to: number): void {
  if (moved[from] === NONE) moved[from] = to;
}

/** Everything to be made of these chunks. */
function planAnew(chunks: readonly Chunk[]): ChunkPlan {
  return {
    chunks,
    rows: new Int32Array(chunks.length).fill(NONE),
    moved: new Int32Array(0),
    hasTerms: new Uint8Array(chunks.length),
  };
}

/** Finds the paragraph of the last snapshot that says the same: the one of the same name where it does, else any. */
function finder({ paragraphs, chunks }: PreviousIndex) {
  const runs = runsOf(chunks);
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  let byText: ReadonlyMap<string, Paragraph> | undefined;
  return (paragraph: Paragraph): { readonly same: Paragraph; readonly run: Run | undefined } | undefined => {
    const namesake = byId.get(paragraph.id);
    let same = namesake !== undefined && saySame(namesake, paragraph) ? namesake : undefined;
    if (same === undefined) {
      byText ??= new Map(paragraphs.map((each) => [textKey(each), each]));
      same = byText.get(textKey(paragraph));
    }
    return same && { same, run: runs.get(same.id) };
  };
}

/** Whether chunks and vectors of two paragraphs are the same; of a document that did not change it is one and the same paragraph. */
function saySame(some: Paragraph, other: Paragraph): boolean {
  return some === other || textKey(some) === textKey(other);
}

/** All that chunks and vectors of a paragraph are made of. */
function textKey({ section, text }: Paragraph): string {
  return `${section.at(-1) ?? ""}\n${text}`;
}

/** Whether all that terms are made of is the same in two paragraphs of the same text, by the same register. */
function haveSameFields(some: Paragraph, other: Paragraph): boolean {
  if (some === other) return true;
  return (
    some.language === other.language &&
    areEqual(some.section, other.section) &&
    areEqual(some.bureaux, other.bureaux)
  );
}

function areEqual(some: readonly unknown[], others: readonly unknown[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

function runsOf(chunks: ChunkTable): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>();
  for (let number = 0; number < chunks.length; ) {
    const id = chunks.at(number)?.paragraphId as string;
    const first = number;
    do number++;
    while (number < chunks.length && chunks.at(number)?.paragraphId === id);
    runs.set(id, { first, count: number - first });
  }
  return runs;
}
