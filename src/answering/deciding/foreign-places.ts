// A folded question comes in, the places outside Hong Kong that it names go out: another city's scheme is another
// scheme, however near the words. General knowledge: neighbours, cities and countries that policy is compared with.
import { foldText } from "../../text/fold.ts";
import { sentencesThatAsk } from "../understanding/asking-sentences.ts";

/** One place a line, as people write it in the three scripts. */
const PLACES = `
深圳 | shenzhen
廣州 | guangzhou | canton
珠海 | zhuhai
東莞 | dongguan
佛山 | foshan
qianhai | 前海的 | 前海嘅 | 前海合作區 | 深圳前海
廣東 | guangdong
澳門 | macao | macau
台灣 | 臺灣 | taiwan
台北 | 臺北 | taipei
新竹 | hsinchu
台中 | 臺中 | taichung
台南 | 臺南 | tainan
高雄 | kaohsiung
北京 | beijing
上海 | shanghai
天津 | tianjin
重慶 | chongqing
chengdu
武漢 | wuhan
杭州 | hangzhou
南京 | nanjing
蘇州 | suzhou
中關村 | zhongguancun
橫琴 | hengqin
廈門 | xiamen
西安 | xi'an
青島 | qingdao
海南 | hainan
福建 | fujian
浙江 | zhejiang
江蘇 | jiangsu
四川 | sichuan
貴州 | guizhou
新疆 | xinjiang
西藏 | tibet
新加坡 | 星加坡 | singapore
日本 | japan | japanese
東京 | tokyo
大阪 | osaka
韓國 | 南韓 | korea | korean
首爾 | seoul
北韓 | 朝鮮 | north korea
泰國 | thailand | bangkok | 曼谷
馬來西亞 | malaysia | kuala lumpur | 吉隆坡
印尼 | 印度尼西亞 | indonesia | jakarta | 雅加達
越南 | vietnam | hanoi
菲律賓 | philippines | manila | 馬尼拉
柬埔寨 | cambodia
印度 | india | mumbai | 孟買 | bangalore
巴基斯坦 | pakistan
阿聯酋 | 杜拜 | 迪拜 | dubai | uae | united arab emirates
沙特 | 沙特阿拉伯 | saudi arabia 
以色列 | israel
土耳其 | turkey
俄羅斯 | russia | moscow | 莫斯科
烏克蘭 | ukraine
英國 | united kingdom | uk | britain | british | england
倫敦 | london
愛爾蘭 | ireland | dublin | 都柏林
法國 | france | french | paris | 巴黎
德國 | germany | german | berlin | 柏林
意大利 | italy | rome | 羅馬 | milan | 米蘭
西班牙 | spain | madrid
葡萄牙 | portugal
荷蘭 | netherlands | amsterdam
比利時 | belgium | brussels
瑞士 | switzerland | swiss | zurich | geneva
瑞典 | sweden | stockholm
挪威 | norway
丹麥 | denmark
芬蘭 | finland
愛沙尼亞 | estonia
波蘭 | poland
奧地利 | austria | vienna | 維也納
希臘 | greece
歐盟 | 歐洲聯盟 | european union | eu
歐洲 | europe | european
美國 | united states | usa | america | american
紐約 | new york
矽谷 | 硅谷 | silicon valley
三藩市 | 舊金山 | san francisco
加州 | california
波士頓 | boston
華盛頓 | washington
加拿大 | canada | toronto | 多倫多 | vancouver | 溫哥華
墨西哥 | mexico
巴西 | brazil
阿根廷 | argentina
智利 | chile
澳洲 | 澳大利亞 | australia | australian
悉尼 | 雪梨 | sydney
墨爾本 | melbourne
新西蘭 | 紐西蘭 | new zealand
南非 | south africa
埃及 | egypt
尼日利亞 | nigeria
肯亞 | kenya
`;

/** "us" is another word, so this name counts only in capitals: it is looked for before folding. */
const UNITED_STATES = /\b(US|U\.S\.)(?![A-Za-z])/;

/** A place outside Hong Kong. */
export interface ForeignPlace {
  /** Finds any of its names in a folded text. */
  readonly pattern: RegExp;
  /** Finds it as where something goes or comes from, or with whom something is done ("coming in from Guangdong", 「飛去深圳」, 「跟深圳一齊」): what is asked is done from here. */
  readonly partner: RegExp;
}

/** Words before a place that make it a partner or an aim. */
const PARTNER =
  "\\b(?:with|opposite|facing|overlooking|near|between|(?:in|sent|over) from) (?:the )?(?:[a-z]+ and )?|(?:靠近|邻近|毗邻|望着|望住|对着|对住|面向)|[飞去到往赴返回跟与和同](?:嘅|的)?|(?:带|送|寄|运|传|卖)(?:去|到|往|返|回)?";

