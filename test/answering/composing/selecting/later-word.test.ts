// What a later document says otherwise is shown beside, or before, what it overtakes.
import { describe, expect, it } from "vitest";
import { withLaterWord } from "../../../../src/answering/composing/selecting/later-word.ts";
import { askingOf, evidenceOf, questionOf } from "../../evidence-of.ts";
import { documentRecord, paragraphOf } from "../../small-library.ts";

const documents = new Map(
  [
    documentRecord({ id: "paper", publishedOn: "2023-11-13" }),
    documentRecord({ id: "daily", publishedOn: "2026-01-01" }),
  ].map((document) => [document.id, document]),
);
const older = evidenceOf(paragraphOf({ id: "paper#p1", text: "政府把沙嶺的兩公頃土地改作數據中心。" }), 12);
const newer = evidenceOf(paragraphOf({ id: "daily#p1", text: "沙嶺約10公頃用地已於三月批出。" }), 9);

const answered = (text: string, ...ranked: readonly (typeof older)[]): readonly string[] =>
  answeredAgain(text, undefined, ...ranked);

const answeredAgain = (
  text: string,
  doubt: string | undefined,
  ...ranked: readonly (typeof older)[]
): readonly string[] => {
  const again = doubt === undefined ? {} : { again: { doubt, wish: "source" as const } };
  const asking = askingOf({ ...questionOf(text, "zh-Hant"), ...again }, ranked);
  const [evidence = older] = ranked;
  const selected = [{ evidence, askings: [asking], role: "main" as const }];
  return withLaterWord(selected, asking, 5, (id) => documents.get(id)).map(
    ({ evidence: { paragraph }, role }) => `${paragraph.documentId} ${role}`,
  );
};

describe("withLaterWord", () => {
  it("puts the later figure first where the figure is asked for, or held up to be so", () => {
    expect(answered("沙嶺有多少公頃？", older, newer)).toEqual(["daily main", "paper main"]);
    expect(answered("沙嶺是不是有兩公頃？", older, newer)).toEqual(["daily main", "paper main"]);
  });

  it("puts a later amount first where it is asked how much", () => {
    const before = evidenceOf(paragraphOf({ id: "paper#p3", text: "海港基金的撥款為30億元。" }), 12);
    const after = evidenceOf(paragraphOf({ id: "daily#p3", text: "海港基金的撥款增至50億元。" }), 9);
    expect(answered("海港基金的撥款有多少錢？", before, after)).toEqual(["daily main", "paper main"]);
  });

  it("shows it beside where something else is asked, or how it was then", () => {
    expect(answered("沙嶺的土地改作甚麼？", older, newer)).toEqual(["paper main", "daily tie"]);
    expect(answered("沙嶺當時有多少公頃？", older, newer)).toEqual(["paper main", "daily tie"]);
    expect(answered("2023年沙嶺有多少公頃？", older, newer)).toEqual(["paper main", "daily tie"]);
  });

  it("shows it beside where the earlier figure is held against the answer", () => {
    expect(answeredAgain("沙嶺有多少公頃？", "我記得是2公頃", older, newer)).toEqual([
      "paper main",
      "daily tie",
    ]);
    expect(answeredAgain("沙嶺有多少公頃？", "我記得是5公頃", older, newer)).toEqual([
      "daily main",
      "paper main",
    ]);
  });

  it("leaves what no later document contradicts as it came", () => {
    expect(answered("沙嶺有多少公頃？", newer, older)).toEqual(["daily main"]);
    const other = evidenceOf(paragraphOf({ id: "daily#p2", text: "新田約10公頃用地已批出。" }), 9);
    expect(answered("沙嶺有多少公頃？", older, other)).toEqual(["paper main"]);
  });
});
