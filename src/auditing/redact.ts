// A text that a person wrote comes in; the same goes out with identity card numbers, telephone numbers and e-mail addresses
// replaced by what they are. It errs on the side of the person: a number that could be one of them is taken for one.

/** A text without personal numbers, and how many were replaced. */
export interface RedactedText {
  readonly text: string;
  readonly replaced: number;
}

interface Pattern {
  readonly mark: string;
  readonly shape: RegExp;
  /** True for a match that is something else. */
  readonly except?: (match: string) => boolean;
}

/** Blank, hyphen or dot, as people put them between digits. */
const GAP = "[ .\\-]?";

const SIX = "\\d{3}[ .\\-]?\\d{3}";
const CHECK = "(?: ?\\( ?[\\dAa] ?\\)|[ .\\-]?[\\dAa])";
const NO_LETTER = "(?<![A-Za-z])";
const NO_MORE = "(?![\\dA-Za-z])";

/** In the order of their right: what one has found, a later one leaves alone. */
const PATTERNS: readonly Pattern[] = [
  {
    mark: "[e-mail]",
    shape:
      /[\w.+%-]{1,64} ?(?:@|[[(] ?at ?[\])]) ?(?:[\w-]{1,63} ?(?:\.|[[(] ?dot ?[\])]) ?){1,6}[A-Za-z]{2,24}/gu,
  },
  // Addresses with letters of other scripts.
  { mark: "[e-mail]", shape: /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]{3,64}/gu },
  // One or two letters, six digits, and a check digit in or without brackets.
  {
    mark: "[HKID]",
    shape: new RegExp(`${NO_LETTER}[A-Za-z]{1,2}[.\\-]?${SIX}(?:${CHECK})?${NO_MORE}`, "gu"),
  },
  // A blank after the letter could follow a word ("in 202410"): then capitals and the check digit tell.
  { mark: "[HKID]", shape: new RegExp(`${NO_LETTER}[A-Z]{1,2} ${SIX}${CHECK}${NO_MORE}`, "gu") },
  // With a country code, of any country.
  { mark: "[phone]", shape: /\+ ?\d(?:[ .()-]{0,2}\d){7,14}(?!\d)/gu },
  {
    mark: "[phone]",
    shape: new RegExp(`(?<!\\d)(?<!\\d[ .\\-])\\(?852\\)?${GAP}\\d(?:${GAP}\\d){7}(?!${GAP}\\d)`, "gu"),
  },
  // Mobile numbers of the Mainland.
  {
    mark: "[phone]",
    shape: new RegExp(`(?<!\\d)(?<!\\d[ .\\-])1${GAP}[3-9](?:${GAP}\\d){9}(?!${GAP}\\d)`, "gu"),
  },
  // Eight digits that begin as numbers of Hong Kong do.
  {
    mark: "[phone]",
    shape: new RegExp(
      `(?<!\\d)(?<!\\d[ .,\\-])(?<![$£€¥])[2-9](?:${GAP}\\d){7}(?!${GAP}\\d)(?!,\\d)(?! ?[元億亿萬万%])`,
      "gu",
    ),
    except: isFigure,
  },
];

/** The text with every match of every pattern replaced; widths, scripts and kinds of dash make no difference. */
export function redact(text: string): RedactedText {
  const { plain, starts } = plainForm(text);
  const found = PATTERNS.reduce(findMore(plain), [] as readonly Found[]);
  let redacted = "";
  let from = 0;
  for (const { mark, start, end } of [...found].sort((a, b) => a.start - b.start)) {
    redacted += `${text.slice(starts[from], starts[start])}${mark}`;
    from = end;
  }
  return { text: redacted + text.slice(starts[from]), replaced: found.length };
}

interface Found {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

function findMore(plain: string) {
  return (found: readonly Found[], { mark, shape, except }: Pattern): readonly Found[] => [
    ...found,
    ...[...plain.matchAll(shape)]
      .filter(([match]) => except?.(match) !== true)
      .map((match) => ({ mark, start: match.index, end: match.index + match[0].length }))
      .filter((one) => found.every(({ start, end }) => one.end <= start || one.start >= end)),
  ];
}

/** Years, dates and thousands set apart by blanks are figures of policy, not numbers to call. */
function isFigure(match: string): boolean {
  return (
    /^(?:19|20)\d\d[ .-](?:19|20)\d\d$/.test(match) ||
    /^(?:19|20)\d\d[ .-]\d{1,2}[ .-]\d{1,2}$/.test(match) ||
    /^\d{1,3}(?: \d{3})+$/.test(match)
  );
}

/** One unit a character, digits and punctuation as in ASCII; `starts` leads back to the text. */
function plainForm(text: string): { readonly plain: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let plain = "";
  let at = 0;
  for (const character of text) {
    plain += plainCharacter(character);
    starts.push(at);
    at += character.length;
  }
  return { plain, starts: [...starts, at] };
}

const CHINESE_DIGITS = "零一二三四五六七八九";

function plainCharacter(character: string): string {
  const digit = CHINESE_DIGITS.indexOf(character === "〇" ? "零" : character);
  if (digit >= 0) return String(digit);
  if (/\p{Pd}/u.test(character)) return "-";
  if (/\s/u.test(character)) return " ";
  const levelled = character.normalize("NFKC");
  if (levelled.length === 1) return levelled;
  return "\uFFFD";
}
