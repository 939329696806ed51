import { describe, expect, it } from "vitest";
import { isPlace } from "../../../src/answering/deciding/foreign-places.ts";
import { nearQuestion } from "../../../src/answering/deciding/near-question.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../../src/answering/retrieving/ranking/rank-candidates.ts";
import { askingOf, evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const passage = (text: string, similarity: number, id = text): Evidence => {
  const evidence = evidenceOf(paragraphOf({ id, text }));
  return { ...evidence, features: { ...evidence.features, passageSimilarity: similarity } };
};
const near = (asked: string, ...ranked: Evidence[]) => {
  const { question, concepts } = askingOf(
    questionOf(asked, /\p{Script=Han}/u.test(asked) ? "zh-Hans" : "en"),
    ranked,
  );
  return nearQuestion(question.text, ranked, concepts, createProfileReader());
};

describe("what a decline shows, and whose business it is", () => {
  const asked = "What does the harbour ferry charge for bicycles?";
  const about = passage("The harbour ferry carries bicycles.", 0.6);

  it("is the body's of a passage that says the question's words and is near it in meaning", () => {
    expect(near(asked, about).nearest).toEqual([about]);
    expect(near(asked, about).isForItsBody).toBe(true);
  });

  it("is nobody's where the closest has other words, or a word by chance; it is shown all the same", () => {
    const others = passage("Schools open laboratories.", 0.6);
    expect(near(asked, others)).toEqual({ nearest: [others], isForItsBody: false });
    expect(near(asked, passage("The harbour is deep, and the ferry moves.", 0.1)).isForItsBody).toBe(false);
  });

  it("is three passages at most, and the body of the first only where the first is near", () => {
    const others = [1, 2, 3, 4].map((n) => passage(about.paragraph.text, 0.5, `plan#p${n}`));
    expect(near(asked, ...others).nearest).toHaveLength(3);
    expect(near(asked, passage("Schools open.", 0.1), about).isForItsBody).toBe(false);
    expect(near(asked)).toEqual({ nearest: [], isForItsBody: false });
  });

  it("is nobody's where the closest only names the same places", () => {
    expect(near("香港工资比深圳高吗", passage("香港和深圳设有口岸。", 0.5)).isForItsBody).toBe(false);
  });

  it("sends nobody to a body of Hong Kong with another city's business", () => {
    const ferry = passage("The harbour ferry carries bicycles in Macao too.", 0.6);
    expect(near("What does Macao's harbour ferry charge for bicycles?", ferry)).toMatchObject({
      nearest: [ferry],
      isForItsBody: false,
    });
  });
});

it("tells the name of a place from other words", () => {
  expect(["“香港”", "深圳", "hong kong", "Singapore"].filter(isPlace)).toHaveLength(4);
  expect(["深圳工资", "ferry", "香港大学"].filter(isPlace)).toEqual([]);
});
