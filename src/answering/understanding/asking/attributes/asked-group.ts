// A question comes in that asks which body of a kind (什麼小組, "which task force"); the words that such a body's name ends in go out: a
// passage that names none of the kind does not say which it is.

import { foldQuestion } from "../fold-question.ts";
import type { StatedAttribute } from "./attribute.ts";

const KINDS: readonly (readonly [name: string, english: string, chinese: string, said: string])[] = [
  [
    "group",
    "task ?forces?|working (?:groups?|part(?:y|ies))|steering groups?|teams?",
    "小组|工作组|专责小组|专组|专班",
    "组|专班",
  ],
  [
    "committee",
    "committees?|councils?|panels?|advisory bod(?:y|ies)",
    "委员会|谘询会|咨询会|谘询组织|咨询组织",
    "委员会|[咨谘]询(?:会|小?组)|会议",
  ],
  ["platform", "platforms?|portals?", "平台|网站|门户", "平台|网站|网页|入门"],
  ["fund", "funds?", "基金", "基金"],
  ["alliance", "alliances?|coalitions?", "联盟", "联盟"],
];
const WHICH = "(?:什么|甚么|咩|乜嘢?|哪一?[个家间支项]?|边[个间支]?|何)(?:新)?(?:的|嘅)?";

const ASKED = KINDS.map(([name, english, chinese, said]) => ({
  name: `named-${name}`,
  asked: new RegExp(
    `\\b(?:which|what) (?:new )?(?:${english})\\b(?! (?:of|members?|leaders?))|${WHICH}(?:${chinese})(?!成员|主席|召集人)`,
  ),
  said: new RegExp(`\\b(?:${english})\\b|(?:${said})`),
}));

/** The attribute of naming such a body; none where the question asks for none. */
export function askedGroup(question: string): readonly StatedAttribute[] {
  const folded = foldQuestion(question);
  return ASKED.filter(({ asked }) => asked.test(folded)).map(({ name, said }) => ({ name, said }));
}
