// Where a text stops being JSON.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFaultOffset } from "../../src/http/json-offset.ts";

describe("the first fault of a text that is not JSON", () => {
  it.each([
    ["", 0],
    ["  ", 2],
    ["{'a': 1}", 1],
    ['{"a": 1,}', 8],
    ['{"a": NaN}', 6],
    ['{"a" 1}', 5],
    ['{"a": 1 "b": 2}', 8],
    ["[1, 2", 5],
    ["[1, 2}", 5],
    ["[1,, 2]", 3],
    ["01", 1],
    ["{} {}", 3],
    ['{"a": "\\x"}', 6],
    ['{"a": "open', 6],
    ["[".repeat(30_000), 30_000],
    [`${"[".repeat(30_000)}}`, 30_000],
  ])("%# is at its place", (text, offset) => {
    expect(jsonFaultOffset(text)).toBe(offset);
    expect(() => JSON.parse(text)).toThrow();
  });

  it("is the end of every text that is JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFaultOffset(text)).toBe(text.length);
      }),
    );
  });

  it("lies in the text, and what stands before it can be continued to JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom("?", "'", "}", "]", ",", ":"), (text, at, mark) => {
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + mark + text.slice(place);
        if (isJson(broken)) return;
        const offset = jsonFaultOffset(broken);
        expect(offset).toBeLessThanOrEqual(broken.length);
        // A mark inside a string is only text; outside, nothing before it is wrong.
        expect(offset).toBeGreaterThanOrEqual(Math.min(place, jsonFaultOffset(text.slice(0, place))));
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
