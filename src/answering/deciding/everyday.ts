// The vector of a follow-up's own words comes in; how far they are of everyday life and not of what papers are about goes out: "How do I
// cook rice?" in the middle of a conversation leans on what was asked before as much as "How do I get one?" does, by its few words, and
// the passage that answered before says all that it leans on.
import { alongDirection } from "./encoder-direction.ts";
import { EVERYDAY } from "./everyday-direction.ts";

/** Log odds, below 0 of what goes on about the papers; 0 with an encoder that the direction was not fitted for. */
export function everydayOf(vector: Float32Array, encoder: string): number {
  return alongDirection(vector, encoder, EVERYDAY);
}
