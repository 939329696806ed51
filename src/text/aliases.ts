// A folded question in, the other words for what it names out: documents and askers use different names, abbreviations and
// languages for the same thing. General vocabulary of innovation and technology policy; bodies are in their register.
import { ALIAS_VOCABULARY } from "./alias-vocabulary.ts";
import { foldText } from "./fold.ts";

const GROUPS: readonly (readonly string[])[] = ALIAS_VOCABULARY.trim()
  .split("\n")
  .map((line) => line.split(" | "));

/** Groups of folded words and names that stand for each other, in both languages. No member is in two groups. */
export const aliasGroups: readonly (readonly string[])[] = GROUPS.map((group) => group.map(foldText));

/** Those of them that are names: English writes one with a capital, "Science Park" and not "family office". */
export const namedGroups: readonly (readonly string[])[] = aliasGroups.filter((_, at) =>
  GROUPS[at]?.some((member) => /^[A-Z][a-z]/.test(member)),
);

/** A known word in a text, with what else it is called. */
export interface AliasMatch {
  /** The member as its group writes it, folded. */
  readonly found: string;
  /** The other members of the group, folded. */
  readonly others: readonly string[];
  /** Whether it is a name: English writes one with a capital, "Science Park" and not "family office". */
  readonly isName: boolean;
}

/** What each member is when it is found. */
const matchByMember: ReadonlyMap<string, AliasMatch> = new Map(
  aliasGroups.flatMap((group) => {
    const isName = namedGroups.includes(group);
    return group.map(
      (found) => [found, { found, others: group.filter((other) => other !== found), isName }] as const,
    );
  }),
);
const memberByKey = new Map([...matchByMember.keys()].map((member) => [keyOf(member), member]));
const HYPHEN = 0x2d;
const SPACE = 0x20;
const memberAt = patternsByBeginning();

/** Patterns of the members that begin with the same two units (none is shorter), the longest first: at most places of a text there is none. */
function patternsByBeginning(): ReadonlyMap<number, RegExp> {
  const members = new Map<number, string[]>();
  for (const member of [...matchByMember.keys()].sort((a, b) => b.length - a.length)) {
    const beginning = beginningAt(member, 0);
    const known = members.get(beginning);
    if (known === undefined) members.set(beginning, [member]);
    else known.push(member);
  }
  return new Map(
    Array.from(members, ([beginning, own]) => [beginning, new RegExp(own.map(patternOf).join("|"), "uy")]),
  );
}

/** Two units of a text as one number, a hyphen as the space that may stand for it. */
function beginningAt(text: string, at: number): number {
  return (unitAt(text, at) << 16) | unitAt(text, at + 1);
}

function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit === HYPHEN ? SPACE : unit;
}

/** The known words of a folded text in reading order, the longest at each place, each once. */
export function aliasesIn(folded: string): readonly AliasMatch[] {
  const found = new Set<AliasMatch>();
  for (let at = 0; at + 1 < folded.length; ) {
    const match = memberStandingAt(folded, at);
    if (match !== undefined) {
      const key = keyOf(match);
      const member = memberByKey.get(key) ?? memberByKey.get(key.replace(/s$/, ""));
      const known = member === undefined ? undefined : matchByMember.get(member);
      if (known !== undefined) found.add(known);
    }
    at += match?.length ?? 1;
  }
  return [...found];
}

function memberStandingAt(folded: string, at: number): string | undefined {
  const pattern = memberAt.get(beginningAt(folded, at));
  if (pattern === undefined) return undefined;
  pattern.lastIndex = at;
  return pattern.exec(folded)?.[0];
}

/** English members are whole words, in the plural too, with a hyphen or a space between them. */
function patternOf(member: string): string {
  const literal = member.replace(/[+.()]/g, String.raw`\$&`).replace(/[ -]/g, "[ -]");
  return /^[\x20-\x7e]+$/.test(member) ? `(?<![a-z0-9])${literal}s?(?![a-z0-9])` : literal;
}

function keyOf(member: string): string {
  return member.replaceAll("-", " ");
}
