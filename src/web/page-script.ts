// The part of the page's script that holds the conversation: what was asked, what came back, and the page's language.

/** Runs after RENDER_SCRIPT; expects `WORDS` and the body of page.ts. */
export const CONVERSATION_SCRIPT = `
const byId = (id) => document.getElementById(id);
const form = byId("form"), box = byId("question"), thread = byId("thread"), status = byId("status");
const turns = [];
let tongue = firstTongue();
let underWay = null;
let documents = [];

/** The link's ?lang=, else what was chosen last time, else the browser's; a browser without storage simply forgets. */
function firstTongue() {
  let kept = new URLSearchParams(location.search).get("lang");
  try { kept = kept || localStorage.getItem("youju.language"); } catch (refused) { /* nothing was kept */ }
  if (Object.hasOwn(WORDS, kept)) return kept;
  const wish = navigator.language.toLowerCase();
  if (!wish.startsWith("zh")) return "en";
  return /hans|-cn|-sg/.test(wish) ? "zh-Hans" : "zh-Hant";
}

function speak(next) {
  tongue = next;
  try { localStorage.setItem("youju.language", next); } catch (refused) { /* it is forgotten at the next visit */ }
  const words = WORDS[tongue];
  document.documentElement.lang = TONGUES[tongue];
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = words[node.dataset.word];
  for (const button of document.querySelectorAll("[data-tongue]")) {
    button.setAttribute("aria-pressed", String(button.dataset.tongue === tongue));
  }
  byId("example-list").replaceChildren(...words.exampleQuestions.map((text) => {
    const button = make("button", { type: "button" }, [text]);
    button.addEventListener("click", () => ask(text));
    return make("li", {}, [button]);
  }));
  showDocuments();
  thread.replaceChildren(...turns.map((turn, i) => renderTurn(turn, i + 1, tongue)).reverse());
  status.textContent = underWay ? words.working : "";
}

function showDocuments() {
  const chosen = chosenDocuments();
  byId("narrow").hidden = documents.length === 0;
  byId("documents").replaceChildren(...documents.map((record) => {
    const input = make("input", { type: "checkbox", value: record.id });
    input.checked = chosen.includes(record.id);
    const about = record.title[NAMES[tongue]] + " · " + showDate(record, tongue) + " · " + record.language;
    return make("label", {}, [input, make("span", {}, [about])]);
  }));
}

function chosenDocuments() {
  return [...document.querySelectorAll("#documents input:checked")].map((input) => input.value);
}

/** Earlier turns, cut so that the request stays far below the service's 64 KiB. */
function history() {
  const cut = (text) => Array.from(text).slice(0, 1200).join("");
  return turns.filter((turn) => turn.response).slice(-5).flatMap((turn) => [
    { role: "user", content: cut(turn.question) },
    { role: "assistant", content: cut(turn.response.answer) },
  ]);
}

function requestBody(question) {
  const body = { question: question, history: history(), language: byId("language").value };
  const chosen = chosenDocuments();
  if (chosen.length > 0) body.filters = { documents: chosen };
  return JSON.stringify(body);
}

async function send(question, signal) {
  let answer = null;
  try {
    answer = await fetch("/api/ask", {
      method: "POST", signal: signal, body: requestBody(question),
      headers: { "Content-Type": "application/json", Accept: "application/json" },
    });
    const body = await answer.json();
    if (answer.ok) return { question: question, response: body };
    return { question: question, problem: { code: body.type.split(":").pop(), id: answer.headers.get("X-Request-Id") } };
  } catch (failure) {
    if (signal.aborted) return null;
    return { question: question, problem: { code: "unreachable", id: "" } };
  }
}

async function ask(text) {
  const question = text.trim();
  if (question === "" || underWay) return;
  const mine = new AbortController();
  underWay = mine;
  setBusy(true);
  status.textContent = WORDS[tongue].working;
  const turn = await send(question, mine.signal);
  underWay = null;
  setBusy(false);
  status.textContent = "";
  if (turn === null) return;
  turns.push(turn);
  box.value = turn.problem ? question : "";
  const article = renderTurn(turn, turns.length, tongue);
  thread.prepend(article);
  status.textContent = announce(turn);
  byId("restart").hidden = false;
  byId("examples").hidden = true;
}

function announce(turn) {
  const words = WORDS[tongue];
  if (turn.problem) return problemText(turn.problem, words);
  return turn.response.status === "answered"
    ? fill(words.ready, turn.response.citations.length)
    : fill(words.declinedReady, turn.response.nearest.length);
}

function setBusy(busy) {
  byId("ask").disabled = busy;
  byId("stop").hidden = !busy;
  thread.setAttribute("aria-busy", String(busy));
}

form.addEventListener("submit", (event) => { event.preventDefault(); ask(box.value); });
box.addEventListener("keydown", (event) => {
  // While an input method composes, Enter chooses a character and must not send.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  ask(box.value);
});
byId("stop").addEventListener("click", () => { if (underWay) underWay.abort(); box.focus(); });
byId("restart").addEventListener("click", () => {
  turns.length = 0;
  thread.replaceChildren();
  status.textContent = "";
  byId("restart").hidden = true;
  byId("examples").hidden = false;
  box.focus();
});
for (const button of document.querySelectorAll("[data-tongue]")) {
  button.addEventListener("click", () => speak(button.dataset.tongue));
}
speak(tongue);
fetch("/api/documents").then((answer) => (answer.ok ? answer.json() : { documents: [] }))
  .then((body) => { documents = body.documents; showDocuments(); })
  .catch(() => { /* without the list there is simply no choice of documents */ });
const wanted = new URLSearchParams(location.search).get("q");
if (wanted) ask(wanted);
`;
