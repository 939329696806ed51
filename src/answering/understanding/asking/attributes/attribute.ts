// What an attribute that can be asked for is: how it is asked, and how a passage states it.

/** An attribute that documents state in few words, so that their absence tells. */
export interface StatedAttribute {
  readonly name: string;
  /** Tested on the folded passage. */
  readonly said: Pick<RegExp, "test">;
  /**
   * Kinds of figures, one of which has to stand in the sentence that says the words, where the question asks how much: "members receive
   * a stipend" does not state the stipend.
   */
  readonly figures?: readonly string[];
}

/** The same with how it is asked for. */
export interface AskedAttribute extends StatedAttribute {
  /** Tested on the folded question. */
  readonly asked: RegExp;
}