const AMERICA = readPlace("美國 | united states | usa | america");
const places: readonly ForeignPlace[] = PLACES.trim().split("\n").map(readPlace);

/** Places that a text names, each as all its names, folded. */
export function foreignPlacesIn(text: string): readonly ForeignPlace[] {
  const folded = foldText(text);
  const found = places.filter(({ pattern }) => pattern.test(folded));
  return UNITED_STATES.test(text) ? [...found, AMERICA] : found;
}

const HONG_KONG = /\bhong kong\b|\bhk\b|香港|本港|港府|港方|在港|来港|赴港|到港/;
/** Whether a word or phrase of a question is the name of a place, Hong Kong's or another. */
export function isPlace(name: string): boolean {
  const rest = places.reduce((left, { pattern }) => left.replace(pattern, ""), foldText(name));
  return rest.replace(HONG_KONG, "").replace(/[\s“”"]/g, "") === "";
}

/** The asker's "here" is Hong Kong, whoever asks. */
const HERE = /\bhere\b|\bthis (city|town)\b|这里|这边|呢度|呢边|此地/;
/** What is asked after "I sell to buyers in Brazil." is of Brazil only where it points back there. */
const THERE =
  /(?<!\b(is|are|was|were|will|would|be|if) )\bthere\b(?! (is|are|was|were|will|be)\b)|\b(that (city|country|place)|local|its|their)\b|当地|那边|那里|那儿|嗰边|嗰度/;

/** "Living in Suzhou, …", 「我在蘇州開實驗室，……」: what the asker tells of himself in the same sentence. */
const OF_THE_ASKER =
  /^(?:我(?:们|哋|人)?|本人)[^,，:：]{0,30}[,，:：]|^(?:i|we|i'm|we're|as|living|based|working|being)\b[^,:]{0,60}[,:]/;

/**
 * Places that a question is about: none where it names Hong Kong or speaks of here too, or where places stand only in what the asker tells of
 * himself before the question ("I run a shop in Singapore. Which office in the city helps me?").
 */
export function foreignPlacesAsked(text: string): readonly ForeignPlace[] {
  if (HONG_KONG.test(foldText(text))) return [];
  const asked = sentencesThatAsk(text);
  const folded = foldText(asked).trimStart();
  if (HERE.test(folded)) return [];
  if (THERE.test(folded)) return foreignPlacesIn(text);
  const told = OF_THE_ASKER.exec(folded);
  const named = told === null ? asked : folded.slice(told[0].length);
  return foreignPlacesIn(named).filter(({ partner }) => !partner.test(foldText(named)));
}

/** Words that set two places side by side; on the folded question. */
const COMPARES =
  /\bcompar(?:e|es|ed|ing|ison)\b|\bversus\b|\bvs\b|\bthan\b|\b(?:ahead of|behind|catch(?:ing)? up)\b|相比|对比|比较|比起|追得?上|[哪边](?:个|里|边|度)更|更看好|比[^,，。?？]{1,12}(?:更|多|高|好|大|快|少|低)/;
/** "For a piece comparing us with Singapore:", told before the question. */
const TOLD_BEFORE = /^(?:for|in|as) [^:：]{0,80}[:：]/i;

/** A name that holds Hong Kong and another place in one word ("the Hong Kong-Shenzhen park") sets neither beside the other. */
const NAME_OF_BOTH = /\bhong kong[-–][a-z]{3,20}|\b[a-z]{3,20}[-–]hong kong(?:[-–][a-z]{3,20})?/gi;

/** Places that a question sets beside Hong Kong or another: without a word on them nothing can be compared. */
export function foreignPlacesCompared(text: string): readonly ForeignPlace[] {
  const asked = text.replace(TOLD_BEFORE, "").replace(NAME_OF_BOTH, " ");
  return COMPARES.test(foldText(asked)) ? foreignPlacesIn(asked) : [];
}

function readPlace(line: string): ForeignPlace {
  const names = line.split(" | ").map(foldText);
  const alternatives = names.map((name) =>
    /^[a-z]/.test(name) ? `(?<![a-z])${name}(?![a-z])` : `(?<![今昨每即])${name}`,
  );
  const any = alternatives.join("|");
  return {
    pattern: new RegExp(any, "u"),
    partner: new RegExp(
      `(?:${PARTNER})(?:${any})|[由从自](?:${any})(?:传|运|寄|送|带|输)|(?:${any})[^,，。?？]{0,6}对岸`,
      "u",
    ),
  };
}
