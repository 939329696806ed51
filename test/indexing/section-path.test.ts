import { describe, expect, it } from "vitest";
import { enterRun, type FoundHeading, type PathEntry } from "../../src/indexing/section-path.ts";
import { noHints } from "./parse-text.ts";

const plain = (...words: string[]): FoundHeading[] => words.map((each) => ({ words: each, level: null }));
const marked = (level: number, words: string): FoundHeading => ({ words, level });

function walk(runs: readonly (readonly FoundHeading[])[], hints = noHints): string[] {
  const paths: string[] = [];
  let path: readonly PathEntry[] = [];
  for (const run of runs) {
    path = enterRun(path, run, hints);
    paths.push(path.map((entry) => entry.words).join(" > "));
  }
  return paths;
}

describe("enterRun", () => {
  it("reads depth from runs where nothing marks it: a run of k replaces the last k", () => {
    const title = marked(0, "Chapter");
    expect(
      walk([[title, ...plain("Intro")], plain("Hub", "Parks"), plain("Labs"), plain("Trade", "Patents")]),
    ).toEqual([
      "Chapter > Intro",
      "Chapter > Hub > Parks",
      "Chapter > Hub > Labs",
      "Chapter > Trade > Patents",
    ]);
  });

  it("trusts marked levels, unless the entry says that they are not to be trusted", () => {
    const runs = [[marked(1, "A"), marked(2, "B")], [marked(3, "C")], [marked(2, "D")]];
    expect(walk(runs)).toEqual(["A > B", "A > B > C", "A > D"]);
    expect(walk(runs, { ...noHints, headingLevels: "runs" })).toEqual(["A > B", "A > C", "A > D"]);
  });

  it("knows the first-level headings of Council papers and the slogans below them", () => {
    const slogan = "「發展經濟，改善民生」";
    expect(
      walk([plain("目的"), plain("新措施", slogan), plain("甲", "乙"), plain("丙"), plain("未來路向")]),
    ).toEqual([
      "目的",
      `新措施 > ${slogan}`,
      `新措施 > ${slogan} > 甲 > 乙`,
      `新措施 > ${slogan} > 甲 > 丙`,
      "未來路向",
    ]);
  });

  it("begins anew in an annex, printed or hinted", () => {
    const hints = { ...noHints, annexes: [{ label: "附件二", title: "工作指標" }] };
    expect(
      walk(
        [plain("背景"), plain("附件一"), plain("背景"), plain("其他"), plain("工作 指標", "(一) 指標")],
        hints,
      ),
    ).toEqual(["背景", "附件一", "附件一 > 背景", "附件一 > 其他", "附件二 工作 指標 > (一) 指標"]);
  });

  it("puts a heading where a hint says", () => {
    const hints = { ...noHints, fixedHeadings: { 己: 2 } };
    expect(walk([plain("甲", "乙", "丙"), plain("己"), plain("庚")], hints)).toEqual([
      "甲 > 乙 > 丙",
      "甲 > 己",
      "甲 > 庚",
    ]);
  });
});
