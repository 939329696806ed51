// A question comes in with the bodies that it names; what it asks of one that the register answers by itself goes out: which bureau
// the body is under, or what its short name stands for. What a body does, or did, is told by documents.
import { withoutTail } from "../../../text/tail.ts";
import type { NamedBody } from "../named-bodies.ts";
import { askedDefinition } from "./asked-definition.ts";
import { foldQuestion } from "./fold-question.ts";

/** What is asked of a body of the register. */
export interface AskedOfBody {
  readonly code: string;
  /** Everything that the body is called, folded. */
  readonly names: readonly string[];
  /** The same of the body that it is under; empty where it is under none. */
  readonly parentNames: readonly string[];
  readonly wish: "parent" | "name";
}

/** Stands for the body in the patterns: a private character that no folded text has. */
const BODY = "\uE000";

const BUREAU =
  "(?:(?:policy|government|responsible|parent) )?(?:bureaux?|bureaus?|departments?|authority|office|secretary|branch)";
const ARTICLE = "(?:the )?";
const UNDER = "(?:to|under|part of|within|with)";
const OVERSEES =
  "(?:oversees?|supervises?|controls?|is (?:responsible for|in charge of|over|above|behind)|looks after|has oversight of)";
const WHICH = "(?:哪|边|乜|咩|什么|何)(?:一)?[个间]?(?:政策)?(?:局|部门|司)?";
const IS = "(?:其实|现时|现在|目前|究竟|到底|是|系|即)*";
const OF = "(?:隶属|从属|归属|属于|属|归|由|受)于?";
const GOVERNS = "(?:管理|管辖|辖下|监管|监督|负责|领导|主管|管|之下|旗下)?";

/** Whole questions after a body's bureau, on the folded question with the body's name replaced. */
const ASKS_PARENT: readonly RegExp[] = [
  `(?:under )?(?:which|what) ${BUREAU} (?:does|do|did|is|are|was) ${ARTICLE}${BODY}(?: (?:belong|report|answer|come|fall|sit))?(?: ${UNDER})?`,
  `(?:which|what) ${BUREAU} ${OVERSEES} ${ARTICLE}${BODY}`,
  `who ${OVERSEES.replace("responsible for|", "")} ${ARTICLE}${BODY}`,
  `${ARTICLE}${BODY} (?:is|comes|falls|belongs|reports|answers) ${UNDER} (?:which|what) ${BUREAU}`,
  `what is (?:the )?parent ${BUREAU} of ${ARTICLE}${BODY}`,
  `(?:is|does) ${ARTICLE}${BODY} (?:(?:belong|report|answer|come|fall) )?(?:a )?(?:${UNDER}|overseen by|a department of) ${ARTICLE}${BODY}`,
  `(?:请问)?${BODY}${IS}${OF}${WHICH}${GOVERNS}`,
  `(?:请问)?${BODY}${IS}(?:哪|边)(?:一)?个(?:政策)?局${GOVERNS}`,
  `(?:请问)?由?${WHICH}${GOVERNS}${BODY}`,
  `(?:请问)?${BODY}(?:的|嘅)?(?:上级|上司|主管|所属)(?:政策)?(?:局|部门|机构)${IS}${WHICH}`,
  `(?:请问)?${BODY}(?:是不是|系咪|是否|系唔系|是|系)?${OF}${BODY}${GOVERNS}`,
].map((pattern) => new RegExp(`^${pattern}$`));

/** Codes that are no words: ITC and DoJ, not Cyberport. */
const INITIALS = /^[A-Z][\w&]{0,3}[A-Z]$/;

const LAST_MARK = /[\s!！?？。.,，~呀啊呢吗嘛㗎㖞架咯啦喎的嘅]/u;

/** What of the first body named is asked that the register tells; undefined where something else is asked, or of no body. */
export function askedOfBody(asked: string, named: readonly NamedBody[]): AskedOfBody | undefined {
  if (named.length === 0) return undefined;
  const folded = withoutTail(foldQuestion(asked).trim(), LAST_MARK);
  const byPlace = named.toSorted((a, b) => folded.indexOf(a.found) - folded.indexOf(b.found));
  const [{ code, names, parentNames, found }] = byPlace as [NamedBody, ...NamedBody[]];
  const replaced = byPlace.reduce((text, body) => text.replaceAll(body.found, BODY), folded);
  if (ASKS_PARENT.some((pattern) => pattern.test(replaced)))
    return { code, names, parentNames, wish: "parent" };
  const isShort = found === code.toLowerCase() ? INITIALS.test(code) : isShortName(found, names);
  return isShort && askedDefinition(asked) === found ? { code, names, parentNames, wish: "name" } : undefined;
}

/** 創科局 and 數字辦, which longer names stand behind. */
function isShortName(found: string, names: readonly string[]): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(found) && names.some((name) => name.length > found.length);
}
