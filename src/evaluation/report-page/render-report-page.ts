// A report comes in, one HTML file goes out that needs nothing else: no network, no font, no library. Its policy allows
// only the style and the script that are in it, so that even a mistake in escaping could run nothing.
import { createHash } from "node:crypto";
import type { LocalizedText } from "../../domain/document.ts";
import { CASE_SCRIPT } from "./case-script.ts";
import { caseData, casesSection } from "./cases-section.ts";
import { confusionPlot } from "./confusion-plot.ts";
import {
  breakdownTable,
  comparisonTable,
  controlWins,
  definitionTable,
  figureTable,
  languageTable,
} from "./figure-tables.ts";
import { gateTable, judgedTable } from "./gate-table.ts";
import { latencyPlot } from "./latency-plot.ts";
import { fillWords, TONGUES, words } from "./localized.ts";
import { type Child, element, join, type Markup, plainTextOf } from "./markup.ts";
import type { AnswerLengths, ReportPage } from "./page-model.ts";
import { parityPlot } from "./parity-plot.ts";
import { REPORT_STYLE } from "./report-style.ts";
import { REPORT_WORDS as SAY } from "./report-words.ts";
import { recallPlot, riskCoveragePlot, turnDepthPlot } from "./series-plots.ts";

/** The whole page; the same for the same report, byte for byte. */
export function renderReportPage(report: ReportPage): string {
  const sections = sectionsOf(report);
  const page = element("html", { lang: "en" }, "\n", head(report), "\n", body(report, sections), "\n");
  return `<!doctype html>\n${page.markup}\n`;
}

interface Section {
  readonly id: string;
  readonly title: LocalizedText;
  readonly content: readonly Child[];
}

function head({ title }: ReportPage): Markup {
  return element(
    "head",
    {},
    join(
      [
        element("meta", { charset: "utf-8" }),
        element("meta", { "http-equiv": "Content-Security-Policy", content: policy() }),
        element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        element("meta", { name: "color-scheme", content: "light dark" }),
        element("title", {}, plainTextOf(`${SAY.report.en}: ${title}`)),
        element("link", { rel: "icon", href: "data:," }),
        element("style", {}, { markup: REPORT_STYLE }),
      ],
      "\n",
    ),
  );
}

function policy(): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(REPORT_STYLE)}'`,
    `script-src '${hashOf(CASE_SCRIPT)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function body(report: ReportPage, sections: readonly Section[]): Markup {
  const shown = [
    ...sections,
    { id: "questions", title: SAY.questions, content: [casesSection()] },
    method(report),
  ];
  return element(
    "body",
    {},
    join(
      [
        element("a", { class: "skip", href: "#headline" }, words(SAY.skip)),
        element(
          "div",
          { class: "wrap" },
          masthead(report, shown),
          element("main", {}, join(shown.map(drawSection), "\n")),
        ),
        caseData(report.cases),
        element("script", {}, { markup: CASE_SCRIPT }),
      ],
      "\n",
    ),
  );
}

function drawSection({ id, title, content }: Section): Markup {
  if (id === "questions") return join(content);
  return element("section", { id }, element("h2", {}, words(title)), join(content, "\n"));
}

function masthead({ title, facts }: ReportPage, sections: readonly Section[]): Markup {
  const switches = TONGUES.map(({ language }) =>
    element(
      "button",
      {
        type: "button",
        class: "plain",
        lang: language,
        "data-tongue": language,
        "aria-pressed": String(language === "en"),
      },
      TONGUE_NAMES[language],
    ),
  );
  const links = sections.map((section) =>
    element("li", {}, element("a", { href: `#${section.id}` }, words(section.title))),
  );
  const described = facts.map(({ label, value }) =>
    element("div", {}, element("dt", {}, words(label)), element("dd", {}, words(value))),
  );
  return element(
    "header",
    {},
    element(
      "div",
      { class: "top" },
      element("p", { class: "kicker" }, words(SAY.report)),
      element(
        "div",
        { class: "tongues", role: "group", "aria-labelledby": "tongues-label", hidden: true, id: "tongues" },
        element("span", { id: "tongues-label", class: "aloud" }, words(SAY.language)),
        join(switches),
      ),
    ),
    element("h1", { id: "title" }, title),
    element("h2", { class: "aloud" }, words(SAY.run)),
    element("dl", { class: "facts" }, join(described)),
    element(
      "nav",
      { class: "contents", "aria-labelledby": "contents-label" },
      element("span", { id: "contents-label", class: "aloud" }, words(SAY.contents)),
      element("ul", {}, join(links)),
    ),
  );
}

