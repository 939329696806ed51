// Which sentences of a passage are on a question's subject: what states a sum of something else does not state the sum that is asked for.
import { expect, it } from "vitest";
import { weighConcepts } from "../../../../src/answering/retrieving/coverage/coverage.ts";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import {
  limitsOf,
  type SubjectLimits,
  saidOfSubject,
} from "../../../../src/answering/retrieving/passages/subject-sentences.ts";
import { conceptsIn } from "../../../../src/answering/understanding/understand-question.ts";
import type { Paragraph } from "../../../../src/domain/document.ts";
import { lexicalLegsOf, libraryOf, paragraphOf, translatorOf } from "../../small-library.ts";

/** The sentences of passages, the first of which tells the subject, that are on that of a question. */
function onSubject(
  asked: string,
  texts: readonly string[],
  more: readonly Paragraph[] = [],
  limits: SubjectLimits = {},
): readonly string[] {
  const paragraphs = [...texts.map((text, i) => paragraphOf({ id: `d#p${i}`, text })), ...more];
  const knowledge = { translator: translatorOf({}), findBodies: () => [] };
  const words = conceptsIn({ text: asked, asked, context: undefined, contextWeight: 0 }, knowledge);
  const concepts = weighConcepts(words, lexicalLegsOf(libraryOf([], paragraphs)));
  const profiles = paragraphs.map(createProfileReader());
  const said = saidOfSubject(profiles, profiles.slice(0, 1), concepts, limits);
  return said.sentences().map(({ sentence }) => sentence.text);
}

const TOLD = "The harbour ferry depot moves to a quiet bay.";

it("leaves out what is said of another thing", () => {
  const passages = [TOLD, "Trams cost $30 million."];
  expect(onSubject("What does the quiet harbour ferry depot cost?", passages)).toEqual([TOLD]);
});

it("takes in the sentence that goes on, and no further one", () => {
  const passage = `${TOLD} It costs $30 million. Trams are old.`;
  expect(onSubject("What does the quiet harbour ferry depot cost?", [passage])).toHaveLength(2);
});

it("takes in the sentence before where that points back", () => {
  const asked = "What does the quiet harbour ferry depot cost?";
  expect(onSubject(asked, [`A depot is built. It is run by Mr Chan. ${TOLD}`])).toHaveLength(2);
  expect(onSubject(asked, [`A depot is built. Mr Chan is old. ${TOLD}`])).toEqual([TOLD]);
});

it("takes in all where nothing tells the subject", () => {
  const passages = ["Ships sail.", "Trams run."];
  expect(onSubject("Are the lamps of our quiet old seaside promenade lit?", passages)).toEqual(passages);
});

it("takes in a footnote, which seldom names what points to it", () => {
  const note = paragraphOf({ id: "d#p9", text: "North Pier and South Pier.", kind: "footnote", label: "1" });
  expect(onSubject("What does the quiet harbour ferry depot cost?", [TOLD], [note])).toContain(note.text);
});

it("leaves out what is said of another scheme, and what goes on about that, where the question names one", () => {
  const asked = "人工智能資助計劃的上限是多少？";
  const own = "「人工智能資助計劃」上限為 3 萬元。";
  const other = "「研究人才庫」上限為 5 萬元。每個項目上限為 7 萬元。";
  const limits = limitsOf({ about: asked, wanted: asked });
  expect(onSubject(asked, [own, other], [], limits)).toEqual([own]);
  expect(onSubject(asked, [own, "人工智能資助的上限為 9 萬元。"], [], limits)).toHaveLength(2);
});
