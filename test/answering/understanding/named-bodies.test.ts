// Bodies that a question names, by any name that the register knows, in any script.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createBodyFinder, type FindBodies } from "../../../src/answering/understanding/named-bodies.ts";
import { readRegister } from "../../../src/indexing/read-register.ts";

let findBodies: FindBodies;
beforeAll(async () => {
  findBodies = createBodyFinder(await readRegister("seeds"));
});
const codesIn = (text: string) => findBodies(text).map(({ code }) => code);

describe("the body finder over the real register", () => {
  it.each([
    ["What does the Transport and Logistics Bureau do?", "TLB"],
    ["運輸及物流局有甚麼計劃？", "TLB"],
    ["运输及物流局有什么计划？", "TLB"],
    ["What has ITIB announced?", "ITIB"],
    ["創科局有咩做？", "ITIB"],
    ["What did the Innovation and Technology Bureau say?", "ITIB"],
  ])("finds in %s the body %s", (text, code) => {
    expect(codesIn(text)).toContain(code);
  });

  it.each(["Is it safe to sb. there?", "what about it", "itibs", "今天天氣如何？"])(
    "finds none in %s",
    (text) => {
      expect(codesIn(text)).toEqual([]);
    },
  );

  it("says every name of a body, so that a passage may use another", () => {
    const [body] = findBodies("創科局");
    expect(body?.names).toContain("innovation, technology and industry bureau");
    expect(body?.names).toContain(body?.found);
  });

  it("knows each body of the register by its full name in each script", () => {
    const { bureaux } = JSON.parse(readFileSync("seeds/bureaux.json", "utf8")) as {
      bureaux: readonly { code: string; en: string; zhHant: string; zhHans: string }[];
    };
    for (const { code, en, zhHant, zhHans } of bureaux) {
      for (const name of [en, zhHant, zhHans]) expect(codesIn(`(${name})`), name).toContain(code);
    }
  });
});
