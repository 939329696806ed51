// A question comes in that asks the same of several things in one clause of its own ("A 及 B，分別由哪個局負責", "A, B and C respectively",
// "(1) A; (2) B, stating the bureau"); the things go out, and what is asked of each.
import { foldText } from "../../text/fold.ts";
import { ASKS_WHOSE } from "./asking/asked-whose.ts";

/** Several things, and what is asked of each. */
export interface SharedAsking {
  readonly things: readonly string[];
  readonly asked: string;
}

/** 「就 A、B 及 C，分別由哪個政策局負責」: the things, and the clause that asks of each. */
const OF_EACH_IN_CHINESE =
  /^(?:就|有关|有關|关于|關於|请问|請問)?([^，,。；;？?]{5,120})[，,]\s*((?:各自?|分别|分別)[^，,。；;]{2,24}[？?。]?)$/u;

/** The last joint is the one between the things; commas of a list stand before it. */
const LAST_JOINT = /^(.{2,})(?:以及|同埋|及|和|与|與|同)(.{2,})$/u;

/** "Which bureaux are responsible for A and for B respectively?" */
const RESPECTIVELY =
  /^(.{4,60}?\b(?:responsible|in charge|answerable)\b(?: for| of)?|(?:which|what) [a-z]+ (?:handle|oversee|run|lead|manage|look after|deal with))\s(.{3,80}?)(?:,)? and (?:for |of |with )?(.{3,80}?),? respectively[?.]*$/iu;

/** The things that a question asks the responsible bodies of, each by itself; undefined where it asks of one or puts it in another way. */
export function askedOfEach(question: string): SharedAsking | undefined {
  const [, listed = "", clause = ""] = OF_EACH_IN_CHINESE.exec(question) ?? [];
  const [, before = "", last = ""] = LAST_JOINT.exec(listed) ?? [];
  if (last !== "" && ASKS_WHOSE.test(foldText(clause)))
    return { things: [...before.split("、"), last], asked: clause };
  const [, ask = "", one = "", other = ""] = RESPECTIVELY.exec(question) ?? [];
  return other === "" || !ASKS_WHOSE.test(foldText(ask)) ? undefined : { things: [one, other], asked: ask };
}

/** ", stating the bureau concerned", 「，並說明負責的政策局」, 「，請列出各自的主管政策局」 behind the last of several parts. */
const TAIL =
  /(?:[，,。；;]\s*(?:並|并)?(?:請|请)?(?:列出|列明|說明|说明|指出|告知)[^，,。；;]{2,20}[。？?]?|,? (?:and )?(?:please )?(?:stat(?:e|ing)|nam(?:e|ing)|giv(?:e|ing)|list(?:ing)?) [^,;.?]{3,60}[.?]?)$/iu;

/** What stands behind the last part and asks of all of them, with the last part without it; undefined where nothing does. */
export function askedBehind(lastPart: string): { readonly last: string; readonly asked: string } | undefined {
  const tail = TAIL.exec(lastPart);
  if (tail === null || tail.index === 0 || !ASKS_WHOSE.test(foldText(tail[0]))) return undefined;
  return { last: lastPart.slice(0, tail.index), asked: tail[0] };
}
