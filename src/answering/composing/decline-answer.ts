// A reason comes in, a decline that helps goes out: what was searched, the nearest paragraphs, whom to ask.
import type { Citation, Declined, DeclineReason } from "../../domain/answer.ts";
import type { Attribution, DocumentRecord, Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { NearQuestion } from "../deciding/near-question.ts";
import type { Evidence } from "../retrieving/rank-candidates.ts";
import type { Route } from "../understanding/routing/route-rules.ts";
import { DECLINE_WORDS } from "./decline-words.ts";
import { fill, listOf, nameIn, sourceName } from "./words.ts";

/** The reason that each road past the documents is declined with. */
const ROUTE_REASONS: Readonly<Record<Route, DeclineReason>> = {
  greeting: "out-of-scope",
  thanks: "out-of-scope",
  "about-assistant": "out-of-scope",
  "other-task": "out-of-scope",
  distress: "out-of-scope",
  instruction: "unsafe",
  opinion: "out-of-scope",
  "personal-case": "out-of-scope",
  unclear: "unclear",
};

/** The reply to a question that leads past the documents. */
export function declineRoute(route: Route, question: string, language: Language, library: Library): Declined {
  const message = fill(DECLINE_WORDS[route], language, { count: String(originalsOf(library).length) });
  return {
    status: "declined",
    reason: ROUTE_REASONS[route],
    language,
    standaloneQuestion: question,
    message,
    nearest: [],
    bureaux: [],
  };
}

/** The decline of a question that the documents do not answer, or of which they say no more than was shown, with what of them is about it. */
export function declineQuestion(
  reason: DeclineReason,
  standaloneQuestion: string,
  language: Language,
  near: NearQuestion,
  library: Library,
  wasAnswered = false,
): Declined {
  const nearest = near.nearest.map(asNearest);
  const isForItsBody = near.isForItsBody && reason !== "out-of-scope";
  const likeliest = isForItsBody ? (nearest[0]?.paragraph.bureaux ?? []) : [];
  return {
    status: "declined",
    reason,
    language,
    standaloneQuestion,
    message: declineMessage(
      wasAnswered ? "noMore" : "notFound",
      nearest.length > 0,
      likeliest,
      language,
      library,
    ),
    nearest,
    bureaux: likeliest,
  };
}

function asNearest(evidence: Evidence, index: number): Citation {
  const { paragraph, counterpart, relevance } = evidence;
  const quote = { text: paragraph.text, start: 0, end: paragraph.text.length };
  return { ref: index + 1, paragraph, quote, counterpart, score: relevance };
}

/** Documents as a reader counts them: the two language versions of one are one. */
function originalsOf({ documents }: Library): readonly DocumentRecord[] {
  return documents.filter(({ counterpartId, language }) => counterpartId === null || language !== "en");
}

function declineMessage(
  finding: "notFound" | "noMore",
  hasNearest: boolean,
  bureaux: readonly Attribution[],
  language: Language,
  library: Library,
): string {
  const originals = originalsOf(library);
  const titles = originals
    .map((document) => sourceName(document, language))
    .join(language === "en" ? "; " : "、");
  const names = bureaux.flatMap(({ code }) => {
    const bureau = library.bureau(code);
    return bureau === undefined ? [] : [nameIn(language, bureau)];
  });
  return [
    fill(DECLINE_WORDS[finding], language, { count: String(originals.length), titles }),
    hasNearest ? fill(DECLINE_WORDS[finding === "noMore" ? "nearestToMore" : "nearest"], language) : "",
    names.length === 0 ? "" : fill(DECLINE_WORDS.askBureau, language, { bureaux: listOf(names, language) }),
    fill(DECLINE_WORDS.ask1823, language),
  ].join("");
}
