// Scalar products of one vector with many rows, in WebAssembly's 128-bit instructions: the same on every machine, without
// a compiler or a native addon. One kernel adds in 64-bit floats, row by row in reading order, and so gives to the last bit
// what a plain loop gives; the other multiplies bytes, four times as fast again.
import {
  add,
  addFloats,
  addIntegers,
  type Code,
  constant,
  get,
  isBelow,
  loadDoubled,
  loadInteger,
  loadPair,
  loadVector,
  moduleBytes,
  multiplyFloats,
  multiplyPairs,
  repeatWhile,
  set,
  storeInteger,
  storeVector,
  sumIntegers,
  touch,
  widenFloats,
  widenHighBytes,
  widenLowBytes,
  zeros,
} from "./wasm-code.ts";

/** What is used of WebAssembly: the compiler's own declarations come with a browser's, which a server has no use for. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  readonly Memory: new (size: { readonly initial: number }) => KernelMemory;
};

/** Bytes that kernels work on. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
}

/** Pairs of rows that the float kernel works on at once: what hides how long an addition takes. */
export const PAIRS_AT_ONCE = 4;
/** Rows that the byte kernel works on at once: they share what is loaded of the query. */
export const BYTE_ROWS_AT_ONCE = 4;
/** Bytes that the byte kernel reads at once; rows are filled up to it. */
export const BYTES_AT_ONCE = 16;

/** The kernels over one memory; all arguments are byte offsets in it but the counts. */
export interface DotKernels {
  /**
   * `pairs`: 32-bit offsets of pairs of rows, whose 32-bit floats stand by turns, `pairBytes` long; `fours`: how many fours of
   * pairs, at least one; `query`: 64-bit floats; `out`: two 64-bit floats a pair.
   */
  floats(pairs: number, fours: number, pairBytes: number, query: number, out: number): void;
  /** `rows`: signed bytes, `rowBytes` (a multiple of 16) a row; `fours`: how many fours of rows, at least one; `query`: 16-bit integers; `out`: a 32-bit integer a row. The four rows after the last are in the memory, too, whatever they hold. */
  bytes(rows: number, fours: number, rowBytes: number, query: number, out: number): void;
  /** The same for rows that stand anywhere: `list` holds their 32-bit offsets, `fours` how many fours of them. */
  listedBytes(list: number, fours: number, rowBytes: number, query: number, out: number): void;
}

const [ROWS, COUNT, STRIDE, QUERY, OUT] = [0, 1, 2, 3, 4] as const;
const LISTED = ROWS;
const step = (local: number, by: Code): Code => set(local, add(get(local), by));

const AT = 5;
const QUERY_AT = 6;

/** Locals of the float kernel: four pairs, their sums, and the number of the query they are multiplied by. */
const PAIRS = [7, 8, 9, 10] as const;
const SUMS = [11, 12, 13, 14] as const;
const FACTOR = 15;

const floats = repeatWhile(
  [
    ...SUMS.map((sum) => set(sum, zeros)),
    ...PAIRS.map((pair, i) => set(pair, loadInteger(get(LISTED), 4 * i))),
    set(AT, constant(0)),
    set(QUERY_AT, get(QUERY)),
    repeatWhile(
      [
        set(FACTOR, loadDoubled(get(QUERY_AT))),
        ...SUMS.map((sum, i) => {
          const values = widenFloats(loadPair(add(get(PAIRS[i] as number), get(AT))));
          return set(sum, addFloats(get(sum), multiplyFloats(get(FACTOR), values)));
        }),
        step(QUERY_AT, constant(8)),
        step(AT, constant(8)),
      ],
      isBelow(get(AT), get(STRIDE)),
    ),
    ...SUMS.map((sum, i) => storeVector(get(OUT), get(sum), 16 * i)),
    step(OUT, constant(16 * PAIRS.length)),
    step(LISTED, constant(4 * PAIRS.length)),
    step(COUNT, constant(-1)),
  ],
  get(COUNT),
);

/**
 * Locals of the byte kernel: four rows, the place in the four after them that is touched next, sums of the four rows, sixteen bytes, and
 * the two eights of the query they are multiplied by.
 */
