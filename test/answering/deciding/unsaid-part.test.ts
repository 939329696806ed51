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

it.each(["海港渡輪公司之中，外資佔多少？", "海港渡輪公司當中外資佔多少？"])(
  "reads the part before a share that is asked for in Chinese: %s",
  (asked) => {
    expect(signalsFor(asked, "海港渡輪公司有90間。").missingCount).toBe(1);
    expect(signalsFor(asked, "海港渡輪公司有90間，當中外資有30間。").missingCount).toBe(0);
  },
);

it("misses nothing where no part is asked for", () => {
  expect(signalsFor("How many harbour ferry firms are there?", WHOLE).missingCount).toBe(0);
});
