// A text comes in, the schemes, funds, centres and plans that it names go out, each under one key in whatever language it is
// named: two passages that name one of them speak of the same thing.
import { ALIAS_VOCABULARY } from "./alias-vocabulary.ts";
import { type AliasMatch, aliasesIn } from "./aliases.ts";
import { foldText } from "./fold.ts";
import { remember } from "./remember.ts";
import { sourceAliases } from "./source-facts.ts";

/** What the names of programmes end in, folded. */
const PROGRAMME_NAME =
  /(?:计划|基金|中心|平台|蓝图|研发院|办公室|实验室|人才库|数据交换闸|智方便|科技城|创科园|香港园区|创新园|委员会|联盟|沙盒|纲要|施政报告政策措施|先导计划|通办|schemes?|funds?|programmes?|institute|centre|blueprint|technopole|park|office|platform|clusters?|iam smart|alliance|hub)$/;

/** A name in quotation marks, 3 to 30 characters long. */
const QUOTED_NAME = /[「“‘『《]([^「」“”‘’『』《》\n]{3,30})[」”’』》]/gu;

/** Groups of the vocabulary's names, as they are written, that are of a programme. */
export const PROGRAMME_GROUPS: readonly (readonly string[])[] = ALIAS_VOCABULARY.trim()
  .split("\n")
  .map((line) => line.split(" | "))
  .filter((names) => names.some((name) => PROGRAMME_NAME.test(foldText(name)) && isProper(name)));

const keyOfMember = new Map(
  PROGRAMME_GROUPS.flatMap((names) =>
    names.map((name) => [foldName(name), foldName(names[0] ?? name)] as const),
  ),
);

/** Chinese names stand for themselves; an English one is proper where it is capitalised throughout. */
function isProper(name: string): boolean {
  return !/^[\x20-\x7e]+$/.test(name)
    ? [...name].length > 4
    : /^[A-Z]\S*(?: (?:[A-Z]\S*|and|of|the|for))+$/.test(name);
}

/** A name folded, and without the blanks that some write between Chinese and Latin: 「產學研 1+計劃」. */
export function foldName(name: string): string {
  return foldText(name).replace(/(?<=\p{Script=Han})\s+(?=[a-z\d])|(?<=[a-z\d+])\s+(?=\p{Script=Han})/gu, "");
}

/** What a text has in quotation marks and is no longer than a name, as it is written. */
export function namesQuotedIn(text: string): readonly string[] {
  return Array.from(text.matchAll(QUOTED_NAME), ([, name = ""]) => name);
}

/** Names of programmes among it. */
export function programmesQuotedIn(text: string): readonly string[] {
  return namesQuotedIn(text)
    .map((name) => name.trim())
    .filter((name) => PROGRAMME_NAME.test(foldText(name)) && [...name].length > 3);
}

/** Keys of the things of the vocabulary that a text names. */
export function knownThingsIn(text: string): ReadonlySet<string> {
  return new Set(keysOf(aliasesIn(foldText(text))));
}

/** Keys of the things that a text names, in quotation marks too: for questions and drafts, which are nobody's to keep. */
export function thingsIn(text: string): ReadonlySet<string> {
  return namedKeys(text, aliasesIn(foldText(text)));
}

/** The things that a text names, as it is written or folded. */
export function thingNamesIn(text: string): readonly string[] {
  const known = aliasesIn(foldText(text)).flatMap(({ found }) =>
    keyOfMember.has(foldName(found)) ? [found] : [],
  );
  return [...new Set([...known, ...programmesQuotedIn(text)])];
}

function namedKeys(text: string, aliases: readonly AliasMatch[]): ReadonlySet<string> {
  const quoted = programmesQuotedIn(text).map((name) => keyOfMember.get(foldName(name)) ?? foldName(name));
  return new Set([...keysOf(aliases), ...quoted]);
}

function keysOf(aliases: readonly AliasMatch[]): readonly string[] {
  return aliases.flatMap(({ found }) => keyOfMember.get(foldName(found)) ?? []);
}

/** Texts kept; a few keys each. */
const MOST_KEPT = 4000;

/** The same of a text of the documents, remembered. */
export const thingsNamedIn: (text: string) => ReadonlySet<string> = remember(
  (text) => namedKeys(text, sourceAliases(text)),
  MOST_KEPT,
);
