// A text with the bodies that it names comes in, what each of them does in it goes out, for the roles that bodies have: who leads,
// manages, owns, approves, publishes. A verb's body is the one beside it, as its grammar has it: 由A牽頭, A管理, "led by A", "A
// manages". Those that merge, or sign something with each other, stand in the verb's clause, in whatever order.
import type { Span } from "../../domain/document.ts";
import { fold, sourceSpan } from "../../text/fold.ts";

/** A kind of role; its verbs are tested on folded text. */
interface Role {
  readonly name: string;
  readonly verb: RegExp;
  /** What leads on from the verb, or from what it is of, to the body; undefined where all bodies of the clause have the role. */
  readonly by: RegExp | undefined;
}

const BY = /^ (?:jointly |together )?by /;
/** "The chairman of the committee is …", 主席由…出任. */
const HOLDER =
  /^ (?:jointly |together )?by |^ (?:of [^,.;]{1,80} )?(?:is|was) (?=the |[A-Z])|^(?:是|为|為|由) ?/;

const ROLES: readonly Role[] = [
  role(
    "lead",
    "牵头|领导|带领|率领|主持|掌管|(?:出|担)任主席|主席(?=[是为由])|\\b(?:led|leads?|leading|head(?:s|ed|ing)?|chair(?:s|ed|ing|man|woman|person)?)\\b",
    HOLDER,
  ),
  role(
    "manage",
    "管理(?!局|和|办法|安排|、|系统|人员|公司|层|学|费|模式|制度)|营运(?!规模)|运营|经营|掌管|\\b(?:manag(?:es?|ed|ing)|administer(?:s|ed|ing)?|(?<!co-)operat(?:es?|ed|ing)|runs?|running)\\b",
  ),
  role("own", "拥有(?!世界)|全资|\\b(?:owns?|owned)\\b"),
  role("approve", "批准|审批|\\b(?:approv(?:es?|ed|ing))\\b"),
  role("award", "批予|批给|判予|判给|授予|\\b(?:awarded|granted|leased|let) to\\b", /^ ?(?:the )?/),
  { name: "merge", verb: /合并|\bmerg(?:es?|ed|ing|er)\b/gu, by: undefined },
  { name: "sign", verb: /签署|签订|\bsign(?:s|ed|ing)?\b/gu, by: undefined },
  role("publish", "公布|发布|发表|\\b(?:publish(?:es|ed)?|releas(?:es?|ed)|issu(?:es?|ed))\\b"),
];

function role(name: string, verb: string, by: RegExp | undefined = BY): Role {
  return { name, verb: new RegExp(verb, "gu"), by };
}

/** A verb of a role with the bodies that have it. */
export interface StatedRole<T extends Span> {
  readonly name: string;
  readonly bodies: readonly T[];
}

/** Farthest that a body may stand from its verb, in UTF-16 units of folded text. */
const REACH = { before: 40, chinese: 14, by: 12, holder: 100 } as const;

const JOINS =
  /^(?:[局署处校院]长)?[,、]? ?(?:和|与|及|同|跟|以及|and|as well as|together with)? ?(?:the|an?)?$/u;
const BREAK = /[，。；：;\n]|\. |, /;

/** The roles that bodies have in a text, in reading order by kind; one that no body has beside it is not told. */
export function rolesIn<T extends Span>(text: string, bodies: readonly T[]): readonly StatedRole<T>[] {
  if (bodies.length === 0) return [];
  const folded = fold(text);
  return ROLES.flatMap((each) =>
    Array.from(folded.text.matchAll(each.verb), ({ 0: verb, index }): StatedRole<T> => {
      const span = sourceSpan(text, folded, index, index + verb.length);
      return { name: each.name, bodies: bodiesBeside(text, span, bodies, each.by) };
    }).filter((stated) => stated.bodies.length > 0),
  );
}

/** Kinds of roles that a text speaks of at all, whoever has them. */
export function roleNamesIn(text: string): ReadonlySet<string> {
  const folded = fold(text).text;
  return new Set(ROLES.filter(({ verb }) => folded.search(verb) >= 0).map(({ name }) => name));
}

function bodiesBeside<T extends Span>(
  text: string,
  verb: Span,
  bodies: readonly T[],
  leadsOn: RegExp | undefined,
): readonly T[] {
  if (leadsOn === undefined) return bodiesAround(text, verb, bodies);
  const by = leadsOn.exec(text.slice(verb.end, verb.end + REACH.holder))?.[0].length;
  return by === undefined ? chainTo(text, verb.start, bodies) : chainFrom(text, verb.end + by, bodies);
}

/** The bodies of the clause that a verb is in. */
function bodiesAround<T extends Span>(text: string, verb: Span, bodies: readonly T[]): readonly T[] {
  return bodies.filter(
    ({ start, end }) => !BREAK.test(text.slice(Math.min(end, verb.end), Math.max(start, verb.start))),
  );
}

/** The body at a place and those that are joined to it. */
function chainFrom<T extends Span>(text: string, from: number, bodies: readonly T[]): readonly T[] {
  const chain: T[] = [];
  let at = from;
  for (const body of bodies.filter(({ start }) => start >= from)) {
    const gap = text.slice(at, body.start);
    const isNext =
      chain.length === 0 ? gap.length <= REACH.by && !BREAK.test(gap) : JOINS.test(fold(gap).text.trim());
    if (!isNext) break;
    chain.push(body);
    at = body.end;
  }
  return chain;
}

/** The last body before a place, in its clause, and those that are joined to it. */
function chainTo<T extends Span>(text: string, to: number, bodies: readonly T[]): readonly T[] {
  const chain: T[] = [];
  let at = to;
  for (const body of bodies.filter(({ end }) => end <= to).toReversed()) {
    const gap = text.slice(body.end, at);
    const reach = /\p{Script=Han}/u.test(gap) ? REACH.chinese : REACH.before;
    const isNext =
      chain.length === 0 ? gap.length <= reach && !BREAK.test(gap) : JOINS.test(fold(gap).text.trim());
    if (!isNext) break;
    chain.unshift(body);
    at = body.start;
  }
  return chain;
}
