// Bytes of a text in an encoding that may be labelled wrongly come in, characters go out: what the bytes themselves show
// goes before what a label says.

/** A text with what a person should know of how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly remarks: readonly string[];
}

const MARKS = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
] as const;

/** The most frequent characters of Chinese prose in both scripts: a wrong decoding has few of them. */
const FREQUENT = new Set(
  "的一是不在有人大中上為会會和國国為以年發发展行政府及公務务業业科技創创新香港區区工作市民計计劃划",
);

/** Share of frequent characters among Chinese ones below which a decoding is taken for a wrong one. */
const LEAST_FREQUENT = 0.04;

/** `label` is what the file says its encoding is, or null. Undefined where no encoding fits. */
export function decodeBytes(bytes: Uint8Array, label: string | null): DecodedText | undefined {
  const mark = MARKS.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte));
  const tried = mark === undefined ? ["utf-8", ...candidates(label)] : [mark[0]];
  const found = tried.flatMap((encoding) => attempt(bytes, encoding));
  const [best] = [...found].sort((a, b) => b.fit - a.fit);
  if (best === undefined) return undefined;
  const differs = label !== null && best.encoding !== nameOf(label) && best.encoding !== "utf-8";
  const unlabelled = label === null && best.encoding !== "utf-8" && mark === undefined;
  const remarks = [
    ...(differs ? [`read as ${best.encoding}, though it says ${nameOf(label) ?? "something unknown"}`] : []),
    ...(unlabelled ? [`read as ${best.encoding}`] : []),
  ];
  return { text: best.text.replace(/^\uFEFF/u, ""), encoding: best.encoding, remarks };
}

function candidates(label: string | null): readonly string[] {
  const named = nameOf(label);
  return [...new Set([...(named === undefined ? [] : [named]), "big5", "gb18030"])].filter(
    (name) => name !== "utf-8",
  );
}

/** The encoding that a label names, as the platform calls it; undefined where it knows none of that name. */
function nameOf(label: string | null): string | undefined {
  if (label === null) return undefined;
  try {
    return new TextDecoder(label.trim().replace(/^big5-?hkscs$/iu, "big5")).encoding;
  } catch {
    return undefined;
  }
}

interface Attempt {
  readonly text: string;
  readonly encoding: string;
  readonly fit: number;
}

/** Valid UTF-8 is UTF-8: other encodings are not so by chance. */
function attempt(bytes: Uint8Array, encoding: string): readonly Attempt[] {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return [];
  }
  if (text.slice(0, 4096).includes("\0")) return [];
  if (encoding === "utf-8" || encoding.startsWith("utf-16")) return [{ text, encoding, fit: 2 }];
  const fit = chineseFit(text);
  return fit < LEAST_FREQUENT ? [] : [{ text, encoding, fit }];
}

function chineseFit(text: string): number {
  const han = text.slice(0, 20_000).match(/\p{Script=Han}/gu) ?? [];
  if (han.length === 0) return 0;
  return han.filter((character) => FREQUENT.has(character)).length / han.length;
}
