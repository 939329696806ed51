// An ask and a quoted paragraph of a paper of the end of 2024 in; the ask's words, its ranking and what both are read with out.
import type { WeighedConcept } from "../../../src/answering/retrieving/coverage/coverage.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../../src/answering/retrieving/ranking/rank-candidates.ts";
import type { DocumentRecord, Paragraph } from "../../../src/domain/document.ts";
import type { Library } from "../../../src/ports.ts";
import { queryTerms } from "../../../src/text/terms.ts";

const profileOf = createProfileReader();
const document = { id: "d", kind: "paper", publishedOn: "2024-12-31", publishedPrecision: "day" };
const library = { document: () => document as unknown as DocumentRecord } as unknown as Library;

const conceptsOf = (text: string): readonly WeighedConcept[] =>
  queryTerms(text).map(({ term: name }) => ({
    name,
    weight: 1,
    importance: 3,
    known: true,
    translated: false,
    forms: [{ text: name, group: /[a-z]/u.test(name) ? "en" : "zh", terms: [name], probability: 1 }],
  }));

export function askOfQuote(ask: string, quoted: string) {
  const language = /\p{Script=Han}/u.test(quoted) ? "zh-Hant" : "en";
  const paragraph = { id: quoted, documentId: "d", text: quoted, section: [], kind: "prose", language };
  const profile = profileOf(paragraph as unknown as Paragraph);
  const evidence = { paragraph, profile, counterpart: null } as unknown as Evidence;
  return {
    words: { plain: ask, text: ask, about: ask },
    asked: { ranked: [evidence], concepts: conceptsOf(ask) },
    reading: { library, profileOf },
  };
}
