// A verified answer's citations come in, what the reader must know beside it goes out: a source in another language, a
// newspaper, a body that has since been renamed, figures that differ between documents.
import type { Citation, Notice } from "../domain/answer.ts";
import type { Bureau } from "../domain/bureau.ts";
import type { DocumentRecord, Language } from "../domain/document.ts";
import type { Library } from "../ports.ts";
import { fill, NOTICE_WORDS, nameIn } from "./words.ts";

/** All notices of an answer, in a fixed order. */
export function writeNotices(
  citations: readonly Citation[],
  language: Language,
  library: Library,
): readonly Notice[] {
  return [
    ...otherLanguage(citations, language),
    ...mediaSources(citations, language, library),
    ...renamedBodies(citations, language, library),
  ];
}

function otherLanguage(citations: readonly Citation[], language: Language): readonly Notice[] {
  const foreign = citations.filter(({ paragraph }) => (paragraph.language === "en") !== (language === "en"));
  if (foreign.length === 0) return [];
  return [
    { kind: "other-language", text: fill(NOTICE_WORDS.otherLanguage, language), citations: refsOf(foreign) },
  ];
}

function mediaSources(
  citations: readonly Citation[],
  language: Language,
  library: Library,
): readonly Notice[] {
  const media = citations.filter(({ paragraph }) => library.document(paragraph.documentId)?.kind === "news");
  const publishers = new Map<string, Citation[]>();
  for (const citation of media) {
    const document = library.document(citation.paragraph.documentId) as DocumentRecord;
    const publisher = nameIn(language, document.publisher);
    publishers.set(publisher, [...(publishers.get(publisher) ?? []), citation]);
  }
  return Array.from(publishers, ([publisher, cited]) => ({
    kind: "media-source" as const,
    text: fill(NOTICE_WORDS.mediaSource, language, { publisher }),
    citations: refsOf(cited),
  }));
}

/** A body that a quotation names by a name out of use: said with its present name, never rewritten in the quotation. */
function renamedBodies(
  citations: readonly Citation[],
  language: Language,
  library: Library,
): readonly Notice[] {
  return [...library.bureaux.values()].flatMap((bureau) =>
    bureau.formerNames.flatMap((former): readonly Notice[] => {
      if (former.until === null || !isUnlike(former, bureau)) return [];
      const naming = citations.filter(({ paragraph, quote }) =>
        names(quote.text, former, paragraph.language === "en"),
      );
      if (naming.length === 0) return [];
      const values = {
        former: nameIn(language, former),
        present: nameIn(language, bureau),
        code: bureau.code,
        date: dayAfter(former.until),
      };
      return [
        {
          kind: "renamed-body",
          text: fill(NOTICE_WORDS.renamedBody, language, values),
          citations: refsOf(naming),
        },
      ];
    }),
  );
}

function isUnlike(former: Bureau["formerNames"][number], bureau: Bureau): boolean {
  return former.en !== bureau.en && former.zhHant !== bureau.zhHant;
}

function names(text: string, former: Bureau["formerNames"][number], english: boolean): boolean {
  const wanted = english ? [former.en, former.code ?? former.en] : [former.zhHant, former.zhHans];
  return wanted.some((name) =>
    english ? new RegExp(`\\b${escapePattern(name)}\\b`).test(text) : text.includes(name),
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** ISO date of the day after: the first day of the present name. */
function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function refsOf(citations: readonly Citation[]): readonly number[] {
  return citations.map(({ ref }) => ref);
}
