// A chat model that lies, in three scripts: of what it plants beside the truth nothing reaches the reader. Two hundred lies and
// more are planted by lying-model.long.ts.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LyingModel, startLyingModel } from "../../support/lying-model.ts";
import { plantLies } from "../../support/plant-lies.ts";

let model: LyingModel;

beforeAll(async () => {
  model = await startLyingModel();
});

afterAll(() => model.stop());

describe("a model that lies", () => {
  it("gets no lie to the reader, and its true sentences through", async () => {
    const { planted, reached, truths, shownTruths } = await plantLies(model.assistant, model.server, 40, {
      step: 7,
    });
    expect(reached).toEqual([]);
    expect(planted.length).toBeGreaterThanOrEqual(40);
    expect(shownTruths / truths).toBeGreaterThan(0.85);
  });
});
