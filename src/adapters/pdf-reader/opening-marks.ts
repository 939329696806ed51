// The beginning of a line comes in; whether a printed number, a bullet or a letter opens a paragraph there goes out.

/** What of a line tells how it opens: its words, and its parts where wide gaps are. */
interface OpeningLine {
  readonly text: string;
  readonly segments: readonly { readonly text: string }[];
}

/** Signs that stand before the items of a list: Unicode's, and those that a word processor takes from a font of symbols. */
const BULLETS =
  "•‧▪●◦·∙■□◆◇►▶▸➢➣➤➔➜➡✓✔❖❑❒\\uF06C\\uF06E\\uF06F\\uF071\\uF075\\uF076\\uF0A7\\uF0A8\\uF0B7\\uF0D8\\uF0E0\\uF0FC";
const LETTERED = "[（(](?:[ivx]{1,5}|[a-z]|\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]";
/** 1.1, 1.1.1: the number of a paragraph within a numbered section. */
const DECIMAL = "\\d{1,2}(?:\\.\\d{1,3}){1,3}[.．]?";

const BULLET = new RegExp(`^[${BULLETS}]\\s*`, "u");
const OPENING = new RegExp(
  `^(?:\\d{1,3}[.．、](?:\\s|\\p{Script=Han})|[${BULLETS}]|[–*]\\s?|-\\s|${LETTERED})`,
  "u",
);
const LONE_MARK = new RegExp(
  `^(?:\\d{1,3}[.．、]?|(?:[a-zA-Z]|[ivx]{1,5})[.)]|${DECIMAL}|[${BULLETS}–*o-]|${LETTERED})$`,
  "u",
);
const DECIMAL_OPENING = new RegExp(`^${DECIMAL}\\s+[\\p{Lu}\\p{Script=Han}「《(（“"]`, "u");
const ANNEX =
  /^(?:Annex|Appendix|Enclosure|ANNEX|APPENDIX|ENCLOSURE|附件|附錄|附录)\s*[\dA-Z#一二三四五六七八九十]{0,3}$/u;

/** A mark that stands apart from the paragraph which it opens. */
export function isLoneMark(text: string): boolean {
  return LONE_MARK.test(text);
}

/** True where words begin with what opens a paragraph wherever it stands. */
export function opensParagraph(text: string): boolean {
  return OPENING.test(text);
}

/** `opensParagraph`; `1.1` too, which is an amount as well, where a gap parts it from its words or the line above is at an end. */
export function opensLine({ text, segments }: OpeningLine, isAfterEnd: boolean): boolean {
  if (opensParagraph(text)) return true;
  const [first, second] = segments;
  if (first !== undefined && second !== undefined && isLoneMark(first.text))
    return !/^\d{1,3}$/u.test(first.text);
  return isAfterEnd && DECIMAL_OPENING.test(text);
}

/** The name of an annex and nothing more. */
export function isAnnexName(text: string): boolean {
  return ANNEX.test(text);
}

/** The same words, with • for any other bullet that opens them. */
export function withPlainBullet(text: string): string {
  return text.replace(BULLET, "• ").replace(/^• (?=•)/u, "");
}
