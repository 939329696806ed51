// A text of any origin that is to be found: what a public benchmark's corpus is made of.
import type { Language } from "./document.ts";

/** A text with an id of its own among its kind. */
export interface Passage {
  readonly id: string;
  /** Stands as its heading; null where it has none. */
  readonly title: string | null;
  readonly text: string;
  readonly language: Language;
}
