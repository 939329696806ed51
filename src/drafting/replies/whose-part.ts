// The parts of a question come in, each with what was found for it. One that asks for no more than who is responsible for what the others
// ask about ("which bureau is responsible for the said work?", 「負責的政策局」) goes out with what answers the part before it: so few words
// find nothing of their own.
import { foldText } from "../../text/fold.ts";
import type { FoundPart } from "./find-evidence.ts";

/** All parts in their order. */
export function withWhoseAnswered(found: readonly FoundPart[]): readonly FoundPart[] {
  return found.map((part, i) => {
    if (part.selected.length > 0 || !asksOnlyWhose(part)) return part;
    const answered = found.slice(0, i).findLast(({ selected }) => selected.length > 0);
    return answered === undefined ? part : { ...part, selected: answered.selected, missing: [] };
  });
}

/** Points to what the parts before are about, with the noun that it points with: "the said work", 「上述工作」. */
const POINTED =
  /\b(?:the )?(?:said|above(?:-?mentioned)?|afore(?:said|mentioned)|relevant|this|that|these|those|such)(?: [a-z]+){1,2}\b|(?:上述|有关|相关|该等?|这些?|以上)的?(?:工作|计划|事宜|事项|措施|项目|平台|方案|安排|政策|条例|基金|服务)/g;
/** Words of asking for a body, in which no subject is named. */
const ASKING =
  /\b(?:which|what|who|whose|the|policy|government|lead|leading|responsible|in charge|oversees?|overseeing|is|are|be|will|and|or|of|for|by|it|its|them|they|bureaux?|bureaus?|departments?|offices?|authorit(?:y|ies))\b|[由为是的及和或]|哪一?[个间]?|边[个间]|何|什么|负责|主管|牵头|跟进|政策局|决策局|政府|部门|机构|单位|局/g;

/** Whether it names nothing of its own that a body could be responsible for. */
function asksOnlyWhose({ asked, whole }: FoundPart): boolean {
  if (!whole.question.types.has("bureau")) return false;
  const named = foldText(asked.question).replace(POINTED, "").replace(ASKING, "");
  return !/[\p{L}\p{N}]/u.test(named);
}
