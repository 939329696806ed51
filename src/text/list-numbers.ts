// A count and a way of numbering come in, the number as it is printed goes out: for lists whose numbers a format counts itself.

/** How a list is numbered. */
export type Numbering =
  | "decimal"
  | "lower-letter"
  | "upper-letter"
  | "lower-roman"
  | "upper-roman"
  | "chinese"
  | "stems"
  | "branches"
  | "circled"
  | "full-width";

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
  ] as const),
  ...([
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];
const DIGITS = "〇一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** As it is printed; in digits where the way has no form for it. */
export function writeNumber(count: number, way: Numbering): string {
  return formOf(count, way) ?? String(count);
}

function formOf(count: number, way: Numbering): string | undefined {
  if (count < 1) return undefined;
  switch (way) {
    case "decimal":
      return String(count);
    case "lower-letter":
      return letters(count);
    case "upper-letter":
      return letters(count).toUpperCase();
    case "lower-roman":
      return roman(count);
    case "upper-roman":
      return roman(count)?.toUpperCase();
    case "chinese":
      return chinese(count);
    case "stems":
      return STEMS[count - 1];
    case "branches":
      return BRANCHES[count - 1];
    case "circled":
      return count <= 20 ? String.fromCharCode(0x245f + count) : undefined;
    case "full-width":
      return String(count).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  }
}

/** z is followed by aa, that by bb, as Word and browsers up to there have it. */
function letters(count: number): string {
  const letter = String.fromCharCode(0x61 + ((count - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(count / 26)));
}

function roman(count: number): string | undefined {
  if (count > 3999) return undefined;
  let rest = count;
  let written = "";
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}

/** Up to 999: 十, 十一, 二十, 一百零一. */
function chinese(count: number): string | undefined {
  if (count > 999) return undefined;
  const digit = (value: number) => DIGITS[value] ?? "";
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const last = ones === 0 ? "" : digit(ones);
  const middle =
    tens === 0
      ? hundreds > 0 && ones > 0
        ? "零"
        : ""
      : `${tens === 1 && hundreds === 0 ? "" : digit(tens)}十`;
  return `${hundreds === 0 ? "" : `${digit(hundreds)}百`}${middle}${last}`;
}
