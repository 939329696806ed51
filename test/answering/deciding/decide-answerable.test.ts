// To answer or to decline, and why: each sign alone is weighed as the fitted weights have it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAnswerable, reasonToDecline } from "../../../src/answering/deciding/decide-answerable.ts";
import type { DecisionSignals } from "../../../src/answering/deciding/decision-signals.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import { NO_SIGNS, SEARCHED } from "../evidence-of.ts";
import { libraryOf } from "../small-library.ts";

const NOTHING_AGAINST: DecisionSignals = {
  thin: 0,
  remote: 0,
  unheard: 0,
  missingAttribute: 0,
  missingValue: 0,
  missingCount: 0,
  looseValue: 0,
  weakMatch: 0,
  unsaidWords: 0,
  elsewhere: 0,
  otherYear: 0,
  laterYear: 0,
  absentDocument: 0,
  absentScheme: 0,
  seenFromToday: 0,
  wording: 0,
  aside: 0,
  otherAffairs: 0,
  goesOn: 0,
};

it("answers when nothing speaks against it", () => {
  expect(reasonToDecline(NOTHING_AGAINST)).toBeUndefined();
});

it("says out-of-scope where the documents know neither the words nor the meaning", () => {
  expect(reasonToDecline({ ...NOTHING_AGAINST, thin: 1, remote: 1, unheard: 1 })).toBe("out-of-scope");
});

it("asks more of a question that goes on from another", () => {
  const strange = { ...NOTHING_AGAINST, thin: 0.8, remote: 0.35 };
  expect(reasonToDecline(strange)).toBeUndefined();
  expect(reasonToDecline({ ...strange, goesOn: 1 })).toBe("out-of-scope");
  expect(reasonToDecline({ ...NOTHING_AGAINST, goesOn: 1 })).toBeUndefined();
});

it.each(["missingAttribute", "absentDocument", "absentScheme", "elsewhere"] as const)(
  "says not-supported for %s alone",
  (signal) => {
    expect(reasonToDecline({ ...NOTHING_AGAINST, [signal]: 1 })).toBe("not-supported");
  },
);

it("declines a number that no near passage gives where the question is worded like those that papers leave open", () => {
  expect(reasonToDecline({ ...NOTHING_AGAINST, missingCount: 1 })).toBeUndefined();
  expect(reasonToDecline({ ...NOTHING_AGAINST, missingCount: 1, wording: 0.7 })).toBe("not-supported");
  expect(reasonToDecline({ ...NOTHING_AGAINST, wording: 0.7 })).toBeUndefined();
});

it("declines another year's figure, and a value that stands elsewhere only beside something else", () => {
  expect(reasonToDecline({ ...NOTHING_AGAINST, otherYear: 1 })).toBe("not-supported");
  expect(reasonToDecline({ ...NOTHING_AGAINST, looseValue: 1 })).toBeUndefined();
  expect(reasonToDecline({ ...NOTHING_AGAINST, looseValue: 1, missingCount: 1 })).toBeDefined();
});

it("never turns a decline into an answer by a further sign against it", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const signals = fc.record(Object.fromEntries(Object.keys(NOTHING_AGAINST).map((name) => [name, share])));
  const name = fc.constantFrom(...(Object.keys(NOTHING_AGAINST) as (keyof DecisionSignals)[]));
  fc.assert(
    fc.property(signals, name, (some, worse) => {
      const before = some as unknown as DecisionSignals;
      const after = { ...before, [worse]: 1 };
      if (reasonToDecline(before) !== undefined) expect(reasonToDecline(after)).toBeDefined();
    }),
  );
});

describe("without evidence", () => {
  const question = {
    text: "",
    asked: "",
    about: "",
    wanted: "",
    isFollowUp: false,
    language: "en" as const,
    concepts: [],
    types: new Set<never>(),
    counted: [],
    quantities: [],
    dates: [],
    wantsAgain: false,
    bodies: [],
    isAboutBodies: false,
    translated: "",
  };
  const concept = { name: "ferry", weight: 1, forms: [], importance: 5, known: true, translated: false };

  it("says unclear for a question without a word that means something, else nothing-found", () => {
    const decide = (concepts: readonly (typeof concept)[]) =>
      decideAnswerable(
        {
          ranked: [],
          question,
          concepts,
          searched: SEARCHED,
          ...NO_SIGNS,
        },
        libraryOf([], []),
        createProfileReader(),
      );
    expect(decide([])).toEqual({ answerable: false, reason: "unclear" });
    expect(decide([concept])).toEqual({ answerable: false, reason: "nothing-found" });
  });
});
