// A question's vector comes in; how far it is worded like questions that documents leave unanswered goes out. People ask for rents, contractors,
// telephone numbers and last month's figures in the same ways, whatever the topic, and papers of this kind seldom give them: what the
// encoder makes of a question tells before any passage is read how much evidence its answer should have.
import { WORDING } from "./wording-direction.ts";

/**
 * About -1 (like those that are answered) to 1: the vector's place along a direction that was fitted for one encoder; 0 with any other.
 */
export function wordingOf(vector: Float32Array, encoder: string): number {
  if (encoder !== WORDING.encoder) return 0;
  return WORDING.direction.reduce((sum, weight, i) => sum + weight * (vector[i] as number), WORDING.usual);
}
