// A claim and a window come in; a clause that tells of the opposite act goes out: "scrap" of what is to be strengthened, 縮減 of
// what is expanded, "allow" of what is prohibited. An act against a thing must be said, in either language, or it is not said.
import { dateSupports } from "../../text/date-support.ts";
import { foldText } from "../../text/fold.ts";
import { sameAmount } from "../../text/quantities.ts";
import type { Claim, ClaimClause } from "./claim.ts";
import { type EvidenceWindow, mostTelling } from "./evidence-window.ts";
import type { ModifierFinding } from "./finding.ts";
import { resolveYear } from "./passage-facts.ts";

/** Two ways of acting on a thing, tested on folded text (lower case, Simplified). */
interface Opposites {
  /** Against the thing: rare in what a government announces, and never a paraphrase of its contrary. */
  readonly against: RegExp;
  /** For it, by words that are the plain contrary. */
  readonly inFavour?: RegExp;
  /** What says the same in other words, or does not tell. */
  readonly also?: RegExp;
}

const OPPOSITES: readonly Opposites[] = [
  {
    against:
      /\b(?:scrap(?:s|ped|ping)?|abolish\w*|cancel\w*|terminat\w*|ceas(?:e|es|ed|ing)|(?<!one-)stop(?:s|ped|ping)?|discontinu\w*|suspend\w*|suspension|withdr[ae]w\w*|halt\w*|clos(?:es|ed|ing) (?!to\b)|(?:will|to) close (?!to\b)|shut\w*|dissol\w*|abandon\w*|repeal\w*|revok\w*|no longer|phas(?:e|ed|ing) out|ax(?:e|ed|ing))\b|取消|终止|停(?!车|泊|留|靠|机)|结束|废除|关闭|暂停|撤销|撤回|撤出|中止|叫停|解散|搁置|不再|淘汰|清拆|关停/u,
    inFavour: /\b(?:continu(?:e|es|ed|ing) (?:to|with|its))\b|继续/u,
  },
  {
    against:
      /\b(?:reduc\w*|cut(?:s|ting(?!-edge))?|shr[iau]nk\w*|decreas\w*|scal(?:e|es|ed|ing) (?:down|back)|downsiz\w*|trim\w*|halv(?:e|es|ed|ing)|curtail\w*|lower(?:s|ed|ing)?|declin\w*|shorten\w*|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|(?<!\bnot? )less|minimi[sz]\w*)\b|缩减|减|削|下调|降|收窄|缩小|缩短|压缩|调低|较低|下跌|(?<!不)少于|(?<!不)低/u,
  },
  {
    against:
      /\b(?:tighten\w*|strict\w*|stringent|toughen\w*|tougher|harsher|lengthen\w*|prolong\w*|restrict(?:s|ed|ing)|complicat\w*)\b|收紧|严格|从严|加强管制|延长|限制|收严|繁复/u,
    inFavour: /\b(?:relax\w*|loosen\w*|eas(?:e|es|ed|ing))\b|放宽|放松/u,
  },
  {
    against:
      /\b(?:ban(?:s|ned|ning)?|prohibit\w*|forbid\w*|forbidden|barred|disallow\w*|reject\w*|refus\w*|oppos(?:e|es|ed|ing)|outlaw\w*|den(?:y|ies|ied)|discourag\w*)\b|禁|不准|不容许|不允许|不得|拒绝|反对|否决|不鼓励/u,
    inFavour: /\b(?:allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|legali[sz]\w*)\b|允许|容许|准许/u,
  },
  {
    against:
      /\b(?:delay\w*|postpon\w*|defer(?:s|red|ring)?|slow(?:s|ed|ing)? down)\b|延迟|押后|推迟|延后|延期|延误|放慢|放缓/u,
    inFavour: /\b(?:accelerat\w*|expedit\w*|speed(?:s|ing)? up|bring forward)\b|加快|提前|加速/u,
  },
  {
    against: /\b(?:weaken\w*|undermin\w*|worsen\w*|dilut(?:e|es|ed|ing))\b|削弱|打击|恶化|弱化/u,
    inFavour: /\b(?:strengthen\w*|reinforc\w*)\b|加强|强化/u,
  },
  {
    against:
      /\b(?:split(?:s|ting)?|separat(?:e|es|ed|ing) (?:from|into)|spun off|spin off)\b|分拆|拆分|分开|分为|细分|分两/u,
    inFavour: /\b(?:merg(?:e|es|ed|ing)|amalgamat\w*)\b|合并/u,
  },
  {
    against:
      /(?<!not )\b(?:only(?! (?:after|if|when|once))|solely|exclusively|nothing but|no more than|alone)\b|(?<!不)只(?!要|有)|仅(?!仅)|唯一|限于|独家|独力|独自|单独|专供|专为|一年内/u,
    also: /\b(?:at most|up to|maximum|limit\w*|focus\w*|specific\w*|dedicated)\b|最多|上限|不超过|专注|聚焦|专门|首个|首次/u,
  },
  {
    against:
      /(?<!\bin (?=all(?:[,.;]|$)))\b(?:all|entire(?:ly)?|fully|completely)\b(?! (?:fronts|over|along))|全部|所有|全数|悉数|一律/u,
    also: /\b(?:each|every|any|whole|comprehensive\w*)\b|每|各|全|均|皆|都|一切|任何|凡/u,
  },
  {
    against: /\b(?:most|the majority) of\b|\bmost (?!\w*(?:ous|less)\b)\w+s\b|大部分|大部份|大多数|多数/u,
    inFavour: /\ball\b|所有|全部|全数|悉数|一律/u,
    also: /^(?!.*(?:\ball\b|所有|全部|全数|悉数|一律))/su,
  },
  { against: /\bwhichever (?:is |be )?(?:the )?(?:higher|greater|larger|more)\b|较[高大多]者/u },
  { against: /\bwhichever (?:is |be )?(?:the )?(?:lower|lesser|less|smaller)\b|较[低小少]者/u },
];

