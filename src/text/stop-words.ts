// Words that ask or that hold a sentence together, in English and in folded (Simplified) Chinese. Deliberately no content
// words: "policy", "scheme" or 措施 are weighed by how rare they are, not struck out.

/** Function and question words, folded. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a about also am an and any are as at be been being but by can could did do does doing for from had has have having he
  her here hers him his how i if in into is it its itself let like many may me might more most much must my no nor not of
  on or our ours please shall she should so some such tell than that the their theirs them then there these they this
  those to too under up upon us very was we were what when where whether which while who whom whose why will with would
  yes you your yours`.split(/\s+/),
);

/** "I'm", "they'll", "don't": two function words in one. */
const ENGLISH_CONTRACTION =
  /^(?:(?:i|you|he|she|it|we|they|who|what|where|when|how|that|there)'(?:m|re|ve|ll|d)|(?:ca|wo|do|does|did|is|are|was|were|have|has|had|could|should|would|must|might)n't)$/;

/** Whether a folded English word only asks or holds a sentence together. */
export function isEnglishFunctionWord(word: string): boolean {
  return ENGLISH_STOP_WORDS.has(word) || ENGLISH_CONTRACTION.test(word);
}

/** Question words and function phrases; single characters only where they are hardly ever part of a word. */
const CHINESE_STOP_PHRASES =
  `请问 请告诉我 告诉我 请 想知道 想问 我想 知道 为什么 为甚么 为何 点解 点样 什么 甚么 如何 怎样 怎么样 怎么 何时
  几时 几多 多少 多久 几耐 有多少 做什么 做甚么 做些什么 哪个 哪些 哪里 哪一个 哪 边个 边度 谁 是否 是不是 有没有 有冇 系咪 有何 有什么 有甚么 有哪些 能否 可否
  可不可以 会不会 能不能 可以 关于 有关 对于 以及 或者 而且 并且 但是 如果 这个 这些 那个 那些 我们 你们 他们 它们 我哋 佢哋 及其
  已经 正在 等等 一下 一些 乜嘢 咩 乜 的 嘅 了 吗 呢 么 啊 吧 呀`.split(/\s+/);

/** Words that contain one of the phrases above by accident. */
const PROTECTED_WORDS = `目的 的士 的确 标的 拥有 了解 为了 申请 邀请 聘请 约请 吧台 请求 呢喃`.split(/\s+/);

/** What may be left alone between two phrases and still says nothing. */
const CHINESE_FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  "在有是会将和及与或为对等由之于被把从到就都也而但我你您他她其这那问可能要给想让使向以因则并且咗喺嚟",
);

/** What besides stands between words and makes none with its neighbours: adverbs, measure words, complements. */
const CHINESE_JOINING_CHARACTERS: ReadonlySet<string> = new Set("个些几得返后前又才最");

/** Whether Chinese characters that no dictionary has together meet where two words do: 「要等」, 「那班」, 「得返」. */
export function isWhereWordsMeet(characters: string): boolean {
  return [...characters].some(
    (character) => CHINESE_FUNCTION_CHARACTERS.has(character) || CHINESE_JOINING_CHARACTERS.has(character),
  );
}

/** 「包不包」, 「收唔收」: only asks whether; the verb stands once more behind it. */
const ASKS_WHETHER = String.raw`(?<verb>\p{Script=Han})[不唔](?=\k<verb>)`;

const CHINESE_PHRASE = new RegExp(
  `(${longestFirst(PROTECTED_WORDS)})|${longestFirst(CHINESE_STOP_PHRASES)}|${ASKS_WHETHER}`,
  "gu",
);

/** A range of units in a run of Han characters. */
export interface RunSegment {
  readonly start: number;
  readonly end: number;
}

/** What is left of a folded run of Han characters once stop phrases are cut out, in order. */
export function withoutStopPhrases(run: string): readonly RunSegment[] {
  const segments: RunSegment[] = [];
  let start = 0;
  for (const match of run.matchAll(CHINESE_PHRASE)) {
    if (match[1] !== undefined) continue;
    segments.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  segments.push({ start, end: run.length });
  return segments.filter((segment) => !saysNothing(run.slice(segment.start, segment.end)));
}

/** How many question words and function phrases a folded text holds: what frames a Chinese sentence. */
export function countChinesePhrases(folded: string): number {
  let count = 0;
  for (const match of folded.matchAll(CHINESE_PHRASE)) if (match[1] === undefined) count += 1;
  return count;
}

function saysNothing(segment: string): boolean {
  return segment === "" || CHINESE_FUNCTION_CHARACTERS.has(segment);
}

function longestFirst(phrases: readonly string[]): string {
  return [...phrases].sort((a, b) => b.length - a.length).join("|");
}
