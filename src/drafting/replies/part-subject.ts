// A part with those before it in, the subjects that an ask of it speaks of without naming one out: what the question is
// "regarding", or what "the Scheme", 該計劃 and 兩項計劃 point back to. A paragraph of another subject answers no such ask.
import type { RankingParts } from "../../answering/rank-question.ts";
import { type WeighedConcept, weighConcepts } from "../../answering/retrieving/coverage/coverage.ts";
import { conceptsIn } from "../../answering/understanding/understand-question.ts";
import { foldText } from "../../text/fold.ts";
import { programmesQuotedIn, thingNamesIn, thingsIn } from "../../text/named-things.ts";
import type { AskedPart } from "./read-question.ts";
import { countOwnWords } from "./words-of-asking.ts";

/** What an ask is about though it does not say so. */
export interface PartSubject {
  /** Its words, as the question has them. */
  readonly text: string;
  /** Keys of the programmes that it names; empty where it names none. */
  readonly named: ReadonlySet<string>;
  /** True where it names something besides, and an ask may be of either: 「新田科技城及創科用地供應」. */
  readonly isOfSeveral: boolean;
  /** Its words, weighed. */
  readonly concepts: readonly WeighedConcept[];
  /** True where it is a name, or the ask itself points at it, so that nothing else can be meant. */
  readonly isName: boolean;
  /** True where the ask has so few words of its own that it asks nothing without it. */
  readonly isLeanedOn: boolean;
}

/** "Regarding X,", 「就X，」: the last words of a preamble, or a heading. */
const ENGLISH_TOPIC =
  /\b(?:regarding|concerning|in respect of|with (?:regard|respect|reference) to|as regards|in relation to)\s+((?!the work of|this\b)[^,:;.]{3,160})/giu;
const CHINESE_TOPIC =
  /(?:^|[，,。：:；;\s]|本會|本会)(?:就(?:有關|有关|關於|关于)?|關於|关于)(?!此|業|业|讀|读|會議|会议)([^，,。：:；;\n]{2,60})(?=[，,：:]|$)/gu;

/** Nouns that stand for a programme named before. */
const ENGLISH_POINTER =
  /\b(?:the|this|that|these|those|said|such)\s+(?:two |both |above |said )?(schemes?|programmes?|funds?|working group|task force|committee|centre|park|institute|office|platform|ceiling)\b(?!\s+(?:of|for|on|to|under)\b)/giu;
const CHINESE_POINTER =
  /(?:该|此|这|上述|前述|有关|两项|两个|三项|各)(?:项|个)?(计划|基金|中心|园区|平台|研发院|办公室|实验室|工作组|专责小组|委员会|人才库)/gu;

/** The subject of an ask that names no programme by itself; undefined where the question tells none. */
export function subjectOf(
  ask: string,
  part: AskedPart,
  earlier: readonly AskedPart[],
  parts: RankingParts,
): PartSubject | undefined {
  const told = subjectText(ask, part, earlier);
  if (told === undefined) return undefined;
  const { text, isPointedAt } = told;
  const standalone = { text, asked: text, context: undefined, contextWeight: 0 };
  const concepts = weighConcepts(conceptsIn(standalone, parts), parts.lexical);
  const several = isOfSeveral(text);
  const named = several ? new Set<string>() : thingsIn(text);
  return {
    text,
    isOfSeveral: several,
    named,
    concepts,
    isName: isPointedAt || named.size > 0 || isProperName(text),
    isLeanedOn: isFewWords(ask),
  };
}

/** 「新田科技城及創科用地供應」: a topic that joins a name with what is none may be asked of without the name. */
function isOfSeveral(text: string): boolean {
  const bare = thingNamesIn(text).reduce((rest, name) => rest.replaceAll(name, ""), text);
  return bare !== text && JOINED_WITH.test(bare.trim());
}

const JOINED_WITH = /^(?:及|和|與|与|以及|and )\s{0,3}\S{3}|\S{3}\s{0,3}(?:及|和|與|与|以及| and(?: the)?)$/u;

/** The words of the subject, and whether the ask points at them; undefined where it names a programme or none is told. */
export function subjectText(
  ask: string,
  part: AskedPart,
  earlier: readonly AskedPart[],
): { readonly text: string; readonly isPointedAt: boolean } | undefined {
  if (thingsIn(ask).size > 0) return undefined;
  const pointed = pointedAt(ask, part, earlier);
  if (pointed === undefined && properNamesIn(ask).length > 0) return undefined;
  const text = pointed ?? namedBeside(ask, part) ?? topicOf(part);
  return text === undefined ? undefined : { text, isPointedAt: pointed !== undefined };
}

