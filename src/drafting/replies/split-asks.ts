// A part of a question in, each thing that it asks out: "the funding, the ratio and the sectors", "whether…; if so…; if not…",
// 「面積及用途為何，以及何時完成」. What only follows from another answer ("if so, of the details; if not, the reasons") is no
// ask of its own, and an ask that comes after another leans on it for its subject.
import { ASKS } from "../../answering/understanding/split-question.ts";
import { foldText } from "../../text/fold.ts";
import { CHINESE_NOUN, ENGLISH_NOUN } from "./asked-nouns.ts";
import { CHINESE_END, listedAtEnd, sharedAsks } from "./shared-asks.ts";

/** One thing that a part asks. */
export interface Ask {
  /** In the part's own words. */
  readonly text: string;
  /** The ask before it that says what it is about; undefined for the first. */
  readonly after: string | undefined;
  /**
   * `always` is asked whatever the rest; `if-so` follows from a yes; `otherwise` follows from a no, so that nobody misses it
   * where the answer is yes.
   */
  readonly asked: "always" | "if-so" | "otherwise";
}

/** Most asks of a part that are looked at one by one. */
const MOST_ASKS = 8;

const CONDITIONS =
  /(?:[;；,，]\s*(?:and\s+)?|^)(?=(?:if (?:so|yes|not|no|affirmative|negative|the answer|it|they)\b|(?:如|若|倘)(?:果|若)?(?:有|会|會|是|能|可|设|設|没|沒|不|未|否)))/giu;
/** "If so, of": what leads to what is asked on a condition. */
const CONDITION_LEAD =
  /^(?:if (?:so|yes|not|no|affirmative|negative|the answer[^,，]{0,30}|(?:it|they) [^,，]{0,20})|(?:如|若|倘)(?:果|若)?(?:有|会|會|是|能|可以?|設有|设有|沒有|没有|不會|不会|未有|否|不是|不能|不可)(?:的話|的话)?)[,，]?\s*(?:please\s+)?(?:of\s+|on\s+)?/iu;
const NEGATIVE = /^(?:if (?:not|no|negative)|(?:如|若|倘)(?:果|若)?(?:否|沒|没|不|未))/iu;
/** What a condition asks in every question: nothing that words could find. */
const FORMULA =
  /^(?:what\s+|are\s+|please\s+)?(?:the\s+|its\s+|their\s+)?(?:relevant\s+|specific\s+)?(?:details?|reasons?|justifications?|particulars|progress)(?:\s+(?:and|for|of|thereof|are|is|progress|the|that|reasons?|details?|this|concerned|involved)){0,5}$|^(?:其|的|有关|具体|当中){0,2}(?:详情|原因|理由|内容|进展|情况|细节)(?:和|及|与)?(?:原因|理由|进展|详情)?(?:为何|是甚么|是什么)?$/u;

const ENGLISH_JOINT =
  /(?:;\s*(?:and\s+)?|,\s*(?:and\s+|as well as\s+)?|(?<!\s)\s+(?:and|as well as)\s+)(?:(?:of|on|about)\s+)?(?=(?:whether|when|how|(?:(?:at|by|for|from|in|on|to|under|with) )?wh(?:at|ich|om)|who|where|why|the|its|their)\b)/giu;
/** After a comma alone a relative clause may follow; after these an ask may begin with its question word. */
const STRONG_JOINT = /;|\band\b|as well as/iu;
const QUESTION_WORD =
  /^(?:(?:whether|when|how|who|where|why)|(?:(?:at|by|for|from|in|on|to|under|with) )?wh(?:at|ich|om))\b/u;
const NOUN_AHEAD = new RegExp(
  `^(?:the|its|their)\\s+(?:(?!of\\b|for\\b|in\\b|to\\b|by\\b|on\\b|at\\b|and\\b)[\\w'’-]+\\s+){0,3}?${ENGLISH_NOUN}\\b`,
  "u",
);
const ENGLISH_ASK = new RegExp(
  `^(?:of|on)\\s|^(?:whether|when|how|what|which|who|where|why)\\b|\\b(?:the|its|their|an?)\\s+(?:[\\w'’-]+\\s+){0,3}?${ENGLISH_NOUN}\\b|\\bwhether\\b`,
  "u",
);
const CHINESE_JOINT =
  /[；;]\s*(?:以及|及|並|并|和)?|[，,]\s*(?:以及|及|和|並|并|而|當中|当中|其中)?|以及|[、及和與与](?!其他|相关|相關|有关|有關的)/gu;
const CHINESE_CLAUSE = /[；;，,、]/u;
const ENDS_IN_NOUN = new RegExp(`${CHINESE_NOUN}$`, "u");

/** How much of a part is read for its asks, in UTF-16 units: several times a long one; a longer one is asked as a whole. */
const MOST_READ = 1500;

