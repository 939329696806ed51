// A claim and the windows that bear it out come in; what the claim makes more of than they do goes out: superlatives, "only",
// "all", "must", "free", and words for the other direction. Each kind is said in either language, or it is not said.
import { foldText } from "../../text/fold.ts";
import type { Claim } from "./claim.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import type { ModifierFinding } from "./finding.ts";

/** A kind of emphasis, tested on folded text (lower case, Simplified). */
const KINDS: readonly RegExp[] = [
  /\b(?:largest|biggest|greatest|highest|best|top|leading|fastest|longest|tallest|finest|strongest|most (?!of\b)\w+)\b|最(?=大|佳|好|快|长|强|优|高|先进|重要|成功|完善|领先)|领先|首屈一指|数一数二/u,
  /\b(?:lowest|smallest|cheapest|fewest|worst|slowest|weakest)\b|最(?=低|小|便宜|少|差|慢|弱)/u,
  /\b(?:first|pioneer\w*)\b|首(?!长|席|都|要|选)|率先|第一|开创|先驱/u,
  /\b(?:only|sole(?:ly)?|exclusive(?:ly)?|unique)\b|唯一|仅|只(?!要)|独家|独有|专/u,
  /\b(?:all|every|each|entire(?:ly)?|whole|fully|completely|any)\b|所有|全部|全体|每|一律|各|全(?!球|港|国|面)|整|任何|皆|均|凡|无论/u,
  /\b(?:never|always|permanent(?:ly)?|forever|unlimited|guarantee\w*|certain(?:ly)?|definite(?:ly)?)\b|永远|永久|一直|必定|保证|确保|无限|从未|从不|一定|肯定/u,
  /\b(?:must|mandatory|compulsory|oblig\w+|require\w*|ha(?:s|ve) to|need(?:s)? to|legally)\b|必须|须|强制|规定|要求|务必|需要?|应/u,
  /\bfree\b|\bwaive\w*|\bexempt\w*|免费|豁免|免(?!疫|得)|不收/u,
  /\b(?:world(?:'s|wide)?|globe|global(?:ly)?|international(?:ly)?)\b|世界|全球|国际|环球/u,
  /\basia\w*\b|亚/u,
  /\b(?:immediate(?:ly)?|at once|instantly)\b|立即|即时|马上|即刻/u,
  /\b(?:success\w*|succeed\w*)\b|成功|顺利|成就/u,
  /\b(?:fail\w*|unsuccessful|unable)\b|失败|未能|无法|不能/u,
  /\b(?:decreas\w*|reduc\w*|cut(?:s|ting)?|drop\w*|fall(?:s|en|ing)?|fell|lower\w*|declin\w*|shr[iau]nk\w*|less(?:en)?|fewer|halv\w*|shorten\w*|down|minimi\w*|eas(?:e|ing)|narrow\w*)\b|减|降|跌|缩|下调|削|少|低|短/u,
  /\b(?:abolish\w*|cancel\w*|terminat\w*|ceas\w*|stop\w*|end(?:s|ed|ing)?|scrap\w*|clos(?:e|es|ed|ure|ing)|discontinu\w*|suspend\w*|withdr[ae]w\w*|remov\w*|lift\w*)\b|取消|终止|停止|结束|废除|关闭|暂停|撤|终|停|清拆|拆除|止|底|末/u,
  /\b(?:reject\w*|refus\w*|oppos\w*|ban(?:s|ned|ning)?|prohibit\w*|forbid\w*|disallow\w*|den(?:y|ied|ies))\b|拒|反对|禁|不准|不得|不容许|否/u,
  /\b(?:delay\w*|postpon\w*|defer\w*)\b|延迟|押后|推迟|延后|延期|延误/u,
  /\b(?:double\w*|triple\w*|quadruple\w*|twice|thrice)\b|倍|翻一?番/u,
  /\b(?:illegal\w*|unlawful\w*|crim\w*|offen[cs]e\w*|scandal\w*|corrupt\w*|fraud\w*)\b|非法|违法|犯罪|罪|丑闻|贪污|欺诈|诈骗/u,
];

/** "At most" and "at least" are hedges of figures, and "first quarter" is a date. */
const NO_EMPHASIS =
  /\b(?:at|the very) (?:most|least|best)\b|\bfirst(?= (?:quarter|half|phase|batch|round|stage|year|time|two|three|five|few))|第一(?=季|期|阶段|批|轮|个)|首(?=季|期|阶段|批|轮|个|年|\d)|at the end of|\bend of\b|\bend-?(?=\d)|年底|月底|年末|至少|最少|最多|最低|不少|减少碳|\bdown to earth\b/gu;

/** The emphases of the claim that none of the windows has. */
export function compareEmphasis(
  claim: Claim,
  windows: readonly EvidenceWindow[],
): readonly ModifierFinding[] {
  const said = windows.map(wordsOf).join("\n");
  const claimed = foldText(claim.text).replace(NO_EMPHASIS, " ");
  return KINDS.flatMap((kind): readonly ModifierFinding[] => {
    const word = kind.exec(claimed)?.[0];
    if (word === undefined || kind.test(said)) return [];
    return [{ kind: "modifier", claimed: word, found: windows[0] === undefined ? "" : textOf(windows[0]) }];
  });
}

function wordsOf(window: EvidenceWindow): string {
  return foldText([...window.passage.paragraph.section, textOf(window)].join("\n"));
}

function textOf({ passage, start, end }: EvidenceWindow): string {
  return passage.paragraph.text.slice(start, end);
}