/** Share of a clause that a sentence must say to be the one that it is compared with. */
const SAME_SENTENCE = 0.3;

/** Makes little of the figure after it, or tells which side is the higher: no act, and nothing is left out. */
const NO_ACT =
  /\b(?:only|just|merely) (?:(?:about|around|some|accounts? for|accounted for) )?(?=(?:hk)?\$?\d)|[只仅](?:占[^，。；\d]{0,14}?|有|为|得|是|达|需)?约?(?=[\d一二三四五六七八九十])|[东西南北前后左右]{1,2}[高低][东西南北前后左右]{1,2}[高低]/gu;

/** The first clause of the claim that acts the other way than the window does. */
export function compareActs(claim: Claim, window: EvidenceWindow): readonly ModifierFinding[] {
  for (const clause of claim.clauses) {
    const own = foldText(clause.text).replace(NO_ACT, " ");
    const kinds = OPPOSITES.filter(({ against, inFavour }) => against.test(own) || inFavour?.test(own));
    if (kinds.length === 0) continue;
    const source = sentenceOf(clause, window);
    const said = foldText([source, ...sentencesOfFacts(claim, window)].join("\n"));
    if (kinds.some((kind) => isOpposite(own, said, kind)))
      return [{ kind: "modifier", claimed: clause.text, found: source }];
  }
  return [];
}

function isOpposite(own: string, said: string, { against, inFavour, also }: Opposites): boolean {
  if (!against.test(own)) return against.test(said) && inFavour?.test(said) === false;
  if (!against.test(said)) return also?.test(said) !== true;
  // What both call by the same word is no act of either: 放寬限制 and 收緊限制.
  const isSaid = said.includes(against.exec(own)?.[0] ?? "");
  return !isSaid && inFavour?.test(said) === true && !inFavour.test(own);
}

/** What the window says where it has a figure or a date of the claim. */
function sentencesOfFacts(
  { quantities, dates }: Claim,
  { passage, sentences }: EvidenceWindow,
): readonly string[] {
  const stated = dates.map((date) => resolveYear(date, passage.document));
  return sentences
    .filter(
      (sentence) =>
        sentence.quantities.some((each) => quantities.some((own) => sameAmount(own, each))) ||
        sentence.dates.some((each) => stated.some((own) => dateSupports(own, each))),
    )
    .map(({ profile }) => passage.paragraph.text.slice(profile.start, profile.end));
}

/** The sentence of the window that says most of a clause; all of it where none says enough. */
function sentenceOf({ concepts }: ClaimClause, window: EvidenceWindow): string {
  const { start, end } = mostTelling(concepts, window, SAME_SENTENCE)?.profile ?? window;
  return window.passage.paragraph.text.slice(start, end);
}
