// A list of addresses answers who asks for one; what a body does is told by the paragraphs that state it.
import { describe, expect, it } from "vitest";
import { putOwnPassagesFirst } from "../../../src/answering/ordering/own-passages-first.ts";
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

it("puts the paragraphs before the address of the body, unless the address is asked for", () => {
  expect(idsFor(questionOf("What does the ferry office do?", "en"))).toEqual([
    "a#p2",
    "a#p3",
    "a#p4",
    "a#p1",
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

describe("the address of the very thing that is asked for", () => {
  const line = (id: string, text: string) => evidenceOf({ ...paragraphOf({ id, text }), kind: "link" });
  const park = line("a#p11", "港湾渡轮公园有限公司：[www.hfp.example](http://www.hfp.example)");
  const ferry = line("a#p12", "香港渡轮公司：[www.ferry.example](http://www.ferry.example)");
  const told = evidenceOf(paragraphOf({ id: "a#p13", text: "渡轮公司设有网站，提供船期。" }));
  const first = (asked: string): string | undefined =>
    idsFor(questionOf(asked, "zh-Hans"), [told, park, ferry])[0];

  it.each([
    "渡轮公司网站",
    "渡轮网站是多少",
    "渡輪的主頁",
    "ferry 網址",
    "請問渡輪公司嘅官網係咩？",
    "Ferry homepage",
  ])("is found for %s", (asked) => {
    expect(first(asked)).toBe("a#p12");
  });

  it("is that of the longer name where that is asked for", () => {
    expect(first("港湾渡轮公园的网址是什么")).toBe("a#p11");
    expect(first("hfp website")).toBe("a#p11");
  });

  it("is not put first where something else is asked of a site, or nothing gives it", () => {
    expect(first("渡轮公司网站有什么船期")).toBe("a#p13");
    expect(first("电车网站")).toBe("a#p13");
  });
});
