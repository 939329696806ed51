// What runs weights: onnxruntime-node, as transformers.js does. By itself it loads in a tenth of that package's time.
import { createRequire } from "node:module";

/** It is a package of transformers.js and not of this project: asked for from there, so that both run the same one. */
const ownRequire = createRequire(import.meta.url);

/** What is used of the package. */
export interface Runtime {
  readonly InferenceSession: {
    create(file: string, options: object): Promise<Session>;
  };
  readonly Tensor: new (type: "int64", data: BigInt64Array, shape: readonly number[]) => object;
}

/** Weights that are open. */
export interface Session {
  readonly inputNames: readonly string[];
  run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, Numbers>>>;
}

/** Numbers with their shape. */
export interface Numbers {
  readonly dims: readonly number[];
  readonly data: unknown;
}

/** Loads it; no package of transformers.js besides is loaded. */
export function loadRuntime(): Runtime {
  const ofTransformers = createRequire(ownRequire.resolve("@xenova/transformers"));
  return ofTransformers("onnxruntime-node") as Runtime;
}

/** How a session is opened: on the processor, with so many threads inside one call. */
export function sessionOptions(threads: number): object {
  return { intraOpNumThreads: threads, interOpNumThreads: 1, logSeverityLevel: 3 };
}
