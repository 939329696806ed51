// Who asks whether something has come about is told where the source only plans it.
import { describe, expect, it } from "vitest";
import { planLead } from "../../../../src/answering/composing/leads/plan-lead.ts";
import { citationOf, questionOf } from "../../evidence-of.ts";
import { documentRecord, libraryOf, paragraphOf } from "../../small-library.ts";

const LIBRARY = libraryOf([documentRecord({ id: "address" })], []);
const citationFor = (text: string, kind: "prose" | "bullet") =>
  citationOf({ ...paragraphOf({ id: "address#p1", text }), kind });
const lead = (question: string, text: string, kind: "prose" | "bullet" = "prose"): string =>
  planLead([citationFor(text, kind)], questionOf(question, "en"), LIBRARY);

describe("planLead", () => {
  it("tells a plan from what has come about", () => {
    expect(lead("Has the pier opened yet?", "The pier will open in 2026.")).toContain("planned");
    expect(
      lead("Did the Council pass the ferry bill?", "Introduce a ferry bill by end-2024.", "bullet"),
    ).toContain("planned");
    expect(lead("Has the pier opened yet?", "The pier was opened in May.")).toBe("");
  });

  it("is silent where the first quotation plans nothing", () => {
    const quoted = ["Piers are popular.", "The pier will open in 2026."].map((text) =>
      citationFor(text, "prose"),
    );
    expect(planLead(quoted, questionOf("Has the pier opened yet?", "en"), LIBRARY)).toBe("");
  });

  it("is silent where something else is asked", () => {
    expect(lead("Where is the pier?", "The pier will open in 2026.")).toBe("");
    expect(lead("When has the pier opened?", "The pier will open in 2026.")).toBe("");
    expect(lead("Are ferries still subsidised?", "Continue to subsidise ferries.", "bullet")).toBe("");
  });
});
