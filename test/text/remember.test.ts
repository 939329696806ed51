// What was read once is not read again, as long as it is kept.
import { expect, it, vi } from "vitest";
import { remember, rememberOf } from "../../src/text/remember.ts";

it("forgets the text that was read first", () => {
  const read = vi.fn((text: string) => text.length);
  const remembered = remember(read, 2);
  expect(["one", "three", "one", "seven", "one"].map(remembered)).toEqual([3, 5, 3, 5, 3]);
  expect(read.mock.calls.flat()).toEqual(["one", "three", "seven", "one"]);
});

it("forgets other things in the same way, and tells equal ones apart", () => {
  const read = vi.fn((list: readonly number[]) => list.length);
  const remembered = remember(read, 1);
  const [list, equal] = [[1], [1]];
  expect([list, list, equal, list].map(remembered)).toEqual([1, 1, 1, 1]);
  expect(read).toHaveBeenCalledTimes(3);
});

it("reads a thing once, and an equal thing for itself; nothing is a reading too", () => {
  const read = vi.fn((list: readonly number[]) => list[0]);
  const remembered = rememberOf(read);
  const [list, equal, empty] = [[1], [1], []];
  expect([list, list, equal, empty, empty].map(remembered)).toEqual([1, 1, 1, undefined, undefined]);
  expect(read).toHaveBeenCalledTimes(3);
});
