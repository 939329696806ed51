// What an attribute that can be asked for is: how it is asked, and how a passage states it.

/** An attribute that documents state in few words, so that their absence tells. */
export interface AskedAttribute {
  readonly name: string;
  /** Tested on the folded question. */
  readonly asked: RegExp;
  /** Tested on the folded passage. */
  readonly said: RegExp;
}
