// A reason comes in, a decline that helps goes out: what was searched, the nearest paragraphs, whom to ask.
import type { Citation, Declined, DeclineReason } from "../../domain/answer.ts";
import type { Attribution, Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { NearQuestion } from "../deciding/near-question.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import type { Route } from "../understanding/routing/route-rules.ts";
import { DECLINE_WORDS } from "./decline-words.ts";
import { fill, listOf, nameIn, type Phrase, sourceName } from "./in-language.ts";

/** What a decline says: that nothing was found, nothing more or nothing else than was shown, or that nobody's telephone number is known. */
export type Finding = "notFound" | "noMore" | "noOther" | "contact";

/** The reason that each road past the documents is declined with. */
const ROUTE_REASONS: Readonly<Record<Route, DeclineReason>> = {
  greeting: "out-of-scope",
  thanks: "out-of-scope",
  complaint: "out-of-scope",
  mood: "out-of-scope",
  "about-assistant": "out-of-scope",
  "about-documents": "out-of-scope",
  "other-task": "out-of-scope",
  distress: "out-of-scope",
  instruction: "unsafe",
  opinion: "out-of-scope",
  "personal-case": "out-of-scope",
  "nothing-said": "not-supported",
  unclear: "unclear",
};

/** The reply to a question that leads past the documents. */
export function declineRoute(route: Route, question: string, language: Language, library: Library): Declined {
  const message = fill(DECLINE_WORDS[route], language, documentsIn(language, library));
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

/** What a decline says besides why. */
export interface DeclineWords {
  readonly finding?: Finding;
  /** The bureau of the body that is asked about, by the register, where that is asked. */
  readonly parent?: Attribution | undefined;
}

/** The decline of a question that the documents do not answer, or of which they say no more than was shown, with what of them is about it. */
export function declineQuestion(
  reason: DeclineReason,
  standaloneQuestion: string,
  language: Language,
  near: NearQuestion,
  library: Library,
  { finding = "notFound", parent }: DeclineWords = {},
): Declined {
  const nearest = near.nearest.map(asNearest);
  const isForItsBody = near.isForItsBody && reason !== "out-of-scope";
  const closest = isForItsBody ? (nearest[0]?.paragraph.bureaux ?? []) : [];
  const likeliest = parent === undefined ? closest : [parent];
  return {
    status: "declined",
    reason,
    language,
    standaloneQuestion,
    message: declineMessage(finding, nearest.length > 0, likeliest, language, library),
    nearest,
    bureaux: likeliest,
  };
}

function asNearest(evidence: Evidence, index: number): Citation {
  const { paragraph, counterpart, relevance } = evidence;
  const quote = { text: paragraph.text, start: 0, end: paragraph.text.length };
  return { ref: index + 1, paragraph, quote, counterpart, score: relevance };
}

/** How many documents there are and which, the two language versions of one as one. */
function documentsIn(language: Language, { documents }: Library): { count: string; titles: string } {
  const originals = documents.filter(
    (document) => document.counterpartId === null || document.language !== "en",
  );
  const titles = originals.map((document) => {
    const name = sourceName(document, language);
    return document.counterpartId === null ? name : fill(DECLINE_WORDS.bothLanguages, language, { name });
  });
  return { count: String(originals.length), titles: titles.join(language === "en" ? "; " : "、") };
}

/** What is said of the passages that a decline shows. */
const NEAREST_WORDS = {
  notFound: DECLINE_WORDS.nearest,
  noMore: DECLINE_WORDS.nearestToMore,
  noOther: DECLINE_WORDS.nearestToMore,
  contact: undefined,
} as const satisfies Readonly<Record<Finding, Phrase | undefined>>;

function declineMessage(
  finding: Finding,
  hasNearest: boolean,
  bureaux: readonly Attribution[],
  language: Language,
  library: Library,
): string {
  const names = bureaux.flatMap(({ code }) => {
    const bureau = library.bureau(code);
    return bureau === undefined ? [] : [nameIn(language, bureau)];
  });
  const nearest = NEAREST_WORDS[finding];
  return [
    fill(DECLINE_WORDS[finding], language, documentsIn(language, library)),
    nearest !== undefined && hasNearest ? fill(nearest, language) : "",
    names.length === 0 ? "" : fill(DECLINE_WORDS.askBureau, language, { bureaux: listOf(names, language) }),
    fill(DECLINE_WORDS[finding === "contact" ? "call1823" : "ask1823"], language),
  ].join("");
}
