// A model folder comes in, its weights in a bare onnxruntime session go out, without a tokenizer: the floor that no service
// around them can go below. What the encoder is measured against; it serves nobody.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadRuntime, sessionOptions } from "./runtime.ts";

/** The weights alone. */
export interface BareEncoder {
  /** Runs texts of so many tokens each in one call, padded to the longest. Which tokens they are does not change the cost. */
  run(lengths: readonly number[]): Promise<unknown>;
}

/** An id that is a piece of text in every vocabulary: the special ones come first. */
const ANY_PIECE = 100n;

/** Opens the weights of a model folder with one thread, as the service does; undefined where they are not quantized. */
export async function openBareEncoder(modelFolder: string): Promise<BareEncoder | undefined> {
  const file = join(resolve(modelFolder), "onnx", "model_quantized.onnx");
  if (!existsSync(file)) return undefined;
  const { InferenceSession, Tensor } = loadRuntime();
  const session = await InferenceSession.create(file, sessionOptions(1));
  return {
    run: (lengths) => {
      const width = Math.max(...lengths);
      const shape = [lengths.length, width];
      const size = lengths.length * width;
      const mask = new BigInt64Array(size);
      lengths.forEach((length, row) => {
        mask.fill(1n, row * width, row * width + length);
      });
      const values = new Map([
        ["input_ids", mask.map((kept) => kept * ANY_PIECE)],
        ["attention_mask", mask],
      ]);
      const inputs = session.inputNames.map((name): [string, object] => [
        name,
        new Tensor("int64", values.get(name) ?? new BigInt64Array(size), shape),
      ]);
      return session.run(Object.fromEntries(inputs));
    },
  };
}
