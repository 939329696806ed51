// The few words of WebAssembly that the kernels are written in: each gives the bytes of an instruction with its operands
// before it, so that code reads as nested calls and no compiler or binary file is needed.

/** Bytes of code. */
export type Code = readonly number[];

/** Types of values, by their byte. */
export const I32 = 0x7f;
export const V128 = 0x7b;

/** An instruction without operands of its own, after the code of what it works on. */
const apply =
  (...opcode: number[]) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...opcode];

const SIMD = 0xfd;
const simd = (opcode: number) => apply(SIMD, ...unsigned(opcode));

/** A load from an address and a fixed number of bytes beyond it; the alignment is a hint and left at its least. */
const load =
  (opcode: number) =>
  (address: Code, offset = 0): Code => [...address, SIMD, ...unsigned(opcode), 0, ...unsigned(offset)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const zeros: Code = [SIMD, 0x0c, ...new Array<number>(16).fill(0)];
export const add = apply(0x6a);
export const isBelow = apply(0x49);
/** Stores a 32-bit integer at an address. */
export const storeInteger = (address: Code, value: Code): Code => [...address, ...value, 0x36, 0, 0];
/** Stores a vector at an address and a fixed number of bytes beyond it. */
export const storeVector = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...[SIMD, 0x0b, 0, ...unsigned(offset)],
];

/** A load of 32 bits, which stands outside of the 128-bit instructions. */
export const loadInteger = (address: Code, offset = 0): Code => [...address, 0x28, 0, ...unsigned(offset)];

/** Loads 32 bits and forgets them: what lies there is then near when it is read. */
export const touch = (address: Code): Code => [...loadInteger(address), 0x1a];

export const loadVector = load(0x00);
/** Two 32-bit floats, and nothing above them. */
export const loadPair = load(0x5d);
/** A 64-bit float in both halves. */
export const loadDoubled = load(0x0a);

/** Two 32-bit floats as two 64-bit ones. */
export const widenFloats = simd(0x5f);
export const addFloats = simd(0xf0);
export const multiplyFloats = simd(0xf2);
/** Eight of sixteen bytes as signed 16-bit integers. */
export const widenLowBytes = simd(0x87);
export const widenHighBytes = simd(0x88);
/** Products of eight pairs of 16-bit integers, neighbours added, as four 32-bit ones. */
export const multiplyPairs = simd(0xba);
export const addIntegers = simd(0xae);
/** The sum of four 32-bit integers. */
export const sumIntegers = (vector: number): Code =>
  add(add(add(lane(vector, 0), lane(vector, 1)), lane(vector, 2)), lane(vector, 3));

const lane = (vector: number, at: number): Code => [...get(vector), SIMD, 0x1b, at];

/** Repeats a body for as long as the condition after it is not 0. */
export const repeatWhile = (body: readonly Code[], condition: Code): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...condition,
  ...[0x0d, 0, 0x0b],
];

/** A function of 32-bit parameters without result: how many more locals of each type it has, and what it does. */
export interface KernelFunction {
  readonly name: string;
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
  readonly body: readonly Code[];
}

/** The bytes of a module that imports its memory as `kernel.memory` and exports the functions. */
export function moduleBytes(functions: readonly KernelFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...list(new Array(parameters).fill([I32])), 0]);
  const memory = [...text("kernel"), ...text("memory"), 2, 0, 1];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(2, list([memory])),
    ...section(3, list(functions.map((_, i) => unsigned(i)))),
    ...section(7, list(functions.map(({ name }, i) => [...text(name), 0, ...unsigned(i)]))),
    ...section(10, list(functions.map(codeOf))),
  ]);
}

function codeOf({ integers, vectors, body }: KernelFunction): Code {
  const locals = list([
    [...unsigned(integers), I32],
    [...unsigned(vectors), V128],
  ]);
  const code = [...locals, ...body.flat(), 0x0b];
  return [...unsigned(code.length), ...code];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(value: string): Code {
  return [...unsigned(value.length), ...Buffer.from(value)];
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): Code {
  const low = value & 0x7f;
  const rest = value >>> 7;
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)];
}

function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
