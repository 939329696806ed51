// A part that asks for no more than who is responsible is answered by what answers the part before it.
import { expect, it } from "vitest";
import type { SelectedEvidence } from "../../../src/answering/composing/selecting/select-evidence.ts";
import type { FoundPart } from "../../../src/drafting/replies/find-evidence.ts";
import { withWhoseAnswered } from "../../../src/drafting/replies/whose-part.ts";
import { askedOfTexts } from "../../answering/asked-of-texts.ts";
import { evidenceOf } from "../../answering/evidence-of.ts";
import { paragraphOf } from "../../answering/small-library.ts";

const PIERS: SelectedEvidence = {
  evidence: evidenceOf(paragraphOf({ id: "harbour#p1", text: "Three piers will be built." })),
  askings: [],
  role: "main",
};

function found(question: string, selected: readonly SelectedEvidence[]): FoundPart {
  const asked = { label: "", question, wording: question, preamble: "", title: "", headings: [] };
  const whole = askedOfTexts(question, []) as unknown as FoundPart["whole"];
  const missing = selected.length === 0 ? [question] : [];
  return { asked, whole, asks: [], selected, missing, names: new Set(), leans: false, table: false };
}

const selectedFor = (...parts: readonly FoundPart[]) => withWhoseAnswered(parts).at(-1)?.selected;

it.each(["which bureau is responsible for the said work?", "負責的政策局。", "由哪個政策局負責？"])(
  "%s",
  (whose) => {
    expect(selectedFor(found("How many piers?", [PIERS]), found(whose, []))).toEqual([PIERS]);
    const [, , last] = withWhoseAnswered([
      found("How many piers?", [PIERS]),
      found("At what cost?", []),
      found(whose, []),
    ]);
    expect(last?.selected).toEqual([PIERS]);
    expect(last?.missing).toEqual([]);
  },
);

it("leaves open what has a subject of its own, what asks for something else, and what nothing before answers", () => {
  const piers = found("How many piers?", [PIERS]);
  expect(selectedFor(piers, found("which bureau is responsible for the Harbour Tram Fund?", []))).toEqual([]);
  expect(selectedFor(piers, found("the number of complaints", []))).toEqual([]);
  expect(selectedFor(found("At what cost?", []), found("which bureau is responsible?", []))).toEqual([]);
});

it("keeps what was found for the part itself", () => {
  const own: SelectedEvidence = { ...PIERS, role: "pointer" };
  expect(
    selectedFor(found("How many piers?", [PIERS]), found("which bureau is responsible?", [own])),
  ).toEqual([own]);
});
