// The law of an update: whatever was added, changed, moved and removed since, it leaves the very bytes that a build from nothing leaves,
// and it makes anew only what changed.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildLists } from "../../src/adapters/lists-vector-index/build-lists.ts";
import { hashProgram } from "../../src/adapters/program-files.ts";
import { type BuildReport, buildIndex, recipeOf } from "../../src/indexing/build-index.ts";
import { openPrevious } from "../../src/wiring/previous-index.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { type InventedDocument, writeSeeds } from "../support/write-seeds.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-update-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function build(index: string, embedder = createHashEmbedder()): Promise<BuildReport> {
  const indexFolder = join(folder, index);
  return buildIndex({
    seedsFolder: join(folder, "seeds"),
    indexFolder,
    embedder,
    hnsw: undefined,
    lists: { pays: () => true, build: buildLists },
    previous: await openPrevious(indexFolder, recipeOf(embedder)),
    program: await hashProgram(),
    check: async () => undefined,
    onProgress: () => undefined,
  });
}

/** Every byte of a snapshot but when it was built. */
async function bytesOf(snapshot: string): Promise<Readonly<Record<string, string>>> {
  const contents: Record<string, string> = {};
  for (const name of (await readdir(snapshot)).sort()) {
    if (name === "manifest.sha256") continue;
    const bytes = await readFile(join(snapshot, name));
    contents[name] = name === "manifest.json" ? withoutDate(bytes.toString()) : bytes.toString("base64");
  }
  return contents;
}

function withoutDate(manifest: string): string {
  const { built, ...rest } = JSON.parse(manifest) as { built: { at: string } };
  return JSON.stringify({ ...rest, built: { ...built, at: "" } });
}

/** Few sentences and headings, so that texts stand twice, move from place to place, and come back. */
const SENTENCES = [
  "Replace 1,200 lamps along the harbour by 2027. The works begin in March and are paid for by the fund. (DEVB)",
  "Allocate $30 million for a lighting laboratory. (ITIB)",
  "Plant five thousand trees in the districts of the north, and water them in the summer months.",
  "Review the licences of ferries; report to the Council by the end of the year.",
  "Short.",
];
const HANZI = [
  "在2026年內種植五千棵樹。(發展局)",
  "檢討渡輪牌照。向立法會報告進度。",
  "更換海濱的一千二百盞燈。",
];
const HEADINGS = ["Lamps", "Gardens", "Innovation, Technology and Industry Bureau"];

