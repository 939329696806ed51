// How the report looks: ink on paper with one vermilion as the service's pages, tables ruled as in print, plots in small
// multiples. Nothing is told by colour alone; light, dark, narrow and printed pages are the same page.

const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #faf8f4; --card: #fff; --ink: #1d1b18; --soft: #5c574f; --line: #ddd6ca; --rule: #8b8376;
  --seal: #a3281c; --mark: #ffe9a8; --mark-line: #a97c00; --focus: #1659c7; --good: #00654f; --bad: #a3281c; --middling: #7a5600;
  --s0: #b8391f; --s1: #0b62b0; --s2: #00755e; --s3: #1d1b18; --control: #8b8376;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans HK", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --card: #1f1d1b; --ink: #efebe4; --soft: #b9b2a6; --line: #3d3933; --rule: #8b8376;
    --seal: #ff8a73; --mark: #5c4a10; --mark-line: #e0b33a; --focus: #8ab4ff; --good: #5fd0ae; --bad: #ff9b87; --middling: #e9c25a;
    --s0: #ff8a73; --s1: #7fb4ff; --s2: #5fd0ae; --s3: #efebe4; --control: #9d9586;
  }
}
`;

const TEXT = `
* { box-sizing: border-box; }
html { font: 100%/1.55 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
:lang(zh-Hans) { font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
:lang(zh-Hant) { font-family: system-ui, -apple-system, "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans HK", sans-serif; }
:lang(zh) { line-height: 1.7; }
html:lang(zh) h1:not([lang]), html:lang(zh) h2:not([lang]) { line-height: 1.35; }
.w { display: none; }
html[lang="en"] .w[lang="en"], html[lang="zh-Hant"] .w[lang="zh-Hant"], html[lang="zh-Hans"] .w[lang="zh-Hans"] { display: inline; }
body { margin: 0; }
[hidden] { display: none !important; }
.aloud { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
a { color: var(--seal); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
button, select, input { font: inherit; color: inherit; }
button { cursor: pointer; }
h1, h2, h3, h4 { line-height: 1.3; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1rem; }
h4 { font-size: .95rem; margin: 1rem 0 .3rem; }
p { margin: .35rem 0; max-width: 46rem; }
small { font-size: .8rem; color: var(--soft); font-weight: 400; }
code { font: .85em ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: .9rem; }
.unseen { font: 600 .75em ui-monospace, monospace; border: 1px solid var(--rule); border-radius: .2rem; padding: 0 .2em; margin: 0 .1em; unicode-bidi: isolate; direction: ltr; }
.good { color: var(--good); } .bad { color: var(--bad); }
`;

const LAYOUT = `
.wrap { max-width: 80rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 4rem; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; min-height: 2.75rem; }
.kicker { color: var(--seal); font-weight: 600; margin: 0; }
.tongues { display: flex; gap: .3rem; margin-block-end: .5rem; }
.plain { background: none; border: 1px solid var(--rule); border-radius: .4rem; padding: .25rem .75rem; min-height: 2.25rem; min-width: 2.25rem; }
.plain:hover { border-color: var(--ink); }
.plain[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.plain[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .6rem 1.5rem; margin: 1.2rem 0; }
.facts dt { color: var(--soft); font-size: .8rem; }
.facts dd { margin: 0; font-size: .9rem; overflow-wrap: anywhere; }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: .5rem 0; margin: 0; border-block: 1px solid var(--line); }
.contents a { display: inline-block; padding: .2rem 0; }
section > h2 { margin: 2.6rem 0 .4rem; }
section > .scroll { margin-top: .8rem; }
#method h3 { margin-top: 1.6rem; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; border-block: 2px solid var(--ink); }
caption { text-align: start; font-weight: 600; padding: 1rem 0 .4rem; }
th, td { text-align: end; vertical-align: baseline; padding: .38rem .5rem; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th { border-top: 0; border-bottom: 1px solid var(--ink); color: var(--soft); font-weight: 600; font-size: .8rem; vertical-align: bottom; white-space: normal; min-width: 3.4rem; }
tbody tr:first-child > * { border-top: 0; }
th:first-child, td:first-child { text-align: start; padding-inline-start: 0; }
th[scope="row"] { font-weight: 500; white-space: normal; min-width: 11rem; }
td:has(svg) { vertical-align: middle; text-align: center; }
.drawn { display: block; text-align: center; }
.verdict { white-space: normal; text-align: start; min-width: 9rem; display: block; }
ul.warnings { margin: .6rem 0 0; padding-inline-start: 2rem; border-inline-start: 4px solid var(--mark-line); max-width: 60rem; overflow-wrap: anywhere; }
#gate-table :is(th, td) { text-align: start; white-space: normal; }
#definitions th, #definitions td { text-align: start; white-space: normal; min-width: 8rem; }
#definitions td:last-child { min-width: 16rem; }
tbody tr:hover { background: color-mix(in srgb, var(--line) 30%, transparent); }
.wins { color: var(--bad); font-weight: 600; }
.wins sup { line-height: 0; }
@media (max-width: 40rem) { thead th { min-width: 4rem; } th[scope="row"] { min-width: 8.5rem; } }
`;

const PLOTS = `
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 1.2rem; margin-top: .8rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
.plot { margin: 0; }
.plot { display: flex; flex-direction: column; }
.plot.broad { grid-column: 1 / -1; }
.plot > svg, .plot > .scroll { margin-top: auto; padding-top: .5rem; }
.plot figcaption p { font-size: .85rem; }
.plot > svg { display: block; width: 100%; max-width: 34rem; height: auto; margin-top: .5rem; }
.plot > .scroll > svg { display: block; margin-top: .5rem; }
.plot details { margin-top: .5rem; font-size: .9rem; }
.plot details th[scope="row"] { min-width: 5rem; }
summary { cursor: pointer; padding: .25rem 0; color: var(--soft); }
svg text { font: 12px var(--sans); fill: var(--ink); }
svg .tick { fill: var(--soft); font-variant-numeric: tabular-nums; }
svg .label { fill: var(--soft); }
svg .name { font-weight: 600; font-size: 11.5px; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
.grid { stroke: var(--line); } .axis, .zero { stroke: var(--rule); }
.s0 { --c: var(--s0); } .s1 { --c: var(--s1); } .s2 { --c: var(--s2); } .s3 { --c: var(--s3); }
.line { fill: none; stroke: var(--c); stroke-width: 1.8; stroke-linejoin: round; }
.line.s1 { stroke-dasharray: 6 3; } .line.s2 { stroke-dasharray: 2 3; } .line.s3 { stroke-dasharray: 8 3 2 3; }
.mark { fill: var(--c); stroke: var(--card); stroke-width: 1; }
.band { fill: var(--c); fill-opacity: .16; }
.interval { stroke: var(--c); stroke-width: 1.6; }
.bar { fill: var(--s1); fill-opacity: .75; }
.quantile { stroke: var(--s0); stroke-width: 1.5; stroke-dasharray: 4 3; }
.cell.right { fill: var(--s2); } .cell.wrong { fill: var(--s0); }
.cell.shade0 { fill: var(--line); fill-opacity: .35; }
.cell.shade1 { fill-opacity: .14; } .cell.shade2 { fill-opacity: .26; } .cell.shade3 { fill-opacity: .38; } .cell.shade4 { fill-opacity: .5; }
.cell.right { stroke: var(--s2); }
svg .count { font-variant-numeric: tabular-nums; } svg .count.shade5 { fill: var(--card); font-weight: 600; }
.legend { list-style: none; padding: 0; margin: .4rem 0 0; display: flex; flex-wrap: wrap; gap: .15rem 1rem; font-size: .85rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.legend svg { flex: none; }
.strip { display: block; margin: 0 auto; }
.rail { stroke: var(--line); stroke-width: 2; }
.strip .interval { stroke-width: 2.5; }
.control { stroke: var(--control); stroke-width: 1.5; }
@media (max-width: 30rem) {
  .plot.card { padding: .8rem .6rem; }
  .plot > svg text { font-size: 15px; } .plot > svg .name { font-size: 14px; }
}
`;

const CASES = `
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr)); gap: .7rem 1rem; align-items: end; margin-top: .8rem; }
.search { grid-column: span 2; }
@media (max-width: 30rem) { .search { grid-column: auto; } }
.field label { display: block; font-size: .85rem; color: var(--soft); margin-bottom: .15rem; }
.field input, .field select { width: 100%; min-height: 2.5rem; padding: .3rem .6rem; background: var(--card); border: 1px solid var(--rule); border-radius: .4rem; }
.filters .plain { min-height: 2.5rem; justify-self: start; }
#shown { margin: 1rem 0 .3rem; }
.cases th, .cases td { text-align: start; vertical-align: top; }
.cases th[scope="row"] { min-width: 15rem; font-weight: 400; }
.cases th[scope="row"] a { color: inherit; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; }
.cases .few { white-space: normal; min-width: 12rem; max-width: 22rem; color: var(--soft); }
.cases td:last-child, .cases th:last-child { text-align: end; }
.cases thead button { background: none; border: 0; padding: .3rem 0; min-height: 1.75rem; font-weight: 600; text-align: start; white-space: nowrap; }
.order { margin-inline-start: .3em; }
.pager { display: flex; gap: .5rem; align-items: center; justify-content: center; margin-top: 1rem; font-variant-numeric: tabular-nums; }
#page-place { min-width: 5rem; text-align: center; }
.outcome { white-space: nowrap; font-weight: 600; }
.complete, .rightly-declined { color: var(--good); } .incomplete { color: var(--middling); }
.wrong-source, .wrongly-declined, .wrongly-answered { color: var(--bad); }
dialog { width: min(78rem, 100vw - 2rem); max-width: none; height: calc(100dvh - 2rem); max-height: none; border: 1px solid var(--rule); border-radius: .6rem; padding: 0; color: var(--ink); background: var(--paper); overflow-y: auto; overscroll-behavior: contain; }
dialog::backdrop { background: rgb(0 0 0 / .5); }
.bar { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .6rem clamp(.8rem, 2vw, 1.5rem); background: var(--paper); border-bottom: 1px solid var(--line); }
#case-close { margin-inline-start: auto; }
#case-body { padding: 1.2rem clamp(.8rem, 2vw, 1.5rem) 2rem; }
#case-title { font-size: 1.2rem; white-space: pre-wrap; overflow-wrap: anywhere; text-wrap: auto; max-width: 56rem; }
.meta { margin-top: .6rem; max-width: none; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem 2rem; margin-top: 1rem; }
.sides > section > h3 { border-bottom: 2px solid var(--ink); padding-bottom: .3rem; margin-bottom: .5rem; }
@media (max-width: 48rem) { .sides { grid-template-columns: minmax(0, 1fr); } dialog { width: 100vw; height: 100dvh; margin: 0; border: 0; border-radius: 0; } }
.answer p { white-space: pre-line; overflow-wrap: anywhere; }
.number { color: var(--seal); font-variant-numeric: tabular-nums; font-weight: 600; }
.cited, .plain-list { list-style: none; padding: 0; margin: 0; display: grid; gap: .7rem; }
.plain-list { gap: .3rem; }
.ranking { margin: .3rem 0; padding-inline-start: 1.8rem; font-size: .9rem; }
.passage { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; margin-bottom: .7rem; }
.cited .ranking { margin: .3rem 0; padding-inline-start: 1.8rem; font-size: .9rem; }
.passage { margin: 0; }
.source { margin: 0 0 .3rem; font-size: .85rem; max-width: none; }
blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .95rem; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--mark-line); padding: .05em 0; }
.chip { border: 1px solid currentColor; border-radius: .8rem; padding: 0 .55rem; font-size: .8rem; white-space: nowrap; }
`;

const PRINT = `
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  @page { margin: 14mm; }
  html { font-size: 62.5%; background: none; }
  .wrap { padding: 0; max-width: none; }
  .tongues, .contents, .filters, .pager, .skip, .bar, .plot details, thead button .order { display: none; }
  .scroll { overflow: visible; }
  .card, tr, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  th, td { padding: .25rem .3rem; }
  body:has(dialog[open]) .wrap > header, body:has(dialog[open]) main > section:not(#questions), body:has(dialog[open]) #questions > :not(dialog) { display: none; }
  dialog { position: static; width: auto; height: auto; border: 0; overflow: visible; }
}
`;

/** The whole style; the page's policy names it by its hash. */
export const REPORT_STYLE = `${COLOURS}${TEXT}${LAYOUT}${PLOTS}${CASES}${PRINT}`;
