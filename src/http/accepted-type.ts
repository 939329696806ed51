// An Accept header and the types that an address has come in; the type to answer with goes out (RFC 9110, section 12.5.1).

/** The most wanted of the offered types, the first of those wanted alike; undefined where none is acceptable. */
export function acceptedType<T extends string>(
  accept: string | undefined,
  offered: readonly T[],
): T | undefined {
  if (accept === undefined || accept.trim() === "") return offered[0];
  const ranges = accept.split(",").map(rangeOf);
  let best: T | undefined;
  let most = 0;
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > most) [best, most] = [type, quality];
  }
  return best;
}

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

function rangeOf(text: string): MediaRange {
  const [type = "", ...parameters] = text.toLowerCase().split(";");
  const quality = parameters
    .map((parameter) => /^\s*q\s*=\s*([\d.]{1,5})\s*$/u.exec(parameter)?.[1])
    .find(Boolean);
  return { type: type.trim(), quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** The most specific range that holds the type says how much it is wanted. */
function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const family = `${type.slice(0, type.indexOf("/"))}/*`;
  for (const wanted of [type, family, "*/*"]) {
    const range = ranges.find((each) => each.type === wanted);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
