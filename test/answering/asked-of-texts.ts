// A question and texts in, the question understood, its concepts weighed by the texts and their profiles out.
import { weighConcepts } from "../../src/answering/retrieving/coverage/coverage.ts";
import { createProfileReader } from "../../src/answering/retrieving/passages/passage-profile.ts";
import { understandQuestion } from "../../src/answering/understanding/understand-question.ts";
import { lexicalLegsOf, libraryOf, paragraphOf, translatorOf } from "./small-library.ts";

export function askedOfTexts(asked: string, texts: readonly string[]) {
  const language = /\p{Script=Han}/u.test(asked) ? "zh-Hant" : "en";
  const paragraphs = texts.map((text, i) =>
    paragraphOf({ id: `d#p${i}`, text, language: /\p{Script=Han}/u.test(text) ? "zh-Hant" : "en" }),
  );
  const knowledge = { translator: translatorOf({}), findBodies: () => [] };
  const standalone = { text: asked, asked, context: undefined, contextWeight: 0 };
  const question = understandQuestion(standalone, language, knowledge);
  const concepts = weighConcepts(question.concepts, lexicalLegsOf(libraryOf([], paragraphs)));
  return { question, concepts, profiles: paragraphs.map(createProfileReader()) };
}
