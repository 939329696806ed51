// A claim and a window come in; a clause that tells of a deed which the window only tells to be looked into goes out: "has decided to
// build" and "will build" of what is to be explored, 會簡化 of what a study is on. Whoever looks into a thing has not decided it.
import { foldText } from "../../text/fold.ts";
import { splitClauses } from "../../text/sentences.ts";
import { coverageOf } from "../retrieving/coverage/coverage.ts";
import { clauseStatus } from "../verifying/clause-status.ts";
import type { Claim, ClaimClause } from "./claim.ts";
import { clausesOf } from "./compare-status.ts";
import { type EvidenceWindow, isSameLanguage, saidTerms } from "./evidence-window.ts";
import type { ModifierFinding } from "./finding.ts";

/** A deed that is looked into, with the clause that says so. */
interface Explored {
  readonly clause: string;
  /** What is looked into, folded. */
  readonly deed: string;
  /** What the window tells as planned or done besides. */
  readonly rest: string;
}

/** Verbs of looking into, and what may stand between them and the deed: "studies and planning for", "the feasibility of". */
const EXPLORES_EN = new RegExp(
  "\\b(?:explor(?:e|es|ed|ing)|consider(?:s|ed|ing)?|consideration (?:of|to)|look(?:s|ed|ing)? (?:at|into)|examin(?:e|es|ed|ing)|" +
    "(?:study|studies|studying|studied)(?: and planning)?) " +
    "(?:(?:on|into|of|for) )?(?:(?:the )?(?:feasibility|possibility|ways?|options?|need|merits) (?:of|for) )?" +
    "(?<deed>(?:(?:ways?|how|whether|measures|options?|need) to |(?:the |an? |further )?(?:\\w+ing\\b|" +
    "(?!location|position|condition|population)\\w+(?:tion|sion|ment|ance|al) of\\b)).*)$",
  "s",
);

const DEED_ZH =
  "制[订定]|简化|加入|兴建|建[设立造]|设[立置]|成立|改[建作为]|提供|便利|利用|运用|容许|让|放宽|收紧|推[出行]|增[加设]|扩[大展建]|引[入进]|豁免|" +
  "调[整高低]|订[立定]|开[设放]|提[升高]|加强|优化|修[订改]|取消|采[用取]|实施|落实|延长|发放|资助|合并|立法|规管|出售|批出|拨";

/** 研究 is a verb where a plan, an adverb or its subject stands before it, or nothing; most others are names of things. */
const VERB_ZH =
  "(?:探讨|考虑(?![到及])|(?<=^[ \\p{P}]{0,3}|[会将正亦并拟也府司局署方]|继续|积极|着手|深入|共同)研究(?!院|所|中心|机构|人|员|项目|成果|及发|发展|配对))";
const EXPLORES_ZH = new RegExp(`${VERB_ZH}(?<deed>[^，；。]{0,14}?(?:${DEED_ZH}).*)$`, "su");
/** The deeds that are looked into follow: 考慮多項措施，包括…. */
const EXPLORES_MORE = new RegExp(VERB_ZH, "u");
const INCLUDES = /^(?:包括|例如|如)/u;
/** 就簡化審批流程展開研究, 開展興建大橋的可行性研究: the deed stands before the study; a planning study (規劃研究) is of a plan. */
const EXPLORED_BEFORE_ZH = new RegExp(
  `就(?<deed>[^，；。]{0,30}?(?:${DEED_ZH})[^，；。]{0,60}?)(?:展开|进行|开展)[^，；。]{0,10}(?:研究|探讨)`,
  "u",
);
const STUDY_OF_ZH = new RegExp(
  `(?:展开|进行|开展)(?<deed>[^，；。]{0,30}?(?:${DEED_ZH})[^，；。]{0,60}?)的[^，；。]{0,6}(?<!规划)研究`,
  "u",
);

/** A Chinese clause goes on with what is looked into (探討讓企業聘用，及放寬使用資助) unless it says what for, or tells of its own. */
const GOES_ON = /^(?![以令使为务并亦也会将已正现])(?!从而|以便|有关|该|政府|我们|当局)\p{Script=Han}/u;

/** Says in a draft that a thing is looked into, or is not certain. */
const LOOKS_INTO =
  /\b(?:explor\w+|stud(?:y|ies|ied|ying)|examin\w+|consider\w*|look(?:s|ed|ing)? (?:at|into)|review\w*|investigat\w+|assess\w*|feasib\w+|discuss\w*|negotiat\w*|consult\w*|possib\w+|whether|may|might|could)\b|探讨|研究(?!院|所|中心|机构|人|员|项目|成果|及发|发展|配对)|考虑|检视|检讨|商讨|磋商|可行|评估|咨询|讨论|是否|可能|探索|论证|研拟/u;

