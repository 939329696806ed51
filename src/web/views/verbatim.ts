// A sentence of an answer and the paragraphs it cites come in; its pieces go out, so that what is quoted stands in the
// source's own language and is seen to be quoted.
import type { CitationData, StatementData, Tongue } from "../page-data.ts";
import { printed } from "./printed.tsx";

/** A piece of a sentence; `language` is the source's where the piece is quoted, else undefined. */
export interface Piece {
  readonly text: string;
  readonly language?: Tongue;
}

/** Shortest run that counts as a quotation; shorter ones are names that any sentence may hold. */
const SHORTEST = 6;

/** The pieces in order; joined they are the sentence again. */
export function verbatimPieces(
  statement: StatementData,
  citations: readonly CitationData[],
): readonly Piece[] {
  const cited = citations.filter((citation) => statement.citations.includes(citation.ref));
  let pieces: readonly Piece[] = [{ text: statement.text }];
  for (const { quote, document } of cited)
    for (const said of [quote.text, printed(quote.text)])
      pieces = pieces.flatMap((piece) => cutOut(piece, said, document.language));
  return pieces.some((piece) => piece.language !== undefined) ? pieces : betweenMarks(statement.text, cited);
}

function cutOut(piece: Piece, quote: string, language: Tongue): readonly Piece[] {
  const at = piece.language === undefined && quote.length >= SHORTEST ? piece.text.indexOf(quote) : -1;
  if (at < 0) return [piece];
  return [
    { text: piece.text.slice(0, at) },
    { text: quote, language },
    { text: piece.text.slice(at + quote.length) },
  ].filter(({ text }) => text !== "");
}

/** Where a sentence quotes only a part: from its first opening mark to its last closing one, if a cited paragraph says that. */
function betweenMarks(text: string, cited: readonly CitationData[]): readonly Piece[] {
  const start = text.search(/[“「]/) + 1;
  const end = Math.max(text.lastIndexOf("”"), text.lastIndexOf("」"));
  const inner = start > 0 && end > start ? text.slice(start, end) : "";
  const source = cited.find((citation) => printed(citation.text).includes(printed(inner)));
  if (inner.length < SHORTEST || source === undefined) return [{ text }];
  return cutOut({ text }, inner, source.document.language);
}
