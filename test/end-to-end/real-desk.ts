// The drafting desk over an index of the real documents, for the tests of one file: opened before them, its index removed after them.
import { afterAll, beforeAll } from "vitest";
import type { DraftingDesk } from "../../src/drafting/drafting-desk.ts";
import { openAssistant } from "../../src/wiring.ts";
import { buildRealIndex, type RealIndex } from "./real-index.ts";

/** Gives the desk once a test runs; to be called where the tests of a file are told. */
export function realDesk(): () => DraftingDesk {
  let index: RealIndex;
  let desk: DraftingDesk;
  beforeAll(async () => {
    index = await buildRealIndex();
    desk = (await openAssistant(index.config)).desk;
  });
  afterAll(() => index.remove());
  return () => desk;
}
