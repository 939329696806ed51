// A question of which bureau a body belongs to comes in with the paragraph that answers it; the bureau, by the register, goes out
// as the answer's first words: those whom the paragraph names besides are no answer.
import type { Citation } from "../../domain/answer.ts";
import type { Library } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { namesBody } from "./renamings.ts";
import { BUREAU_WORDS, bodyIn, fill } from "./words.ts";

/** Words that ask what a body is part of; on the folded question. */
const ASKS_PARENT =
  /隶属|从属|归(?:哪|边)个?(?:局|部门)(?:管|辖)|(?:属于|属|由)(?:哪|边)(?:一)?个?(?:政策)?(?:局|部门)(?:管辖|辖下|之下)?|\b(?:belongs? to|reports? to|fall under|falls under|comes? under|part of|under which|bureau .{1,60} under$)\b|\bunder[?？]?$/;

/** "The … Commission (…) is under the … Bureau (…)."; empty where nobody asks, or where the paragraph is not that bureau's. */
export function parentLead(
  { paragraph }: Pick<Citation, "paragraph">,
  { text, language, types }: UnderstoodQuestion,
  library: Library,
): string {
  if (!types.has("bureau") || !ASKS_PARENT.test(foldText(text).trim())) return "";
  const isNamed = namesBody(text);
  const [body] = [...library.bureaux.values()].filter(
    ({ parent, ...names }) => parent !== null && isNamed(names),
  );
  const bureau = library.bureau(body?.parent ?? "");
  const isOfIt = paragraph.bureaux.some(({ code }) => code === bureau?.code);
  if (body === undefined || bureau === undefined || !isOfIt) return "";
  const said = fill(BUREAU_WORDS.parent, language, {
    body: bodyIn(language, body),
    bureau: bodyIn(language, bureau),
  });
  return said.replace(/^t/u, "T");
}
