// A part's words in, the same once for each thing that they ask of in one breath out: 「甲計劃」及「乙計劃」的撥款, 「甲中心及乙中心各自的面積」,
// "the respective numbers in the Park and the Port", 「各計劃的開支」 of a question that is regarding several. What is told of one is no answer
// of the other.
import { programmesQuotedIn } from "../../text/named-things.ts";
import { type Ask, splitAsks } from "./split-asks.ts";

/** Most things that a part asks of. */
const MOST = 4;

/** Names in quotation marks side by side, in one script's marks or the other's. */
const SIDE_BY_SIDE =
  /[「“『《][^「」“”『』《》\n]{3,30}[」”』》](?:\s*(?:、|以及|及|和|與|与|and|,|，)\s*(?:the )?[「“『《][^「」“”『』《》\n]{3,30}[」”』》])+/gu;
/** What stands for all the programmes that the question is regarding. */
const EACH_OF_THEM =
  /(?:上述|該|该|有關|有关)?(?:各|兩|两|三|四)(?:項|项|個|个)?(?:計劃|计划|基金)|\b(?:each of |all )?the (?:said |above |following )?(?:two |three |four )?(?:schemes|programmes|funds)\b|\beach (?:scheme|programme|fund)\b/iu;
/** What says that things named side by side are asked of one by one. */
const CHINESE_EACH =
  /(?<=^|[，,：:])([^，,。；：「」的]{2,24}(?:、[^，,。；：「」的]{2,24}){0,3}(?:以及|[及和與与])[^，,。；：「」的]{2,24}?)(?:各自|分別|分别)的?(?=\p{Script=Han})/u;
/** 「甲人才庫、乙計劃及丙計劃」: names of programmes side by side need no quotation marks. */
const CHINESE_NAME = "[^，,。；：「」的、\\s]{2,22}?(?:計劃|计划|基金|人才庫|人才库|中心|研發院|研发院|平台)";
const CHINESE_NAMES = new RegExp(
  `(?<=^|[，,：:])(?:在|就)?(${CHINESE_NAME}(?:、${CHINESE_NAME}){0,3}(?:以及|[及和與与])${CHINESE_NAME})(?=\\p{Script=Han})`,
  "u",
);
const CHINESE_JOINT = /、|以及|[及和與与]/u;
const ENDS_AS_NAME = new RegExp(`^${CHINESE_NAME}$`, "u");
const ENGLISH_EACH = /\brespective(?:ly)?\s?/iu;
const CAPITALISED = "(?:the )?(?:\\w+ )?[A-Z][\\w&'’-]*(?: (?:[A-Z][\\w&'’-]*|of|for|and))*";
const ENGLISH_LIST = new RegExp(
  `(?<=\\b(?:in|of|at|for|under|by|to) )(${CAPITALISED}(?:, ${CAPITALISED}){0,3}(?:,? and the |, and )(?:\\w+ )?[A-Z][\\w&'’-]*(?: [A-Z][\\w&'’-]*)*)`,
  "u",
);

/** A part's words as they ask of one thing, and the thing. */
interface OfOne {
  readonly text: string;
  readonly name: string;
}

/** What a part asks, of each thing that it asks of; `topic` is what the question is regarding. */
export function asksOfEach(text: string, topic: string | undefined): readonly Ask[] {
  const each = askedOfEach(text, topic);
  if (each.length < 2) return splitAsks(text);
  return each.flatMap(({ text: own, name }) =>
    splitAsks(own).map((ask) => (ask.text.includes(name) ? ask : { ...ask, text: withName(ask.text, name) })),
  );
}

function withName(ask: string, name: string): string {
  return /\p{Script=Han}/u.test(ask) ? `${name}的${ask}` : `${ask} of ${name}`;
}

/** Once for each thing; none where the part asks of one, or of nothing that it names. */
function askedOfEach(text: string, topic: string | undefined): readonly OfOne[] {
  // A comparison of the two is one question.
  if (COMPARES.test(text)) return ofTopics(text, topic);
  for (const [together] of text.matchAll(SIDE_BY_SIDE)) {
    const names = quotedAlone(together);
    if (names.length > 1) return names.map((name) => ({ text: ofOne(text.replace(together, name)), name }));
  }
  const listed = listedIn(text);
  return listed.length > 0 ? listed : ofTopics(text, topic);
}

function ofTopics(text: string, topic: string | undefined): readonly OfOne[] {
  const names = topic === undefined ? [] : quotedAlone(topic);
  return names.length > 1 && EACH_OF_THEM.test(text)
    ? names.map((name) => ({ text: text.replace(EACH_OF_THEM, name), name }))
    : [];
}

/** The things that a part names without quotation marks and asks of one by one. */
function listedIn(text: string): readonly OfOne[] {
  const [chinese = "", list = ""] = CHINESE_EACH.exec(text) ?? [];
  if (list !== "")
    return list
      .split(CHINESE_JOINT)
      .slice(0, MOST)
      .map((name) => ({ text: text.replace(chinese, `${name}的`), name }));
  const named = programmesSideBySide(text);
  if (named.length > 1) return named;
  const [english = ""] = ENGLISH_EACH.test(text) ? (ENGLISH_LIST.exec(text) ?? []) : [];
  if (english === "") return [];
  return english
    .split(/, (?:and )?| and (?=the )/u)
    .slice(0, MOST)
    .map((name) => ({ text: text.replace(english, name).replace(ENGLISH_EACH, ""), name }));
}

/** 「甲人才庫、乙計劃及丙計劃截至2024年年底的人數」 is asked of each by its name. */
function programmesSideBySide(text: string): readonly OfOne[] {
  const [whole = "", list = ""] = CHINESE_NAMES.exec(text) ?? [];
  const names = list.split(CHINESE_JOINT).slice(0, MOST);
  // 「新型工業化及科技培訓計劃」 is one name.
  if (list === "" || !names.every((name) => ENDS_AS_NAME.test(name))) return [];
  return names.map((name) => ({ text: text.replace(whole, `「${name}」`), name: `「${name}」` }));
}

/** 「甲」各自的人數: asked of one, nothing is each's own any more. */
function ofOne(text: string): string {
  return text.replace(/(?<=[」”』》])(?:各自|分別|分别|各)(?=的|\p{Script=Han})/u, "");
}

const COMPARES = /比較|比较|分別在於|分别在于|關係|关系|合併|合并|\b(?:compare|difference|between|merge)/iu;

const QUOTED = /[「“『《][^「」“”『』《》\n]{3,30}[」”』》]/gu;

/** The programmes that a text has in quotation marks, each in its own. */
function quotedAlone(text: string): readonly string[] {
  const quoted = (text.match(QUOTED) ?? []).filter((name) => programmesQuotedIn(name).length > 0);
  return [...new Set(quoted)].slice(0, MOST);
}
