// The number of a part is only said by a sentence that names the part.
import { expect, it } from "vitest";
import { signalsFor } from "../small-decision.ts";

const WHOLE = "There are 90 harbour ferry firms.";

it("misses the part where only the whole is counted", () => {
  const asked = "What share of the harbour ferry firms came from overseas?";
  expect(signalsFor(asked, WHOLE).missingCount).toBe(1);
  expect(signalsFor(asked, `${WHOLE} Of the harbour ferry firms 30 came from overseas.`).missingCount).toBe(
    0,
  );
});

it("misses nothing where no part is asked for", () => {
  expect(signalsFor("How many harbour ferry firms are there?", WHOLE).missingCount).toBe(0);
});
