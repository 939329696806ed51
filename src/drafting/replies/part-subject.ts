// A part with those before it in, the subjects that an ask of it speaks of without naming one out: what the question is
// "regarding", or what "the Scheme", 該計劃 and 兩項計劃 point back to. A paragraph of another subject answers no such ask.
import type { RankingParts } from "../../answering/rank-question.ts";
import { type WeighedConcept, weighConcepts } from "../../answering/retrieving/coverage.ts";
import { conceptsIn } from "../../answering/understanding/understand-question.ts";
import { foldText } from "../../text/fold.ts";
import { programmesQuotedIn, thingsIn } from "../../text/named-things.ts";
import type { AskedPart } from "./read-question.ts";

/** What an ask is about though it does not say so. */
export interface PartSubject {
  /** Keys of the programmes that it names; empty where it names none. */
  readonly named: ReadonlySet<string>;
  /** Its words, weighed. */
  readonly concepts: readonly WeighedConcept[];
  /** True where it is a name, or the ask itself points at it, so that nothing else can be meant. */
  readonly isName: boolean;
}

/** "Regarding X,", 「就X，」: the last words of a preamble, or a heading. */
const ENGLISH_TOPIC =
  /\b(?:regarding|concerning|in respect of|with (?:regard|respect|reference) to|as regards|in relation to)\s+((?!the work of|this\b)[^,:;.]{3,160})/giu;
const CHINESE_TOPIC =
  /(?:^|[，,。：:；;\s]|本會|本会)就(?:有關|有关|關於|关于)?(?!此|業|业|讀|读|會議|会议)([^，,。：:；;\n]{2,60})(?=[，,：:]|$)/gu;

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
  const named = thingsIn(text);
  return { named, concepts, isName: isPointedAt || named.size > 0 || isProperName(text) };
}

/** The words of the subject, and whether the ask points at them; undefined where it names a programme or none is told. */
export function subjectText(
  ask: string,
  part: AskedPart,
  earlier: readonly AskedPart[],
): { readonly text: string; readonly isPointedAt: boolean } | undefined {
  if (thingsIn(ask).size > 0) return undefined;
  const pointed = pointedAt(ask, part, earlier);
  const text = pointed ?? topicOf(part);
  return text === undefined ? undefined : { text, isPointedAt: pointed !== undefined };
}

function topicOf({ preamble, headings }: AskedPart): string | undefined {
  const [heading] = headings.toReversed().flatMap(topicsIn);
  return heading ?? topicsIn(preamble).at(-1);
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
  const before = [...earlier.toReversed().map(({ question }) => question), part.preamble];
  for (const noun of nouns)
    for (const [i, text] of before.entries()) {
      const names = namesWith(noun, text);
      if (names.length > 0) return names.join(" ");
      // "That ceiling" is of the scheme whose ceiling the part before asks for.
      const at = earlier.length - 1 - i;
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

const ENGLISH_NAME =
  /\b[A-Z][\w&'’-]*(?:\s+(?:[A-Z][\w&'’-]*|(?:and|of|on|for|the|in)(?=\s+(?:the\s+)?[A-Z])))+/gu;

function namesWith(noun: string, text: string): readonly string[] {
  const english = (text.match(ENGLISH_NAME) ?? []).filter((name) => name.toLowerCase().includes(noun));
  const chinese = programmesQuotedIn(text).filter((name) => foldText(name).endsWith(noun));
  return [...english, ...chinese];
}
