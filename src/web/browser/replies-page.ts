// The reply desk in a browser with scripts: a question is drafted in place; statements are edited, struck and given other evidence
// (held-statements.ts checks them again as they are typed); nothing leaves unchecked.

import { needsLook, replyMarkdown, replyText, replyWord } from "../export/reply-file.ts";
import { WORD_TYPE } from "../export/word-file.ts";
import type { EditedReply, ReplyData } from "../reply-data.ts";
import { fill } from "../tongue.ts";
import { Evidence, ReplyView, StatementEditor } from "../views/reply-view.tsx";
import { ProblemView } from "../views/turn-view.tsx";
// The bundle of each language holds that language's words in place of these (scripts/bundle-pages.mjs).
import { REPLY_WORDS as words } from "../words/reply-en.ts";
import { copyText } from "./clipboard.ts";
import { type Candidate, findEvidence, sendQuestion } from "./desk-service.ts";
import {
  checkSoon,
  editedStatement,
  holdDrafted,
  holdEmpty,
  reader,
  settle,
  strike,
  takeFrom,
} from "./held-statements.ts";
import { announce, download, part } from "./page-parts.ts";

let current: ReplyData | undefined;

start();

function start(): void {
  for (const label of document.querySelectorAll<HTMLElement>(".file")) label.hidden = false;
  const file = part("desk-file", HTMLInputElement);
  const question = part("desk-question", HTMLTextAreaElement);
  file.addEventListener("change", () => {
    question.required = file.value === "";
  });
  part("desk-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    void draft();
  });
  part("desk", HTMLElement).addEventListener("input", (event) => {
    const statement = event.target instanceof Element ? event.target.closest(".desk-statement") : null;
    if (statement !== null) checkSoon(statement);
  });
  part("desk", HTMLElement).addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>("[data-action]") : null;
    if (button !== null) ACTIONS[button.dataset.action ?? ""]?.(button);
  });
}

async function draft(): Promise<void> {
  const button = part("draft", HTMLButtonElement);
  if (button.disabled) return;
  button.disabled = true;
  announce(words.drafting, "lasting");
  const outcome = await sendQuestion(
    new FormData(part("desk-form", HTMLFormElement)),
    part("desk-file", HTMLInputElement).files?.[0],
  );
  button.disabled = false;
  const place = part("desk", HTMLElement);
  if ("problem" in outcome) {
    place.replaceChildren(
      ProblemView({ problem: outcome.problem, reader: { ...reader, interactive: false } }) as unknown as Node,
    );
    announce(place.textContent ?? "", "aloud");
    return;
  }
  current = outcome.reply;
  place.replaceChildren(ReplyView({ reply: current, reader, words }) as unknown as Node);
  for (const [at, section] of [...place.querySelectorAll(".part")].entries())
    holdDrafted(section, current, at);
  announce(fill(words.ready, { n: current.parts.length }), "aloud");
  place.querySelector("h2")?.scrollIntoView({ block: "start" });
}

/** What a click on each `data-action` does. */
const ACTIONS: Readonly<Record<string, (button: HTMLButtonElement) => void>> = {
  accept: (button) => press(button, "accept"),
  strike: (button) => press(button, "strike"),
  swap: (button) => void swap(button),
  use: (button) => use(button),
  add: (button) => add(button),
  "export-word": () =>
    void takeAway((reply, context) => download("youju-reply.docx", WORD_TYPE, replyWord(reply, context))),
  "export-markdown": () =>
    void takeAway((reply, context) =>
      download("youju-reply.md", "text/markdown", replyMarkdown(reply, context)),
    ),
  "copy-text": () =>
    void takeAway((reply) => void copyText(replyText(reply, { words })).then(() => announce(words.copied))),
};

function press(button: HTMLButtonElement, action: "accept" | "strike"): void {
  const statement = button.closest(".desk-statement");
  if (statement === null) return;
  const pressed = button.ariaPressed !== "true";
  for (const other of statement.querySelectorAll<HTMLButtonElement>("[aria-pressed]"))
    other.ariaPressed = String(other === button && pressed);
  strike(statement, action === "strike" && pressed);
}

