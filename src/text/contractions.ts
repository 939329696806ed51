// A text as people type it comes in, the same with its English contractions spelt as the rules read them goes out: "cant" and "whos" are
// typed as often as "can't" and "who's", 批左 as often as 批咗, and each rule would have to know all of them. Questions only: documents
// write them out.

/** "dont", "couldnt": no English words but for these two nouns (cant, wont), which nobody asks about. */
const NEGATED = /\b(ca|wo|ai|do|does|did|is|are|was|were|have|has|had|could|should|would|must|need)nt\b/gi;

/** Pronouns with what hangs on them; "were", "well", "ill", "id", "wed", "its" and "lets" are words of their own. */
const PRONOUNS: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/\b([Ii])(m|ve)\b/g, "$1'$2"],
  [/\b([Yy]ou|[Tt]hey)(ve|re|ll)\b/g, "$1'$2"],
  [/\b([Ww]e)(ve)\b/g, "$1'$2"],
  [/\b([Hh]e|[Ss]he)(s)\b/g, "$1'$2"],
];

/** "whos", "what's": the same as "who is"; before a participle it may be "who has", which stays as it is. */
const ASKING_IS =
  /\b(who|what|where|when|how|why|that)['’‘`´]?s(?= (?!been\b|got\b|happened\b|changed\b|become\b|gone\b)|[?!.,]|$)/gi;

/** What is said as one word: "wanna", "gonna". */
const MERGED: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/\b([Ww])anna\b/g, "$1ant to"],
  [/\b([Gg])onna\b/g, "$1oing to"],
];

/** 左 behind a verb, where 咗 is meant: most keyboards have the one at hand and not the other. */
const TYPED_LEFT =
  /(?<=[批拎攞俾畀起建做用搞出收推投签簽请請增减減租到走去落成立设設])左(?![右边邊手翼派岸侧側转轉近旁面])/gu;

/** The text with its contractions as their full forms where a rule asks by them, and with an apostrophe elsewhere. */
export function spellContractions(text: string): string {
  const negated = text.replace(NEGATED, (word) => `${word.slice(0, -1)}'${word.slice(-1)}`);
  const asking = negated.replace(ASKING_IS, "$1 is").replace(TYPED_LEFT, "咗");
  return [...PRONOUNS, ...MERGED].reduce(
    (spelt, [pattern, written]) => spelt.replace(pattern, written),
    asking,
  );
}