const documentOf = (id: string) =>
  fc
    .record({
      chinese: fc.boolean(),
      sections: fc.array(
        fc.record({
          heading: fc.nat(HEADINGS.length - 1),
          items: fc.array(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ chinese, sections }): InventedDocument => {
      const lines = sections.map(({ heading, items }) => {
        const texts = items.map((item) => (chinese ? HANZI[item % HANZI.length] : SENTENCES[item]));
        return `## ${HEADINGS[heading]}\n\n${texts.map((text) => `- ${text}\n`).join("")}`;
      });
      return { id, language: chinese ? "zh-Hant" : "en", text: `# Plan of ${id}\n\n${lines.join("\n")}` };
    });

const IDS = ["a", "b", "c", "d"];
/** Entries of a document: what they say of its bodies and of its reading. */
const ENTRIES = [
  {},
  { defaultBureau: "DEVB", namedDepartments: true },
  { defaultBureau: "ITIB", wholeParagraphs: true },
  { fixedHeadings: { Lamps: 1 } },
] as const;
/** Of each document a few versions: most stay as they are from one time to the next. */
const versions = fc.tuple(...IDS.map((id) => fc.array(documentOf(id), { minLength: 2, maxLength: 2 })));
/** The documents at one time: some of the four, in any order, by their version and entry, and two of them perhaps of one another. */
const time = fc.record({
  ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
  version: fc.tuple(...IDS.map(() => fc.nat(1))),
  entry: fc.tuple(...IDS.map(() => fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 3))),
  paired: fc.constantFrom(true, true, false),
  renamed: fc.constantFrom(false, false, false, true),
});

function documentsOf(
  { ids, version, entry, paired }: typeof time extends fc.Arbitrary<infer T> ? T : never,
  of: readonly (readonly InventedDocument[])[],
): readonly InventedDocument[] {
  const twins = paired && ids.includes("a") && ids.includes("b") ? { a: "b", b: "a" } : {};
  return ids.map((id) => {
    const place = IDS.indexOf(id);
    const document = of[place]?.[version[place] as number] as InventedDocument;
    const counterpartId = (twins as Record<string, string>)[id] ?? null;
    return { ...document, fields: { ...ENTRIES[entry[place] as number], counterpartId } };
  });
}

/** The register, with a body that is called otherwise. */
async function renameBody(): Promise<void> {
  const file = join(folder, "seeds/bureaux.json");
  const register = await readFile(file, "utf8");
  await writeFile(file, register.replaceAll("Innovation, Technology", "Quays, Technology"));
}

describe("an update", () => {
  it("leaves the bytes of a build from nothing, after any additions, changes, moves and removals", async () => {
    await fc.assert(
      fc.asyncProperty(versions, fc.array(time, { minLength: 2, maxLength: 4 }), async (of, times) => {
        await rm(folder, { recursive: true, force: true });
        for (const each of times) {
          await writeSeeds(join(folder, "seeds"), documentsOf(each, of));
          if (each.renamed) await renameBody();
          const updated = await build("index");
          await rm(join(folder, "fresh"), { recursive: true, force: true });
          const fresh = await build("fresh");
          expect(updated.corpus).toEqual(fresh.corpus);
          expect(updated.indexId).toBe(fresh.indexId);
          expect(await bytesOf(updated.folder)).toEqual(await bytesOf(fresh.folder));
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it("embeds and cuts the changed paragraph only", async () => {
    const plan = (year: number) => ({
      id: "a",
      language: "en" as const,
      text: `# Plan\n\n- ${SENTENCES[2]}\n- Finish the pier in ${year}.\n- ${SENTENCES[3]}\n`,
    });
    await writeSeeds(join(folder, "seeds"), [plan(2026)]);
    await build("index");
    await writeSeeds(join(folder, "seeds"), [plan(2027)]);
    const embedder = createHashEmbedder();
    const report = await build("index", embedder);
    expect(report.embedded).toBe(1);
    expect(embedder.embedded).toEqual(["Plan\nFinish the pier in 2027."]);
  });

  it("embeds nothing where nothing changed, and cuts terms anew where the register did", async () => {
    const text = `# Plan\n\n- ${SENTENCES[0]}\n- Plant trees. (Innovation, Technology and Industry Bureau)\n`;
    await writeSeeds(join(folder, "seeds"), [{ id: "a", language: "en", text }]);
    expect((await build("index")).corpus.unrecognisedBodies).toEqual([]);
    await renameBody();
    const updated = await build("index");
    expect(updated.embedded).toBe(0);
    expect(updated.corpus.unrecognisedBodies).not.toEqual([]);
    expect(await bytesOf(updated.folder)).toEqual(await bytesOf((await build("fresh")).folder));
  });

  it("pairs a document anew whose other language changed, and leaves it as it was where neither did", async () => {
    const pair = (chinese: readonly string[], third: string) => [
      {
        ...{ id: "a", language: "en" as const, fields: { counterpartId: "b" } },
        text: "# Plan\n\n- Replace 1,200 lamps.\n- Plant 5,000 trees.\n- Open 7 piers. (Bureau of Locks)\n",
      },
      {
        ...{ id: "b", language: "zh-Hant" as const, fields: { counterpartId: "a" } },
        text: `# 計劃\n\n${chinese.map((item) => `- ${item}\n`).join("")}`,
      },
      { id: "c", language: "en" as const, text: `# Third\n\n- ${third}\n` },
    ];
    const expectFresh = async (withoutTwin: number) => {
      const updated = await build("index");
      await rm(join(folder, "fresh"), { recursive: true, force: true });
      const fresh = await build("fresh");
      expect(updated.corpus).toEqual(fresh.corpus);
      expect(updated.corpus.withoutTwin).toHaveLength(withoutTwin);
      expect(updated.corpus.unrecognisedBodies.map(({ name }) => name)).toEqual(["Bureau of Locks"]);
      expect(await bytesOf(updated.folder)).toEqual(await bytesOf(fresh.folder));
    };
    const items = ["更換1,200盞燈。", "種植5,000棵樹。", "開放7個碼頭。"];
    for (const [chinese, third, alone] of [
      [items, "One.", 0],
      [items, "Two.", 0],
      [items.slice(1), "Two.", 1],
      [items, "Two.", 0],
    ] as const) {
      await writeSeeds(join(folder, "seeds"), pair(chinese, third));
      await expectFresh(alone);
    }
  });

  it("takes nothing from a snapshot that is damaged, or that other code made", async () => {
    await writeSeeds(join(folder, "seeds"), [
      { id: "a", language: "en", text: `# Plan\n\n- ${SENTENCES[0]}\n` },
    ]);
    const { folder: snapshot, chunks } = await build("index");
    const vectors = await readFile(join(snapshot, "vectors.f32"));
    await writeFile(join(snapshot, "vectors.f32"), Buffer.alloc(vectors.length, 1));
    expect((await build("index")).embedded).toBe(chunks);
    expect((await build("index")).embedded).toBe(0);
    const manifest = JSON.parse(await readFile(join(snapshot, "manifest.json"), "utf8"));
    manifest.built.program = "another";
    await writeFile(join(snapshot, "manifest.json"), JSON.stringify(manifest));
    expect((await build("index")).embedded).toBe(chunks);
  });
});
