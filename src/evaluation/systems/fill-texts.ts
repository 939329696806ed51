// A prediction that only names paragraphs comes in; with their texts, from the index, it goes out: what a passage of gold
// is looked for in.
import type { Paragraph } from "../../domain/document.ts";
import type { Prediction } from "../prediction.ts";
import type { SystemUnderTest } from "./system.ts";

/** Looks a paragraph up by its id; undefined where there is none, or no index at hand. */
export type FindParagraph = (id: string) => Paragraph | undefined;

/** The system, with the texts of what it only names. */
export function withTexts(system: SystemUnderTest, findParagraph: FindParagraph): SystemUnderTest {
  return {
    ...system,
    ask: async (item, signal) => {
      const { prediction, totalMs } = await system.ask(item, signal);
      return { prediction: fillTexts(prediction, findParagraph), totalMs };
    },
  };
}

/** Paragraphs that are only named get their text from the index, where it has them. */
export function fillTexts(prediction: Prediction, findParagraph: FindParagraph): Prediction {
  const filled = <
    Named extends {
      readonly id: string;
      readonly text: string | null;
      readonly counterpartId: string | null;
    },
  >(
    named: Named,
  ): Named => {
    const found = named.text === null ? findParagraph(named.id) : undefined;
    return found === undefined ? named : { ...named, text: found.text, counterpartId: found.counterpartId };
  };
  return {
    ...prediction,
    references: prediction.references.map(filled),
    retrieved: prediction.retrieved?.map(filled) ?? null,
  };
}
