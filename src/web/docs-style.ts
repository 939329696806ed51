// How the contract's page looks: ink on paper with one vermilion, system fonts, one column that holds at 200 % zoom and on a phone.

/** Colours, type and the frame of the contract's page. */
export const DOCS_BASE_STYLE = `
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
