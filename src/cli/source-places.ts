// The citations of a response come in, what a line of the terminal calls each goes out.
import type { CitationBody } from "../http/contract.ts";

/** By ref, "yearbook#p5 (Overview · para. 5)": a label may count from one under each heading. */
export function sourcePlaces(citations: readonly CitationBody[]): ReadonlyMap<number, string> {
  return new Map(
    citations.map(({ ref, paragraphId, section, label }) => [
      ref,
      `${paragraphId} (${[...section.slice(-1), label].join(" · ")})`,
    ]),
  );
}
