// The thread: its turns as data, and as nodes on the page. One place changes both, so that they never differ.
import type { AnswerData, CitationData, StatementData, TurnData } from "../page-data.ts";
import { languageTag } from "../tongue.ts";
import { StatementView } from "../views/answer-view.tsx";
import type { Reader } from "../views/reader.ts";
import { AnswerView, EvidenceView, TurnView } from "../views/turn-view.tsx";
import { part } from "./page-parts.ts";
import { clearThread, saveThread } from "./thread-store.ts";

/** A turn on the page. */
export interface ShownTurn {
  readonly id: string;
  readonly element: HTMLElement;
  readonly question: string;
}

/** The thread of this page. */
export interface Thread {
  turns(): readonly TurnData[];
  turnOf(element: Element): TurnData | undefined;
  show(turn: TurnData): ShownTurn;
  addStatement(shown: ShownTurn, statement: StatementData, citations: readonly CitationData[]): void;
  /** False where this device could not keep all of the thread. */
  settle(shown: ShownTurn, turn: TurnData): boolean;
  drop(shown: ShownTurn): void;
  clear(): void;
}

/** An empty thread for a reader. */
export function createThread(reader: Reader): Thread {
  const place = part("thread", HTMLElement);
  const turns = new Map<string, TurnData>();
  let count = 0;

  const mark = () => {
    const some = turns.size > 0;
    document.documentElement.classList.toggle("has-thread", some);
    part("thread-tools", HTMLElement).hidden = ![...turns.values()].some(
      ({ answer }) => answer !== undefined,
    );
    part("question-label", HTMLElement).textContent =
      part("question-label", HTMLElement).dataset[some ? "followUp" : "first"] ?? "";
  };

  return {
    turns: () => [...turns.values()],
    turnOf: (element) => turns.get(element.closest(".turn")?.id ?? ""),
    show: (turn) => {
      count += 1;
      const id = `t${count}`;
      const element = TurnView({ turn, id, reader }) as unknown as HTMLElement;
      place.append(element);
      turns.set(id, turn);
      mark();
      return { id, element, question: turn.question };
    },
    addStatement: (shown, statement, citations) => {
      const list = statementList(shown, statement.text);
      const item = StatementView({ statement, citations, turn: shown.id, reader }) as unknown as Node;
      list.append(item);
    },
    settle: (shown, turn) => {
      turns.set(shown.id, turn);
      mark();
      if (turn.answer === undefined) replaceTurn(shown, turn, reader);
      else finishAnswer(shown, turn.answer, reader);
      return saveThread([...turns.values()]);
    },
    drop: (shown) => {
      turns.delete(shown.id);
      shown.element.remove();
      mark();
    },
    clear: () => {
      turns.clear();
      place.replaceChildren();
      clearThread();
      mark();
    },
  };
}

/** Sentences are said politely as they come; when all have come the list is silent, so that opening a source says nothing. */
function statementList(shown: ShownTurn, text: string): Element {
  const reply = shown.element.querySelector(".reply");
  const known = reply?.querySelector(".statements");
  if (known) return known;
  const list = document.createElement("ol");
  list.className = "statements";
  list.ariaLive = "polite";
  list.lang = languageTag(/^[^\p{Script=Han}]*\p{Script=Latin}/u.test(text) ? "en" : "zh-Hant");
  reply?.append(list);
  return list;
}

function finishAnswer(shown: ShownTurn, answer: AnswerData, reader: Reader): void {
  const reply = shown.element.querySelector(".reply");
  const list = reply?.querySelector<HTMLElement>(".statements");
  const views = { answer, turn: shown.id, reader };
  if (list?.childElementCount === answer.statements.length && answer.status === "answered") {
    list.lang = languageTag(answer.language);
    list.removeAttribute("aria-live");
    reply?.append(EvidenceView(views) as unknown as Node);
  } else reply?.replaceChildren(AnswerView(views) as unknown as Node);
}

function replaceTurn(shown: ShownTurn, turn: TurnData, reader: Reader): void {
  const fresh = TurnView({ turn, id: shown.id, reader }) as unknown as HTMLElement;
  shown.element.replaceChildren(...fresh.childNodes);
}
