// A seeds folder of two invented documents, written to disk for tests that build an index.
import { writeSeeds } from "./write-seeds.ts";

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
  await writeSeeds(folder, [
    { id: "harbour.en", language: "en", text: HARBOUR },
    { id: "garden.zh-Hant", language: "zh-Hant", text: GARDEN },
  ]);
}
