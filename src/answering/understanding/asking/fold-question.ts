// A question comes in, folded text goes out in which question words that are written in several ways are written in one: 甚麼 is 什麼,
// 若干 at the end of a clause is 多少, and so is 為何 behind the name of a figure (人數為何).
import { foldText } from "../../../text/fold.ts";

/** 人數分別為何, 金額為何: the Council's way of asking how many and how much. On folded text. */
const FIGURE_IS_WHAT =
  /(人数|次数|总数|宗数|户数|数目|数量|数字|金额|总额|款额|资助额|名额|比率|比例|比重|百分比|开支|支出|拨款|预算|收入|费用|成本|上限|下限|面积)(?:分别|各)?为何(?=[?？,，。;；)]|$)/g;

/** The question as the patterns of this folder read it. */
export function foldQuestion(question: string): string {
  return foldText(question)
    .replaceAll("甚么", "什么")
    .replace(FIGURE_IS_WHAT, "$1是多少")
    .replace(/若干(?=[?？,，。;；]|$)/g, "多少");
}
