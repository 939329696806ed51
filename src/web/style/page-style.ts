// How the pages look: ink on paper with one vermilion, system fonts by script, verbatim words in a book face. One column that
// holds at 320 px and at 200 % zoom; a source shows its two languages side by side where there is room.
import { CONVERSATION_STYLE } from "./conversation-style.ts";
import { LIBRARY_STYLE } from "./library-style.ts";

/** Where English is set in a Chinese face, as on a bare Debian, its marks come from a Latin one: a Chinese apostrophe is as wide as a character. */
const MARKS = `
@font-face { font-family: latin-marks-sans; src: local("Liberation Sans"), local("Arial"), local("DejaVu Sans"); unicode-range: U+B7, U+2013-2026; }
@font-face { font-family: latin-marks-book; src: local("Liberation Serif"), local("Times New Roman"), local("DejaVu Serif"); unicode-range: U+B7, U+2013-2026; }
`;

const COLOURS = `
:root {
  --paper: #f7f4ee; --card: #fffdf9; --ink: #1f1b16; --soft: #5d554a; --line: #ddd4c5; --edge: #8a7f70;
  --seal: #9c2b1d; --seal-ink: #fff; --seal-wash: #f7e9e4; --mark: #ffe79a; --mark-line: #b98a00;
  --note: #fdf4d7; --note-line: #b98a00; --focus: #0b57d0; --bad: #9c2b1d;
  --gap: clamp(1rem, 3vw, 1.75rem);
}
:root, [lang|="zh-Hant"] {
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans HK", "Noto Sans CJK TC", system-ui, sans-serif;
  --book: "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Songti TC", "Noto Serif CJK HK", "Noto Serif HK", "Source Han Serif HC", "Microsoft JhengHei", serif;
}
[lang|="zh-Hans"] {
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
  --book: "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Microsoft YaHei", serif;
}
[lang|="en"] {
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, latin-marks-sans, "Noto Sans CJK HK", "PingFang HK", "Microsoft JhengHei", system-ui, sans-serif;
  --book: "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", latin-marks-book, "Noto Serif CJK HK", "Songti TC", "Microsoft JhengHei", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171512; --card: #211e1a; --ink: #efe9df; --soft: #b8ad9d; --line: #3d372f; --edge: #8d8171;
    --seal: #f08a76; --seal-ink: #24100b; --seal-wash: #33211b; --mark: #5f4b0c; --mark-line: #d9a915;
    --note: #2c2513; --note-line: #b98a00; --focus: #8ab4ff; --bad: #f08a76;
  }
}`;

