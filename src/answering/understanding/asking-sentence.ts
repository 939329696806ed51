// The sentences of a text that end in a question mark, for rules that leave out what an asker only tells.

/** Finds each; a full stop within a number or a name ends no sentence. */
export const ASKING_SENTENCE = /(?:[^.?？。!！]|\.(?=\S)){1,2000}[?？]/g;
