// The privacy note: what happens to a question, in the reader's language.
import { createElement, Fragment } from "../element.ts";
import type { PageWords } from "../words/page-words.ts";
import { PAGE_WORDS } from "../words/words-of.ts";
import { type PageFrame, renderPage } from "./shell.tsx";

/** `GET /privacy`. */
export function renderPrivacyPage(frame: PageFrame, kept: keyof PageWords["privacyKept"]): string {
  const words = PAGE_WORDS[frame.tongue];
  return renderPage({
    frame,
    title: words.privacyTitle,
    current: "privacy",
    children: (
      <>
        <h1 class="page-title">{words.privacyTitle}</h1>
        {[words.privacyKept[kept], ...words.privacy].map(({ head, text }) => (
          <section class="note-section">
            <h2>{head}</h2>
            <p>{text}</p>
          </section>
        ))}
      </>
    ),
  });
}
