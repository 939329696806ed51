// A question who somebody is comes in ("Who is Ada Wong?", 「陳大文係邊個」), the attribute of being named goes out: a passage that
// speaks of the person's office, and never says the name, does not say who it is.
import { foldText } from "../../../../text/fold.ts";
import type { StatedAttribute } from "./attribute.ts";

/** Two or three capitalised words and nothing else. On the question as it is typed. */
const ENGLISH_PERSON =
  /^[Ww]ho(?:'s|’s| is| was) ([A-Z][\w'’-]{0,30}(?: [A-Z][\w'’-]{0,30}){1,2}) ?[?.!]{0,3}$/;

/** The hundred commonest family names of Hong Kong and the mainland, in Simplified characters. */
const FAMILY_NAMES =
  "陈李张黄何王吴刘梁林郑罗叶杨谢郭邓曾冯许周蔡苏马徐黎卢朱余胡孙赵高潘廖江萧唐钟袁关彭曹潘方石邱戴沈韩姚侯夏温杜范汪田任姜谭崔陆贾丁魏薛阎宋程董于吕傅邹熊孟秦白尹段雷史陶贺顾毛龚邵万钱严武孔向汤麦霍欧莫翁庄区简伍甘邝容聂";

/** On the folded question. */
const CHINESE_PERSON = new RegExp(
  `^(?:请问)?([${FAMILY_NAMES}]\\p{Script=Han}{1,2})(?:到底|究竟)?(?:是|系)(?:谁|边个|边位|何人|咩人|什么人|哪个|哪位)|^(?:谁|边个|边位|哪个|哪位)(?:是|系)([${FAMILY_NAMES}]\\p{Script=Han}{1,2})[?？呀啊㗎]*$`,
  "u",
);

/** The person whom a question asks about, as what a passage has to say; none where it asks about nobody by name. */
export function askedPerson(question: string): readonly StatedAttribute[] {
  const folded = foldText(question);
  const chinese = CHINESE_PERSON.exec(folded);
  const name = chinese?.[1] ?? chinese?.[2] ?? foldText(ENGLISH_PERSON.exec(question.trim())?.[1] ?? "");
  if (name === "") return [];
  return [{ name: "named-person", said: { test: (passage) => passage.includes(name) } }];
}
