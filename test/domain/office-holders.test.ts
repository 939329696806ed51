// What the head of a body is called.
import { describe, expect, it } from "vitest";
import { headOf } from "../../src/domain/office-holders.ts";

describe("headOf", () => {
  it("tells the head by the body's name", () => {
    expect(headOf({ kind: "bureau", en: "Harbour Bureau", zhHant: "海港局", zhHans: "海港局" })).toEqual({
      en: "Secretary for Harbour",
      zhHant: "海港局局長",
      zhHans: "海港局局长",
    });
    expect(
      headOf({
        kind: "office",
        en: "Financial Secretary's Office",
        zhHant: "財政司司長辦公室",
        zhHans: "财政司司长办公室",
      }),
    ).toEqual({ en: "Financial Secretary", zhHant: "財政司司長", zhHans: "财政司司长" });
  });

  it("tells none where the name does not", () => {
    expect(
      headOf({ kind: "department", en: "Labour Department", zhHant: "勞工處", zhHans: "劳工处" }),
    ).toBeUndefined();
  });
});
