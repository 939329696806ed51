// Whether a question asks for a value that is aimed at ("and the target?", 目標係幾多), and whether a sentence of a document states one: what a
// paper set out to reach is mostly not in the paper that tells what was reached.
import { foldText } from "../../../../text/fold.ts";
import { remember, rememberOf } from "../../../../text/remember.ts";
import type { SentenceProfile } from "../../../retrieving/passages/passage-profile.ts";

/** On the folded question. */
const ASKS_TARGET =
  /目标(?:又|就)?(?:是|系|为|有)?(?:多少|几|到多|呢)|^[^,，。?？]{0,6}目标[呢呀啊]?[?？]?$|(?:多少|几多|几)(?:个|间|条|项|家|名|人)?(?:是|系|为|作)目标|\bwhat (?:is|was|are|were) (?:the|its|their) (?:\w+ ){0,2}targets?\b(?! (?:date|group|audience|sector))|^(?:and |so |what about |how about )*(?:the|its|their) targets?\b/;

/** A value to be reached by some year; 增至近4 700家 tells what was reached. */
const STATES_TARGET =
  /目标[^。；]{0,30}\d|增(?:加)?[至到][^。；]{0,8}20\d\d|20\d\d[ *]*年?(?:底|中)?或[之以]前[^。；]{1,30}\d|(?:在|到|至)[ *]*20\d\d[ *]*年[^。；]{1,60}(?:增加|提升|提高)[至到]|任期内[^。；]{0,30}\d|\btarget[^.;]{0,80}\d|\baim(?:s|ing|ed)? (?:to|at)\b[^.;]{0,80}\d|\bincrease[^.;]{0,80}\bby (?:or before )?20\d\d/;

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Whether it asks for a value that is aimed at. */
export const asksTarget: (question: string) => boolean = remember(
  (question) => ASKS_TARGET.test(foldText(question)),
  MOST_KEPT,
);

/** Whether a sentence of a document states one. */
export const statesTarget: (sentence: SentenceProfile) => boolean = rememberOf(
  ({ text, quantities }: SentenceProfile) => quantities.length > 0 && STATES_TARGET.test(foldText(text)),
);
