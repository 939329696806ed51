// A question's vector comes in; how far it is worded like questions that documents leave unanswered goes out. People ask for rents, contractors,
// telephone numbers and last month's figures in the same ways, whatever the topic, and papers of this kind seldom give them: what the
// encoder makes of a question tells before any passage is read how much evidence its answer should have.
import { alongDirection } from "./encoder-direction.ts";
import { WORDING } from "./wording-direction.ts";

/** About -1 (like those that are answered) to 1; 0 with an encoder that the direction was not fitted for. */
export function wordingOf(vector: Float32Array, encoder: string): number {
  return alongDirection(vector, encoder, WORDING);
}
