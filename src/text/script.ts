// Chinese text in, its script out, and its Simplified spelling character for character: who reads Traditional and who reads
// Simplified must be told apart, and what is compared must not depend on it.
import { SIMPLIFIED_CHARACTERS, TRADITIONAL_CHARACTERS } from "./simplified-characters.ts";

/** Simplified forms that Traditional text writes too: those that Big5 encodes, 着 税 户 as Hong Kong prints them, and 吓 as Cantonese is written. */
const SIMPLIFIED_SHARED =
  "并干布占局系私吓幸值杰家佣仆雇价俊优凶儿胄克划札胜恤即念吃吨咽向采涂冢坏伙你奸娘宁尸出峰昆岭岳岩几厂吊雕佛后复征恒凄栗戚欲怜蒙怀忏捍拼挲舍挨卷挂扇折扑据抬扰教于旗既升昵晒台拐查杆棋栖极矩构杠梁朴机柜僵气泛污溯泄凌清涌准洁沄淀泞沈洒漓炖熏床它抵呆璇瓮异酸愈痴痒症皂杯真困了朱埼确秘御棱种谷洼灶范筑蓑檐帘篱吁粽扎弦捆网彩致茧累才群羡膻玩圣听唇修腊与庄庵万搜席卜芸姜荐苔借苹蔂虱虮虫蝎蚝蜡蚕蔑同胡只里制核触托注夸志咨噪溪丰狸赶逾踊跖挽回周游适腌丑蒏糖厘扣巨表旋合板暗辟离云沾青秋千愿刮飧余肴糊喂惊肮体松斗哄郁咸面曲党霉冬着税户温脱悦蜕册却";

/** Traditional forms that Simplified text writes too: those that GB 2312 encodes. */
const TRADITIONAL_SHARED = "乾吒夥後徵拚捱摺於榘菸著薹藉袷覆醣锺馀麴麽";

const simplified = [...SIMPLIFIED_CHARACTERS];
const spellings: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL_CHARACTERS].map((character, index) => [character, simplified[index] ?? character]),
);
const simplifiedOnly = charactersOf(SIMPLIFIED_CHARACTERS, SIMPLIFIED_SHARED);
const traditionalOnly = charactersOf(TRADITIONAL_CHARACTERS, TRADITIONAL_SHARED);

/** The Simplified form of one character; itself where it has none. */
export function simplifyCharacter(character: string): string {
  return spellings.get(character) ?? character;
}

/** By UTF-16 unit: the unit that is written instead, 0 where nothing changes. */
const simplifiedUnits = new Uint16Array(0x10000);
for (const [from, to] of spellings) simplifiedUnits[from.charCodeAt(0)] = to.charCodeAt(0);

/** The text in Simplified characters; offsets stay what they are, for every form of the table takes one UTF-16 unit. */
export function simplifyScript(text: string): string {
  let written = "";
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = simplifiedUnits[text.charCodeAt(i)];
    if (!unit) continue;
    written += text.slice(copied, i) + String.fromCharCode(unit);
    copied = i + 1;
  }
  return copied === 0 ? text : written + text.slice(copied);
}

/** Characters that only Traditional text writes less those that only Simplified text writes: above 0 for Traditional. */
export function scriptBalance(text: string): number {
  let balance = 0;
  for (const character of text) {
    if (traditionalOnly.has(character)) balance += 1;
    else if (simplifiedOnly.has(character)) balance -= 1;
  }
  return balance;
}

/** A stretch of text in one language group. */
export interface ScriptRun {
  readonly text: string;
  readonly chinese: boolean;
}

/** Han characters with the marks, digits and blanks between them, against the rest: for programs that speak a text aloud. */
export function scriptRuns(text: string): readonly ScriptRun[] {
  const pieces = text.match(CHINESE_RUN) ?? [];
  return pieces.map((piece) => ({ text: piece, chinese: STARTS_CHINESE.test(piece) }));
}

const CHINESE_RUN =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+(?:[^\p{L}\n]{0,6}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)*|[^\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu;
const STARTS_CHINESE = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

function charactersOf(characters: string, shared: string): ReadonlySet<string> {
  const without = new Set(shared);
  return new Set([...characters].filter((character) => !without.has(character)));
}
