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

/** Rows that the float kernel works on at once: what hides how long an addition takes. */
export const ROWS_AT_ONCE = 8;
/** Bytes that the byte kernel reads at once; rows are filled up to it. */
export const BYTES_AT_ONCE = 16;

/** The kernels over one memory; all arguments are byte offsets in it but the counts. */
export interface DotKernels {
  /**
   * `rows`: pairs of rows, their 32-bit floats by turns, `pairBytes` long; `fours`: how many fours of pairs; `query`: 64-bit
   * floats; `out`: a 64-bit float a row. All at least once.
   */
  floats(rows: number, fours: number, pairBytes: number, query: number, out: number): void;
  /** `rows`: signed bytes, `rowBytes` (a multiple of 16) a row; `query`: 16-bit integers; `out`: a 32-bit integer a row. At least one row. */
  bytes(rows: number, count: number, rowBytes: number, query: number, out: number): void;
}

const [ROWS, COUNT, STRIDE, QUERY, OUT] = [0, 1, 2, 3, 4] as const;
const step = (local: number, by: Code): Code => set(local, add(get(local), by));

const AT = 5;
const QUERY_AT = 6;

/** Locals of the float kernel: the pairs after the first, their sums, and the number of the query they are multiplied by. */
const PAIRS = [ROWS, 7, 8, 9] as const;
const SUMS = [10, 11, 12, 13] as const;
const FACTOR = 14;

const floats = repeatWhile(
  [
    ...SUMS.map((sum) => set(sum, zeros)),
    ...PAIRS.slice(1).map((pair, i) => set(pair, add(get(PAIRS[i] as number), get(STRIDE)))),
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
    step(OUT, constant(8 * ROWS_AT_ONCE)),
    set(ROWS, add(get(PAIRS[3]), get(STRIDE))),
    step(COUNT, constant(-1)),
  ],
  get(COUNT),
);

/** Locals of the byte kernel. */
const [LOW, HIGH, SIXTEEN] = [7, 8, 9] as const;

const bytes = repeatWhile(
  [
    set(LOW, zeros),
    set(HIGH, zeros),
    set(AT, constant(0)),
    set(QUERY_AT, get(QUERY)),
    repeatWhile(
      [
        set(SIXTEEN, loadVector(add(get(ROWS), get(AT)))),
        set(
          LOW,
          addIntegers(get(LOW), multiplyPairs(widenLowBytes(get(SIXTEEN)), loadVector(get(QUERY_AT)))),
        ),
        set(
          HIGH,
          addIntegers(get(HIGH), multiplyPairs(widenHighBytes(get(SIXTEEN)), loadVector(get(QUERY_AT), 16))),
        ),
        step(QUERY_AT, constant(2 * BYTES_AT_ONCE)),
        step(AT, constant(BYTES_AT_ONCE)),
      ],
      isBelow(get(AT), get(STRIDE)),
    ),
    set(LOW, addIntegers(get(LOW), get(HIGH))),
    storeInteger(get(OUT), sumIntegers(LOW)),
    step(OUT, constant(4)),
    step(ROWS, get(STRIDE)),
    step(COUNT, constant(-1)),
  ],
  get(COUNT),
);

const MODULE = new WebAssembly.Module(
  moduleBytes([
    { name: "floats", parameters: 5, integers: 5, vectors: 5, body: [floats] },
    { name: "bytes", parameters: 5, integers: 2, vectors: 3, body: [bytes] },
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
