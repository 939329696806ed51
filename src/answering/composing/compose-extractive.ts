// Selected evidence comes in, an answer's sentences with their citations go out: verbatim quotations, each with its
// source and date, in the order of the evidence; a question about the responsible body gets its name first.
import type { Checks, Citation, Quote } from "../../domain/answer.ts";
import type { Attribution, DocumentRecord, Language, Paragraph } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { addsSomething } from "./adds-something.ts";
import { ANSWER_WORDS, unansweredWords } from "./answer-words.ts";
import { fill, quoted, shownQuote, sourceName } from "./in-language.ts";
import { bodyLead, parentAsked } from "./leads/body-lead.ts";
import { bureauSentence } from "./leads/bureau-sentence.ts";
import { planLead } from "./leads/plan-lead.ts";
import { premiseLead } from "./leads/premise-lead.ts";
import { renamedLead } from "./leads/renamed-lead.ts";
import { asksResponsible, tellsDoer } from "./leads/tells-doer.ts";
import { wishLead } from "./leads/wish-lead.ts";
import { chooseQuote } from "./quoting/choose-quote.ts";
import { withHeldFigure } from "./quoting/held-quote.ts";
import { shortestOf } from "./quoting/shortest-quote.ts";
import { tightenQuote } from "./quoting/tighten-quote.ts";
import { restateQuote } from "./restate-quote.ts";
import { underSameHeading } from "./selecting/companions.ts";
import type { SelectedEvidence } from "./selecting/select-evidence.ts";
import { asksWhoseOfOwn } from "./selecting/whose-parts.ts";

/** A sentence of a draft; nobody shows it before it is verified. */
export interface DraftStatement {
  readonly text: string;
  readonly citations: readonly number[];
  /** What of the text is claimed to be verbatim; the rest is ours. */
  readonly quotes: readonly Quote[];
  readonly checks?: Checks;
  /** Our own words about the answer itself, which no passage bears out: how many more there are. */
  readonly aside?: string;
}

/** What an answer leaves out, and says so. */
export interface LeftOut {
  /** Numbers, from 1, of the parts of the question that nothing answers. */
  readonly unanswered: readonly number[];
  /** How many more a list has. */
  readonly more: number;
  /** True where nothing answers and what is quoted only stands next to what did. */
  readonly isBeside?: boolean;
}

const NOTHING_LEFT_OUT: LeftOut = { unanswered: [], more: 0 };

/** A draft answer: sentences, and what they cite. */
export interface Draft {
  readonly statements: readonly DraftStatement[];
  readonly citations: readonly Citation[];
  /** Who is responsible for what the answer says. */
  readonly bureaux: readonly Attribution[];
  /** The citations of which it is asked whose business they are; none where it is not asked. */
  readonly whose: readonly Citation[];
}

/**
 * Composes the draft: one statement for each quoted paragraph; what is only pointed to is cited and not quoted. What is
 * left out is said behind the last statement that carries the answer.
 */
export function composeExtractive(
  selected: readonly SelectedEvidence[],
  question: UnderstoodQuestion,
  library: Library,
  leftOut = NOTHING_LEFT_OUT,
): Draft {
  const isShort = question.again?.wish === "short";
  const citations = selected.map((each, i): Citation => {
    const { paragraph, counterpart, relevance } = each.evidence;
    const chosen = chooseQuote(each);
    return {
      ref: i + 1,
      paragraph,
      quote: withHeldFigure(tightenQuote(isShort ? shortestOf(chosen, each) : chosen, each), each),
      counterpart,
      score: relevance,
    };
  });
  const inRoles = (...roles: readonly SelectedEvidence["role"][]): readonly Citation[] =>
    citations.filter((_, i) => roles.includes(selected[i]?.role ?? "pointer"));
  const carrying = inRoles("main");
  const quotedOnes = [...carrying];
  for (const tie of inRoles("tie"))
    if (addsSomething(tie, quotedOnes, question, library)) quotedOnes.push(tie);
  const whoseTold = whoseOfParts(carrying, selected, question);
  const whole = whoseTold.size > 0 ? withoutWhose(question) : question;
  const statements = quotedOnes.map((citation, i) => {
    const statement = quoteStatement(citation, quotedOnes[i - 1], question, library);
    const own = whoseTold.get(citation);
    const whose = own === undefined ? "" : whoLead(citation, [citation], own, library);
    const lead = i === 0 ? leadOf(quotedOnes, carrying, whole, library, leftOut.isBeside) : "";
    const before = spaced(whose, question.language) + lead;
    const also = i === carrying.length ? fill(ANSWER_WORDS.seeAlso, question.language) : "";
    const aside = i === carrying.length - 1 ? leftOutWords(leftOut, question.language) : "";
    return { ...statement, text: before + also + statement.text + aside, aside };
  });
  const whose = whole.types.has("bureau") ? citations.slice(0, 1) : [...whoseTold.keys()];
  return { statements, citations, bureaux: responsibleFor(inRoles("main"), whole, library), whose };
}

/** The citations before which it is told whose business what they tell is: the first for each part that asks it of a thing of its own. */
function whoseOfParts(
  carrying: readonly Citation[],
  selected: readonly SelectedEvidence[],
  whole: UnderstoodQuestion,
): ReadonlyMap<Citation, UnderstoodQuestion> {
  const told = new Map<Citation, UnderstoodQuestion>();
  for (const citation of carrying) {
    const parts = selected[citation.ref - 1]?.askings.filter(({ question }) => question !== whole) ?? [];
    const asking = parts.find((part) => asksWhoseOfOwn(part) && ![...told.values()].includes(part.question));
    if (asking !== undefined) told.set(citation, asking.question);
  }
  return told;
}

