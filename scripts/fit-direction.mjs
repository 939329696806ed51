import { minimise } from "./minimise.mjs";

/** What a vector of length 1 is stretched to, so that one ridge fits encoders of any length. */
const STRETCH = 4;
const STEPS = 400;
const RATE = 0.02;

/**
 * A logistic over a vector of the encoder, with a ridge, beside other numbers that have none.
 *
 * @param {{ vector: Float32Array, beside: number[], isRight: boolean, weight?: number }[]} rows
 * @param {number} ridge L2 on the direction
 * @returns {{ constant: number, beside: number[], direction: number[] }} log odds of being right: the constant, a weight for each
 *   number beside, and one for each of the vector's
 */
export function fitDirection(rows, ridge) {
  const free = 1 + rows[0].beside.length;
  const w = minimise(free + rows[0].vector.length, (at) => gradient(rows, at, free, ridge), STEPS, RATE);
  return {
    constant: w[0],
    beside: w.slice(1, free),
    direction: w.slice(free).map((value) => value * STRETCH),
  };
}

function gradient(rows, w, free, ridge) {
  const g = w.map((weight, i) => (i < free ? 0 : ridge * weight));
  for (const { vector, beside, isRight, weight = 1 } of rows) {
    let sum = w[0];
    for (let i = 1; i < free; i++) sum += w[i] * beside[i - 1];
    for (let i = 0; i < vector.length; i++) sum += w[i + free] * STRETCH * vector[i];
    const error = weight * (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0));
    g[0] += error;
    for (let i = 1; i < free; i++) g[i] += error * beside[i - 1];
    for (let i = 0; i < vector.length; i++) g[i + free] += error * STRETCH * vector[i];
  }
  return g;
}

/** How far a vector lies along a direction. */
export function along(direction, vector) {
  return direction.reduce((sum, weight, i) => sum + weight * vector[i], 0);
}

/**
 * The text of a file of the answering line that holds a direction.
 *
 * @param {{ comment: string, name: string, encoder: string, usual: number, direction: number[] }} what
 */
export function directionFile({ comment, name, encoder, usual, direction }) {
  return `${comment}
import type { EncoderDirection } from "./encoder-direction.ts";

export const ${name}: EncoderDirection = {
  encoder: ${JSON.stringify(encoder)},
  usual: ${Number(usual.toFixed(2))},
  direction: [${direction.map((value) => Number(value.toFixed(2))).join(", ")}],
};
`;
}