/** Says that it is not only looked into. */
const DECIDED = /\b(?:decid|resolv|determin|confirm)\w+|决定|议决|落实|确定/u;

/** Share of a clause's concepts that the deed must say to be the one that it tells of. */
const SAME_DEED = 0.5;
/** The same across languages. */
const SAME_DEED_ELSEWHERE = 0.35;
/** How much more of it than the rest of the window says. */
const DEED_MARGIN = 0.2;
/** Of fewer concepts nothing tells that a clause is about the deed. */
const FEWEST_CONCEPTS = 2;

/** The first clause of the claim that tells of a deed which the window only tells to be looked into. */
export function compareExplored(claim: Claim, window: EvidenceWindow): readonly ModifierFinding[] {
  const telling = claim.clauses.filter(({ concepts }) => concepts.length >= FEWEST_CONCEPTS);
  const explored = exploredIn(window);
  for (const clause of telling) {
    const found = isLookedInto(clause, claim)
      ? announcedFor(clause, claim, window)
      : explored.find((each) => isOfDeed(clause, each, claim, window))?.clause;
    if (found !== undefined) return [{ kind: "modifier", claimed: clause.text, found }];
  }
  return [];
}

/** What a window announces of a deed that a clause tells to be looked into, in a sentence that looks into nothing. */
function announcedFor(clause: ClaimClause, claim: Claim, window: EvidenceWindow): string | undefined {
  if (deedIn(clause.text) === undefined) return undefined;
  const { paragraph, profile } = window.passage;
  const sentences = window.sentences.map(({ profile: { start, end } }) => paragraph.text.slice(start, end));
  return clausesOf(window).find(
    ({ text, status }) =>
      status !== "none" &&
      coverageOf(clause.concepts, profile.group, saidTerms(text)) > leastOf(claim, window) &&
      !sentences.some((sentence) => sentence.includes(text) && LOOKS_INTO.test(foldText(sentence))),
  )?.text;
}

/** What is told as decided or done is so by its own clause; of anything else the sentence may say that it is looked into. */
function isLookedInto({ text }: ClaimClause, claim: Claim): boolean {
  const isSettled = DECIDED.test(foldText(text)) || clauseStatus(text) === "done";
  return LOOKS_INTO.test(foldText(isSettled ? text : claim.text));
}

function isOfDeed(
  { concepts }: ClaimClause,
  { deed, rest }: Explored,
  claim: Claim,
  window: EvidenceWindow,
): boolean {
  const { group } = window.passage.profile;
  const covered = coverageOf(concepts, group, saidTerms(deed));
  return (
    covered > leastOf(claim, window) && covered >= coverageOf(concepts, group, saidTerms(rest)) + DEED_MARGIN
  );
}

function leastOf(claim: Claim, window: EvidenceWindow): number {
  return isSameLanguage(claim, window) ? SAME_DEED : SAME_DEED_ELSEWHERE;
}

function exploredIn(window: EvidenceWindow): readonly Explored[] {
  const { text } = window.passage.paragraph;
  return window.sentences.flatMap(({ profile }) => {
    const clauses = splitClauses(text, profile).map(({ start, end }) => text.slice(start, end));
    return clauses.flatMap((clause, i): readonly Explored[] => {
      const deed = deedIn(clause, clauses[i + 1]);
      if (deed === undefined) return [];
      const ends = clauses.findIndex((next, at) => at > i && !GOES_ON.test(foldText(next)));
      const own = clauses.slice(i, ends < 0 ? clauses.length : ends);
      const others = clausesOf(window).filter((each) => each.status !== "none" && !own.includes(each.text));
      return [
        {
          clause,
          deed: [deed, ...own.slice(1)].join("\n"),
          rest: others.map((each) => each.text).join("\n"),
        },
      ];
    });
  });
}

/** What a clause tells to be looked into, or what the clauses after it count up of it. */
function deedIn(clause: string, next = ""): string | undefined {
  const folded = foldText(clause);
  for (const pattern of [EXPLORES_EN, STUDY_OF_ZH, EXPLORED_BEFORE_ZH, EXPLORES_ZH]) {
    const deed = pattern.exec(folded)?.groups?.deed;
    if (deed !== undefined) return deed;
  }
  return EXPLORES_MORE.test(folded) && INCLUDES.test(foldText(next)) ? "" : undefined;
}