const BYTE_ROWS = [ROWS, 7, 8, 9] as const;
const AHEAD = 10;
const BYTE_SUMS = [11, 12, 13, 14] as const;
const [SIXTEEN, FIRST_EIGHT, LAST_EIGHT] = [15, 16, 17] as const;
/** Bytes that a processor fetches from memory at once, on every machine that matters. */
const LINE_BYTES = BYTES_AT_ONCE * BYTE_ROWS_AT_ONCE;

/** Adds the products of the next sixteen bytes of four rows to their sums. */
const multiplySixteen = (rows: readonly number[]): readonly Code[] => [
  set(FIRST_EIGHT, loadVector(get(QUERY_AT))),
  set(LAST_EIGHT, loadVector(get(QUERY_AT), 16)),
  ...BYTE_SUMS.flatMap((sum, i) => [
    set(SIXTEEN, loadVector(add(get(rows[i] as number), get(AT)))),
    set(sum, addIntegers(get(sum), multiplyPairs(widenLowBytes(get(SIXTEEN)), get(FIRST_EIGHT)))),
    set(sum, addIntegers(get(sum), multiplyPairs(widenHighBytes(get(SIXTEEN)), get(LAST_EIGHT)))),
  ]),
  step(QUERY_AT, constant(2 * BYTES_AT_ONCE)),
  step(AT, constant(BYTES_AT_ONCE)),
];

const storeByteSums: readonly Code[] = [
  ...BYTE_SUMS.map((sum, i) => storeInteger(add(get(OUT), constant(4 * i)), sumIntegers(sum))),
  step(OUT, constant(4 * BYTE_ROWS_AT_ONCE)),
];

const bytes = repeatWhile(
  [
    ...BYTE_SUMS.map((sum) => set(sum, zeros)),
    ...BYTE_ROWS.slice(1).map((row, i) => set(row, add(get(BYTE_ROWS[i] as number), get(STRIDE)))),
    set(AHEAD, add(get(BYTE_ROWS[3]), get(STRIDE))),
    set(AT, constant(0)),
    set(QUERY_AT, get(QUERY)),
    repeatWhile(
      [
        // Four rows are read side by side, which no processor foresees as it foresees reading in a row: the next four are fetched, in a
        // row, while these are multiplied. Without it rows that are in no cache take five times as long as those that are.
        touch(get(AHEAD)),
        step(AHEAD, constant(LINE_BYTES)),
        ...multiplySixteen(BYTE_ROWS),
      ],
      isBelow(get(AT), get(STRIDE)),
    ),
    ...storeByteSums,
    set(ROWS, add(get(BYTE_ROWS[3]), get(STRIDE))),
    step(COUNT, constant(-1)),
  ],
  get(COUNT),
);

const LISTED_ROWS = [7, 8, 9, 10] as const;

const listedBytes = repeatWhile(
  [
    ...BYTE_SUMS.map((sum) => set(sum, zeros)),
    ...LISTED_ROWS.map((row, i) => set(row, loadInteger(get(LISTED), 4 * i))),
    set(AT, constant(0)),
    set(QUERY_AT, get(QUERY)),
    repeatWhile(multiplySixteen(LISTED_ROWS), isBelow(get(AT), get(STRIDE))),
    ...storeByteSums,
    step(LISTED, constant(4 * LISTED_ROWS.length)),
    step(COUNT, constant(-1)),
  ],
  get(COUNT),
);

const MODULE = new WebAssembly.Module(
  moduleBytes([
    { name: "floats", parameters: 5, integers: 6, vectors: 5, body: [floats] },
    { name: "bytes", parameters: 5, integers: 6, vectors: 7, body: [bytes] },
    { name: "listedBytes", parameters: 5, integers: 6, vectors: 7, body: [listedBytes] },
  ]),
);

/** The kernels over a memory. */
export function openKernels(memory: KernelMemory): DotKernels {
  return new WebAssembly.Instance(MODULE, { kernel: { memory } }).exports as DotKernels;
}

const PAGE_BYTES = 65_536;

/** A memory of at least so many bytes; at most 4 GiB can be had. */
export function memoryOf(bytes: number): KernelMemory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
}
