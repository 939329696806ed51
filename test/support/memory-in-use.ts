// What this process's memory holds comes out, once everything that nobody needs is collected: what is left to the collector's mood is no
// measure.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes in use after a full collection. */
export function memoryInUse(): NodeJS.MemoryUsage {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage();
}
