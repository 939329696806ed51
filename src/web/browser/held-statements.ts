// The statements on the reply desk: a text comes in as it is drafted, typed or taken from another paragraph, and what the sources
// say of it goes out beside it, and with it when it leaves.

import type { CitationData } from "../page-data.ts";
import type { EditedStatement, ReplyData } from "../reply-data.ts";
import { fill, isTongue } from "../tongue.ts";
import type { Reader } from "../views/reader.ts";
import { Evidence } from "../views/reply-view.tsx";
// The bundle of each language holds that language's words in place of these (scripts/bundle-pages.mjs).
import { CONVERSATION_WORDS } from "../words/conversation-en.ts";
import { REPLY_WORDS as words } from "../words/reply-en.ts";
import type { Verdict } from "../words/reply-words.ts";
import { checkText } from "./desk-service.ts";
import { strayFigures } from "./stray-figures.ts";

/** A statement is checked this many milliseconds after the last key. */
const CHECK_AFTER_MS = 700;
/** Verdicts that a figure which no source has is worse than. */
const OUTDONE_BY_FIGURES: ReadonlySet<Verdict> = new Set(["supported", "not-found", "modifier-differs"]);

/** What is known of a statement on the desk. */
interface Held {
  /** The words before anybody typed: the draft's, or those of the paragraph that was chosen instead. */
  given: string;
  /** The texts of the paragraphs behind them. */
  behind: readonly string[];
  sources: readonly CitationData[];
  verdict: Verdict;
  struck: boolean;
  /** The check under way, or the last one. */
  checked: Promise<void>;
  timer?: ReturnType<typeof setTimeout>;
}

const tongue = isTongue(document.documentElement.dataset.tongue)
  ? document.documentElement.dataset.tongue
  : "en";
/** Who reads the desk. */
export const reader: Reader = { tongue, words: CONVERSATION_WORDS, interactive: true };
const held = new WeakMap<Element, Held>();

/** What the service drafted was verified there: it is held as supported until somebody types. */
export function holdDrafted(section: Element, reply: ReplyData, at: number): void {
  for (const [i, item] of [...section.querySelectorAll(".desk-statement")].entries()) {
    const refs = reply.parts[at]?.statements[i]?.citations ?? [];
    const sources = reply.citations.filter(({ ref }) => refs.includes(ref));
    const given = reply.parts[at]?.statements[i]?.text ?? "";
    const behind = sources.map(({ text }) => text);
    held.set(item, {
      given,
      behind,
      sources,
      verdict: "supported",
      struck: false,
      checked: Promise.resolve(),
    });
  }
}

/** Checks a statement once nobody types in it any more. */
export function checkSoon(statement: Element): void {
  const state = held.get(statement);
  if (state === undefined) return;
  clearTimeout(state.timer);
  // Until it is checked again it counts as not found, so that nothing can be taken away in between.
  state.verdict = "not-found";
  say(statement, words.checking, "");
  state.timer = setTimeout(() => {
    state.checked = check(statement, state);
  }, CHECK_AFTER_MS);
}

/** What nobody has written yet; it is checked once something is typed. */
export function holdEmpty(statement: Element): void {
  held.set(statement, {
    given: "",
    behind: [],
    sources: [],
    verdict: "not-checked",
    struck: false,
    checked: Promise.resolve(),
  });
}

/** Holds a statement to another paragraph, whose words it now has. */
export function takeFrom(statement: Element, paragraph: CitationData): void {
  const state = held.get(statement);
  if (state === undefined) return;
  state.given = paragraph.text;
  state.behind = [paragraph.text];
  giveEvidence(statement, state, [paragraph]);
}

/** Strikes a statement out, or takes the stroke back. */
export function strike(statement: Element, struck: boolean): void {
  const state = held.get(statement);
  if (state === undefined) return;
  state.struck = struck;
  statement.classList.toggle("struck", struck);
}

async function check(statement: Element, state: Held): Promise<void> {
  const text = statement.querySelector("textarea")?.value ?? "";
  if (text.trim() === "") {
    state.verdict = "not-checked";
    say(statement, words.verdicts["not-checked"], "not-checked");
    return;
  }
  const checked = await checkText(text, tongue);
  if (statement.querySelector("textarea")?.value !== text) return;
  if ("problem" in checked) {
    say(
      statement,
      reader.words.problems[checked.problem.code] ?? reader.words.problems.unreachable ?? "",
      "not-found",
    );
    return;
  }
  const stray = OUTDONE_BY_FIGURES.has(checked.verdict)
    ? strayFigures(text, state.given, [...state.behind, ...checked.sources.map((source) => source.text)])
    : [];
  if (stray.length > 0) {
    state.verdict = "number-differs";
    say(statement, `${words.verdicts["number-differs"]} ${stray.join(" · ")}`, state.verdict);
    return;
  }
  state.verdict = checked.verdict;
  if (checked.sources.length > 0) giveEvidence(statement, state, checked.sources);
  const details = checked.findings.map(({ claimed, found, explanation }) =>
    explanation === "" ? fill(words.found, { claimed, found }) : explanation,
  );
  say(statement, [words.verdicts[checked.verdict], ...details].join(" "), checked.verdict);
}

function say(statement: Element, text: string, verdict: string): void {
  const line = statement.querySelector<HTMLElement>(".verdict");
  if (line === null) return;
  line.textContent = text;
  line.dataset.verdict = verdict;
}

function giveEvidence(statement: Element, state: Held, sources: readonly CitationData[]): void {
  state.sources = sources;
  statement
    .querySelector(".evidence")
    ?.replaceWith(Evidence({ sources, reader, words, open: false }) as unknown as Node);
}

/** Waits for the check of a statement, and makes it where it is still to come. */
export async function settle(statement: Element): Promise<void> {
  const state = held.get(statement);
  if (state === undefined) return;
  clearTimeout(state.timer);
  await state.checked;
  if (state.verdict === "not-found") await check(statement, state);
}

/** A statement as it leaves the desk. */
export function editedStatement(item: HTMLElement): EditedStatement {
  const state = held.get(item);
  return {
    text: item.querySelector("textarea")?.value.trim() ?? "",
    language: item.dataset.language === "zh-Hant" ? "zh-Hant" : "en",
    sources: state?.sources ?? [],
    verdict: state?.verdict ?? "not-found",
    struck: state?.struck ?? false,
  };
}
