// Sentences that say how something stands, and that it has come about.
import { expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import {
  statesDone,
  tellsSoFar,
  tellsState,
} from "../../../../src/answering/understanding/asking/asked-present.ts";
import { paragraphOf } from "../../small-library.ts";

it("tells a count until a day from one that is aimed at", () => {
  const tells = (text: string): readonly boolean[] =>
    createProfileReader()(paragraphOf({ id: "a#p3", text })).sentences.map(tellsSoFar);
  expect(tells("截至五月，共有24艘船。計劃資助不少於100艘船。")).toEqual([true, false]);
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