/** Where parts ask it each, each is told before its own quotation and not before them all, and all of them are responsible. */
function withoutWhose(question: UnderstoodQuestion): UnderstoodQuestion {
  return { ...question, types: new Set([...question.types].filter((type) => type !== "bureau")) };
}

function leftOutWords({ unanswered, more }: LeftOut, language: Language): string {
  const count = more === 0 ? "" : fill(ANSWER_WORDS.more, language, { count: String(more) });
  return count + unansweredWords(unanswered, language);
}

/**
 * Those of the paragraphs that carry the answer; a question about the responsible body is answered by the best one and
 * those quoted with it from under the same heading.
 * A department answers through the bureau that it reports to, where that bureau is named too; the citation keeps both.
 */
export function responsibleFor(
  citations: readonly Citation[],
  question: Pick<UnderstoodQuestion, "types" | "ofBody">,
  library: Library,
): readonly Attribution[] {
  const parent = parentAsked(question, library);
  if (parent !== undefined) return [parent];
  const [first] = citations;
  const isAsked = question.types.has("bureau") && first !== undefined;
  const speaking = isAsked ? underSameHeading(first, citations) : citations;
  const all = speaking.flatMap(({ paragraph }) => paragraph.bureaux);
  const codes = new Set(all.map(({ code }) => code));
  const heads = all.filter(({ code }) => !codes.has(library.bureau(code)?.parent ?? ""));
  const byCode = new Map(heads.toReversed().map((bureau) => [bureau.code, bureau]));
  return [...byCode.values()].toReversed();
}

/** What is said before the first quotation: a body's present name, who is responsible, that the source differs from the question. */
function leadOf(
  quotedOnes: readonly Citation[],
  carrying: readonly Citation[],
  question: UnderstoodQuestion,
  library: Library,
  isBeside = false,
): string {
  const [first] = quotedOnes;
  if (isBeside || first === undefined) return fill(ANSWER_WORDS.beside, question.language);
  const renamed = renamedLead(question, library);
  const responsible = renamed || spaced(whoLead(first, carrying, question, library), question.language);
  const quotes = quotedOnes.map(({ quote }) => quote);
  const premise = wishLead(first, question) ?? premiseLead(quotes, question);
  return responsible + (premise || planLead(quotedOnes, question, library));
}

/** What the register says of a body, or who is responsible, before the quotation that says so; empty where neither is asked. */
function whoLead(
  first: Citation,
  carrying: readonly Citation[],
  question: UnderstoodQuestion,
  library: Library,
): string {
  const registered = bodyLead(question, library);
  if (registered !== "" || !question.types.has("bureau") || tellsDoer(first, question, library))
    return registered;
  const { bureaux } = first.paragraph;
  const isGuessed = bureaux.length > 0 && bureaux.every(({ basis }) => basis === "document");
  if (!asksResponsible(question, isGuessed)) return "";
  const others = underSameHeading(first, carrying).filter((citation) => citation !== first);
  return bureauSentence([first, ...others], question.language, library);
}

/** With the blank that English needs before a quotation. */
function spaced(lead: string, language: Language): string {
  return lead === "" || language !== "en" ? lead : `${lead} `;
}

function quoteStatement(
  citation: Citation,
  previous: Citation | undefined,
  question: UnderstoodQuestion,
  library: Library,
): DraftStatement {
  const { paragraph, quote, ref } = citation;
  const again = previous?.paragraph.documentId === paragraph.documentId;
  const { language } = question;
  const document = library.document(paragraph.documentId) as DocumentRecord;
  const isForeign = (other: Citation): boolean => (other.paragraph.language === "en") !== (language === "en");
  const foreign = isForeign(citation);
  // Said of the first of several, for all of them.
  const isNews = foreign && !(previous !== undefined && isForeign(previous));
  const text = fill(ANSWER_WORDS[phraseOf(isNews, language)], language, {
    source: withColumns(
      again ? fill(ANSWER_WORDS.again, language) : sourceName(document, language),
      citation,
      previous,
      language,
    ),
    quote: quoted(shownQuote(quote.text), language),
  });
  const restated = foreign ? restateQuote(quote.text, document, question, library) : [];
  const figures = fill(ANSWER_WORDS.restated, language, { figures: restated.join("; ") });
  return { text: restated.length === 0 ? text : text + figures, citations: [ref], quotes: [quote] };
}

/** The source of a row with the header of its table, which has the unit of its figures; of several rows only the first. */
function withColumns(
  source: string,
  { paragraph }: Citation,
  previous: Citation | undefined,
  language: Language,
): string {
  const columns = columnsOf(paragraph);
  if (columns === undefined || (previous !== undefined && columnsOf(previous.paragraph) === columns))
    return source;
  return fill(ANSWER_WORDS.inColumns, language, { source, columns });
}

/** The header that the parser puts behind the headings of a row. */
function columnsOf({ kind, section }: Paragraph): string | undefined {
  const last = section.at(-1);
  return kind === "table-row" && last?.includes("｜") === true ? last : undefined;
}

function phraseOf(foreign: boolean, language: Language): "sameLanguage" | "inChinese" | "inEnglish" {
  if (!foreign) return "sameLanguage";
  return language === "en" ? "inChinese" : "inEnglish";
}
