/**
 * Minimises a smooth loss by Adam (Kingma and Ba 2015); deterministic.
 *
 * @param {number} size how many weights
 * @param {(w: number[]) => ArrayLike<number>} gradient of the loss at some weights
 * @param {number} steps
 * @param {number} rate step size
 * @returns {number[]} the weights
 */
export function minimise(size, gradient, steps, rate) {
  const w = new Array(size).fill(0);
  const m = new Array(size).fill(0);
  const v = new Array(size).fill(0);
  for (let t = 1; t <= steps; t++) {
    const g = gradient(w);
    for (let i = 0; i < size; i++) {
      m[i] = 0.9 * m[i] + 0.1 * g[i];
      v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
      w[i] -= (rate * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8);
    }
  }
  return w;
}
