// A list of addresses answers who asks for one; what a body does is told by the paragraphs that state it.
import { expect, it } from "vitest";
import { putOwnPassagesFirst } from "../../../src/answering/retrieving/own-passages-first.ts";
import type { UnderstoodQuestion } from "../../../src/answering/understanding/understand-question.ts";
import type { Paragraph } from "../../../src/domain/document.ts";
import { evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const stating = (code: string, basis: "stated" | "document"): Pick<Paragraph, "bureaux"> => ({
  bureaux: [{ code, basis }],
});
const LINK = evidenceOf(
  { ...paragraphOf({ id: "a#p1", text: "Ferry office: ferry.example" }), kind: "link" },
  12,
);
const BODY = evidenceOf(paragraphOf({ id: "a#p2", text: "The ferry office runs the ferries." }), 9);
const OTHER = evidenceOf({ ...paragraphOf({ id: "a#p3", text: "Trams." }), ...stating("TB", "document") }, 7);
const OWN = evidenceOf({ ...paragraphOf({ id: "a#p4", text: "Buses." }), ...stating("TB", "stated") }, 6);

const idsFor = (question: UnderstoodQuestion, ranked = [LINK, BODY, OTHER, OWN]): readonly string[] =>
  putOwnPassagesFirst(ranked, question).map(({ paragraph }) => paragraph.id);

it("puts a paragraph before the address of the body, unless the address is asked for", () => {
  expect(idsFor(questionOf("What does the ferry office do?", "en"))).toEqual([
    "a#p2",
    "a#p1",
    "a#p3",
    "a#p4",
  ]);
  expect(idsFor(questionOf("What is the website of the ferry office?", "en"))).toEqual([
    "a#p1",
    "a#p2",
    "a#p3",
    "a#p4",
  ]);
  expect(idsFor(questionOf("What does the ferry office do?", "en"), [LINK])).toEqual(["a#p1"]);
});

it("puts a near passage on running a place first where it is asked who runs it", () => {
  const near = evidenceOf(paragraphOf({ id: "a#p5", text: "More labs are planned in the park." }), 10);
  const asked = questionOf("Who runs the park?", "en");
  expect(idsFor(asked, [near, BODY])).toEqual(["a#p2", "a#p5"]);
  expect(idsFor(asked, [near, { ...BODY, score: 8 }])).toEqual(["a#p5", "a#p2"]);
  expect(idsFor(questionOf("Who built the park?", "en"), [near, BODY])).toEqual(["a#p5", "a#p2"]);
});

it("puts what states a body first where nothing but the body is asked about, and leaves each place its score", () => {
  const question = { ...questionOf("What is TB doing?", "en"), bodies: ["TB"], isAboutBodies: true };
  const ranked = putOwnPassagesFirst([BODY, OTHER, OWN], question);
  expect(ranked.map(({ paragraph }) => paragraph.id)).toEqual(["a#p4", "a#p2", "a#p3"]);
  expect(ranked.map(({ score }) => score)).toEqual([9, 7, 6]);
  const address = { ...LINK, paragraph: { ...LINK.paragraph, ...stating("TB", "stated") } };
  expect(idsFor(question, [BODY, address, OWN])).toEqual(["a#p4", "a#p2", "a#p1"]);
  expect(idsFor({ ...question, isAboutBodies: false }, [BODY, OTHER, OWN])).toEqual(["a#p2", "a#p3", "a#p4"]);
});
