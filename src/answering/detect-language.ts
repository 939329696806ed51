// A question in, its language out: English, Traditional or Simplified Chinese, so that the answer comes in the language of
// the asker. Mixed questions are read by the language that frames them: "apply 點樣攞 funding" is Chinese.
import type { Language } from "../domain/document.ts";
import { foldText } from "../text/fold.ts";
import { SIMPLIFIED_CHARACTERS, TRADITIONAL_CHARACTERS } from "../text/simplified-characters.ts";
import { countChinesePhrases, ENGLISH_STOP_WORDS } from "../text/stop-words.ts";

/** Simplified forms that Traditional text writes too: those that Big5 encodes, and 着 税 户 as Hong Kong prints them. */
const SIMPLIFIED_SHARED =
  "并干布占局系私幸值杰家佣仆雇价俊优凶儿胄克划札胜恤即念吃吨咽向采涂冢坏伙你奸娘宁尸出峰昆岭岳岩几厂吊雕佛后复征恒凄栗戚欲怜蒙怀忏捍拼挲舍挨卷挂扇折扑据抬扰教于旗既升昵晒台拐查杆棋栖极矩构杠梁朴机柜僵气泛污溯泄凌清涌准洁沄淀泞沈洒漓炖熏床它抵呆璇瓮异酸愈痴痒症皂杯真困了朱埼确秘御棱种谷洼灶范筑蓑檐帘篱吁粽扎弦捆网彩致茧累才群羡膻玩圣听唇修腊与庄庵万搜席卜芸姜荐苔借苹蔂虱虮虫蝎蚝蜡蚕蔑同胡只里制核触托注夸志咨噪溪丰狸赶逾踊跖挽回周游适腌丑蒏糖厘扣巨表旋合板暗辟离云沾青秋千愿刮飧余肴糊喂惊肮体松斗哄郁咸面曲党霉冬着税户温脱悦蜕册却";

/** Traditional forms that Simplified text writes too: those that GB 2312 encodes. */
const TRADITIONAL_SHARED = "乾吒夥後徵拚捱摺於榘菸著薹藉袷覆醣锺馀麴麽";

const simplifiedOnly = charactersOf(SIMPLIFIED_CHARACTERS, SIMPLIFIED_SHARED);
const traditionalOnly = charactersOf(TRADITIONAL_CHARACTERS, TRADITIONAL_SHARED);

/** Written in Cantonese only, and so by readers of Traditional characters unless the rest says otherwise. */
const CANTONESE = /[嘅咗喺冇唔啲嗰佢哋咩乜嘢嚟攞搵睇畀俾嘥嗌噉咁㗎]/gu;

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
  let balance = text.match(CANTONESE)?.length ?? 0;
  for (const character of text) {
    if (traditionalOnly.has(character)) balance += 1;
    else if (simplifiedOnly.has(character)) balance -= 1;
  }
  if (balance !== 0) return balance > 0 ? "zh-Hant" : "zh-Hans";
  return hint === "zh-Hans" ? hint : "zh-Hant";
}

function charactersOf(characters: string, shared: string): ReadonlySet<string> {
  const without = new Set(shared);
  return new Set([...characters].filter((character) => !without.has(character)));
}
