// A question that asks what became of a body comes in; its present name, by the register, goes out as the answer's first words.
import type { Library } from "../../../ports.ts";
import { foldText } from "../../../text/fold.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { namesBody, renamingOpening, renamings } from "../renamings.ts";

/** Words that ask for the present name or for what became of a body; on the folded question. */
const ASKS_PRESENT =
  /\bwhat (?:happened|became|has become|did .{1,60} become)\b|\b(?:renamed|called|replaced|succeeded|merged|abolished|still exist|exists?)\b|\bnew name\b|改[名称成为组叫]|叫(?:什么|咩|乜|做)|现[在时]?(?:叫|称|是|系)|去[了咗](?:哪|边)|仲有冇|还有没有|取代|合并|撤销|前身/;

/** "The Office … is now the … (DPO). "; empty where no body is named by a name out of use, or its name is not asked for. */
export function renamedLead(question: UnderstoodQuestion, library: Library): string {
  if (!ASKS_PRESENT.test(foldText(question.text))) return "";
  const [renaming] = renamings(library, namesBody(question.text));
  return renaming === undefined ? "" : renamingOpening(renaming, question.language);
}
