// Ranked evidence for a question that names one kind of document as its source ("what did the newspaper say about land?") comes in; where the
// first passage is of another kind, the best near one of that kind goes out before it. Each place keeps the score that it had.
import type { DocumentKind } from "../../domain/document.ts";
import { withFirst } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { namedKinds } from "../understanding/document-hints.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/**
 * Score units below the first within which a passage of the named kind may stand: beyond them it is on something else. Of 393 development
 * questions that name a kind or a year, the named kind's best passage is the right one behind a wrong first in six, five of them within it.
 */
const MARGIN = 1.5;

/** The evidence in its new order; as it came where no kind is named, or several are. */
export function putNamedDocumentFirst(
  ranked: readonly Evidence[],
  { asked, comparesParts }: Pick<UnderstoodQuestion, "asked" | "comparesParts">,
  kindOf: (evidence: Evidence) => DocumentKind | undefined,
): readonly Evidence[] {
  const [best] = ranked;
  const [kind, ...others] = comparesParts === true ? [] : namedKinds(asked);
  if (best === undefined || kind === undefined || others.length > 0) return ranked;
  const named = ranked.find((evidence) => kindOf(evidence) === kind);
  return named !== undefined && best.score - named.score <= MARGIN ? withFirst(ranked, named) : ranked;
}