async function swap(button: HTMLButtonElement): Promise<void> {
  const statement = button.closest(".desk-statement");
  const question = button.closest(".part")?.querySelector(".part-question")?.textContent ?? "";
  const open = statement?.querySelector(".candidates");
  if (open) {
    open.remove();
    button.ariaExpanded = "false";
    return;
  }
  const found = await findEvidence(question);
  const list = document.createElement("div");
  list.className = "candidates";
  const about = document.createElement("p");
  about.className = "soft";
  about.textContent = words.swapAbout;
  list.append(about, ...found.map(candidateNode));
  statement?.append(list);
  button.ariaExpanded = "true";
}

const candidates = new WeakMap<Element, Candidate>();

function candidateNode(candidate: Candidate): Node {
  const place = document.createElement("div");
  place.append(Evidence({ sources: [candidate], reader, words, open: false }) as unknown as Node);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.dataset.action = "use";
  button.textContent = words.useThis;
  candidates.set(button, candidate);
  place.append(button);
  return place;
}

function use(button: HTMLButtonElement): void {
  const statement = button.closest(".desk-statement");
  const field = statement?.querySelector("textarea");
  const candidate = candidates.get(button);
  if (!statement || !field || candidate === undefined) return;
  field.value = candidate.text;
  field.lang = candidate.document.language;
  takeFrom(statement, candidate);
  statement.querySelector(".candidates")?.remove();
  checkSoon(statement);
  field.focus();
}

function add(button: HTMLButtonElement): void {
  const section = button.closest<HTMLElement>(".part");
  const list = section?.querySelector(".desk-statements");
  if (!section || !list || current === undefined) return;
  const label = current.parts[Number(section.dataset.part)]?.label ?? "";
  const item = StatementEditor({
    text: "",
    note: "",
    language: current.language === "zh-Hant" ? "zh-Hant" : "en",
    name: fill(words.statement, { n: list.childElementCount + 1, label }),
    sources: [],
    reader,
    words,
  }) as unknown as HTMLElement;
  holdEmpty(item);
  list.append(item);
  item.querySelector("textarea")?.focus();
}

type Context = Parameters<typeof replyWord>[1];

/** Checks what is still to be checked, says what came of it, and takes the draft away with its marks. */
async function takeAway(give: (reply: EditedReply, context: Context) => void): Promise<void> {
  if (current === undefined) return;
  const statements = [...part("desk", HTMLElement).querySelectorAll(".desk-statement")];
  await Promise.all(statements.map(settle));
  const reply = editedReply(current);
  const wrong = reply.parts.flatMap((each) => each.statements).filter(needsLook).length;
  const line = part("desk-check", HTMLElement);
  line.textContent = wrong === 0 ? words.checkedAll : fill(words.problemsLeft, { n: wrong });
  line.className = wrong === 0 ? "" : "problem";
  if (wrong > 0 && !confirm(`${fill(words.problemsLeft, { n: wrong })}\n${words.exportAnyway}?`)) return;
  give(reply, { reader, words, origin: location.origin });
  announce(words.exported);
}

function editedReply(reply: ReplyData): EditedReply {
  const desk = part("desk", HTMLElement);
  const fixed = (name: string) =>
    desk.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`)?.value ?? "";
  return {
    opening: fixed("opening"),
    closing: fixed("closing"),
    language: reply.language === "zh-Hant" ? "zh-Hant" : "en",
    watermark: reply.watermark,
    note: reply.note,
    citations: reply.citations,
    parts: reply.parts.map(({ label, question, ...drafted }, i) => ({
      label,
      question,
      drafted,
      statements: [...desk.querySelectorAll<HTMLElement>(`[data-part="${i}"] .desk-statement`)].map(
        editedStatement,
      ),
    })),
  };
}
