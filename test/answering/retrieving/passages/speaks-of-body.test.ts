// How far a passage is the body's own.
import { expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { speaksOfBody } from "../../../../src/answering/retrieving/passages/speaks-of-body.ts";
import type { AskedOfBody } from "../../../../src/answering/understanding/asking/asked-of-body.ts";
import type { Paragraph } from "../../../../src/domain/document.ts";
import { paragraphOf } from "../../small-library.ts";

const ASKED: AskedOfBody = {
  code: "PO",
  names: ["pier office"],
  parentNames: ["harbour bureau"],
  wish: "parent",
};
const rate = (text: string, asked = ASKED, more: Partial<Paragraph> = {}): number =>
  speaksOfBody(createProfileReader()({ ...paragraphOf({ id: "a#p1", text }), ...more }), asked);

it("rates a passage by how much it is the body's own", () => {
  expect(rate("The Harbour Bureau is supported by the Pier Office.")).toBe(3);
  expect(rate("The Harbour Bureau is supported by the Pier Office.", { ...ASKED, wish: "name" })).toBe(1);
  expect(rate("The Pier Office builds piers.")).toBe(2);
  expect(rate("Piers are built by the Pier Office.")).toBe(1);
  expect(rate("Ferries run.")).toBe(0);
  expect(rate("Pier Office: pier.example", ASKED, { kind: "link" })).toBe(0);
});
