// A list of strings in, a trie over their UTF-16 units out: which of them begin at a place of a text is found unit by unit.
// Edges lie in one open-addressed hash table of plain numbers, so that a step is a multiplication and a look or two.

/** Nodes are numbers. `step` and `pieceAt` give `nowhere` where there is no such edge, or no string ends there. */
export interface PieceTrie {
  readonly root: number;
  readonly nowhere: number;
  readonly step: (node: number, unit: number) => number;
  /** The index of the string that ends at this node; of equal strings the last one's. */
  readonly pieceAt: (node: number) => number;
}

const ROOT = 0;
const NOWHERE = -1;
const UNITS = 0x10000;
const EMPTY = -1;

/** At least twice as many slots as edges, a power of two. */
function slotsFor(edges: number): number {
  return 2 ** Math.ceil(Math.log2(2 * edges + 2));
}

/** Time and memory in proportion to the strings' total length. */
export function createPieceTrie(strings: readonly string[]): PieceTrie {
  const mostEdges = strings.reduce((sum, text) => sum + text.length, 0);
  const slots = slotsFor(mostEdges);
  const edges = new Float64Array(slots).fill(EMPTY);
  const targets = new Int32Array(slots);
  const pieces = new Int32Array(mostEdges + 1).fill(NOWHERE);
  let nodes = 1;

  /** The slot of an edge, or the empty one where it would lie (Knuth's multiplicative hash of both parts). */
  function slotOf(node: number, unit: number): number {
    const edge = node * UNITS + unit;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (slots - 1);
    while (edges[slot] !== EMPTY && edges[slot] !== edge) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  for (const [index, text] of strings.entries()) {
    let node = ROOT;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const slot = slotOf(node, unit);
      if (edges[slot] === EMPTY) {
        edges[slot] = node * UNITS + unit;
        targets[slot] = nodes++;
      }
      node = targets[slot] ?? ROOT;
    }
    if (node !== ROOT) pieces[node] = index;
  }
  return {
    root: ROOT,
    nowhere: NOWHERE,
    step: (node, unit) => {
      const slot = slotOf(node, unit);
      return edges[slot] === EMPTY ? NOWHERE : (targets[slot] ?? NOWHERE);
    },
    pieceAt: (node) => pieces[node] ?? NOWHERE,
  };
}
