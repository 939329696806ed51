// A quotation that only may be meant comes in with what is quoted before it; whether it tells a reader anything more goes out:
// what says the same again, or names the same responsible body, is only pointed to. What differs is always quoted.
import type { Citation } from "../../domain/answer.ts";
import type { Paragraph } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { sourceDates, sourceQuantities, sourceTerms } from "../../text/source-facts.ts";
import { givesOwnAddress } from "../retrieving/passages/own-address.ts";
import { asksWhoRuns, namesWhoRuns } from "../understanding/asking/asks-who-runs.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { type DatedCitation, differenceOf } from "./differing-figures.ts";

/** Share of its words that must be new; on the development sets none below held a fact that was asked for. */
const LEAST_NEW = 0.4;

/** Kinds of paragraph that say nothing by themselves: an address, a cover. */
const UNTELLING: ReadonlySet<Paragraph["kind"]> = new Set(["link", "front-matter"]);

/**
 * Whether a quotation adds something to those before it: another figure or outcome of the same thing, a figure or date that
 * none of them gives, the asker's own language or script, another responsible body, or simply other words.
 */
export function addsSomething(
  citation: Citation,
  before: readonly Citation[],
  question: Pick<UnderstoodQuestion, "types" | "language" | "asked" | "siteOf" | "concepts">,
  library: Pick<Library, "document">,
): boolean {
  if (UNTELLING.has(citation.paragraph.kind) && !question.types.has("website")) return false;
  const isOwnSite = ({ paragraph }: Citation): boolean => givesOwnAddress(paragraph, question);
  if (before.some(isOwnSite) && !isOwnSite(citation)) return false;
  if (before.some((other) => differs(other, citation, library))) return true;
  if (asksOnlyBody(question) && before.some((other) => namesAllBodiesOf(other, citation))) return false;
  if (asksWhoRuns(question.asked) && before.some(namesOperator) && !namesOperator(citation)) return false;
  const isOwn = ({ paragraph }: Citation): boolean => paragraph.language === question.language;
  if (isOwn(citation) && !before.some(isOwn)) return true;
  const figures = new Set(before.flatMap(figuresOf));
  if (figuresOf(citation).some((figure) => !figures.has(figure))) return true;
  const said = new Set(before.flatMap(({ quote }) => [...sourceTerms(quote.text)]));
  const own = [...sourceTerms(citation.quote.text)];
  return own.filter((term) => !said.has(term)).length >= LEAST_NEW * own.length;
}

function differs(other: Citation, citation: Citation, library: Pick<Library, "document">): boolean {
  const [a, b] = [dated(other, library), dated(citation, library)];
  return a !== undefined && b !== undefined && differenceOf(a, b) !== undefined;
}

function dated(citation: Citation, library: Pick<Library, "document">): DatedCitation | undefined {
  const document = library.document(citation.paragraph.documentId);
  return document === undefined ? undefined : { citation, document };
}

/** Its figures by value and its dates by year and month: a figure is the same in every notation. */
function figuresOf({ quote }: Citation): readonly string[] {
  return [
    ...sourceQuantities(quote.text).map(({ value, unit }) => `${unit.kind} ${value}`),
    ...sourceDates(quote.text).map(({ year, month }) => `date ${year ?? ""}-${month ?? ""}`),
  ];
}

function namesOperator({ quote }: Citation): boolean {
  return namesWhoRuns(quote.text);
}

function asksOnlyBody({ types }: Pick<UnderstoodQuestion, "types">): boolean {
  return types.has("bureau") && types.size === 1;
}

function namesAllBodiesOf({ paragraph }: Citation, { paragraph: other }: Citation): boolean {
  const codes = new Set(paragraph.bureaux.map(({ code }) => code));
  return other.bureaux.every(({ code }) => codes.has(code));
}
