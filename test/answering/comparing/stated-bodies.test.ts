// The bodies that a text names: those of the register and of the vocabulary by any of their names, and no common noun.
import { describe, expect, it } from "vitest";
import { createBodyReader } from "../../../src/answering/comparing/stated-bodies.ts";
import { readRegister } from "../../../src/indexing/read-register.ts";

const read = createBodyReader(await readRegister("seeds"));
const keysOf = (text: string): readonly string[] => read(text).map(({ key }) => key);

describe("the bodies that a text names", () => {
  it.each([
    ["科技園公司負責。", ["HKSTP"]],
    ["食衞局負責。", ["HHB"]],
    ["The OGCIO and the Health Bureau will report.", ["DPO", "HHB"]],
    ["貿發局及發展局", ["HKTDC", "DEVB"]],
    ["the Trade Development Council and 生產力促進局", ["HKTDC", "HKPC"]],
  ])("%s", (text, codes) => {
    expect(keysOf(text)).toEqual(codes);
  });

  it.each([
    ["港大與中大合作", 2],
    ["Lingnan University takes part.", 1],
    ["提交立法會審議", 1],
  ])("%s, though the register does not list it", (text, count) => {
    expect(keysOf(text)).toHaveLength(count);
  });

  it.each([
    "支持初創企業及初創公司",
    "41 start-ups",
    "吸引家族辦公室落戶",
    "each technology transfer office",
  ])("%s names none", (text) => {
    expect(keysOf(text)).toEqual([]);
  });
});
