// The static frame of the question-by-question part: filters, table, pager, dialog and the data that the page's script
// fills them from. Options and rows are the script's, since ten thousand rows are no page.

import type { LocalizedText } from "../../domain/document.ts";
import { words } from "./localized.ts";
import { dataMarkup, element, join, type Markup } from "./markup.ts";
import type { CaseData } from "./page-model.ts";
import { REPORT_WORDS as SAY } from "./report-words.ts";

/** Filters, in the order of the form; `data-filter` is the field of the script's state. */
const CHOICES: readonly (readonly [string, LocalizedText])[] = [
  ["language", SAY.questionLanguage],
  ["kind", SAY.kind],
  ["tag", SAY.tag],
  ["outcome", SAY.outcome],
  ["shortOf", SAY.shortOf],
];

/** Columns with the order that each sorts by; the question itself is not sorted. */
const COLUMNS: readonly { readonly label: LocalizedText; readonly sort: string | null }[] = [
  { label: SAY.question, sort: null },
  { label: SAY.outcome, sort: "outcome" },
  { label: SAY.shortOf, sort: "shortOf" },
  { label: SAY.questionLanguage, sort: "language" },
  { label: SAY.kind, sort: "kind" },
  { label: SAY.id, sort: "id" },
  { label: SAY.time, sort: "latency" },
];

/** The whole part, without data. */
export function casesSection(): Markup {
  return element(
    "section",
    { id: "questions" },
    element("h2", { id: "questions-title" }, words(SAY.questions)),
    element("noscript", {}, element("p", { class: "card" }, words(SAY.needsScript))),
    element("div", { id: "browser", hidden: true }, filterForm(), caseTable(), pager()),
    caseDialog(),
  );
}

/** The cases as the script reads them. */
export function caseData(cases: CaseData): Markup {
  return element("script", { type: "application/json", id: "case-data" }, dataMarkup(cases));
}

function filterForm(): Markup {
  const search = element(
    "div",
    { class: "field search" },
    element("label", { for: "filter-text" }, words(SAY.search)),
    element("input", { id: "filter-text", type: "search", autocomplete: "off", spellcheck: "false" }),
  );
  const choices = CHOICES.map(([name, label]) =>
    element(
      "div",
      { class: "field" },
      element("label", { for: `filter-${name}` }, words(label)),
      element("select", { id: `filter-${name}`, "data-filter": name }),
    ),
  );
  const reset = element("button", { type: "button", id: "reset", class: "plain" }, words(SAY.reset));
  return element("form", { id: "filters", class: "filters" }, search, join(choices), reset);
}

function caseTable(): Markup {
  const head = COLUMNS.map(({ label, sort }) =>
    sort === null
      ? element("th", { scope: "col" }, words(label))
      : element(
          "th",
          { scope: "col", "data-sort": sort },
          element(
            "button",
            { type: "button" },
            words(label),
            element("span", { class: "order", "aria-hidden": "true" }),
          ),
        ),
  );
  return join([
    element("p", { id: "shown", class: "soft", role: "status" }),
    element(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-labelledby": "questions-title" },
      element(
        "table",
        { id: "case-table", class: "cases" },
        element("caption", { class: "aloud" }, words(SAY.questions)),
        element("thead", {}, element("tr", {}, join(head))),
        element("tbody", { id: "case-rows" }),
      ),
    ),
  ]);
}

function pager(): Markup {
  const button = (id: string, sign: string, label: LocalizedText): Markup =>
    element(
      "button",
      { type: "button", id: `page-${id}`, class: "plain" },
      element("span", { "aria-hidden": "true" }, sign),
      element("span", { class: "aloud" }, words(label)),
    );
  return element(
    "nav",
    { class: "pager", "aria-labelledby": "pages-label" },
    element("span", { id: "pages-label", class: "aloud" }, words(SAY.pages)),
    button("first", "«", SAY.first),
    button("previous", "‹", SAY.previous),
    element("span", { id: "page-place" }),
    button("next", "›", SAY.next),
    button("last", "»", SAY.last),
  );
}

function caseDialog(): Markup {
  const button = (id: string, label: LocalizedText): Markup =>
    element("button", { type: "button", id, class: "plain" }, words(label));
  return element(
    "dialog",
    { id: "case", "aria-labelledby": "case-title" },
    element(
      "div",
      { class: "bar" },
      button("case-previous", SAY.previousCase),
      element("span", { id: "case-place", class: "soft", role: "status" }),
      button("case-next", SAY.nextCase),
      button("case-close", SAY.close),
    ),
    element("div", { id: "case-body", tabindex: -1 }),
  );
}
