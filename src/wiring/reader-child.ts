// A process of its own that reads files: what a hostile file can exhaust or crash is this process and nothing else. Requests
// come in and outcomes go out as messages; child-file-reader.ts stands at the other end.
import type { FileLimits } from "../domain/source-file.ts";
import { readOneFile } from "./format-readers.ts";

process.on("message", ({ path, limits }: { readonly path: string; readonly limits: FileLimits }) => {
  readOneFile(path, limits).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      const detail = error instanceof RangeError ? "it exhausts its reader" : "its reader broke";
      process.send?.({ ok: false, fault: "crashed", detail });
    },
  );
});
