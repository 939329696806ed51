// A question that names its source is answered from it, where that has something near.
import { expect, it } from "vitest";
import { putNamedDocumentFirst } from "../../../src/answering/ordering/named-document-first.ts";
import type { Evidence } from "../../../src/answering/retrieving/ranking/rank-candidates.ts";
import type { DocumentKind } from "../../../src/domain/document.ts";
import { evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const KINDS: Readonly<Record<string, DocumentKind>> = {
  paper: "legco-paper",
  page: "news",
  book: "yearbook",
};
const kindOf = ({ paragraph }: Evidence) => KINDS[paragraph.documentId];
const rankedWith = (scoreOfPage: number): readonly Evidence[] => [
  evidenceOf(paragraphOf({ id: "paper#p1", text: "Land for piers was found." }), 10),
  evidenceOf(paragraphOf({ id: "book#p1", text: "There were ten piers." }), 9.5),
  evidenceOf(paragraphOf({ id: "page#p1", text: "The piers got their land." }), scoreOfPage),
];
const order = (question: string, scoreOfPage = 9): readonly string[] =>
  putNamedDocumentFirst(rankedWith(scoreOfPage), questionOf(question, "en"), kindOf).map(
    ({ paragraph, score }) => `${paragraph.documentId} ${score}`,
  );

it.each(["What did the newspaper say about land for piers?", "報紙點講碼頭嘅地？", "报道说码头用地怎样了？"])(
  "puts the named kind first, and leaves each place its score: %s",
  (question) => {
    expect(order(question)).toEqual(["page 10", "paper 9.5", "book 9"]);
  },
);

it.each([
  "What land is there for piers?",
  "I am writing for my own blog: what land is there?",
  "我写报道要核对：码头用地怎样了？",
  "What do the yearbook and the newspaper say about land?",
])("leaves the order where none is named, or several: %s", (question) => {
  expect(order(question)).toEqual(["paper 10", "book 9.5", "page 9"]);
});

it("leaves the order where the named kind has nothing near", () => {
  expect(order("What did the newspaper say about land?", 5)).toEqual(["paper 10", "book 9.5", "page 5"]);
});
