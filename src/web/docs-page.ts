// The contract as a page to read and to try, made in the browser from /openapi.json, without anything from another host.
import { DOCS_SCRIPT } from "./docs-script.ts";
import { DOCS_BASE_STYLE } from "./docs-style.ts";
import { framePage, type WebPage } from "./page-frame.ts";

const DOCS_STYLE = `
h2 { margin: 2rem 0 .8rem; font-size: 1.15rem; }
h3 { font-size: 1.05rem; overflow-wrap: anywhere; }
.card { margin-bottom: .8rem; }
.card p { margin: .3rem 0; }
.method { color: var(--seal); }
.scroll { overflow-x: auto; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; margin: .5rem 0 1rem; }
caption { text-align: start; }
th, td { text-align: start; vertical-align: top; border-top: 1px solid var(--line); padding: .3rem .8rem .3rem 0; }
th { font-weight: 600; }
form { display: grid; gap: .6rem; justify-items: start; padding: .5rem 0; }
form label { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center; }
form input, form textarea { padding: .4rem .6rem; background: var(--paper); border: 1px solid var(--soft); border-radius: .45rem; }
form textarea { width: 100%; font-family: ui-monospace, monospace; font-size: .9rem; }
pre { width: 100%; max-height: 30rem; overflow: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .45rem; padding: .8rem; font-size: .85rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

const BODY = `<div class="wrap">
<header class="brand"><span class="seal" lang="zh-Hant" aria-hidden="true">據</span><h1>Youju <span lang="zh-Hant">有據</span>: the contract</h1></header>
<main>
  <p id="about" class="soft" role="status">Loading…</p>
  <div id="routes"></div>
  <div id="schemas"></div>
  <noscript><p class="card">This page needs JavaScript; the document itself is <a href="/openapi.json">/openapi.json</a>.</p></noscript>
</main>
<footer class="soft"><a href="/">Ask a question</a> · <a href="/openapi.json">openapi.json</a></footer>
</div>`;

/** `GET /docs`. */
export const DOCS_PAGE: WebPage = framePage({
  title: "Youju 有據: the contract",
  description: "Every route of the service, with its fields, examples and a form to try it.",
  style: DOCS_BASE_STYLE + DOCS_STYLE,
  body: BODY,
  script: DOCS_SCRIPT,
});
