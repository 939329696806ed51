// Questions that want how many came to something (refused, prosecuted, hurt, gave up): a passage that counts those who began, and
// says nothing of how they fared, does not answer. Data for asked-attribute.ts.
import type { AskedAttribute } from "./attribute.ts";

/** Counting words near the outcome's own, in either order; `also` is what else states it. */
function outcome(name: string, english: string, chinese: string, also: string): AskedAttribute {
  const asked = [
    String.raw`\b(?:how many|number of)\b[^?.;,]{0,60}\b(?:${english})\b`,
    `(?:多少|几多|几)[^,，。?？]{0,14}(?:${chinese})`,
    `(?:${chinese})(?:的|嘅|了|咗)?[^,，。?？]{0,4}(?:多少|几多|几)(?!钱|元)`,
  ].join("|");
  return {
    name,
    asked: new RegExp(asked),
    said: new RegExp([String.raw`\b(?:${english})\b`, chinese, also].join("|")),
  };
}

/** What becomes of people, cases and applications; one stands for its near kin only, as an arrest is no conviction. */
export const ASKED_OUTCOMES: readonly AskedAttribute[] = [
  outcome(
    "refused",
    "reject(?:ed|ions?)|refus(?:ed|als?)|turned (?:down|away)|unsuccessful",
    "被拒|拒绝|不获批|不合格|落选",
    String.raw`\b(?:declin\w+|fail\w*|denied|disallow\w+|not approved|only \d+)\b|拒|不获|否决|失败|不成功|未能|未获|驳回`,
  ),
  outcome(
    "prosecuted",
    "prosecut(?:ed|ions?)",
    "检控|起诉",
    String.raw`\b(?:charged|courts?|summons\w*)\b|法庭|传票|告上`,
  ),
  outcome(
    "convicted",
    "convict(?:ed|ions?)|found guilty",
    "定罪|入罪",
    String.raw`\b(?:convict\w*|guilty|jailed)\b|判`,
  ),
  outcome(
    "jailed",
    "jail(?:ed)?|prison|imprisoned",
    "判监|入狱|坐监|坐牢",
    String.raw`\b(?:imprison\w*|sentence\w*)\b|监|狱`,
  ),
  outcome("arrested", "arrest(?:ed|s)?", "被捕|拘捕", "捕"),
  outcome(
    "hurt",
    "hurt|injur(?:ed|ies)|wounded",
    "受伤|伤者|整伤|整亲",
    String.raw`\b(?:injury|bitten|knocked|casualt\w+)\b|伤`,
  ),
  outcome(
    "died",
    "died|killed|deaths|fatalities",
    "死亡|死者|丧生|身亡|死咗|死了",
    String.raw`\b(?:dead|death|fatal\w*|lives|died?|drown\w*)\b|死|离世`,
  ),
  outcome(
    "left",
    "dropped out|drop out|withdr(?:ew|awn)|quit|gave up|given up",
    "退出|中途|离职|退学|走咗|放弃",
    String.raw`\b(?:drop\w*|left|leav\w+|quit\w*|giv\w+ up|retention|stay\w*|turnover|complet\w+|finish\w*)\b|离开|流失|留任|留|完成`,
  ),
  outcome(
    "waiting",
    "waiting|queu(?:ed|eing|ing)",
    "轮候|排队|排期",
    String.raw`\b(?:wait\w*|queue\w*|lists?)\b|等`,
  ),
];
