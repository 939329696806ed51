// The reply desk: a form for a Legislative Council question, and the draft that came of it.
import { createElement, Fragment, type Markup } from "../element.ts";
import type { ProblemData } from "../page-data.ts";
import type { ReplyData } from "../reply-data.ts";
import { languageTag } from "../tongue.ts";
import { ReplyView } from "../views/reply-view.tsx";
import { ProblemView } from "../views/turn-view.tsx";
import type { ReplyWords } from "../words/reply-words.ts";
import { REPLY_WORDS } from "../words/reply-words-of.ts";
import { CONVERSATION_WORDS } from "../words/words-of.ts";
import { Choice } from "./choice.tsx";
import { type PageFrame, renderPage } from "./shell.tsx";

/** What was typed and chosen, to stand in the form again. */
export interface ReplyInput {
  readonly question: string;
  readonly form: string;
  readonly language: string;
  readonly member: string;
  readonly date: string;
}

/** `GET /replies` and `POST /replies`. */
export function renderRepliesPage(properties: {
  readonly frame: PageFrame;
  readonly input: ReplyInput;
  readonly reply?: ReplyData | undefined;
  readonly problem?: ProblemData | undefined;
}): string {
  const { frame, input, reply, problem } = properties;
  const words = REPLY_WORDS[frame.tongue];
  const reader = { tongue: frame.tongue, words: CONVERSATION_WORDS[frame.tongue], interactive: false };
  return renderPage({
    frame,
    title: words.title,
    current: "replies",
    script: "replies-page",
    children: (
      <>
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">
          {words.about} {words.notKept}
        </p>
        <DeskForm frame={frame} input={input} words={words} />
        <div class="status-bar">
          <p id="status" class="status" role="status" />
        </div>
        <div id="desk">
          {problem === undefined ? null : <ProblemView problem={problem} reader={reader} />}
          {reply === undefined ? null : <ReplyView reply={reply} reader={reader} words={words} />}
        </div>
      </>
    ),
  });
}

function DeskForm({
  frame,
  input,
  words,
}: {
  readonly frame: PageFrame;
  readonly input: ReplyInput;
  readonly words: ReplyWords;
}): Markup {
  return (
    <form id="desk-form" class="ask desk-form" method="post" action="/replies">
      <label for="desk-question">{words.question}</label>
      <textarea
        id="desk-question"
        name="question"
        rows="9"
        maxlength="20000"
        required
        aria-describedby="desk-hint"
      >
        {input.question}
      </textarea>
      <p id="desk-hint" class="soft">
        {words.questionHint}
      </p>
      <input type="hidden" name="lang" value={frame.tongue} />
      <div class="fields">
        <label class="choice file" hidden>
          <span>{words.file}</span>
          <input id="desk-file" type="file" accept=".docx,.txt" />
        </label>
        <Choice
          name="form"
          label={words.form}
          none={words.forms.auto}
          noneValue="auto"
          chosen={input.form}
          options={(["lcq-oral", "lcq-written", "estimates", "panel"] as const).map(
            (form) => [form, words.forms[form], ""] as const,
          )}
        />
        <Choice
          name="language"
          label={words.language}
          none={words.languages.auto}
          noneValue="auto"
          chosen={input.language}
          options={(["en", "zh-Hant", "both"] as const).map(
            (each) => [each, words.languages[each], ""] as const,
          )}
        />
        <label class="choice">
          <span>{words.member}</span>
          <input
            type="text"
            name="member"
            value={input.member}
            maxlength="200"
            lang={languageTag(frame.tongue)}
          />
        </label>
        <label class="choice">
          <span>{words.date}</span>
          <input type="date" name="date" value={input.date} />
        </label>
      </div>
      <button id="draft" type="submit" class="primary">
        {words.draft}
      </button>
    </form>
  );
}
