// Questions how something stands, and sentences that say that it has come about.
import { describe, expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passage-profile.ts";
import {
  asksDone,
  asksNow,
  asksPresent,
  statesDone,
  tellsState,
} from "../../../../src/answering/understanding/asking/asked-present.ts";
import { paragraphOf } from "../../small-library.ts";

describe("asksDone", () => {
  it.each([
    "Is the ferry terminal open yet?",
    "Has the third pier been completed?",
    "碼頭起好未？",
    "渡輪公司成立了没有",
    "新船开航了吗？已经投入服务了吗",
    "二期開咗未",
    "渡輪公司成立了嗎？",
    "第三個碼頭現時是否已成立？",
    "碼頭仍會在明年落成嗎？",
    "Is it still the case that the pier will open in 2024?",
    "How many of the three piers have been completed?",
  ])("hears it in %s", (question) => {
    expect(asksDone(question)).toBe(true);
    expect(asksPresent(question)).toBe(true);
  });

  it.each(["Where is the ferry terminal?", "未來有幾多碼頭？", "從未用過的碼頭有哪些？", "碼頭幾時起好？"])(
    "does not hear it in %s",
    (question) => {
      expect(asksDone(question)).toBe(false);
    },
  );
});

it("hears that how things stand today is asked for", () => {
  expect(asksNow("現時的收費是多少？")).toBe(true);
  expect(asksNow("What is the fee now?")).toBe(true);
  expect(asksNow("What was the fee in 2023?")).toBe(false);
});

it("tells what has come about from what is planned", () => {
  const isDone = (text: string): readonly boolean[] =>
    createProfileReader()(paragraphOf({ id: "a#p1", text })).sentences.map(statesDone);
  expect(isDone("首座碼頭已落成。碼頭計劃在明年啟用。")).toEqual([true, false]);
  expect(isDone("The pier was opened in May. The pier will be opened in May.")).toEqual([true, false]);
});

it("tells how something stands from what only names it", () => {
  const tells = (text: string): readonly boolean[] =>
    createProfileReader()(paragraphOf({ id: "a#p2", text })).sentences.map(tellsState);
  expect(tells("政府現階段在繼續推進碼頭的興建項目。三個碼頭包括中環碼頭。")).toEqual([true, false]);
  expect(tells("The pier is under way. The pier will open. The pier is red.")).toEqual([true, true, false]);
});
