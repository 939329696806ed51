// A comparison without its dates: what is searched beside the question itself.
import { describe, expect, it } from "vitest";
import { condenseQuestion } from "../../../src/answering/understanding/conversation/condense-question.ts";
import { withoutTimes } from "../../../src/answering/understanding/timeless-question.ts";

function timeless(question: string): string | undefined {
  return withoutTimes(condenseQuestion(question, []))?.asked;
}

describe("withoutTimes", () => {
  it.each([
    [
      "How many lines were backed by August 2023, and how many by the end of 2024?",
      "How many lines were backed , and how many ?",
    ],
    [
      "Compare the number of firms helped by the end of 2024 with the 2027 goal.",
      "Compare the number of firms helped with the goal.",
    ],
    ["計劃在2023年8月底和2024年底分別支持了多少條生產線？", "計劃在 和 分別支持了多少條生產線？"],
    ["超算中心首阶段，2023年估计何时启用？", "超算中心首阶段， 估计何时启用？"],
  ])("leaves of %s what it asks about", (question, asked) => {
    expect(timeless(question)).toBe(asked);
  });

  it.each(["in 2023 and 2024", "2023年2024年"])(
    "is nothing where a question is only dates: %s",
    (question) => {
      expect(timeless(question)).toBeUndefined();
    },
  );

  it("is nothing where no date is named, and keeps what the reader is shown", () => {
    expect(timeless("How does the target compare with the result?")).toBeUndefined();
    const question = "How did 2023 compare with 2024?";
    expect(withoutTimes(condenseQuestion(question, []))?.text).toBe(question);
  });
});
