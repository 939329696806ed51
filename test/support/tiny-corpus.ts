// A seeds folder of two invented documents, written to disk for tests that build an index.
import { createHash } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const HARBOUR = `# Harbour Lighting Plan

## Lamps

- Replace 1,200 lamps along the harbour by 2027. (DEVB)
- Allocate $30 million for a lighting laboratory. (ITIB)
`;

const GARDEN = `# 花園政策

## 種植

- 在2026年內種植五千棵樹。(發展局)
`;

/** Writes the two documents, their manifest and the real register into `folder`. */
export async function writeTinySeeds(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp("seeds/bureaux.json", join(folder, "bureaux.json"));
  const documents = [
    await writeDocument(folder, "harbour.en", "en", HARBOUR),
    await writeDocument(folder, "garden.zh-Hant", "zh-Hant", GARDEN),
  ];
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ documents }));
}

async function writeDocument(folder: string, id: string, language: string, text: string): Promise<object> {
  await writeFile(join(folder, `${id}.txt`), text);
  const name = { en: id, zhHant: id, zhHans: id };
  return {
    id,
    file: `${id}.txt`,
    title: name,
    publisher: name,
    kind: "other",
    language,
    publishedOn: "2025-01-02",
    publishedPrecision: "day",
    defaultBureau: null,
    counterpartId: null,
    sourceUrl: null,
    sha256: createHash("sha256").update(text).digest("hex"),
  };
}
