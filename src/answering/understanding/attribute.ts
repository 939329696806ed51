// What an attribute that can be asked for is: how it is asked, and how a passage states it.

/** An attribute that documents state in few words, so that their absence tells. */
export interface StatedAttribute {
  readonly name: string;
  /** Tested on the folded passage. */
  readonly said: Pick<RegExp, "test">;
}

/** The same with how it is asked for. */
export interface AskedAttribute extends StatedAttribute {
  /** Tested on the folded question. */
  readonly asked: RegExp;
}
