// The part of the page's script that turns a response into nodes. Whatever comes from the service becomes text, never
// markup: there is no innerHTML, so a document that holds markup shows it as the letters it is.

/** Functions `renderTurn` and `make`; expects `WORDS` to be there. */
export const RENDER_SCRIPT = `
function make(tag, attributes, children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null) node.setAttribute(name, value);
  }
  node.append(...(children || []).filter((child) => child !== null && child !== undefined));
  return node;
}

const TONGUES = { en: "en-HK", "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans" };
const NAMES = { en: "en", "zh-Hant": "zhHant", "zh-Hans": "zhHans" };

function fill(text, number) {
  return text.replace("{n}", String(number));
}

function showDate(record, language) {
  const shown = { year: "numeric", timeZone: "UTC" };
  if (record.publishedPrecision !== "year") shown.month = "long";
  if (record.publishedPrecision === "day") shown.day = "numeric";
  return new Intl.DateTimeFormat(TONGUES[language], shown).format(new Date(record.publishedOn + "T00:00:00Z"));
}

function quoted(text, quote) {
  return [text.slice(0, quote.start), make("mark", {}, [text.slice(quote.start, quote.end)]), text.slice(quote.end)];
}

function markers(refs, turnId, words) {
  return make("span", { class: "refs" }, refs.map((ref) =>
    make("a", { class: "ref", href: "#" + turnId + "-" + ref, "aria-label": fill(words.source, ref) }, ["[" + ref + "]"])));
}

function bureauChips(bureaux, words, language) {
  if (bureaux.length === 0) return null;
  const chips = bureaux.map((bureau) => {
    const basis = bureau.basis ? " · " + words.basis[bureau.basis] : "";
    return make("li", { class: "chip" }, [bureau[NAMES[language]] + " (" + bureau.code + ")" + basis]);
  });
  return make("ul", { class: "who", "aria-label": words.responsible }, [
    make("li", { class: "soft" }, [words.responsible]), ...chips,
  ]);
}

/** The paragraphs before and after, fetched when somebody opens them. */
function surroundings(citation, words) {
  const address = "/api/paragraphs/" + encodeURIComponent(citation.paragraphId);
  const place = make("div", { lang: TONGUES[citation.document.language] }, []);
  const disclosure = make("details", {}, [
    make("summary", {}, [words.surroundings]), place,
    make("p", { class: "soft" }, [make("a", { href: address }, [words.permalink])]),
  ]);
  disclosure.addEventListener("toggle", async () => {
    if (!disclosure.open || place.childElementCount > 0) return;
    try {
      const { previous, next } = await (await fetch(address)).json();
      place.replaceChildren(...[previous, next].filter((one) => one !== null).map((one) =>
        make("p", { class: "around" }, [make("b", {}, [one.label]), " ", one.text])));
    } catch (failure) {
      place.textContent = words.problems.unreachable;
    }
  });
  return disclosure;
}

function sourceCard(citation, turnId, words, language) {
  const place = [showDate(citation.document, language), citation.document.publisher].join(" › ");
  const twin = citation.counterpart;
  return make("li", { class: "card", id: turnId + "-" + citation.ref, tabindex: "-1" }, [
    make("h4", {}, [
      make("span", { class: "number" }, ["[" + citation.ref + "]"]),
      make("span", {}, [citation.document.title[NAMES[language]], " · ",
        make("span", { lang: TONGUES[citation.document.language] }, [citation.label])]),
    ]),
    make("p", { class: "soft path" }, [place,
      make("span", { lang: TONGUES[citation.document.language] }, citation.section.map((heading) => " › " + heading))]),
    make("blockquote", { lang: TONGUES[citation.document.language] }, quoted(citation.text, citation.quote)),
    bureauChips(citation.bureaux, words, language),
    twin && make("details", {}, [
      make("summary", {}, [words.counterpart[twin.language]]),
      make("blockquote", { lang: TONGUES[twin.language] }, [twin.text]),
    ]),
    surroundings(citation, words),
  ]);
}

function sourceList(title, citations, turnId, words, language) {
  if (citations.length === 0) return [];
  const cards = citations.map((citation) => sourceCard(citation, turnId, words, language));
  return [make("h3", { class: "list" }, [title]), make("ol", { class: "sources" }, cards)];
}

function noticeBox(notices, lang, turnId, words) {
  if (notices.length === 0) return null;
  const items = notices.map((notice) =>
    make("li", { lang: lang }, [notice.text, " ", markers(notice.citations, turnId, words)]));
  return make("div", { class: "notes" }, [make("h3", {}, [words.notices]), make("ul", {}, items)]);
}

function answerText(response, turnId, words) {
  const lang = TONGUES[response.language];
  if (response.status === "declined") {
    return make("div", { class: "answer" }, [
      make("p", { class: "reason" }, [words.declined[response.reason]]),
      make("p", { lang: lang }, [response.answer]),
    ]);
  }
  const gap = response.language === "en" ? " " : "";
  const sentences = response.statements.flatMap((statement) =>
    [statement.text + gap, markers(statement.citations, turnId, words), gap]);
  return make("div", { class: "answer", lang: lang }, [make("p", {}, sentences)]);
}

function checkRows(response, words) {
  const kinds = Object.keys(words.checks);
  const head = make("tr", {}, ["", ...kinds.map((kind) => words.checks[kind])]
    .map((text) => make("th", { scope: "col" }, [text])));
  const rows = response.statements.map((statement) => make("tr", {}, [
    make("td", { lang: TONGUES[response.language] }, [statement.text]),
    ...kinds.map((kind) => make("td", {}, [words.results[statement.checks[kind]]])),
  ]));
  return make("table", { class: "checks" }, [make("caption", { class: "soft" }, [words.checked]), head, ...rows]);
}

function madeHow(response, words) {
  const { composer, indexId } = response.provenance;
  const facts = [words.composer[composer], words.index + " " + indexId.slice(0, 19) + "…",
    words.time + " " + Math.round(response.timings.totalMs) + " ms"];
  return make("details", { class: "soft" }, [
    make("summary", {}, [words.details]),
    make("p", {}, [facts.join(" · ")]),
    response.statements.length > 0 ? checkRows(response, words) : null,
  ]);
}

function problemText(problem, words) {
  const known = words.problems[problem.code];
  return known || words.problems.other + " " + problem.id;
}

function renderTurn(turn, number, language) {
  const words = WORDS[language];
  const turnId = "turn" + number;
  const parts = [make("h2", {}, [turn.question])];
  if (turn.problem) {
    parts.push(make("p", { class: "card problem" }, [problemText(turn.problem, words)]));
  } else if (turn.response) {
    const response = turn.response;
    parts.push(make("div", { class: "card" }, [
      answerText(response, turnId, words),
      bureauChips(response.bureaux, words, language),
      noticeBox(response.notices, TONGUES[response.language], turnId, words),
    ]));
    parts.push(...sourceList(words.sources, response.citations, turnId, words, language));
    parts.push(...sourceList(words.nearest, response.nearest, turnId, words, language));
    parts.push(madeHow(response, words));
  }
  return make("article", { class: "turn", id: turnId }, parts);
}
`;
