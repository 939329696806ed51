// A sentence with the windows that bear it out comes in; what of it they still do not say goes out: quotations, names, ranks
// and codes, clauses hung on to it, and words that make more of it than the source does.
import type { Citation } from "../../domain/answer.ts";
import type { Library } from "../../ports.ts";
import { dateSupports } from "../../text/date-support.ts";
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { type Quantity, sameAmount } from "../../text/quantities.ts";
import { extractTerms } from "../../text/terms.ts";
import type { ComparedWindow } from "../comparing/check-claim.ts";
import type { Claim, ClaimReader } from "../comparing/claim.ts";
import { isDocumentDate, isSpanOf } from "../comparing/compare-dates.ts";
import { compareEmphasis } from "../comparing/compare-emphasis.ts";
import { comparePolarity } from "../comparing/compare-polarity.ts";
import { type PassageFacts, resolveYear } from "../comparing/passage-facts.ts";
import { coverageOf } from "../retrieving/coverage/coverage.ts";
import type { StatementFault } from "./statement-fault.ts";

/** What a sentence cites. */
export interface CitedSources {
  readonly cited: readonly Citation[];
  /** The versions that were compared. */
  readonly passages: readonly PassageFacts[];
  readonly reader: ClaimReader;
  readonly library: Library;
}

/** What the cited paragraphs do not bear out of a sentence that they speak of; empty where nothing is left. */
export function sourceFaults(
  claim: Claim,
  windows: readonly ComparedWindow[],
  sources: CitedSources,
): readonly StatementFault[] {
  return [
    ...quoteFaults(claim.text, sources),
    ...markedFaults(claim, sources),
    ...dateFaults(claim, sources),
    ...repeatedFaults(claim, sources),
    ...digitFaults(claim, sources),
    ...nameFaults(claim, sources),
    ...clauseFaults(claim, sources),
    ...compareEmphasis(
      claim,
      windows.map(({ window }) => window),
    ),
    ...windows.flatMap(({ window }) => comparePolarity(claim, window)),
  ];
}

const QUOTATION = /[“「『]([^“”「」『』]{1,900})[”」』]|"([^"]{1,900})"/gu;

/** What stands in quotation marks. */
export function quotationsIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTATION)].map(([, curved, straight]) => curved ?? straight ?? "");
}

/** Every quotation stands in a cited paragraph, letter for letter but for script and width, or names one of its headings. */
function quoteFaults(text: string, { cited, library }: CitedSources): readonly StatementFault[] {
  const places = cited.flatMap((citation) => textsOf(citation, library)).map(foldText);
  return quotationsIn(text)
    .filter(
      (quotation) => !places.some((place) => place.includes(foldText(quotation).replace(/[.,，。]$/, ""))),
    )
    .map((claimed) => ({ kind: "quote", claimed }));
}

/** All that a citation shows of its paragraph: both versions, headings, title and publisher. */
function textsOf({ paragraph, counterpart }: Citation, library: Library): readonly string[] {
  const versions = [paragraph, ...(counterpart === null ? [] : [counterpart])];
  return versions.flatMap(({ text, section, documentId }) => {
    const document = library.document(documentId);
    const names = document === undefined ? [] : [document.title, document.publisher];
    return [text, ...section, ...names.flatMap(({ en, zhHant, zhHans }) => [en, zhHant, zhHans])];
  });
}

/** A rank, ratio or code of the sentence stands in a cited paragraph, also where that has none of the kind. */
function markedFaults(claim: Claim, { passages }: CitedSources): readonly StatementFault[] {
  const said = passages.flatMap(({ sentences }) => sentences.flatMap(({ marked }) => marked));
  // 首 is a rank only in what follows it.
  const first = passages.some(({ paragraph }) => /首|\bfirst\b/i.test(paragraph.text));
  return claim.marked
    .filter(
      (own) =>
        !(own.kind === "rank" && own.value === "1" && first) &&
        !said.some(
          (each) => each.kind === own.kind && each.family === own.family && each.value === own.value,
        ),
    )
    .map(({ text }) => ({ kind: "number", claimed: text }));
}

/** A date of the sentence is one of a cited paragraph or of its document. */
function dateFaults(claim: Claim, { passages }: CitedSources): readonly StatementFault[] {
  return claim.dates
    .filter((stated) =>
      passages.every(({ sentences, document }) => {
        const own = resolveYear(stated, document);
        const dates = sentences.flatMap((sentence) => sentence.dates);
        return (
          !dates.some((date) => dateSupports(own, date) && !isFarEnd(own, date)) &&
          !isSpanOf(own, dates) &&
          !isDocumentDate(own, document)
        );
      }),
    )
    .map(({ text }) => ({ kind: "date", claimed: text }));
}

/** 2027 of "2026/27": a single year that only ends the span. */
function isFarEnd(own: DateMention, date: DateMention): boolean {
  return own.untilYear === undefined && date.untilYear !== undefined && own.year !== date.year;
}

