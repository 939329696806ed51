// The folded words before and after a number in, what they make of it out: about, over, at most, planned, changed by or to.

/** How a number is hedged: 約, 逾, 不足, 不少於, 最多 and their like. */
export type Modifier = "none" | "about" | "over" | "under" | "at-least" | "at-most";

/** Whether the text calls a figure an expectation or an outcome. */
export type Status = "none" | "planned" | "done";

/** Whether a figure is the size of a change (增加了, "by") or its outcome (增至, "to"). */
export type Change = "none" | "by" | "to";

const FILLER = "(?:[有为达是共由]|合共|总数|总额|:| |\\ba total of|\\bthe|\\ban?\\b)*$";

/** First that fits counts: the longer forms hold the shorter ones (不超过 holds 超过). */
const BEFORE: readonly (readonly [Modifier, RegExp])[] = [
  [
    "at-most",
    after(
      "不多于|不超过|不高于|不逾|最多|至多|最高|多达|高达|上限|以内|up to|at most|no more than|not more than|not exceeding|a maximum of|as many as|as much as|ceiling of|capped at",
    ),
  ],
  [
    "at-least",
    after(
      "不少于|不低于|不小于|不下|至少|最少|起码|at least|no less than|not less than|no fewer than|not fewer than|a minimum of",
    ),
  ],
  [
    "about",
    after(
      "(?<![合条预签节公契租邀制])约|大约|大概|接近|将近|(?<![最附邻靠临])近|about|around|approximately|approx\\.?|nearly|almost|roughly|some|close to",
    ),
  ],
  [
    "over",
    after(
      "逾|超过|超逾|超出|多于|高于|大于|(?<![不通经度渡开办行])过|more than|over(?! the)|above(?! the)|exceeding|exceeded|exceeds?|surpassing|surpassed|surpass(?:es)?|in excess of|upwards? of",
    ),
  ],
  ["under", after("不足|少于|低于|小于|未满|不到|未到|less than|fewer than|under(?! the)|below(?! the)")],
];

const AFTER: readonly (readonly [Modifier, RegExp])[] = [
  ["about", /^ ?(?:左右|上下|or so\b)/],
  ["at-least", /^ ?(?:[或及]?以上|or above\b|or more\b|or over\b)/],
  ["at-most", /^ ?(?:[或及]?以下|or below\b|or less\b|or under\b)/],
];

/** Of the words for "about", those by which a number is not reached. */
const NEARLY = after("接近|将近|(?<![最附邻靠临])近|nearly|almost|close to");

const STATUS_REACH = 24;
const PLANNED =
  /预计|预期|预算|估计|拟|将(?!军)|\b(?:will|expect|estimat|project(?:ed|ion)|forecast|plann|target|to be\b)/;
const DONE = /已|累计|至今|\b(?:has|have|had|already|so far|cumulative)/;
const CHANGE_BY =
  /(?:增加|增长|上升|提升|提高|扩大|减少|下降|下跌|调高|调低|[增升减跌降])[了幅约逾近]*$|\b(?:increas|grow|grew|ris|rose|rais|reduc|drop|fall|fell|declin|decreas|cut)[a-z]*\b[^.;]{0,40}\bby $/;
const CHANGE_TO =
  /(?:增|升|加|长|高|大|减|少|降|跌|倍增)[至到]$|\b(?:increas|grow|grew|ris|rose|rais|reduc|drop|fall|fell|declin|decreas|expand|doubl)[a-z]*\b[^.;]{0,40}\bto $/;

/** What a figure is per, between it and its hedge: 至少每秒浮點運算300千萬億次. */
const RATE = /每[秒分][\p{Script=Han}]{0,6}$/u;

/** What the words right before a number (and its currency) and right after its unit make of it, with their length before. */
export function modifierOf(before: string, following: string): Modifier {
  const hedge = before.replace(RATE, "");
  const after = AFTER.find(([, pattern]) => pattern.test(following));
  return (BEFORE.find(([, pattern]) => pattern.test(hedge)) ?? after)?.[0] ?? "none";
}

/** Whether the words right before a number say that it is nearly reached: 近, "almost". */
export function isNearly(before: string): boolean {
  return NEARLY.test(before);
}

/** Planned or done, by the words of the same clause before the number. */
export function statusOf(before: string): Status {
  const clause =
    before
      .slice(-STATUS_REACH)
      .split(/[,;，；。.!?\n]/)
      .at(-1) ?? "";
  if (PLANNED.test(clause)) return "planned";
  return DONE.test(clause) ? "done" : "none";
}

/** Whether the number is by how much something changed, or what it changed to. */
export function changeOf(before: string): Change {
  const bare = BEFORE.reduce((text, [, pattern]) => text.replace(pattern, ""), before);
  if (CHANGE_BY.test(before) || CHANGE_BY.test(bare)) return "by";
  return CHANGE_TO.test(before) || CHANGE_TO.test(bare) ? "to" : "none";
}

function after(words: string): RegExp {
  return new RegExp(`(?:${words.replace(/(?<=^|\|)(?=[a-z])/g, "\\b")})${FILLER}`);
}
