// A question comes in, what is left of it without the words that only ask goes out: "which bureau is responsible for" and
// "list all the" say what kind of answer is wanted, and nothing of what it is about.
import { foldText } from "../../text/fold.ts";
import { queryTerms } from "../../text/terms.ts";
import { withoutDocumentNames } from "./document-hints.ts";
import type { NamedBody } from "./named-bodies.ts";

/** "Which bureau is responsible for": says what kind of answer is wanted, and nothing of what it is about. */
const BUREAU_ASKING =
  /\b(which|what) (policy )?(bureaux?|bureaus?|departments?)( (handles?|covers?|deals? with|looks? after|takes? care of|oversees?))?\b|\b(bureaux?|bureaus?) (is|are|was)\b|\b(is|are|was)? ?(responsible|in charge)( (for|of))?\b|[归歸]?[边邊哪][个個][政]?[策]?(局|部[门門])(管(?![理治道制控]))?|[归歸][边邊哪][个個]管(?![理治道制控])|由[谁誰]|[负負][责責]|政策局/gi;

/** "List all the …", "… did the Government announce", "… due in 2025": asks for a list, and says nothing of what is in it. */
const LIST_ASKING =
  /^\s*(please )?(list|name|enumerate)\b( (all|out))?( of)?( the)?|\b(did|does|do|has|have|is|was) the (government|administration) (list|announce|mention|name|doing|done)(e?d|ing)?\b|\bwhat (is|are|has been|have been) (being )?(done|doing)\b|\bdue (?=(in|by|within|before)\b)|\b(all )?(the )?measures (?=due\b)|^\s*[请請]?列[出举舉](所有)?/gi;

/** What any body has: work, a role, plans. On the folded question. */
const ROLE =
  /\b(jobs?|roles?|work(ing)?|responsib\w+|duties|functions?|main|mainly|up to|plans?|here|now|there|these days)\b|有什么做|主要|工作|职责|职能|角色|功能|负责|做|紧|计划|在这里|现在/g;

/** The question without the words that only ask who is responsible, or that only point to a document. */
export function contentOf(asked: string): string {
  return withoutDocumentNames(asked).replace(BUREAU_ASKING, " ").replace(LIST_ASKING, " ");
}

/** Whether a question is about the bodies that it names and nothing else; false where it names none. */
export function isAboutBodies(asked: string, named: readonly Pick<NamedBody, "found">[]): boolean {
  const rest = named.reduce(
    (text, { found }) => text.replaceAll(found, " "),
    foldText(contentOf(asked)).replace(ROLE, " "),
  );
  return named.length > 0 && queryTerms(rest).length === 0;
}