const BASE = `
* { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
:where([lang]) { font-family: var(--sans); }
:where([lang|="en"]) { line-height: 1.6; }
:where([lang|="zh"]) { line-height: 1.8; line-break: strict; text-spacing-trim: trim-start; text-autospace: normal; hanging-punctuation: allow-end; }
body { margin: 0 auto; max-width: 68rem; padding: 0 var(--gap); overflow-wrap: break-word; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.4; margin: 0; text-wrap: balance; font-weight: 700; }
h1:lang(zh), h2:lang(zh), h3:lang(zh) { word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-family: var(--book); font-size: clamp(1.6rem, 1.25rem + 1.7vw, 2.3rem); letter-spacing: -.005em; }
h1:lang(zh) { letter-spacing: .02em; }
h1::first-letter { text-transform: uppercase; }
h2 { font-size: 1.2rem; }
h3 { font-size: 1.05rem; }
p { margin: .5rem 0; text-wrap: pretty; }
a { color: var(--seal); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
button, select, textarea, input { font: inherit; color: inherit; }
button { cursor: pointer; white-space: nowrap; }
.escape { display: none; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; font-size: .88em; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
.soft { color: var(--soft); font-size: .9rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; top: .5rem; z-index: 2; background: var(--card); padding: .6rem 1rem; border-radius: .4rem; }
.skip:focus { left: var(--gap); }
.primary { background: var(--seal); color: var(--seal-ink); border: 1px solid var(--seal); border-radius: .5rem; padding: .5rem 1.6rem; min-height: 2.75rem; font-weight: 600; }
.primary:hover { filter: brightness(1.08); }
.primary:disabled { opacity: .55; cursor: default; }
.plain { background: none; border: 1px solid var(--edge); border-radius: .5rem; padding: .25rem .9rem; min-height: 2.5rem; line-height: 1.4; }
.plain:hover { background: var(--seal-wash); border-color: var(--seal); }
.plain[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.row { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; }
summary { cursor: pointer; padding: .3rem 0; min-height: 1.75rem; }
fieldset { border: 0; margin: 0; padding: 0; }
legend { padding: 0; font-weight: 600; }
textarea, select, input[type="text"], input[type="search"], input[type="date"] { background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; padding: .5rem .7rem; max-width: 100%; }
select, input { min-height: 2.75rem; line-height: 1.4; }
input[type="file"] { padding: .35rem 0; min-height: 2.75rem; max-width: 100%; }
::file-selector-button { font: inherit; color: inherit; background: none; border: 1px solid var(--edge); border-radius: .5rem; padding: .25rem .9rem; min-height: 2.1rem; margin-inline-end: .7rem; cursor: pointer; }
input[type="checkbox"], input[type="radio"] { min-height: 0; width: 1.15rem; height: 1.15rem; flex: none; accent-color: var(--seal); margin: .2rem 0; }
.scroll { overflow-x: auto; margin: .8rem 0; }.scroll table { min-width: 36rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: start; font-weight: 600; padding-bottom: .3rem; }
th, td { text-align: start; vertical-align: top; border-top: 1px solid var(--line); padding: .4rem .9rem .4rem 0; }
th { font-weight: 600; color: var(--soft); }
td { overflow-wrap: anywhere; min-width: 4.5rem; }
.page-head { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; padding: 1rem 0 .8rem; border-bottom: 1px solid var(--line); }
.brand { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; color: inherit; text-decoration: none; font-weight: 700; font-size: 1.1rem; }
.seal { flex: none; display: grid; place-items: center; width: 2.3rem; height: 2.3rem; border-radius: .4rem; background: var(--seal); color: var(--seal-ink); font: 700 1.4rem/1 "Songti TC", "Noto Serif CJK HK", "PMingLiU", serif; }
.page-head ul { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem .3rem; margin: 0; padding: 0; }
.page-head nav a { display: inline-flex; align-items: center; justify-content: center; padding: .25rem .55rem; min-height: 2.5rem; min-width: 2.5rem; line-height: 1.4; color: inherit; text-decoration: none; border-radius: .4rem; }
.page-head nav a:hover { background: var(--seal-wash); }
.page-head nav a[aria-current] { font-weight: 700; box-shadow: inset 0 -3px 0 var(--seal); border-radius: .4rem .4rem 0 0; }
.pages { flex: 1 1 auto; }.tongues { margin-inline-start: auto; }
.page-foot { margin-top: 4rem; border-top: 1px solid var(--line); padding: 1rem 0 2rem; display: flex; flex-wrap: wrap; gap: .2rem 2rem; justify-content: space-between; align-items: center; }
.page-foot p { margin: 0; }
.page-foot p + p { display: flex; gap: 1.4rem; }
.page-foot a { padding: .3rem 0; }
.lead { max-width: 46rem; color: var(--soft); }
.page-title { margin: 2rem 0 .4rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { mark { outline: 1px solid; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --seal: #000; --mark: #fff; --note: #fff; color-scheme: light; }
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .pages, .tongues, .page-foot, .skip, .ask, .examples, .tools, .hero, .status-bar, .actions button, .actions a + a, .feedback, .found, .buttons, .filters, .in-place, .outline { display: none !important; }
  .reading { display: block; }
  .turn { padding: .5rem 0; } .turn, .para { break-inside: auto; } .notices, figure, .statement { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; } p, blockquote { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .source-item > summary::after { display: none; }
  .source-item > .source { padding-inline-start: 2.3rem; }
  .pair:not(.alone) { grid-template-columns: 1fr 1fr; }
  .ref, .ref[aria-expanded="true"], .chip { background: none; color: inherit; border-color: var(--line); }
  .seal { print-color-adjust: exact; -webkit-print-color-adjust: exact; background: #9c2b1d; color: #fff; }
  .actions { margin: .3rem 0 0; font-size: 8.5pt; }
  .actions a::after { content: ": " attr(href); overflow-wrap: anywhere; } .actions a[data-address]::after { content: ": " attr(data-address); }
}`;

/** The one style sheet of every page. */
export const PAGE_STYLE = compact(MARKS + COLOURS + BASE + CONVERSATION_STYLE + LIBRARY_STYLE);

/** Without the line breaks that make it readable here. */
function compact(style: string): string {
  return style.replaceAll(/\n\s*/g, "");
}
