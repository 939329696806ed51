// A question of a conversation comes in; whether it says that it leaves what was said goes out, and the question without the words that say
// so: "Forget that. How big is the park?" asks how big the park is, and "forget" is no word that a passage should say.
import { foldText } from "../../../text/fold.ts";

/** Words for another topic, wherever they stand. All rules are tested on the folded question. */
const OTHER_TOPIC =
  /^(un|not )related\b|\b(separately|on (another|a different) (topic|note|subject|matter)|(new|another|different) (topic|question|subject|thing|matter)|something else|chang(e|ing) (of )?(the )?(topic|subject)|by the way)\b|(转|换|另一?)(过)?(个|一个)?(话题|题目|问题)|^(另一件事|问第二件事|无关的)|讲第二样|问第二样|顺便(问|一问)/;

/** Opening words that put aside what was said: 唔講呢啲, 不说这个了, "Never mind that". */
const PUTS_ASIDE =
  /^(唔|不|别|咪|先(唔|不|别))(再)?(讲|说|谈|聊|倾|提|问|理)(住)?(这|呢|那|嗰)(个|啲|些|样|件事|方面)?|^(算[了啦喇]|放低|放下|撇开|抛开)(这|呢|那|嗰)?(个|啲|些|样)?[,， ]|^(forget|drop|skip|leave|leaving|put|putting|set|setting|never ?mind|enough of) (about )?(it|that|this|those|these|all that)\b|^never ?mind[,.;:!]? (?=\w)/;

/** The first clause and what comes after it. */
const OPENING_CLAUSE = /^([^,，.。;；:：!！?？]{1,40})[,，.。;；:：!！]+\s*(?=[^\s])/;

/** Whether it says that it leaves what was said; then nothing is carried over. */
export function changesTopic(folded: string): boolean {
  return OTHER_TOPIC.test(folded) || PUTS_ASIDE.test(folded);
}

/** The question without an opening clause that puts aside what was said. */
export function withoutLeaving(question: string): string {
  const opening = OPENING_CLAUSE.exec(question.trim());
  const clause = opening?.[1] ?? "";
  return PUTS_ASIDE.test(foldText(`${clause},`)) ? question.trim().slice(opening?.[0].length) : question;
}
