// A model folder comes in, its weights in a bare onnxruntime session go out, without a tokenizer: the floor that no service
// around them can go below. What the encoder is measured against; it serves nobody.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** onnxruntime-node is a package of transformers.js and not of this project: asked for from there. */
const ownRequire = createRequire(import.meta.url);

/** What is used of the package. */
interface Runtime {
  readonly InferenceSession: {
    create(file: string, options: object): Promise<Session>;
  };
  readonly Tensor: new (type: "int64", data: BigInt64Array, shape: readonly number[]) => object;
}

interface Session {
  readonly inputNames: readonly string[];
  run(inputs: Readonly<Record<string, object>>): Promise<unknown>;
}

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
  const ofTransformers = createRequire(ownRequire.resolve("@xenova/transformers"));
  const { InferenceSession, Tensor } = ofTransformers("onnxruntime-node") as Runtime;
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 };
  const session = await InferenceSession.create(file, options);
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
