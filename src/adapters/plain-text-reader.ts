// The bytes of a plain text come in, its characters go out, in whatever encoding they were written.
import { faulty, fileOf } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";
import { decodeBytes } from "../text/decode-bytes.ts";

/** Plain text says nothing of its paragraphs but by blank lines and by what they look like. */
export const plainTextReader: FormatReader = {
  endings: [".txt"],
  read: async (bytes) => {
    const decoded = decodeBytes(bytes, null);
    if (decoded === undefined) return faulty("unknown-encoding", "neither UTF-8, UTF-16, Big5 nor GB 18030");
    return {
      ok: true,
      file: fileOf([], { plainText: decoded.text, wholeParagraphs: false, remarks: decoded.remarks }),
    };
  },
};
