// A question comes in, the attribute that it asks for goes out (a price, a salary, a fine, who holds an office), with the
// words by which a passage of either language would state it: a passage on the right topic that says nothing of the kind
// does not answer.
import { remember } from "../../../../text/remember.ts";
import { fromFirstQuestion } from "../../asking-sentences.ts";
import { ASKS } from "../../split-question.ts";
import { askedOrdinal } from "../asked-ordinal.ts";
import { foldQuestion } from "../fold-question.ts";
import { askedAlternatives } from "./asked-alternatives.ts";
import { ASKED_DEALINGS } from "./asked-dealings.ts";
import { ASKED_FACTS } from "./asked-facts.ts";
import { askedFirst } from "./asked-first.ts";
import { askedGroup } from "./asked-group.ts";
import { askedHappenings } from "./asked-happenings.ts";
import { askedList } from "./asked-list.ts";
import { ASKED_MEASURES } from "./asked-measures.ts";
import { ASKED_MEMBERS } from "./asked-members.ts";
import { ASKED_PARTICULARS } from "./asked-particulars.ts";
import { ASKED_PAYMENTS } from "./asked-payments.ts";
import { askedPerson } from "./asked-person.ts";
import type { AskedAttribute, StatedAttribute } from "./attribute.ts";

const ATTRIBUTES: readonly AskedAttribute[] = [
  ...ASKED_MEMBERS,
  ...ASKED_MEASURES,
  ...ASKED_PARTICULARS,
  ...ASKED_PAYMENTS,
  ...ASKED_FACTS,
  ...ASKED_DEALINGS,
];

/** Attributes whose words are those of the question. */
const OF_ITS_OWN_WORDS = [
  askedPerson,
  askedOrdinal,
  askedFirst,
  askedGroup,
  askedAlternatives,
  askedList,
  askedHappenings,
];

/** Words that ask for an amount, as "rent of the workshops" does without any; a question when, why or whether something is paid wants none. */
const ASKS_AMOUNT =
  /\bhow (much|high|big|large)\b|\bwhat\b|(多少|几多)(?!\p{Script=Han})|(多少|几多)(?=[一每](?:平方)?[呎尺米])|几(多)?(钱|元)|多少(钱|元)/u;

const ASKS_WHETHER = /\b(must|may|can|could|will|would|should|do|does|did|is|are|was|were|has|have)\b|[吗嘛]/;

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Attributes that a question asks for; usually none. What the asker tells of himself before it is not asked for. */
export const askedAttributes: (question: string) => readonly StatedAttribute[] = remember((question) => {
  const asking = /[?？]/.test(question) ? fromFirstQuestion(question) : question;
  const folded = foldQuestion(asking);
  const found = ATTRIBUTES.filter(({ asked }) => asked.test(folded));
  const asksAmount = ASKS_AMOUNT.test(folded) || !(ASKS.test(folded) || ASKS_WHETHER.test(folded));
  return [
    ...found.map((each) => (asksAmount ? each : withoutFigures(each))),
    ...OF_ITS_OWN_WORDS.flatMap((read) => read(question)),
  ];
}, MOST_KEPT);

/** Whether an attribute tells one of several things by its letter or number. */
export function singlesOut({ name }: StatedAttribute): boolean {
  return name === "ordinal" || name === "letter-of-its-kind";
}

function withoutFigures({ name, said }: StatedAttribute): StatedAttribute {
  return { name, said };
}
