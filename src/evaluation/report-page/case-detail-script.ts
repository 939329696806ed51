// The part of the page's script that opens one case: the answer with what it cites beside what was expected, quotations
// and gold passages marked in their paragraphs.

/** Expects `CASE_TABLE_SCRIPT` before it. */
export const CASE_DETAIL_SCRIPT = `
let opened = 0;

function markedText(text, mark) {
  if (mark === null) return shown(text);
  return [...shown(text.slice(0, mark.start)), make("mark", {}, shown(text.slice(mark.start, mark.end))), ...shown(text.slice(mark.end))];
}

function paragraphBlock(marked, heading) {
  const paragraph = data.paragraphs[marked.paragraph];
  return make("div", { class: "passage" }, [
    make("p", { class: "source" }, [...heading, make("strong", {}, shown(paragraph.label)), " ",
      make("code", {}, shown(paragraph.id))]),
    make("blockquote", { lang: paragraph.language, dir: "auto" }, markedText(paragraph.text, marked.mark)),
  ]);
}

function citationItem(citation, index, one) {
  const gold = one.gold.length === 0 ? null
    : make("span", { class: citation.gold ? "chip good" : "chip" }, [(citation.gold ? "✓ " : "✗ ") + (citation.gold ? say().isGold : say().notGold)]);
  return make("li", { id: "cited-" + (index + 1) }, [paragraphBlock(citation, [make("span", { class: "number" }, ["[" + (index + 1) + "] "]), gold, " "])]);
}

function answerColumn(one) {
  const declined = one.declineReason !== null;
  const statements = one.statements.map((statement) => make("p", { dir: "auto", lang: statement.language }, [...shown(statement.text),
    ...statement.citations.map((number) => make("span", { class: "number" }, [" [" + number + "]"]))]));
  return make("section", { "aria-labelledby": "answer-title" }, [
    make("h3", { id: "answer-title" }, [declined ? say().declined : say().answer, ...(one.declineReason ? [": ", ...shown(one.declineReason)] : [])]),
    make("div", { class: "answer" }, statements.length > 0 ? statements : [make("p", { class: "soft" }, [say().noText])]),
    make("h4", {}, [declined ? say().nearest : say().citations]),
    one.citations.length === 0 ? make("p", { class: "soft" }, [say().noCitations])
      : make("ol", { class: "cited" }, one.citations.map((citation, index) => citationItem(citation, index, one))),
    rankingBlock(one),
  ].filter((part) => part !== null));
}

function rankingBlock(one) {
  if (one.ranking.length === 0) return null;
  const places = one.ranking.map((place) => make("li", {}, [make("code", {}, shown(place.id)), " " + place.score.toFixed(4),
    place.grade > 0 ? make("span", { class: "chip good" }, ["✓ " + say().isGold]) : ""]));
  return make("details", {}, [make("summary", {}, [say().ranking]), make("ol", { class: "ranking" }, places)]);
}

function factItem(fact) {
  return make("li", {}, [make("span", { class: fact.stated ? "chip good" : "chip bad" }, [(fact.stated ? "✓ " : "✗ ") + (fact.stated ? say().stated : say().missing)]),
    " ", ...fact.spellings.flatMap((spelling, index) => [index > 0 ? " | " : "", isolated(spelling, null)])]);
}

function goldGroup(group) {
  return [group.length > 1 ? make("p", { class: "soft" }, [say().oneOf]) : null, ...group.map((passage) => paragraphBlock(passage, []))];
}

function bureauList(codes) {
  return codes === null || codes.length === 0 ? [say().none] : shown(codes.join(", "));
}

function goldColumn(one) {
  const bureaux = one.expectedBureaux === null ? [] : [make("h4", {}, [say().bureaux]),
    make("p", {}, [say().expectedBureaux + ": ", make("strong", {}, bureauList(one.expectedBureaux)), " · " + say().namedBureaux + ": ", make("strong", {}, bureauList(one.bureaux))])];
  const facts = one.facts.length === 0 ? [] : [make("h4", {}, [say().facts]), make("ul", { class: "plain-list" }, one.facts.map(factItem))];
  return make("section", { "aria-labelledby": "gold-title" }, [
    make("h3", { id: "gold-title" }, [say().expected]),
    ...(one.gold.length === 0 ? [make("p", {}, [say().expectDecline])] : one.gold.flatMap(goldGroup)),
    ...facts, ...bureaux,
    ...(one.reference === null ? [] : [make("h4", {}, [say().reference]), make("p", { lang: one.language, dir: "auto" }, shown(one.reference))]),
  ]);
}

function historyBlock(one) {
  if (one.history.length === 0) return null;
  const turns = one.history.map((turn) => make("p", {}, [make("strong", {}, [turn.role === "user" ? say().user : say().assistant]), ": ", isolated(turn.text, one.language)]));
  return make("details", { open: "" }, [make("summary", {}, [say().history]), ...turns]);
}

function caseFacts(one) {
  const short = one.shortOf.map(figureName).join(" · ");
  return [
    make("p", { class: "meta" }, [outcomeBadge(one.outcome), " ", make("code", {}, shown(one.id)), " · " + say().languages[one.language] + " · ",
      ...shown(kindName(one.kind)), " · " + duration(one.latency) + " · " + (one.confidence === null ? "" : say().confidence + " " + one.confidence.toFixed(3) + " · "), make("a", { href: addressOf(one) }, [say().permalink])]),
    one.tags.length === 0 ? null : make("p", { class: "soft" }, [say().tags + ": ", ...shown(one.tags.join(", "))]),
    make("p", { class: "soft" }, [say().shortOf + ": " + (short === "" ? say().nothingShort : short)]),
  ];
}

/** Where the opened case stands among the chosen ones; among all where a link led to one that is not chosen. */
function neighbours() {
  const list = chosen.includes(opened) ? chosen : data.cases.map((_, index) => index);
  return { list, at: list.indexOf(opened) };
}

function showCase() {
  const one = data.cases[opened];
  const { list, at } = neighbours();
  byId("case-body").replaceChildren(
    make("h2", { id: "case-title", lang: one.language, dir: "auto" }, shown(one.query)), ...caseFacts(one).filter((part) => part !== null),
    ...[historyBlock(one)].filter((part) => part !== null),
    make("div", { class: "sides" }, [answerColumn(one), goldColumn(one)]));
  byId("case-place").textContent = fill(say().place, { n: at + 1, all: list.length });
  byId("case-previous").setAttribute("aria-disabled", String(at === 0));
  byId("case-next").setAttribute("aria-disabled", String(at === list.length - 1));
}

function openCase() {
  const match = /^#q=(.*)$/.exec(location.hash);
  const dialog = byId("case");
  let id = null;
  try { id = match && decodeURIComponent(match[1]); } catch (malformed) { id = null; }
  const index = id === null ? -1 : data.cases.findIndex((one) => one.id === id);
  if (index < 0) {
    if (dialog.open) dialog.close();
    return;
  }
  opened = index;
  showCase();
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function moveBy(step) {
  const { list, at } = neighbours();
  const next = list[at + step];
  if (next === undefined) return;
  history.replaceState(null, "", addressOf(data.cases[next]));
  openCase();
}

byId("case-previous").addEventListener("click", () => moveBy(-1));
byId("case-next").addEventListener("click", () => moveBy(1));
byId("case-close").addEventListener("click", () => byId("case").close());
byId("case").addEventListener("close", () => {
  if (location.hash.startsWith("#q=")) history.replaceState(null, "", "#questions");
});
addEventListener("hashchange", openCase);
`;
