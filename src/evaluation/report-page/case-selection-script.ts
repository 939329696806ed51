// The part of the page's script that chooses and orders cases: pure functions, so that they can be tried without a browser.

/** Functions `selectCases`, `haystackOf` and `valuesOf`; expects `OUTCOMES` to be there. */
export const CASE_SELECTION_SCRIPT = String.raw`
/** What a search looks through: width and case of letters do not matter. */
function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

function haystackOf(one) {
  return fold([one.id, one.query, ...one.tags, ...one.statements.map((statement) => statement.text)].join("\n"));
}

/** The numbers of the cases that pass every filter, in the order asked for; equal ones keep the order of the set. */
function selectCases(cases, haystacks, state) {
  const terms = fold(state.text).split(/\s+/).filter((term) => term !== "");
  const chosen = [];
  cases.forEach((one, index) => {
    if (passes(one, state) && terms.every((term) => haystacks[index].includes(term))) chosen.push(index);
  });
  if (state.sort === null) return chosen;
  const compare = ORDERS[state.sort.by];
  const sign = state.sort.descending ? -1 : 1;
  return chosen.sort((a, b) => sign * compare(cases[a], cases[b]) || a - b);
}

function passes(one, state) {
  return (state.language === "" || one.language === state.language)
    && (state.kind === "" || one.kind === state.kind)
    && (state.tag === "" || one.tags.includes(state.tag))
    && (state.outcome === "" || one.outcome === state.outcome)
    && (state.shortOf === "" || one.shortOf.includes(Number(state.shortOf)));
}

function byText(field) {
  return (a, b) => (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0);
}

const ORDERS = {
  id: byText("id"),
  language: byText("language"),
  kind: byText("kind"),
  outcome: (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome),
  shortOf: (a, b) => a.shortOf.length - b.shortOf.length,
  latency: (a, b) => (a.latency ?? -1) - (b.latency ?? -1),
};

/** The values of a filter that some case has, in order. */
function valuesOf(cases, field) {
  const found = new Set(cases.flatMap((one) => (field === "tag" ? one.tags : one[field])));
  if (field === "outcome") return OUTCOMES.filter((outcome) => found.has(outcome));
  return [...found].sort((a, b) => (typeof a === "number" ? a - b : a < b ? -1 : 1)).map(String);
}
`;