/** The asks of a part in order; at least one. */
export function splitAsks(part: string): readonly Ask[] {
  if (part.length > MOST_READ) return [{ text: part, after: undefined, asked: "always" }];
  const [head = "", ...conditional] = splitBefore(part, CONDITIONS);
  const asks: Ask[] = splitCoordinated(head).map((text, i, all) => ({
    text,
    after: i === 0 ? undefined : all[0],
    asked: "always",
  }));
  const subject = asks[0]?.text ?? part;
  for (const clause of conditional) {
    const asked = NEGATIVE.test(clause) ? "otherwise" : "if-so";
    const content = clause.replace(CONDITION_LEAD, "");
    for (const text of splitCoordinated(content))
      if (text !== "" && !FORMULA.test(bare(text))) asks.push({ text, after: subject, asked });
  }
  return asks.length === 0 ? [{ text: part, after: undefined, asked: "always" }] : asks.slice(0, MOST_ASKS);
}

function bare(text: string): string {
  return trimmedEnd(foldText(text)).trim();
}

function splitBefore(text: string, pattern: RegExp): readonly string[] {
  const marks = [...text.matchAll(pattern)].filter(({ index }) => index > 0);
  const starts = marks.map(({ index, 0: joint }) => ({ from: index, to: index + joint.length }));
  const pieces = [{ from: 0, to: 0 }, ...starts];
  return pieces.map(({ to }, i) => tidied(text.slice(to, pieces[i + 1]?.from)));
}

/** Cuts where what stands on both sides asks; then asks that two things share in one breath. */
function splitCoordinated(text: string): readonly string[] {
  const chinese =
    /\p{Script=Han}/u.test(text) && (text.match(/\p{Script=Han}/gu) ?? []).length * 3 > text.length;
  // A list that ends an ask is cut at once: between two of its items nothing shows that both are asked for.
  const listed = chinese ? listedAtEnd(text) : [];
  if (listed.length > 1) return listed.flatMap(sharedAsks);
  const joints = [...text.matchAll(chinese ? CHINESE_JOINT : ENGLISH_JOINT)];
  const pieces: string[] = [];
  let from = 0;
  joints.forEach((joint) => {
    const before = text.slice(from, joint.index);
    const [after = ""] = text.slice(joint.index + joint[0].length).split(chinese ? CHINESE_CLAUSE : ";");
    const cuts = chinese
      ? chineseCut(before, after, joint[0])
      : englishCut(before, after, joint[0], pieces.length > 0);
    if (!cuts) return;
    pieces.push(before);
    from = joint.index + joint[0].length;
  });
  return [...pieces, text.slice(from)]
    .map(tidied)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .flatMap(sharedAsks);
}

/** A noun with its article and one word more says nothing of what it is of. */
const FEWEST_WORDS = 3;

function englishCut(before: string, after: string, joint: string, isListed: boolean): boolean {
  const [left, right] = [foldText(before), foldText(after)];
  // "The establishment and the emoluments of the staff": both are of what follows the second.
  const isBare = !(isListed && joint.startsWith(",")) && left.split(/\s+/u).length <= FEWEST_WORDS;
  if (isBare || !ENGLISH_ASK.test(left)) return false;
  return QUESTION_WORD.test(right) ? STRONG_JOINT.test(joint) : NOUN_AHEAD.test(right);
}

function chineseCut(before: string, after: string, joint: string): boolean {
  const [left, right] = [foldText(before), foldText(after)].map((each) =>
    trimmedEnd(each).replace(CHINESE_END, ""),
  );
  const asksBefore = ASKS.test(foldText(before)) || ENDS_IN_NOUN.test(left ?? "");
  if (!asksBefore) return false;
  const isTight = /^[、及和與与]$/u.test(joint);
  if (ENDS_IN_NOUN.test(right ?? "")) return true;
  // 「甲的數目及乙何時完成」
  if (isTight && NAMES_A_NUMBER.test(left ?? "")) return ASKS.test(foldText(after));
  return !isTight && ASKS.test(foldText(after));
}

const NAMES_A_NUMBER = /的(?:总)?(?:数目|人数|金额|面积|比率|比例)$/u;

/** Without the "and" and the punctuation that a cut leaves at its edges; a question mark stays. */
function tidied(text: string): string {
  const begun = text.replace(/^[\s,，;；、]+/u, "");
  return withoutAny(begun, JOINS)
    .replace(/(?:(?<!\s)\s+and|以及|及)$/iu, "")
    .trim();
}

const JOINS = new Set(" \n\t\u3000,，;；、");
const STOPS = new Set([...JOINS, ..."?？。."]);

function trimmedEnd(text: string): string {
  return withoutAny(text, STOPS);
}

/** Without the characters at its end; a loop, for a pattern would try each of them. */
function withoutAny(text: string, characters: ReadonlySet<string>): string {
  let end = text.length;
  while (end > 0 && characters.has(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}
