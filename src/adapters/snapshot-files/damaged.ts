// A folder and what is wrong with it come in, the refusal of its index goes out, with the command that mends it.
import { AssistantError } from "../../errors.ts";

/** What mends an index that cannot be used. */
export const REBUILD = "Run `youju index` to build it anew.";

/** The refusal of a snapshot that is not what it was written as. */
export function damaged(folder: string, what: string, cause?: unknown): AssistantError {
  return new AssistantError("index-damaged", `The index in ${folder} is damaged: ${what}.`, {
    cause,
    remedy: REBUILD,
  });
}
