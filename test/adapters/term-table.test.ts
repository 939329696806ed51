// The table of term translations: the bundled one, one written for the test, a missing and a damaged one.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_TRANSLATIONS, openTermTable } from "../../src/adapters/term-table.ts";
import { testTermTranslator } from "../contracts/term-translator.ts";

testTermTranslator("the bundled table", () => openTermTable("models/youju-terms"));
testTermTranslator("the translator without a table", async () => NO_TRANSLATIONS);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-terms-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tableOf = async (bytes: Uint8Array) => {
  await writeFile(join(folder, "terms.tsv.gz"), bytes);
  return openTermTable(folder);
};

describe("a table of translations", () => {
  it("gives the targets of a line in their order, per mille as probabilities", async () => {
    const table = await tableOf(gzipSync("en\ttram\t电车\t700\t有轨电车\t30\nzh\t电车\ttram\t900\n"));
    expect(table.translate("tram", "en")).toEqual([
      { term: "电车", probability: 0.7 },
      { term: "有轨电车", probability: 0.03 },
    ]);
    expect(table.translate("电车", "zh")).toEqual([{ term: "tram", probability: 0.9 }]);
    expect(table.translate("ferry", "en")).toEqual([]);
  });

  it("knows what the documents speak of, both ways", async () => {
    const table = await openTermTable("models/youju-terms");
    expect(table.translate("hydrogen", "en").map(({ term }) => term)).toContain("氢");
    expect(table.translate("专利", "zh").map(({ term }) => term)).toContain("patent");
  });

  it("may be missing", async () => {
    expect(await openTermTable(join(folder, "nowhere"))).toBe(NO_TRANSLATIONS);
  });

  it("is refused when it is damaged, naming the file", async () => {
    await expect(tableOf(Buffer.from("not gzip"))).rejects.toMatchObject({
      code: "model-unavailable",
      message: expect.stringContaining("terms.tsv.gz"),
    });
  });
});
