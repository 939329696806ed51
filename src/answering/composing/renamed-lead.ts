// A question that asks what became of a body comes in; its present name, by the register, goes out as the answer's first words.
import type { Library } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { ANSWER_WORDS, fill, nameIn } from "./words.ts";

/** Words that ask for the present name or for what became of a body; on the folded question. */
const ASKS_PRESENT =
  /\bwhat (?:happened|became|has become|did .{1,60} become)\b|\b(?:renamed|called|replaced|succeeded|merged|abolished|still exist|exists?)\b|\bnew name\b|改[名称成为组叫]|叫(?:什么|咩|乜|做)|现[在时]?(?:叫|称|是|系)|去了哪|仲有冇|还有没有|取代|合并|撤销|前身/;

/** "The Office … is now the … (DPO). "; empty where no body is named by a name out of use, or its name is not asked for. */
export function renamedLead(question: UnderstoodQuestion, library: Library): string {
  const folded = foldText(question.text);
  if (!ASKS_PRESENT.test(folded)) return "";
  for (const bureau of library.bureaux.values()) {
    const former = bureau.formerNames.find(
      ({ until, en, zhHans, code }) =>
        until !== null &&
        en !== bureau.en &&
        [en, zhHans, code].some(
          (name) => name !== undefined && name !== null && says(folded, foldText(name)),
        ),
    );
    if (former !== undefined)
      return fill(ANSWER_WORDS.renamed, question.language, {
        former: nameIn(question.language, former),
        present: nameIn(question.language, bureau),
        code: bureau.code,
      });
  }
  return "";
}

/** Latin names stand between what are no letters: OGCIO現在, not a piece of another word. */
function says(folded: string, name: string): boolean {
  const at = folded.indexOf(name);
  if (at === -1) return false;
  const isLetter = (character: string | undefined): boolean => /[a-z]/.test(character ?? "");
  return !isLetter(name[0]) || !(isLetter(folded[at - 1]) || isLetter(folded[at + name.length]));
}
