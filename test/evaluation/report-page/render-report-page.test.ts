// What can be seen of the report page without a browser: that it is one closed file, says every word in three scripts, names
// what it draws, and that nothing a system under test said becomes markup.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CASE_SCRIPT } from "../../../src/evaluation/report-page/case-script.ts";
import { CASE_SELECTION_SCRIPT } from "../../../src/evaluation/report-page/case-selection-script.ts";
import { CASE_WORDS } from "../../../src/evaluation/report-page/case-words.ts";
import { dataMarkup, element, textOf } from "../../../src/evaluation/report-page/markup.ts";
import { OUTCOMES, type ReportPage } from "../../../src/evaluation/report-page/page-model.ts";
import { renderReportPage } from "../../../src/evaluation/report-page/render-report-page.ts";
import { REPORT_STYLE } from "../../../src/evaluation/report-page/report-style.ts";
import { HOSTILE_TEXTS, sampleReport } from "./report-page-fixture.ts";

const REPORT = sampleReport();
const PAGE = renderReportPage(REPORT);

/** What a browser would act on: the page without its data, style and script. */
function markupAlone(page: string): string {
  return page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, "");
}

describe("the report page", () => {
  it("is the same for the same report, byte for byte", () => {
    expect(renderReportPage(sampleReport())).toBe(PAGE);
  });

  it("needs nothing else, and its policy allows only its own style and script", () => {
    const markup = markupAlone(PAGE);
    expect(markup).not.toMatch(/\b(src|srcset|action|data|poster)="/);
    const links = [...markup.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    expect(links.filter((link) => link !== "data:," && !link?.startsWith("#"))).toEqual([]);
    expect(REPORT_STYLE).not.toMatch(/url\(|@import/);
    expect(markup).not.toMatch(/ style="| on\w+="/);
    for (const text of [REPORT_STYLE, CASE_SCRIPT]) {
      expect(PAGE).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      expect(PAGE).toContain(`>${text}</`);
    }
    expect(PAGE).toContain("default-src 'none'");
  });

  it("has a script that parses, cannot end its element, and finds every element that it asks for", () => {
    expect(() => new Function(CASE_SCRIPT)).not.toThrow();
    expect(CASE_SCRIPT).not.toMatch(/<\/script|<!--/i);
    const ids = [...markupAlone(PAGE).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const made = [...CASE_SCRIPT.matchAll(/id: "([\w-]+)"/g)].map((match) => match[1]);
    const wanted = [...CASE_SCRIPT.matchAll(/byId\("([\w-]+)"\)/g)].map((match) => match[1]);
    expect(wanted.length).toBeGreaterThan(10);
    for (const id of wanted) expect([...ids, ...made, "case-data"]).toContain(id);
  });

  it("names every drawing or hides it, and gives every plot a table", () => {
    const drawings = PAGE.match(/<svg[^>]*>/g) ?? [];
    expect(drawings.length).toBeGreaterThan(6);
    for (const drawing of drawings) expect(drawing).toMatch(/aria-labelledby|aria-hidden="true"/);
    const plots = markupAlone(PAGE).split("<figure").slice(1);
    expect(plots).toHaveLength(6);
    for (const plot of plots) expect(plot.split("</figure>")[0]).toMatch(/<details>[\s\S]*<table/);
    const ids = new Set([...PAGE.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const named = [...markupAlone(PAGE).matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)];
    const missing = named.flatMap((match) => match[1]?.split(" ") ?? []).filter((id) => !ids.has(id));
    expect(missing).toEqual(["case-title"]); // made by the script when a case is opened
  });

  it("says each of its words in three scripts", () => {
    const said = (tongue: string) =>
      PAGE.split(`lang="${tongue}" class="w`).length + PAGE.split(`class="w" lang="${tongue}"`).length;
    expect(said("en")).toBeGreaterThan(100);
    expect(said("zh-Hant")).toBe(said("en"));
    expect(said("zh-Hans")).toBe(said("en"));
    for (const words of Object.values(CASE_WORDS)) {
      expect(Object.keys(words)).toEqual(Object.keys(CASE_WORDS.en));
      expect(Object.keys(words.outcomes)).toEqual([...OUTCOMES]);
      expect(words.shown).toMatch(/\{n\}.*\{all\}|\{all\}.*\{n\}/);
    }
  });

  it("shows figures with counts, intervals and controls, and says where a control does as well", () => {
    expect(PAGE).toContain("109/168");
    expect(PAGE).toMatch(/class="wins">66\.0/);
    expect(PAGE).not.toMatch(/class="wins">35\.0/);
    expect(PAGE).toContain(">0.024<");
    expect(PAGE).toContain("skipped, which is no pass");
    expect(PAGE).toContain("not compared: the earlier run has no facts");
  });

  it("leaves out what there is nothing to show of", () => {
    const bare: ReportPage = {
      ...REPORT,
      warnings: [],
      otherFigures: [],
      gate: null,
      judged: [],
      recall: [],
      riskCoverage: null,
      parity: [],
      latency: null,
      confusion: null,
      turnDepths: [],
      breakdowns: [],
      comparison: null,
    };
    const page = renderReportPage(bare);
    for (const id of ["warnings", "gate", "judged", "plots", "comparison", "figures"]) {
      expect(page).not.toContain(`<section id="${id}"`);
      expect(page).not.toContain(`href="#${id}"`);
    }
  });
});

describe("hostile texts", () => {
  it("never become markup nor hide in the file", () => {
    expect(markupAlone(PAGE)).not.toMatch(/<script|<img|<svg onload|onerror="/);
    expect(PAGE.split("<script").length - 1).toBe(2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(PAGE).not.toMatch(/[\u0000-\u0008\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069]/);
  });

  it("come back from the data as they were", () => {
    const data = /<script type="application\/json" id="case-data">([\s\S]*?)<\/script>/.exec(PAGE)?.[1] ?? "";
    const parsed = JSON.parse(data) as ReportPage["cases"];
    expect(parsed).toEqual(REPORT.cases);
    expect(parsed.cases.slice(0, HOSTILE_TEXTS.length).map(({ query }) => query)).toEqual(HOSTILE_TEXTS);
  });

  it("are escaped whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(textOf(text).markup.replaceAll(/<\/?span[^>]*>/g, "")).not.toMatch(/[<>]/);
        expect(element("a", { title: text }).markup).toMatch(/^<a title="[^"<>]*"><\/a>$/s);
        expect(dataMarkup(text).markup).not.toContain("<");
        expect(JSON.parse(dataMarkup(text).markup)).toBe(text);
      }),
    );
  });
});

describe("choosing cases", () => {
  interface State {
    readonly text: string;
    readonly [filter: string]: unknown;
  }
  const { selectCases, haystackOf } = new Function(
    "OUTCOMES",
    `${CASE_SELECTION_SCRIPT}; return { selectCases, haystackOf };`,
  )(OUTCOMES) as {
    selectCases: (cases: unknown, haystacks: readonly string[], state: State) => readonly number[];
    haystackOf: (one: unknown) => string;
  };
  const cases = REPORT.cases.cases;
  const haystacks = cases.map(haystackOf);
  const all: State = { text: "", language: "", kind: "", tag: "", outcome: "", shortOf: "", sort: null };
  const select = (state: Partial<State>) => selectCases(cases, haystacks, { ...all, ...state });

  it("takes all, in the order of the set, where nothing is asked for", () => {
    expect(select({})).toEqual(cases.map((_, index) => index));
  });

  it("takes only cases that pass every filter", () => {
    const chosen = select({ language: "en", outcome: "incomplete", shortOf: "3" });
    const expected = cases.flatMap(({ language, outcome }, index) =>
      language === "en" && outcome === "incomplete" ? [index] : [],
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(chosen).toEqual(expected);
  });

  it("finds words in question, answer and id, in any width and case", () => {
    expect(select({ text: "ＬＡＢＯＲＡＴＯＲＩＥＳ case-0012" })).toEqual([12]);
    expect(select({ text: "no such words" })).toEqual([]);
  });

  it("sorts both ways and keeps the order of the set among equals", () => {
    const rank = (index: number) => OUTCOMES.indexOf(cases[index]?.outcome ?? "apart");
    const rising = select({ sort: { by: "outcome", descending: false } });
    const falling = select({ sort: { by: "outcome", descending: true } });
    for (const [order, sign] of [
      [rising, 1],
      [falling, -1],
    ] as const) {
      for (const [place, index] of order.entries()) {
        const before = order[place - 1];
        if (before === undefined) continue;
        expect(sign * (rank(index) - rank(before)) || index - before).toBeGreaterThan(0);
      }
    }
  });
});
