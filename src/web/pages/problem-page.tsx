// A failure comes in; a page that says what it is and what to do goes out.
import { pageAddress } from "../addresses.ts";
import { createElement, Fragment } from "../element.ts";
import type { ProblemData } from "../page-data.ts";
import { fill } from "../tongue.ts";
import { CONVERSATION_WORDS, PAGE_WORDS } from "../words/words-of.ts";
import { type PageFrame, renderPage } from "./shell.tsx";

/** For every page that cannot be shown. */
export function renderProblemPage(frame: PageFrame, problem: ProblemData): string {
  const words = PAGE_WORDS[frame.tongue];
  const { problems, retryIn } = CONVERSATION_WORDS[frame.tongue];
  return renderPage({
    frame,
    title: words.problemTitle,
    current: "none",
    children: (
      <>
        <h1 class="page-title">{words.problemTitle}</h1>
        <p class="problem">
          {problems[problem.code] ?? fill(problems.other ?? "", { id: problem.id })}{" "}
          {problem.retryAfter === undefined ? null : fill(retryIn, { n: problem.retryAfter })}
        </p>
        <p>
          <a href={pageAddress("/", frame.tongue)}>{words.backHome}</a>
        </p>
      </>
    ),
  });
}
