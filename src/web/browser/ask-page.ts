// The asking page in a browser with scripts: questions are answered in place, sentence by sentence, in a thread that this
// device keeps. Without this file the page asks and answers by loading anew.
import { THREAD_WORD_TYPE, threadFileName, threadMarkdown, threadWord } from "../export/thread-file.ts";
import type { CitationData, TurnData } from "../page-data.ts";
import { fill, isTongue, languageTag } from "../tongue.ts";
import type { Reader } from "../views/reader.ts";
// The bundle of each language holds that language's words in place of these (scripts/bundle-pages.mjs).
import { CONVERSATION_WORDS } from "../words/conversation-en.ts";
import { askService, historyOf } from "./ask-service.ts";
import { chosenOptions, onQuestion, questionBox, setBusy } from "./asking-form.ts";
import { pressThumb, sendReason } from "./feedback.ts";
import { announce, download, part } from "./page-parts.ts";
import { closeSource, copyCitation, showSurroundings, toggleSource } from "./sources.ts";
import { createThread, type ShownTurn, type Thread } from "./thread.ts";
import { keepDraft, loadThread, rememberTongue, takeDraft } from "./thread-store.ts";

/** After this many milliseconds the page says that it takes longer than usual. */
const SLOW_MS = 5000;

const { tongue } = document.documentElement.dataset;
const reader: Reader = {
  tongue: isTongue(tongue) ? tongue : "en",
  words: CONVERSATION_WORDS,
  interactive: true,
};
const thread = createThread(reader);
let underWay: AbortController | undefined;

start();

function start(): void {
  for (const turn of loadThread()) thread.show(turn);
  takeOverServed(thread);
  const draft = takeDraft();
  if (draft !== "") questionBox().value = draft;
  onQuestion(() => void ask(questionBox().value));
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element) onClick(event, event.target);
  });
  document.addEventListener("submit", (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.dataset.form !== "feedback") return;
    event.preventDefault();
    sendReason(event.target, reader);
  });
  document.addEventListener("keydown", onKey);
  addEventListener("offline", () => announce(reader.words.offline, "lasting"));
  addEventListener("online", () => announce(reader.words.online));
  addEventListener("beforeprint", () => openAll(true));
  addEventListener("afterprint", () => openAll(false));
  if (!navigator.onLine) announce(reader.words.offline, "lasting");
  document.documentElement.classList.add("ready");
}

/** What the server answered before this file ran becomes the last turn of the thread. */
function takeOverServed(into: Thread): void {
  const served = document.getElementById("served");
  if (served === null) return;
  const turn = JSON.parse(served.dataset.turn ?? "null") as TurnData | null;
  served.remove();
  if (turn === null) return;
  const kept = into.turns().at(-1);
  if (
    turn.answer !== undefined &&
    kept?.answer?.answer === turn.answer.answer &&
    kept.question === turn.question
  )
    return;
  into.settle(into.show(turn), turn);
  // The address has done its work; a reload shows the kept thread and asks nothing twice.
  history.replaceState(null, "", `/?lang=${reader.tongue}`);
}

async function ask(text: string): Promise<void> {
  const question = text.trim();
  if (question === "" || underWay !== undefined) return;
  const mine = new AbortController();
  underWay = mine;
  const body = { question, history: historyOf(thread.turns()), explain: true as const, ...chosenOptions() };
  const shown = thread.show({ question });
  beginWaiting(shown);
  const slow = setTimeout(() => announce(reader.words.slow, "lasting"), SLOW_MS);
  try {
    const outcome = await askService(
      body,
      (statement, citations) => thread.addStatement(shown, statement, citations),
      languageTag(reader.tongue),
      mine.signal,
    );
    const kept = thread.settle(shown, { question, ...outcome });
    if ("answer" in outcome && questionBox().value.trim() === question) questionBox().value = "";
    if (kept) announce(settledWords({ question, ...outcome }), "aloud");
    else announce(reader.words.storageFull);
  } catch {
    thread.drop(shown);
    announce(reader.words.stopped);
    questionBox().focus();
  } finally {
    clearTimeout(slow);
    underWay = undefined;
    shown.element.classList.remove("waiting");
    setBusy(false);
  }
}

/** The turn takes the room that its answer will need, so that nothing jumps when the answer comes. */
function beginWaiting(shown: ShownTurn): void {
  shown.element.classList.add("waiting");
  setBusy(true);
  announce(reader.words.working, "lasting");
  shown.element.scrollIntoView({ block: "start" });
}