/** "The number of solutions matched and the number of tests conducted by the Lab": of an ask without a name, the only one that the part names. */
function namedBeside(ask: string, { wording }: AskedPart): string | undefined {
  const [name, ...others] = properNamesIn(wording);
  return others.length > 0 || hasProperName(ask) ? undefined : name;
}

/** Words of an English name from which on it is one thing's and no place's: "Hong Kong". */
const NAME_WORDS = 3;

function properNamesIn(text: string): readonly string[] {
  const english = (text.match(ENGLISH_NAME) ?? []).filter((name) => name.split(" ").length >= NAME_WORDS);
  return [...new Set([...english, ...programmesQuotedIn(text)])];
}

function hasProperName(ask: string): boolean {
  return /\b[A-Z]/u.test(ask.slice(1)) || programmesQuotedIn(ask).length > 0;
}

/** What the nearest heading is regarding or names, what the preamble is regarding, or what the paste is named. */
export function topicOf({ question, preamble, headings, title }: AskedPart): string | undefined {
  const [heading] = headings.toReversed().flatMap((each) => [...topicsIn(each), ...namesAsWritten(each)]);
  const named = heading ?? topicsIn(preamble).at(-1);
  return named ?? (title !== "" && isFewWords(question) ? title : undefined);
}

/** Words of its own that a part of few has at the most: "trial schemes", 「受惠人數」. */
const FEW_WORDS = 2;

/** Whether a text has so few words of its own that it asks of what another says. */
export function isFewWords(text: string): boolean {
  return countOwnWords(text) <= FEW_WORDS;
}

/** Whether a part tells by itself what it is regarding, so that it shares no subject with the others. */
export function hasOwnTopic({ question }: AskedPart): boolean {
  return topicsIn(question).length > 0;
}

function topicsIn(text: string): readonly string[] {
  return [...text.matchAll(ENGLISH_TOPIC), ...text.matchAll(CHINESE_TOPIC)].map(([, topic = ""]) =>
    topic.replace(/\s(?:please|will)\b[\s\S]*$/iu, "").trim(),
  );
}

function isProperName(text: string): boolean {
  return (
    programmesQuotedIn(text).length > 0 || /^(?:the )?[A-Z]\S*(?: (?:[A-Z]\S*|and|of|for|on))+$/u.test(text)
  );
}

/** The nearest text before an ask in which a name ends, or an English one begins, in the noun that it points with. */
function pointedAt(ask: string, part: AskedPart, earlier: readonly AskedPart[]): string | undefined {
  const nouns = [
    ...[...ask.matchAll(ENGLISH_POINTER)].map(([, noun = ""]) => noun.toLowerCase().replace(/s$/u, "")),
    ...[...foldText(ask).matchAll(CHINESE_POINTER)].map(([, noun = ""]) => noun),
  ];
  if (nouns.length === 0) return undefined;
  const before = [part.wording, ...earlier.toReversed().map(({ question }) => question), part.preamble];
  for (const noun of nouns)
    for (const [i, text] of before.entries()) {
      // "The Working Group" in the part itself is the pointer, and no name.
      const names = namesWith(noun, text).filter(
        (name) => i > 0 || name.split(/\s+/u).length > 2 || CHINESE.test(name),
      );
      if (names.length > 0) return names.join(" ");
      // "That ceiling" is of the scheme whose ceiling the part before asks for.
      const at = earlier.length - i;
      const asking = earlier[at];
      if (asking !== undefined && text.toLowerCase().includes(noun) && !CHINESE.test(noun))
        return pointedAt(text, asking, earlier.slice(0, at)) ?? nameIn(text);
    }
  return undefined;
}

const CHINESE = /\p{Script=Han}/u;

function nameIn(text: string): string | undefined {
  return thingsIn(text).size > 0 ? text : undefined;
}

/** The programmes that a text names, as it writes them, in one text; none where it names none. */
function namesAsWritten(text: string): readonly string[] {
  if (thingsIn(text).size === 0) return [];
  const english = (text.match(ENGLISH_NAME) ?? []).filter((name) => thingsIn(name).size > 0);
  const known = [...programmesQuotedIn(text), ...english];
  return known.length === 0 ? [] : [known.join(" ")];
}

const ENGLISH_NAME =
  /\b[A-Z][\w&'’-]*(?:\s+(?:[A-Z][\w&'’-]*|(?:and|of|on|for|the|in)(?=\s+(?:the\s+)?[A-Z])))+/gu;

function namesWith(noun: string, text: string): readonly string[] {
  const english = (text.match(ENGLISH_NAME) ?? []).filter((name) => name.toLowerCase().includes(noun));
  const chinese = programmesQuotedIn(text).filter((name) => foldText(name).endsWith(noun));
  return [...english, ...chinese];
}
