// Whether passages state the attribute that a question asks for: its words, and its figure in the same sentence.
import { expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { statesAttributes } from "../../../../src/answering/retrieving/passages/stated-details.ts";
import { saidOfSubject } from "../../../../src/answering/retrieving/passages/subject-sentences.ts";
import { paragraphOf } from "../../small-library.ts";

const states = (question: string, text: string): boolean => {
  const passages = [createProfileReader()(paragraphOf({ id: "p", text }))];
  return statesAttributes(saidOfSubject(passages, passages, []), question);
};

it("takes a wage for stated where a sentence gives it", () => {
  const asked = "How much is the guides' monthly wage?";
  expect(states(asked, "Guides receive a monthly wage of $9,000.")).toBe(true);
  expect(states(asked, "Guides receive a monthly wage. The depot cost $30 million.")).toBe(false);
});

it("takes what is free for priced", () => {
  expect(states("How much is a ticket to the fair?", "Admission to the fair is free.")).toBe(true);
  expect(states("展覽門票幾多錢？", "展覽免費入場。")).toBe(true);
});

it("takes a site for won where it was granted, and a year for the date by which something is due", () => {
  expect(states("Who won the ten hectares at the ridge?", "用地批予「山頂公司」。")).toBe(true);
  expect(states("Who won the ten hectares at the ridge?", "用地約十公頃。")).toBe(false);
  expect(states("By what date is the depot due?", "The depot is due in 2026.")).toBe(true);
  expect(states("On what date was it opened?", "It was opened in 2026.")).toBe(false);
});

it("asks for no figure where the question asks for none", () => {
  expect(states("收費機制何時實施？", "收費機制明年實施。")).toBe(true);
});

it("is content with any passage where no attribute is asked for", () => {
  expect(states("What is the depot for?", "Trams.")).toBe(true);
});