function settledWords({ answer, problem }: TurnData): string {
  const { words } = reader;
  if (problem !== undefined)
    return words.problems[problem.code] ?? fill(words.problems.other ?? "", { id: problem.id });
  if (answer?.status === "declined") return fill(words.declinedReady, { n: answer.nearest.length });
  return fill(words.ready, { n: answer?.citations.length ?? 0 });
}

/** What a click on each `data-action` does. */
const ACTIONS: Readonly<Record<string, (button: HTMLButtonElement) => void>> = {
  source: (button) => {
    const citation = citationOf(button, Number(button.dataset.ref));
    if (citation !== undefined) toggleSource(button, citation, reader);
  },
  "close-source": (button) => {
    const panel = button.closest<HTMLElement>(".in-place");
    if (panel !== null) closeSource(panel);
  },
  copy: (button) => {
    const citation = citationOf(button);
    if (citation === undefined) return;
    void copyCitation(citation, reader.tongue).then((copied) =>
      announce(copied ? reader.words.copied : reader.words.copyRefused),
    );
  },
  surroundings: (button) => {
    const citation = citationOf(button);
    if (citation === undefined) return;
    showSurroundings(button, citation, reader).catch(() => announce(reader.words.problems.unreachable ?? ""));
  },
  helpful: (button) => pressThumb(button, true, reader),
  unhelpful: (button) => pressThumb(button, false, reader),
  retry: (button) => {
    const turn = button.closest<HTMLElement>(".turn");
    const question = turn === null ? undefined : thread.turnOf(turn)?.question;
    if (turn === null || question === undefined || underWay !== undefined) return;
    thread.drop({ id: turn.id, element: turn, question });
    void ask(question);
  },
  example: (button) => void ask(button.textContent ?? ""),
  stop: () => underWay?.abort(),
  clear: () => {
    if (confirm(reader.words.clearSure)) emptyThread();
  },
  "export-markdown": () => takeAway("md"),
  "export-word": () => takeAway("docx"),
  print: () => print(),
};

/** The file is made here, and so offline too. */
function takeAway(kind: "md" | "docx"): void {
  const name = threadFileName(reader, kind);
  const turns = thread.turns();
  if (kind === "md") download(name, "text/markdown", threadMarkdown(turns, reader, location.origin));
  else download(name, THREAD_WORD_TYPE, threadWord(turns, reader, location.origin));
  announce(reader.words.exported);
}

function emptyThread(): void {
  underWay?.abort();
  thread.clear();
  announce(reader.words.cleared);
  questionBox().focus();
}

function onClick(event: MouseEvent, target: Element): void {
  const button = target.closest<HTMLButtonElement>("[data-action]");
  if (button !== null) {
    event.preventDefault();
    ACTIONS[button.dataset.action ?? ""]?.(button);
  }
  const tongue = target.closest<HTMLElement>("a[data-tongue]")?.dataset.tongue;
  if (tongue === undefined) return;
  rememberTongue(tongue);
  keepDraft(questionBox().value);
}

/** Escape closes the source that the focus is in, or stops the question under way. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  const panel = event.target instanceof Element ? event.target.closest<HTMLElement>(".in-place") : null;
  const opened = event.target instanceof HTMLElement ? event.target.getAttribute("aria-controls") : null;
  const own = panel ?? (opened === null ? null : document.getElementById(opened));
  if (own?.classList.contains("in-place")) closeSource(own);
  else underWay?.abort();
}

/** The citation of the button's turn: by its number, or by the paragraph that the button names. */
function citationOf(button: HTMLButtonElement, ref?: number): CitationData | undefined {
  const answer = thread.turnOf(button)?.answer;
  return [...(answer?.citations ?? []), ...(answer?.nearest ?? [])].find((citation) =>
    ref === undefined ? citation.paragraphId === button.dataset.paragraph : citation.ref === ref,
  );
}

/** Paper cannot be clicked: every source is open and every address whole while the page is printed; sources are as they were afterwards. */
function openAll(forPrint: boolean): void {
  const place = part("thread", HTMLElement);
  for (const link of place.querySelectorAll<HTMLAnchorElement>(".actions a"))
    link.dataset.address = link.href;
  for (const item of place.querySelectorAll<HTMLDetailsElement>(".source-item")) {
    if (forPrint && !item.open) item.dataset.opened = "forPrint";
    if (forPrint) item.open = true;
    else if (item.dataset.opened === "forPrint") {
      item.open = false;
      delete item.dataset.opened;
    }
  }
}
