// What a page shows as a table, a list, a reading aid or a footnote, as the pieces that it is read into.
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/adapters/html-reader.ts";
import { normalForm } from "../../../src/indexing/files/normal-form.ts";

/** The text that is indexed and cited. */
function read(html: string): readonly string[] {
  const outcome = readHtml(html);
  if (!outcome.ok) throw new Error(outcome.detail);
  return normalForm(outcome.file).trim().split("\n\n");
}

describe("a table", () => {
  it("has its first row as a row where nothing makes it a header", () => {
    expect(
      read(
        "<table><tr><th>Licensee</th><td>Harbour Ferry</td></tr><tr><th>Fee</th><td>$1,500</td></tr></table>",
      ),
    ).toEqual(["| Licensee | Harbour Ferry |", "| Fee | $1,500 |"]);
  });

  it("has heads in two rows as one, each with what stands over it", () => {
    const head =
      "<tr><th rowspan=2>Pool</th><th colspan=2>Fee ($)</th></tr><tr><th>Adult</th><th>Child</th></tr>";
    const body =
      "<tr><td>Indoor</td><td>20</td><td>9</td></tr><tr><td>Outdoor</td><td colspan=2>12</td></tr>";
    const wanted = [
      "| Pool | Fee ($) Adult | Fee ($) Child |\n|---|---|---|",
      "| Indoor | 20 | 9 |",
      "| Outdoor | 12 | 12 |",
    ];
    expect(read(`<table><thead>${head}</thead><tbody>${body}</tbody></table>`)).toEqual(wanted);
    expect(read(`<table>${head}${body}</table>`)).toEqual(wanted);
    expect(read(`<table>${head.replaceAll("th", "td")}${body}</table>`)).toEqual(wanted);
  });

  it("has a name over all its columns before it, and a total once", () => {
    expect(
      read(
        "<table><tr><th colspan=3>Table 1</th></tr><tr><th>Year<th>Zone<th>Cases</tr><tr><td>2021<td>A<td>4</tr><tr><td colspan=2>Total<td>4</tr></table>",
      ),
    ).toEqual(["Table 1", "| Year | Zone | Cases |\n|---|---|---|", "| 2021 | A | 4 |", "| Total |  | 4 |"]);
  });

  it("of heads alone is what they say", () => {
    expect(read("<table><tr><th>North</th><th>South</th></tr></table>")).toEqual(["| North | South |"]);
  });
});

describe("a list", () => {
  it.each([
    ['<ol type="a"><li>one<li>two</ol>', ["a. one", "b. two"]],
    ['<ol style="list-style-type: lower-roman" reversed><li>one<li>two</ol>', ["ii. one", "i. two"]],
    ['<ol style="list-style: inside lower-roman"><li>one<li>two</ol>', ["i. one", "ii. two"]],
    ['<ol type="A" start="3"><li>one<li>two</ol>', ["C. one", "D. two"]],
    ['<ol start="0"><li>one<li value="7">two</ol>', ["0. one", "7. two"]],
    ['<ol style="list-style:none"><li>1.1 one<li>1.2 two</ol>', ["1.1 one", "1.2 two"]],
    ['<ol style="list-style-type:trad-chinese-informal"><li>甲<li>乙</ol>', ["一、甲", "二、乙"]],
    ["<ol><li>one<ol type=i><li>in</ol></li></ol>", ["1. one", "i. in"]],
    ["<ul><li>one<ol><li>in</ol></li></ul>", ["- one", "- 1. in"]],
  ])("%s bears the numbers that a browser prints", (html, wanted) => {
    expect(read(html)).toEqual(wanted);
  });
});

describe("a sentence", () => {
  it("goes on over characters that say how they are read, without what they say", () => {
    const ruby = "<ruby>深<rp>(</rp><rt>sam</rt><rp>)</rp></ruby><ruby><rb>水</rb><rt>seoi</rt></ruby>";
    expect(read(`<p>政府於${ruby}埗設立中心。</p>`)).toEqual(["政府於深水埗設立中心。"]);
  });

  it("goes on over a formula", () => {
    expect(
      read("<p>where <math><mi>x</mi><mo>=</mo><mn>5</mn><annotation>x=5</annotation></math> holds.</p>"),
    ).toEqual(["where x=5 holds."]);
  });
});

describe("a footnote", () => {
  it("bears the number of its list, whatever it is called in the file", () => {
    expect(read('<ol><li id="footnote-20">One.</li><li id="footnote-21"><p>Two.</p></li></ol>')).toEqual([
      "[^1]: One.",
      "[^2]: Two.",
    ]);
  });

  it("says its mark once", () => {
    expect(read('<p id="fn1">[1] One.</p><p id="fn2"><sup>2</sup> Two.</p>')).toEqual([
      "[^1]: One.",
      "[^2]: Two.",
    ]);
  });
});

describe("a page's title", () => {
  const titleOf = (html: string) => {
    const outcome = readHtml(html);
    return outcome.ok ? outcome.file.headline : undefined;
  };

  it("is its main heading, be it in a header, else what it says of itself", () => {
    expect(titleOf("<title>Site</title><body><header><h1>Piers</h1></header><h2>Scope</h2>")).toBe("Piers");
    expect(titleOf("<title>Site</title><body><header><h1>Site</h1></header><h1>Fees</h1>")).toBe("Fees");
    expect(titleOf("<title>Piers</title><body><h2>Scope</h2>")).toBe("Piers");
    expect(titleOf("<body><h1 hidden>No</h1><h2>Scope</h2>")).toBeNull();
  });
});
