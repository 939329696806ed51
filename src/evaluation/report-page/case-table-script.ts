// The part of the page's script that shows the cases: language of the page, filters, sorted and paged table. Whatever a
// system under test said becomes text nodes, never markup.

/** Expects `CASE_SELECTION_SCRIPT` before it and `openCase` after it. */
export const CASE_TABLE_SCRIPT = String.raw`
const PAGE_SIZE = 50;
const FIELDS = { en: "en", "zh-Hant": "zhHant", "zh-Hans": "zhHans" };
const SIGNS = { complete: "✓", "rightly-declined": "✓", incomplete: "◐", "wrong-source": "✗", "wrongly-declined": "✗", "wrongly-answered": "✗", apart: "○" };
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("case-data").textContent);
const haystacks = data.cases.map(haystackOf);
const state = { text: "", language: "", kind: "", tag: "", outcome: "", shortOf: "", sort: null, page: 0 };
let chosen = [];

function tongue() {
  return document.documentElement.lang;
}

function say() {
  return WORDS[tongue()];
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

function make(tag, attributes, children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null) node.setAttribute(name, value);
  }
  node.append(...(children || []).filter((child) => child !== null));
  return node;
}

/** A text as nodes, with characters that would act unseen shown by their code points. */
function shown(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    nodes.push(text.slice(from, match.index), make("span", { class: "unseen" }, ["U+" + code]));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

function isolated(text, language) {
  return make("bdi", { lang: language }, shown(text));
}

function kindName(kind) {
  return Object.hasOwn(say().kinds, kind) ? say().kinds[kind] : kind;
}

function figureName(index) {
  return data.figures[index].label[FIELDS[tongue()]];
}

function outcomeBadge(outcome) {
  return make("span", { class: "outcome " + outcome }, [make("span", { "aria-hidden": "true" }, [SIGNS[outcome] + " "]), say().outcomes[outcome]]);
}

function duration(milliseconds) {
  if (milliseconds === null) return "–";
  return milliseconds >= 100 ? milliseconds.toFixed(0) + " ms" : milliseconds.toFixed(1) + " ms";
}

function addressOf(one) {
  return "#q=" + encodeURIComponent(one.id);
}

function caseRow(one) {
  const short = one.shortOf.map(figureName).join(" · ");
  return make("tr", {}, [
    make("th", { scope: "row" }, [make("a", { href: addressOf(one) }, [isolated(one.query, one.language)])]),
    make("td", {}, [outcomeBadge(one.outcome)]),
    make("td", { class: "few" }, [short === "" ? "–" : short]),
    make("td", {}, [say().languages[one.language]]),
    make("td", {}, shown(kindName(one.kind))),
    make("td", {}, [make("code", {}, shown(one.id))]),
    make("td", {}, [duration(one.latency)]),
  ]);
}

function showRows() {
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE));
  state.page = Math.min(Math.max(0, state.page), pages - 1);
  const visible = chosen.slice(state.page * PAGE_SIZE, (state.page + 1) * PAGE_SIZE);
  byId("case-rows").replaceChildren(...visible.map((index) => caseRow(data.cases[index])));
  byId("shown").textContent = chosen.length === 0 ? say().noneShown : fill(say().shown, { n: chosen.length, all: data.cases.length });
  byId("page-place").textContent = (state.page + 1) + " / " + pages;
  for (const [id, off] of [["first", state.page === 0], ["previous", state.page === 0],
    ["next", state.page === pages - 1], ["last", state.page === pages - 1]]) byId("page-" + id).setAttribute("aria-disabled", String(off));
}

function choose() {
  chosen = selectCases(data.cases, haystacks, state);
  state.page = 0;
  showRows();
}

/** The options of a filter in the language of the page; what was chosen stays chosen. */
function showOptions(select) {
  const field = select.dataset.filter;
  const names = { language: (value) => say().languages[value], kind: kindName, tag: (value) => value,
    outcome: (value) => say().outcomes[value], shortOf: (value) => figureName(Number(value)) };
  const values = valuesOf(data.cases, field);
  select.replaceChildren(make("option", { value: "" }, [say().any]),
    ...values.map((value) => make("option", { value }, [names[field](value).replace(UNSEEN, "\uFFFD")])));
  select.value = state[field];
  select.closest(".field").hidden = values.length === 0;
}

function showOrder() {
  for (const head of document.querySelectorAll("[data-sort]")) {
    const sorted = state.sort !== null && state.sort.by === head.dataset.sort;
    const order = sorted ? (state.sort.descending ? "descending" : "ascending") : null;
    if (order === null) head.removeAttribute("aria-sort");
    else head.setAttribute("aria-sort", order);
    head.querySelector(".order").textContent = order === null ? "↕" : order === "ascending" ? "↑" : "↓";
  }
}

/** Ascending, then descending, then the order of the set again. */
function sortBy(by) {
  if (state.sort === null || state.sort.by !== by) state.sort = { by, descending: false };
  else state.sort = state.sort.descending ? null : { by, descending: true };
  showOrder();
  choose();
}

function turnTo(page) {
  state.page = page;
  showRows();
}

function showTongue(language) {
  document.documentElement.lang = language;
  for (const button of document.querySelectorAll("[data-tongue]")) {
    button.setAttribute("aria-pressed", String(button.dataset.tongue === language));
  }
  document.querySelectorAll("[data-filter]").forEach(showOptions);
  showRows();
  if (byId("case").open) showCase();
}

/** What was chosen before, else the reader's own language. A page opened from a file may not be allowed to remember. */
function firstTongue() {
  let kept = null;
  try { kept = localStorage.getItem("report-language"); } catch (refused) { kept = null; }
  if (kept !== null && Object.hasOwn(WORDS, kept)) return kept;
  const own = navigator.language.toLowerCase();
  if (!own.startsWith("zh")) return "en";
  return /hans|cn|sg|my/.test(own) ? "zh-Hans" : "zh-Hant";
}

function chooseTongue(language) {
  showTongue(language);
  try { localStorage.setItem("report-language", language); } catch (refused) { return; }
}

function listen() {
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  let waiting = 0;
  byId("filter-text").addEventListener("input", (event) => {
    state.text = event.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(choose, 120);
  });
  for (const select of document.querySelectorAll("[data-filter]")) {
    select.addEventListener("change", () => { state[select.dataset.filter] = select.value; choose(); });
  }
  byId("reset").addEventListener("click", () => {
    Object.assign(state, { text: "", language: "", kind: "", tag: "", outcome: "", shortOf: "" });
    byId("filter-text").value = "";
    document.querySelectorAll("[data-filter]").forEach(showOptions);
    choose();
  });
  for (const head of document.querySelectorAll("[data-sort]")) {
    head.querySelector("button").addEventListener("click", () => sortBy(head.dataset.sort));
  }
  const moves = { first: () => 0, previous: () => state.page - 1, next: () => state.page + 1, last: () => Infinity };
  for (const [id, target] of Object.entries(moves)) byId("page-" + id).addEventListener("click", () => turnTo(target()));
  for (const button of document.querySelectorAll("[data-tongue]")) {
    button.addEventListener("click", () => chooseTongue(button.dataset.tongue));
  }
}
`;
