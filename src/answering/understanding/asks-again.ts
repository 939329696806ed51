// A part of a question comes in; whether it only asks another paper, or for another time, what the part before asked ("and what date does
// the later Yearbook give?", 「而2024年年報又怎麼說？」) goes out: it has no subject of its own.
import { foldText } from "../../text/fold.ts";

/** Words that ask, tell the time, name a paper or say that something is said. On folded text. */
const ASKS_OR_TELLS_WHEN_OR_WHERE =
  /\b(?:what|which|when|how|much|many|long|far|by|at|as|in|of|for|to|on|from|since|until|does|do|did|is|are|was|were|be|been|has|have|had|will|would|the|a|an|it|its|they|that|this|then|and|or|but|later|latest|last|newer|newest|earlier|first|original|original(?:ly)?|recent|most|subsequent(?:ly)?|next|new|now|today|revised|actual(?:ly)?|instead|date|dates|day|month|year|years|time|end|mid|early|late|start|figures?|numbers?|totals?|amounts?|sums?|targets?|answer|accounts?|versions?|giv(?:e|es|en|ing)|gave|says?|said|states?|stated|shows?|shown|reports?|reported|puts?|mentions?|mentioned|quotes?|quoted|expects?|expected|according|yearbooks?|annual|policy|address|papers?|council|legislative|panel|newspapers?|press|news|articles?|documents?|one|ones|january|february|march|april|may|june|july|august|september|october|november|december)\b|施政报告|立法会|委员会|新闻|报道|报章|报纸|年报|文件|一份|那份|所述|所载|所列|所说|提到|提及|怎么|怎样|如何|说法|给出|预计|预期|最新|最后|最早|其后|后来|之后|当时|原本|原来|现时|现在|日期|时间|期限|数字|目标|何时|几时|什么时候|多少|几多|多久|哪年|哪一年|什么|是否|[年月日底末初中上下半的是在又则而那这到至由从为何说写讲呢吗]|\d+|[〇零一二三四五六七八九十百千]/g;

/** Whether nothing is left of a part but what asks, when, and of which paper. */
export function asksAgain(part: string): boolean {
  const left = foldText(part).replace(ASKS_OR_TELLS_WHEN_OR_WHERE, " ");
  return !/[\p{L}\p{N}]/u.test(left);
}
