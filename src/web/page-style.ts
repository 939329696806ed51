// How the pages look: ink on paper with one vermilion, system fonts, one column that holds at 200 % zoom and on a phone.

/** Colours, type and the parts that every page shares. */
export const BASE_STYLE = `
:root {
  --paper: #faf8f4; --card: #fff; --ink: #1d1b18; --soft: #5c574f; --line: #ddd6ca;
  --seal: #a3281c; --seal-ink: #fff; --mark: #ffe9a8; --note: #fdf3d8; --note-line: #c99a1b; --focus: #1659c7;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --card: #211f1c; --ink: #efebe4; --soft: #b3aca0; --line: #3d3933;
    --seal: #e5705f; --seal-ink: #1b0d0a; --mark: #5c4a10; --note: #2e2715; --note-line: #c99a1b; --focus: #8ab4ff;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
:lang(zh-Hans) { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
:lang(zh) { line-height: 1.75; }
body { margin: 0; }
a { color: var(--seal); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
button, select, textarea, input { font: inherit; color: inherit; }
button { cursor: pointer; }
h1, h2, h3 { line-height: 1.3; margin: 0; }
.wrap { max-width: 48rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2rem) 3rem; }
.brand { display: flex; align-items: center; gap: .8rem; }
.brand .seal { flex: none; display: grid; place-items: center; width: 2.9rem; height: 2.9rem; border-radius: .5rem; background: var(--seal); color: var(--seal-ink); font: 700 1.7rem/1 "Songti TC", "Noto Serif CJK TC", "PMingLiU", serif; }
.brand h1 { font-size: 1.35rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; }
.soft { color: var(--soft); font-size: .9rem; }
.primary { background: var(--seal); color: var(--seal-ink); border: 1px solid var(--seal); border-radius: .45rem; padding: .5rem 1.3rem; min-height: 2.75rem; font-weight: 600; }
.plain { background: none; border: 1px solid var(--line); border-radius: .45rem; padding: .35rem .8rem; min-height: 2.25rem; }
.plain:hover { border-color: var(--soft); }
summary { cursor: pointer; padding: .2rem 0; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
[hidden] { display: none !important; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** The page where a person asks. */
export const ASK_STYLE = `
.top { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; justify-content: space-between; }
.tongues { display: flex; gap: .3rem; }
.tongues button { min-width: 2.75rem; }
.tongues button[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.tagline { margin: .8rem 0 1.4rem; color: var(--soft); max-width: 38rem; }
form label { display: block; font-weight: 600; margin-bottom: .3rem; }
textarea { width: 100%; min-height: 5.2rem; max-height: 50vh; resize: vertical; padding: .7rem .8rem; background: var(--paper); border: 1px solid var(--soft); border-radius: .45rem; }
.row { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; justify-content: space-between; margin-top: .7rem; }
.row label { display: inline; font-weight: 400; margin: 0; }
select { padding: .35rem .5rem; min-height: 2.25rem; background: var(--card); border: 1px solid var(--soft); border-radius: .45rem; max-width: 100%; }
.buttons { display: flex; gap: .6rem; }
.documents { border: 0; margin: .3rem 0 0; padding: 0; }
.documents label { display: flex; gap: .6rem; font-weight: 400; padding: .25rem 0; align-items: baseline; }
.documents input { min-width: 1.1rem; min-height: 1.1rem; }
.examples { margin: 1.2rem 0 0; }
.examples ul { list-style: none; margin: .4rem 0 0; padding: 0; display: grid; gap: .5rem; }
.examples button { width: 100%; text-align: start; background: none; border: 1px solid var(--line); border-radius: .45rem; padding: .6rem .9rem; }
.examples button:hover { border-color: var(--seal); }
#status { min-height: 1.6rem; margin: .8rem 0 0; }
.turn { margin-top: 1.6rem; scroll-margin-top: 1rem; }
.turn > h2 { font-size: 1.1rem; border-inline-start: 4px solid var(--seal); padding-inline-start: .7rem; margin-bottom: .8rem; overflow-wrap: anywhere; white-space: pre-wrap; }
.answer { font-size: 1.08rem; margin: 0; }
.answer p { margin: 0 0 .6rem; overflow-wrap: anywhere; white-space: pre-line; }
.ref { display: inline-block; min-width: 1.5rem; padding: 0 .25rem; text-align: center; font-size: .85em; font-variant-numeric: tabular-nums; text-decoration: none; }
.refs { white-space: nowrap; }
.ref:hover { text-decoration: underline; }
.reason { font-weight: 600; margin: 0 0 .4rem; }
.who { margin: .8rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.chip { border: 1px solid var(--line); border-radius: .8rem; padding: .05rem .7rem; font-size: .9rem; background: var(--paper); }
.notes { background: var(--note); border: 1px solid var(--note-line); border-inline-start-width: 5px; border-radius: .45rem; padding: .7rem .9rem; margin: 1rem 0 0; }
.notes h3 { font-size: .95rem; }
.notes ul { margin: .3rem 0 0; padding-inline-start: 1.2rem; }
.turn h3.list { font-size: 1rem; margin: 1.3rem 0 .5rem; }
.sources { list-style: none; margin: 0; padding: 0; display: grid; gap: .8rem; }
.sources > li { scroll-margin-top: 1rem; }
.sources > li:target { border-color: var(--seal); box-shadow: 0 0 0 1px var(--seal); }
.sources h4 { margin: 0; font-size: 1rem; display: flex; gap: .5rem; align-items: baseline; }
.sources h4 .number { color: var(--seal); font-variant-numeric: tabular-nums; }
.sources .path { margin: .15rem 0 .5rem; }
blockquote { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--note-line); padding: .05em 0; }
.around { white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0; padding-inline-start: .8rem; border-inline-start: 2px solid var(--line); }
.sources .who { margin: .7rem 0 .3rem; }
.problem { border-color: var(--seal); }
.checks { width: 100%; border-collapse: collapse; font-size: .85rem; margin: .4rem 0; }
.checks th, .checks td { text-align: start; vertical-align: top; border-top: 1px solid var(--line); padding: .25rem .5rem .25rem 0; overflow-wrap: anywhere; }
footer { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; justify-content: space-between; }
@media print { form, .examples, .tongues, .buttons, footer { display: none; } details { display: block; } }
`;
