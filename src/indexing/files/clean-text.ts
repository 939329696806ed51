// Text as a parser gives it comes in; text as its author wrote it goes out: characters that an old PDF encodes by their
// looks, spaces between Chinese characters, and signs that nobody sees.

/** Kanbun, CJK and Kangxi radicals, compatibility ideographs: each stands for one ordinary character. */
const LOOKALIKES = /[\u2E80-\u2FDF\u3190-\u319F\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** Radicals that Unicode's own compatibility forms leave as they are, each before the character that it stands for. */
const RADICAL_PAIRS =
  "⺁厂⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
const RADICALS: ReadonlyMap<string, string> = new Map(
  Array.from(RADICAL_PAIRS.matchAll(/(.)(.)/gu), ([, radical = "", character = ""]) => [radical, character]),
);

/** Controls but tab and line feed, zero-width signs, soft hyphens, direction marks, fillers, variation selectors and tag characters. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

const HAN = "\\p{Script=Han}，。、；：？！「」『』（）《》〈〉【】";
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])[ \\u3000]+(?=[${HAN}])`, "gu");

/** One line or several; line feeds stay. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\f\v]/gu, "\n")
    .replace(UNSEEN, "")
    .replace(LOOKALIKES, (character) => RADICALS.get(character) ?? character.normalize("NFKC"))
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F]/gu, " ")
    .replace(BETWEEN_HAN, "");
}

/** As `cleanText`, on one line. */
export function cleanLine(text: string): string {
  return cleanText(cleanText(text).replace(/\s+/gu, " ")).trim();
}
