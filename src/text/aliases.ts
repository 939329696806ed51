// A folded question in, the other words for what it names out: documents and askers use different names, abbreviations and
// languages for the same thing. General vocabulary of innovation and technology policy; bodies are in their register.
import { ALIAS_VOCABULARY } from "./alias-vocabulary.ts";
import { foldText } from "./fold.ts";

/** Groups of folded words and names that stand for each other, in both languages. No member is in two groups. */
export const aliasGroups: readonly (readonly string[])[] = ALIAS_VOCABULARY.trim()
  .split("\n")
  .map((line) => line.split(" | ").map(foldText));

/** A known word in a text, with what else it is called. */
export interface AliasMatch {
  /** The member as its group writes it, folded. */
  readonly found: string;
  /** The other members of the group, folded. */
  readonly others: readonly string[];
}

const groupByMember = new Map(
  aliasGroups.flatMap((group) => group.map((member) => [member, group] as const)),
);
const memberByKey = new Map([...groupByMember.keys()].map((member) => [keyOf(member), member]));
const MEMBER = new RegExp(
  [...groupByMember.keys()]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join("|"),
  "gu",
);

/** The known words of a folded text in reading order, the longest at each place, each once. */
export function aliasesIn(folded: string): readonly AliasMatch[] {
  const found = new Set<string>();
  for (const [match] of folded.matchAll(MEMBER)) {
    const key = keyOf(match);
    const member = memberByKey.get(key) ?? memberByKey.get(key.replace(/s$/, ""));
    if (member !== undefined) found.add(member);
  }
  return [...found].map((member) => ({
    found: member,
    others: (groupByMember.get(member) ?? []).filter((other) => other !== member),
  }));
}

/** English members are whole words, in the plural too, with a hyphen or a space between them. */
function patternOf(member: string): string {
  const literal = member.replace(/[+.()]/g, String.raw`\$&`).replace(/[ -]/g, "[ -]");
  return /^[\x20-\x7e]+$/.test(member) ? `(?<![a-z0-9])${literal}s?(?![a-z0-9])` : literal;
}

function keyOf(member: string): string {
  return member.replaceAll("-", " ");
}
