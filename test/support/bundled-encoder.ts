// The encoder that the project ships, opened from its own folder.
import { fileURLToPath } from "node:url";
import { openTransformersEncoder } from "../../src/adapters/transformers-encoder.ts";
import type { Embedder } from "../../src/ports.ts";

/** Opens it; a second or two. */
export function openBundledEncoder(): Promise<Embedder> {
  const modelFolder = fileURLToPath(new URL("../../models/youju-static-768", import.meta.url));
  return openTransformersEncoder({ modelFolder, modelId: "youju-static-768" });
}
