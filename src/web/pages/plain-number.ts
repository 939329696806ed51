// A figure as a document prints it comes in; the number to plot goes out, or nothing where it cannot be read for certain. Only
// for drawing: the words beside the plot are the document's own.

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s*(兆|trillion)/i, 1e12],
  [/^\s*(十億|billion)/i, 1e9],
  [/^\s*(億|亿)/, 1e8],
  [/^\s*(百萬|百万|million)/i, 1e6],
  [/^\s*(萬|万)/, 1e4],
];

/** The number with its scale and the unit after it; undefined where there are several numbers, or none in digits. */
export function plainNumber(text: string): { readonly value: number; readonly unit: string } | undefined {
  const found = [...text.matchAll(/\d+(?:[, \u00a0]\d{3})*(?:\.\d+)?/g)];
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const rest = text.slice(only.index + only[0].length);
  const scale = SCALES.find(([pattern]) => pattern.test(rest));
  const unit = rest.replace(scale?.[0] ?? /^/, "").replaceAll(/[\s*]/g, "");
  return { value: Number(only[0].replaceAll(/[, \u00a0]/g, "")) * (scale?.[1] ?? 1), unit };
}
