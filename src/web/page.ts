// The page where a person asks: the first thing that anybody sees of the service.
import { framePage, scriptValue, type WebPage } from "./page-frame.ts";
import { RENDER_SCRIPT } from "./page-render-script.ts";
import { CONVERSATION_SCRIPT } from "./page-script.ts";
import { ASK_STYLE, BASE_STYLE } from "./page-style.ts";
import { PAGE_WORDS } from "./page-words.ts";

const BODY = `<a class="skip" href="#question" data-word="skip">Skip to the question</a>
<div class="wrap">
<header>
  <div class="top">
    <div class="brand"><span class="seal" lang="zh-Hant" aria-hidden="true">據</span><h1>Youju <span lang="zh-Hant">有據</span></h1></div>
    <div class="tongues" role="group" aria-label="Language 語言">
      <button class="plain" type="button" data-tongue="zh-Hant" lang="zh-Hant" aria-label="繁體中文">繁</button>
      <button class="plain" type="button" data-tongue="zh-Hans" lang="zh-Hans" aria-label="简体中文">简</button>
      <button class="plain" type="button" data-tongue="en" lang="en" aria-label="English">EN</button>
    </div>
  </div>
  <p class="tagline" data-word="tagline"></p>
</header>
<main>
  <form id="form" class="card">
    <label for="question" data-word="question">Your question</label>
    <textarea id="question" name="question" maxlength="4000" required aria-describedby="hint" autofocus></textarea>
    <p id="hint" class="soft" data-word="hint"></p>
    <div class="row">
      <span>
        <label for="language" data-word="answerIn">Answer in</label>
        <select id="language">
          <option value="auto" data-word="auto"></option>
          <option value="zh-Hant" lang="zh-Hant">繁體中文</option>
          <option value="zh-Hans" lang="zh-Hans">简体中文</option>
          <option value="en" lang="en">English</option>
        </select>
      </span>
      <span class="buttons">
        <button class="plain" id="restart" type="button" data-word="restart" hidden></button>
        <button class="plain" id="stop" type="button" data-word="stop" hidden></button>
        <button class="primary" id="ask" type="submit" data-word="ask">Ask</button>
      </span>
    </div>
    <details id="narrow" hidden>
      <summary class="soft" id="narrow-title" data-word="onlyDocuments"></summary>
      <fieldset class="documents" id="documents" aria-labelledby="narrow-title"></fieldset>
    </details>
  </form>
  <section class="examples" id="examples">
    <h2 class="soft" data-word="examples"></h2>
    <ul id="example-list"></ul>
  </section>
  <p id="status" class="soft" role="status" aria-live="polite"></p>
  <div id="thread"></div>
  <noscript><p class="card">This page needs JavaScript. The service itself does not: see <a href="/docs">/docs</a>.</p></noscript>
</main>
<footer class="soft"><span data-word="footer"></span><a href="/docs" data-word="contract">For developers</a></footer>
</div>`;

/** `GET /`. */
export const ASK_PAGE: WebPage = framePage({
  title: "Youju 有據",
  description:
    "Answers from Hong Kong's policy documents, each with its paragraph and the bureau responsible.",
  style: BASE_STYLE + ASK_STYLE,
  body: BODY,
  script: `(() => {\n"use strict";\nconst WORDS = ${scriptValue(PAGE_WORDS)};\n${RENDER_SCRIPT}${CONVERSATION_SCRIPT}})();`,
});
