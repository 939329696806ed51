// The page that the public opens: an ask box with examples, and a thread. With scripts off the form is sent to the server,
// which answers with this same page; with scripts on browser/ask-page.ts takes over.
import { pageAddress, questionAddress } from "../addresses.ts";
import { createElement, Fragment, type Markup } from "../element.ts";
import type { BureauData, DocumentSummaryData, Tongue, TurnData } from "../page-data.ts";
import { dateIn, languageTag, nameIn, sentenceGap, TONGUES } from "../tongue.ts";
import type { Reader } from "../views/reader.ts";
import { TurnView } from "../views/turn-view.tsx";
import { CONVERSATION_WORDS, PAGE_WORDS } from "../words/words-of.ts";
import { Choice } from "./choice.tsx";
import { ownName, type PageFrame, renderPage } from "./shell.tsx";

/** What can be chosen from; all empty while the service is loading. */
export interface AskChoices {
  readonly documents: readonly DocumentSummaryData[];
  readonly bureaux: readonly BureauData[];
  /** Years of publication, oldest first. */
  readonly years: readonly string[];
}

/** What was typed and chosen, to stand in the form again. */
export interface AskInput {
  readonly q: string;
  readonly answer: string;
  readonly documents: readonly string[];
  readonly bureaux: readonly string[];
  readonly languages: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** An empty form. */
export const EMPTY_INPUT: AskInput = {
  q: "",
  answer: "auto",
  documents: [],
  bureaux: [],
  languages: [],
  from: "",
  to: "",
};

interface AskProperties {
  readonly frame: PageFrame;
  readonly choices: AskChoices;
  readonly input: AskInput;
  /** What the server answered just now. */
  readonly turn: TurnData | undefined;
  /** Turns before it, as far as the form carried them. */
  readonly earlier: readonly { readonly role: string; readonly content: string }[];
}

/** `GET /` and `POST /ask`. */
export function renderAskPage(properties: AskProperties): string {
  const { frame, turn, earlier } = properties;
  const words = PAGE_WORDS[frame.tongue];
  const reader: Reader = {
    tongue: frame.tongue,
    words: CONVERSATION_WORDS[frame.tongue],
    interactive: false,
  };
  const threaded = turn !== undefined;
  return renderPage({
    frame,
    title: turn?.question.slice(0, 60) ?? "",
    current: "ask",
    script: "ask-page",
    threaded,
    children: (
      <>
        <div class="hero">
          <h1>{words.tagline}</h1>
          <p>{words.intro}</p>
        </div>
        <section id="thread" aria-label={words.thread}>
          {earlier.length > 0 ? <Earlier tongue={frame.tongue} turns={earlier} /> : null}
          {turn === undefined ? null : (
            <div id="served" data-turn={JSON.stringify(turn)}>
              <TurnView turn={turn} id="s1" reader={reader} />
            </div>
          )}
        </section>
        <Tools tongue={frame.tongue} />
        <div class="status-bar">
          <p id="status" class="status" role="status" />
          <button id="stop" type="button" class="plain" data-action="stop" hidden>
            {words.stop}
          </button>
        </div>
        <AskForm {...properties} />
        <Examples tongue={frame.tongue} />
      </>
    ),
  });
}

function Earlier({
  tongue,
  turns,
}: {
  readonly tongue: Tongue;
  readonly turns: AskProperties["earlier"];
}): Markup {
  return (
    <details class="earlier">
      <summary>{PAGE_WORDS[tongue].earlier}</summary>
      {turns.map(({ role, content }) => (
        <p class={role === "user" ? "earlier-question" : null}>{content}</p>
      ))}
    </details>
  );
}

function Tools({ tongue }: { readonly tongue: Tongue }): Markup {
  const words = PAGE_WORDS[tongue];
  const buttons = [
    ["export-markdown", words.exportMarkdown],
    ["export-word", words.exportWord],
    ["print", words.print],
    ["clear", `${words.newThread} · ${words.clear}`],
  ] as const;
  return (
    <div id="thread-tools" class="tools" hidden>
      <span class="soft">{CONVERSATION_WORDS[tongue].threadKept}</span>
      {buttons.map(([action, text]) => (
        <button type="button" class="plain" data-action={action}>
          {text}
        </button>
      ))}
    </div>
  );
}

function AskForm({ frame, choices, input, turn, earlier }: AskProperties): Markup {
  const { tongue } = frame;
  const words = PAGE_WORDS[tongue];
  const history = [
    ...earlier,
    ...(turn?.answer === undefined
      ? []
      : [
          { role: "user", content: turn.question },
          { role: "assistant", content: turn.answer.answer },
        ]),
  ];
  return (
    <form id="ask-form" class="ask" method="post" action="/ask">
      <label id="question-label" for="question" data-first={words.question} data-follow-up={words.followUp}>
        {turn === undefined ? words.question : words.followUp}
      </label>
      <textarea id="question" name="q" rows="3" required aria-describedby="hint">
        {input.q}
      </textarea>
      <p id="hint" class="soft">
        {words.hint}
        {sentenceGap(tongue)}
        <a href={pageAddress("/privacy", tongue)}>{words.privacyLink}</a>
      </p>
      <input type="hidden" name="lang" value={tongue} />
      {history.length > 0 ? <input type="hidden" name="history" value={JSON.stringify(history)} /> : null}
      <div class="row ask-row">
        <Options tongue={tongue} choices={choices} input={input} />
        <span class="buttons">
          <button id="ask" type="submit" class="primary">
            {words.ask}
          </button>
        </span>
      </div>
      <noscript>
        <p class="soft">{words.scriptOff}</p>
      </noscript>
    </form>
  );
}

function Options(properties: {
  readonly tongue: Tongue;
  readonly choices: AskChoices;
  readonly input: AskInput;
}): Markup {
  const { tongue, choices, input } = properties;
  const words = PAGE_WORDS[tongue];
  return (
    <details class="options">
      <summary>{words.options}</summary>
      <div class="fields">
        <Choice
          name="answer"
          label={words.answerIn}
          none={words.sameAsQuestion}
          noneValue="auto"
          chosen={input.answer}
          options={TONGUES.map((each) => [each, ownName(each), languageTag(each)] as const)}
        />
        <Choice
          name="languages"
          label={words.onlyLanguage}
          none={words.anyLanguage}
          chosen={input.languages[0] ?? ""}
          options={TONGUES.map((each) => [each, words.languages[each], ""] as const)}
        />
        <Choice
          name="bureaux"
          label={words.onlyBureau}
          none={words.anyBureau}
          chosen={input.bureaux[0] ?? ""}
          options={choices.bureaux.map(
            (bureau) => [bureau.code, `${nameIn(bureau, tongue)} (${bureau.code})`, ""] as const,
          )}
        />
        <Choice
          name="from"
          label={words.fromYear}
          none={words.anyYear}
          chosen={input.from}
          options={choices.years.map((year) => [year, year, ""] as const)}
        />
        <Choice
          name="to"
          label={words.toYear}
          none={words.anyYear}
          chosen={input.to}
          options={choices.years.map((year) => [year, year, ""] as const)}
        />
      </div>
      {choices.documents.length > 0 ? (
        <fieldset class="documents">
          <legend>{words.onlyDocuments}</legend>
          {choices.documents.map((document) => (
            <label>
              <input
                type="checkbox"
                name="documents"
                value={document.id}
                checked={input.documents.includes(document.id)}
              />
              <span>
                {nameIn(document.title, tongue)}{" "}
                <span class="soft">
                  {dateIn(document, tongue)} · {words.languages[document.language]}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </details>
  );
}

function Examples({ tongue }: { readonly tongue: Tongue }): Markup {
  const words = PAGE_WORDS[tongue];
  return (
    <section class="examples" aria-labelledby="examples-head">
      <h2 id="examples-head">{words.examples}</h2>
      <ul>
        {words.exampleQuestions.map((question) => (
          <li>
            <a href={questionAddress(question, tongue)} data-action="example">
              {question}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
