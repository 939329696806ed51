// A question in, its language out: English, Traditional or Simplified Chinese, so that the answer comes in the language of
// the asker. Mixed questions are read by the language that frames them: "apply 點樣攞 funding" is Chinese.
import type { Language } from "../../domain/document.ts";
import { foldText } from "../../text/fold.ts";
import { scriptBalance } from "../../text/script.ts";
import { countChinesePhrases, ENGLISH_STOP_WORDS } from "../../text/stop-words.ts";

/** Written in Cantonese only, and so by readers of Traditional characters unless the rest says otherwise. */
const CANTONESE = /[嘅咗喺冇唔啲嗰佢哋咩乜嘢嚟攞搵睇畀俾嘥嗌噉咁㗎]/gu;

/** Most that Cantonese words weigh beside characters of one script: who writes 唔使过关 writes Simplified, however often 唔 comes. */
const CANTONESE_WEIGHT = 2;

/** Written on the Mainland only, in characters that both scripts share: 智方便是啥. */
const MAINLAND = /[啥咋咱俺甭]/gu;

/** Cantonese words that make a sentence Chinese, however many English names and words it has: 個Scheme係for邊啲industry㗎. */
const CANTONESE_FRAME = 2;

/** Words that the asker only mentions. */
const MENTIONED = /「[^」]{0,80}」|“[^”]{0,80}”|"[^"]{0,80}"|《[^》]{0,80}》/gu;

/** What counts for one function word beside a Han character or an English word: it tells whose sentence it is. */
const FRAME_WEIGHT = 2;

/** Han characters for one English word, up to which an English frame keeps its sentence: "What is 新型工業加速計劃?" */
const LONGEST_NAME_PER_WORD = 4;

/**
 * The language of a text. `hint` (of the conversation so far) decides where the text does not: Han characters that both
 * scripts share, a bare name, digits. Without a hint those are Traditional Chinese and English.
 */
export function detectLanguage(text: string, hint?: Language): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const functionWords = words.filter((word) => ENGLISH_STOP_WORDS.has(word.toLowerCase())).length;
  if (han === 0) return words.length <= 2 && functionWords === 0 ? (hint ?? "en") : "en";
  if (cantoneseIn(text.replace(MENTIONED, " ")) >= CANTONESE_FRAME) return scriptOf(text, hint);
  const phrases = countChinesePhrases(foldText(text));
  return isEnglish(han, phrases, words.length, functionWords) ? "en" : scriptOf(text, hint);
}

function isEnglish(han: number, phrases: number, words: number, functionWords: number): boolean {
  if (functionWords > 0 && phrases === 0) return han <= LONGEST_NAME_PER_WORD * words;
  if (functionWords === 0 && phrases > 0) return false;
  return han + FRAME_WEIGHT * phrases < words + FRAME_WEIGHT * functionWords;
}

/** By the characters that only one script writes; a tie goes to the conversation, then to Hong Kong's habit. */
function scriptOf(text: string, hint: Language | undefined): "zh-Hant" | "zh-Hans" {
  const cantonese = Math.min(cantoneseIn(text), CANTONESE_WEIGHT);
  const balance = scriptBalance(text) + cantonese - (text.match(MAINLAND)?.length ?? 0);
  if (balance !== 0) return balance > 0 ? "zh-Hant" : "zh-Hans";
  return hint === "zh-Hans" ? hint : "zh-Hant";
}

function cantoneseIn(text: string): number {
  return text.match(CANTONESE)?.length ?? 0;
}

/**
 * What decides the language of a text that tells none itself, "AI？" or characters of both scripts: the last turn before it that has a
 * language, of Chinese characters the last in Chinese, else the reader's: a bare English word on a Chinese page stays English.
 */
export function conversationHint(
  text: string,
  turns: readonly string[],
  reader?: Language,
): Language | undefined {
  const isChinese = /\p{Script=Han}/u.test(text);
  return turns.reduce<Language | undefined>(
    (hint, turn) => {
      const spoken = /\p{L}/u.test(turn) ? detectLanguage(turn, hint) : hint;
      return isChinese && spoken === "en" ? hint : spoken;
    },
    isChinese ? reader : undefined,
  );
}