const TONGUE_NAMES = { en: "English", "zh-Hant": "繁體", "zh-Hans": "简体" } as const;

/** The parts that have something to show, in the order of reading. */
function sectionsOf(report: ReportPage): readonly Section[] {
  const { breakdowns, comparison, gate, judged, languages, otherFigures, warnings } = report;
  const plots = plotsOf(report);
  const sections: readonly Section[] = [
    { id: "warnings", title: SAY.warnings, content: warnings.length === 0 ? [] : [warningList(warnings)] },
    { id: "headline", title: SAY.headline, content: headlineContent(report) },
    { id: "gate", title: SAY.gate, content: gate === null ? [] : gateTable(gate) },
    {
      id: "comparison",
      title: SAY.comparison,
      content: comparison === null ? [] : comparisonContent(comparison),
    },
    {
      id: "plots",
      title: SAY.plots,
      content: plots.length === 0 ? [] : [element("div", { class: "plots" }, join(plots, "\n"))],
    },
    {
      id: "figures",
      title: SAY.otherFigures,
      content: otherFigures.map((group, index) =>
        figureTable({
          id: `figures-${index}`,
          caption: group.title,
          rows: group.rows,
          controls: report.controls,
        }),
      ),
    },
    { id: "judged", title: SAY.judged, content: judged.length === 0 ? [] : [judgedTable(judged)] },
    {
      id: "parts",
      title: SAY.breakdowns,
      content: [...(languages.length > 1 ? [languageTable(report)] : []), ...breakdowns.map(breakdownTable)],
    },
  ];
  return sections.filter(({ content }) => content.length > 0);
}

function headlineContent(report: ReportPage): readonly Child[] {
  const wins = report.headline.some((row) => row.byControl.some((value) => controlWins(value, row)));
  return [
    element("p", { class: "soft" }, words(SAY.intervals), " ", words(SAY.stripKey)),
    figureTable({
      id: "headline-table",
      caption: SAY.headline,
      captionHidden: true,
      rows: report.headline,
      controls: report.controls,
    }),
    wins ? element("p", { class: "soft" }, "† ", words(SAY.controlWins)) : null,
    ...report.lengths.map(lengthLine),
  ];
}

function lengthLine({ unit, answers, median, p95, beyond }: AnswerLengths): Markup {
  const counts = { answers, median, p95 };
  const lengths = words(fillWords(SAY.lengths, counts));
  const excess = beyond === null ? [] : ["; ", words(fillWords(SAY.lengthsBeyond, { ...beyond }))];
  return element("p", { class: "soft" }, lengths, " (", words(unit), ")", ...excess);
}

function warningList(warnings: readonly string[]): Markup {
  return element(
    "ul",
    { class: "card warnings", lang: "en" },
    join(warnings.map((text) => element("li", {}, text))),
  );
}

function comparisonContent(comparison: NonNullable<ReportPage["comparison"]>): readonly Child[] {
  const { against, cases, onlyHere, onlyThere, reasons } = comparison;
  const counts = { name: against, cases, onlyHere, onlyThere };
  return [
    element("p", { class: "soft" }, words(fillWords(SAY.against, counts))),
    reasons.length === 0 ? null : warningList(reasons),
    comparisonTable(comparison),
    element("p", { class: "soft" }, words(SAY.comparisonNote)),
  ];
}

function plotsOf({
  recall,
  riskCoverage,
  parity,
  latency,
  confusion,
  turnDepths,
}: ReportPage): readonly Markup[] {
  return [
    recall.length > 0 ? recallPlot(recall) : null,
    riskCoverage === null ? null : riskCoveragePlot(riskCoverage),
    parity.length > 0 ? parityPlot(parity) : null,
    latency === null ? null : latencyPlot(latency),
    turnDepths.length > 0 ? turnDepthPlot(turnDepths) : null,
    confusion === null ? null : confusionPlot(confusion),
  ].flatMap((plot) => plot ?? []);
}

function method({ headline, otherFigures, controls }: ReportPage): Section {
  const named = controls.map((control) => element("li", {}, words(control)));
  return {
    id: "method",
    title: SAY.method,
    content: [
      definitionTable([...headline, ...otherFigures.flatMap(({ rows }) => rows)]),
      element("h3", {}, words(SAY.statistics)),
      element("p", {}, words(SAY.statisticsAbout)),
      ...(controls.length === 0
        ? []
        : [
            element("h3", {}, words(SAY.controlsTitle)),
            element("p", {}, words(SAY.controlsAbout)),
            element("ul", {}, join(named)),
          ]),
    ],
  };
}
