// The bytes of a PDF come in, whether its packed streams come to more than a number of bytes goes out: they are unpacked here
// one by one up to that number, so that the reader behind never meets one that fills the machine.
import { inflateSync } from "node:zlib";

const STREAM = Buffer.from("stream");
const END = Buffer.from("endstream");
/** Streams packed into streams: a few are used, many are a trick. */
const MOST_LAYERS = 4;

/** Streams that are packed in another way, or broken, count as nothing: the reader's own limits are for those. */
export function inflatesBeyond(bytes: Uint8Array, most: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = file.indexOf(STREAM); at !== -1; at = file.indexOf(STREAM, at)) {
    const start = afterLineEnd(file, at + STREAM.length);
    const end = file.indexOf(END, start);
    const packed = file.subarray(start, end === -1 ? file.length : end);
    const size = unpackedSize(packed, left);
    if (size === undefined) return true;
    left -= size;
    at = end === -1 ? file.length : end + END.length;
  }
  return false;
}

function afterLineEnd(file: Buffer, at: number): number {
  const afterReturn = file[at] === 0x0d ? at + 1 : at;
  return file[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

/** Bytes of all layers together; undefined where they are more than `most`. */
function unpackedSize(packed: Buffer, most: number): number | undefined {
  let size = 0;
  let layer: Buffer = packed;
  for (let count = 0; count < MOST_LAYERS && isPacked(layer); count += 1) {
    if (size >= most) return undefined;
    try {
      layer = inflateSync(layer, { maxOutputLength: most - size });
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return undefined;
      return size;
    }
    size += layer.length;
  }
  return size;
}

/** The two bytes with which packed data begins, by RFC 1950. */
function isPacked(bytes: Buffer): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}