/** A figure said twice with a hedge stands twice with it where the source has it with another one, too: not less than, at most. */
function repeatedFaults(claim: Claim, { passages }: CitedSources): readonly StatementFault[] {
  const said = passages.flatMap(({ sentences }) => sentences.flatMap(({ quantities }) => quantities));
  return claim.quantities.flatMap((own, i): readonly StatementFault[] => {
    const same = (each: Quantity): boolean => sameAmount(own, each);
    const count = (list: readonly Quantity[]): number =>
      list.filter((each) => same(each) && each.modifier === own.modifier).length;
    const repeats = claim.quantities.findIndex(same) < i && count(claim.quantities) > count(said);
    const other = said.find((each) => same(each) && each.modifier !== own.modifier);
    if (!repeats || other === undefined) return [];
    return [{ kind: "modifier", claimed: own.text, found: other.text }];
  });
}

/** Digits that are part of no figure, date or code known to us stand in a cited paragraph as they are. */
function digitFaults(claim: Claim, { cited, library }: CitedSources): readonly StatementFault[] {
  const compared = [...claim.quantities, ...claim.dates, ...claim.marked];
  const said = new Set(
    cited.flatMap((citation) =>
      textsOf(citation, library).flatMap((text) => foldText(text).match(/\d+/g) ?? []),
    ),
  );
  return [...claim.text.matchAll(/[\d０-９]+/g)]
    .filter(({ 0: digits, index }) => {
      const inside = compared.some(({ start, end }) => index >= start && index + digits.length <= end);
      return !inside && !said.has(foldText(digits));
    })
    .map(({ 0: claimed }) => ({ kind: "number", claimed }));
}

/** Words of the place and the Government itself, which any paragraph of these documents is about. */
const COMMON_NAMES = new Set(
  "hong kong hksar hk government sar china mainland policy address the a an in on by from of to i it its hk$".split(
    " ",
  ),
);
const NAME = /[A-Za-z][A-Za-z0-9&+'’]*(?:-[A-Za-z0-9&+]+){0,4}/g;

/** A name in Latin letters stands in what is cited; where that is Chinese only, at least somewhere in the documents. */
function nameFaults(
  claim: Claim,
  { cited, library, passages, reader }: CitedSources,
): readonly StatementFault[] {
  const own = claim.language === "en" ? "en" : "zh";
  const foreign = passages.every(({ profile }) => profile.group !== own) && own === "en";
  const said = new Set(
    cited.flatMap((citation) =>
      textsOf(citation, library).flatMap((text) => foldText(text).match(/[a-z0-9&+']+/g) ?? []),
    ),
  );
  const english = reader.lexical.get("en");
  return namesOf(claim)
    .filter((name) => {
      const parts = foldText(name).match(/[a-z0-9&+']+/g) ?? [];
      return !parts.every(
        (part) =>
          COMMON_NAMES.has(part) ||
          said.has(part) ||
          said.has(part.replace(/'s?$/, "")) ||
          (foreign && extractTerms(part).some(({ term }) => (english?.idf(term) ?? 0) > 0)),
      );
    })
    .map((claimed) => ({ kind: "name", claimed }));
}

/** Words with a capital that no sentence puts there, outside of figures, dates and bodies, which are compared by themselves. */
function namesOf(claim: Claim): readonly string[] {
  const compared = [...claim.quantities, ...claim.dates, ...claim.bodies, ...claim.marked];
  return [...claim.text.matchAll(NAME)].flatMap(({ 0: word, index }) => {
    const inside = compared.some(({ start, end }) => index < end && index + word.length > start);
    const isFirst = claim.language === "en" && !/[\p{L}\p{N}]/u.test(claim.text.slice(0, index));
    const isName = /[A-Z]/.test(isFirst ? word.slice(1) : word) || claim.language !== "en";
    return inside || !isName ? [] : [word];
  });
}

/** Share of what a clause is about that the cited paragraphs must say; in their own language and in the other. */
const CLAUSE_COVERED = { same: 0.5, other: 0.25 } as const;

/** A clause that is hung on to a sentence is borne out for itself. */
function clauseFaults(claim: Claim, { passages, library }: CitedSources): readonly StatementFault[] {
  const own = claim.language === "en" ? "en" : "zh";
  return claim.clauses.flatMap(({ text, concepts }): readonly StatementFault[] => {
    if (concepts.length === 0) return [];
    const covered = passages.some(({ profile, document }) => {
      const title = library.document(document.id)?.title;
      const names = foldText(`${title?.en} ${title?.zhHans}`);
      const terms = new Set([
        ...profile.terms,
        ...profile.headingTerms,
        ...(names.match(/[a-z]+|\p{Script=Han}/gu) ?? []),
      ]);
      const least = profile.group === own ? CLAUSE_COVERED.same : CLAUSE_COVERED.other;
      return coverageOf(concepts, profile.group, terms) >= least;
    });
    return covered ? [] : [{ kind: "not-said", claimed: text }];
  });
}
