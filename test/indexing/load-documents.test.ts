import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AssistantError } from "../../src/errors.ts";
import { readCorpus } from "../../src/indexing/read-corpus.ts";

const text = "# Plan\n\nA first paragraph. It is complete.\n";
const sha256 = createHash("sha256").update(text).digest("hex");
const name = { en: "Plan", zhHant: "計劃", zhHans: "计划" };
const bodyName = { en: "Development Bureau", zhHant: "發展局", zhHans: "发展局" };
const body = { code: "DEVB", kind: "bureau", ...bodyName, parent: null, shortNames: [], formerNames: [] };
const plain = {
  id: "plan",
  file: "plan.txt",
  title: name,
  publisher: name,
  kind: "other",
  language: "en",
  publishedOn: "2025-01-01",
  defaultBureau: "DEVB",
  sha256,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "seeds-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function writeSeeds(entries: readonly unknown[], bureaux: readonly unknown[] = [body]): Promise<void> {
  await writeFile(join(folder, "plan.txt"), text);
  await writeFile(join(folder, "bureaux.json"), JSON.stringify({ bureaux }));
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ documents: entries }));
}

async function failure(): Promise<AssistantError> {
  const error = await readCorpus(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AssistantError)) throw new Error("expected an AssistantError");
  return error;
}

describe("a seeds folder", () => {
  it("takes a document with a plain entry and nothing else", async () => {
    await writeSeeds([plain]);
    const { documents, paragraphs } = await readCorpus(folder);
    expect(documents[0]).toMatchObject({
      id: "plan",
      publishedPrecision: "day",
      counterpartId: null,
      sourceUrl: null,
      text,
    });
    expect(paragraphs.map(({ id, section }) => [id, section])).toEqual([["plan#p1", ["Plan"]]]);
    expect(paragraphs[0]?.bureaux).toEqual([{ code: "DEVB", basis: "document" }]);
  });

  const broken: readonly [string, unknown[], RegExp][] = [
    [
      "a missing field",
      [{ ...plain, kind: undefined }],
      /manifest\.json: documents\[0\]: "kind" must be one of policy-address/u,
    ],
    [
      "a title in two scripts",
      [{ ...plain, title: { en: "Plan", zhHant: "計劃" } }],
      /documents\[0\]: title: "zhHans"/u,
    ],
    ["a date that is none", [{ ...plain, publishedOn: "2025-13-01" }], /"publishedOn" must be a date/u],
    ["a file outside the folder", [{ ...plain, file: "../plan.txt" }], /"file" must be a file name/u],
    [
      "a missing file",
      [{ ...plain, file: "other.txt" }],
      /other\.txt is in the manifest and cannot be read/u,
    ],
    [
      "a changed text",
      [{ ...plain, sha256: "0".repeat(64) }],
      new RegExp(`plan\\.txt is not the text .* ${sha256}`, "u"),
    ],
    ["an id that stands twice", [plain, plain], /the id plan stands twice/u],
    [
      "a counterpart that is not there",
      [{ ...plain, counterpartId: "gone" }],
      /plan has the counterpart gone/u,
    ],
    [
      "a counterpart that does not name it back",
      [
        { ...plain, counterpartId: "plan2" },
        { ...plain, id: "plan2" },
      ],
      /which does not name it back/u,
    ],
    [
      "a document that is its own counterpart",
      [{ ...plain, counterpartId: "plan" }],
      /does not name it back/u,
    ],
    ["an unknown bureau", [{ ...plain, defaultBureau: "XYZ" }], /the default bureau XYZ of plan/u],
    [
      "a hint of the wrong shape",
      [{ ...plain, fixedHeadings: { Plan: 0 } }],
      /"fixedHeadings" must be depths from 1/u,
    ],
    ["a misspelt hint", [{ ...plain, headingLevel: "runs" }], /"headingLevel" is no field/u],
  ];
  it.each(broken)("refuses %s and says where and what to do", async (_, entries, message) => {
    await writeSeeds(entries);
    const error = await failure();
    expect(error.code).toBe("seeds-invalid");
    expect(error.message).toMatch(message);
    expect(error.remedy).toMatch(/^[A-Z].+\.$/u);
  });

  it("refuses a register with a code twice, or a parent that is not in it", async () => {
    await writeSeeds([plain], [body, body]);
    expect((await failure()).message).toContain("code DEVB stands twice");
    await writeSeeds([plain], [{ ...body, parent: "FSO" }]);
    expect((await failure()).message).toContain("DEVB has the parent FSO");
  });

  it("refuses a folder without a manifest, and one that is no JSON", async () => {
    await writeSeeds([plain]);
    await writeFile(join(folder, "manifest.json"), "{");
    expect((await failure()).message).toBe("manifest.json cannot be read as JSON");
    await rm(join(folder, "bureaux.json"));
    expect((await failure()).message).toBe("bureaux.json cannot be read as JSON");
  });
});
