// Who reads: the language of the interface with its words, and whether buttons can do anything.
import type { Tongue } from "../page-data.ts";
import type { ConversationWords } from "../words/conversation-words.ts";

/** What every view of a conversation needs besides its data. */
export interface Reader {
  readonly tongue: Tongue;
  readonly words: ConversationWords;
  /** True in a browser with scripts: only then are there buttons, for without a script they would be dead. */
  readonly interactive: boolean;
}
