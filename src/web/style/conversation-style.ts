// How asking and reading an answer looks.

/** For the asking page, and wherever a source is shown. */
export const CONVERSATION_STYLE = `
.hero { margin: clamp(1.75rem, 6vw, 4rem) 0 1.6rem; max-width: 46rem; }
.hero p { color: var(--soft); font-size: 1.08rem; max-width: 42rem; margin-top: .8rem; }
.has-thread .hero { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
.has-thread .examples { display: none; }
.ask { margin-top: 1.5rem; }
.ask > label { display: block; font-weight: 600; margin-bottom: .35rem; }
.ask > textarea { display: block; width: 100%; min-height: 6rem; max-height: 50vh; resize: vertical; font-size: 1.08rem; padding: .75rem .9rem; border-radius: .6rem; }
.ask-row { justify-content: space-between; align-items: flex-start; margin-top: .7rem; }
.options { flex: 1 1 16rem; min-width: 0; }
.options summary { color: var(--seal); padding: .6rem 0; }
.buttons { display: flex; gap: .6rem; margin-inline-start: auto; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: .7rem 1rem; margin: .5rem 0 1rem; }
.options .fields { grid-template-columns: repeat(auto-fill, minmax(min(10rem, 100%), 1fr)); }
.choice { display: grid; gap: .2rem; font-size: .9rem; align-content: start; }
.choice select { width: 100%; }
.documents label, .reasons label { display: flex; gap: .6rem; padding: .25rem 0; align-items: flex-start; font-size: .95rem; }
.examples { margin-top: 2.5rem; }
.examples h2 { font-size: 1rem; color: var(--soft); font-weight: 600; }
.examples ul { list-style: none; margin: .5rem 0 0; padding: 0; }
.examples li { border-top: 1px solid var(--line); }
.examples li:last-child { border-bottom: 1px solid var(--line); }
.examples a { display: flex; gap: 1rem; justify-content: space-between; padding: .8rem 0; color: inherit; text-decoration: none; }
.examples a::after { content: "→"; color: var(--seal); }
.examples a:hover { background: var(--seal-wash); }
.status-bar { position: sticky; z-index: 1; bottom: .75rem; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.status:not(:empty) { width: fit-content; max-width: 100%; margin: .5rem 0; padding: .55rem 1rem; border-radius: .5rem; background: var(--ink); color: var(--paper); font-size: .95rem; }
.status:empty { margin: 0; }
.status-bar .plain { background: var(--card); }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 1.5rem 0 0; padding: .9rem 0; border-block: 1px solid var(--line); }
.tools .soft { flex: 1 1 14rem; }
.turn { padding: 2rem 0; scroll-margin-top: .5rem; }
.turn + .turn { border-top: 1px solid var(--line); }
.turn.waiting { min-height: 92vh; }
.asked { font-family: var(--book); font-size: clamp(1.25rem, 1.1rem + .7vw, 1.5rem); max-width: 46rem; overflow-wrap: anywhere; white-space: pre-wrap; }
.asked:focus { outline: none; }
.reply { margin-top: 1.1rem; }
.waiting .reply:empty::before { content: ""; display: block; width: min(24rem, 70%); height: .9rem; border-radius: .45rem; background: var(--line); box-shadow: 0 1.7rem 0 var(--line), 0 3.4rem 0 var(--line); }
.statements { list-style: none; margin: 0; padding: 0; }
.statement { margin: 0 0 1.1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.statement > p { margin: 0; max-width: 44rem; font-size: 1.08rem; overflow-wrap: anywhere; white-space: pre-line; }
.verbatim { font-family: var(--book); }
.refs { white-space: nowrap; margin-inline-start: .3rem; }
.ref { display: inline-block; min-width: 1.75rem; min-height: 1.75rem; margin: 0 .1rem; padding: 0 .4rem; border: 1px solid var(--edge); border-radius: .4rem; background: var(--card); color: var(--seal); font: 700 .85rem/1.65 var(--sans); text-align: center; text-decoration: none; font-variant-numeric: tabular-nums; vertical-align: baseline; }
.ref:hover, .ref[aria-expanded="true"] { background: var(--seal); color: var(--seal-ink); border-color: var(--seal); }
.in-place { font-size: 1rem; margin: .8rem 0 1.2rem; padding: clamp(.8rem, 2.5vw, 1.3rem); background: var(--card); border: 1px solid var(--seal); border-radius: .6rem; scroll-margin: 1rem; }
.close { float: inline-end; width: 2.5rem; padding: 0; margin: -.35rem -.35rem .2rem .5rem; border-color: transparent; font-size: 1.3rem; line-height: 1; }
.source-head { margin: 0 0 .2rem; }
.in-place .source-name, .in-place .source-title { display: inline; }
.source-name { display: flex; flex: 1 1 auto; gap: .7rem; align-items: baseline; }
.source-name cite { font-style: normal; }
.source-title { min-width: 0; overflow-wrap: anywhere; }
.source-item .label { display: block; font-size: .92rem; color: var(--soft); }
.ref-number { flex: none; min-width: 1.5rem; text-align: center; color: var(--seal); font-weight: 700; font-variant-numeric: tabular-nums; border: 1px solid var(--edge); border-radius: .35rem; font-size: .85rem; line-height: 1.5; }
.in-place .ref-number { display: inline-block; margin-inline-end: .35rem; }
.place { margin: .1rem 0 .7rem; }
.place .section { display: block; }
.section > span + span::before { content: " › "; }
.pair { display: grid; gap: .9rem 1.6rem; }
@media (min-width: 50rem) { .pair:not(.alone) { grid-template-columns: 1fr 1fr; } }
.pair.alone > p { margin: 0; }
figure { margin: 0; min-width: 0; }
.passage { margin: .2rem 0 0; font-family: var(--book); font-size: 1.04rem; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; box-shadow: inset 0 -2px 0 var(--mark-line); padding: .05em 0; }
.around { font-family: var(--book); font-size: .95rem; color: var(--soft); border-inline-start: 2px solid var(--line); padding-inline-start: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.bureaux { display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-items: center; margin: .9rem 0 0; }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; margin: 0; padding: 0; }
.chip { display: inline-block; border: 1px solid var(--edge); border-radius: 1rem; padding: .12rem .8rem; min-height: 1.75rem; font-size: .9rem; color: inherit; text-decoration: none; background: var(--card); }
.chip:hover { border-color: var(--seal); background: var(--seal-wash); text-decoration: underline; }
.chip .code, .chip .basis { color: var(--soft); }
.actions { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; margin-top: .9rem; font-size: .95rem; }
.actions a { padding: .5rem 0; }
.notices { margin: 1.2rem 0 0; padding: .6rem 1.1rem; background: var(--note); border: 1px solid var(--note-line); border-inline-start-width: 5px; border-radius: .5rem; }
.notices p { margin: .4rem 0; font-size: .97rem; max-width: 52rem; }
.notices b::after { content: " ·"; }
.sources { margin-top: 1.8rem; }
.sources > h3 { margin-bottom: .5rem; }
.source-item { border-top: 1px solid var(--line); }
.source-item:last-child { border-bottom: 1px solid var(--line); }
.source-item > summary { display: flex; gap: .8rem; align-items: baseline; padding: .75rem .2rem; list-style: none; }
.source-item > summary > .soft { flex: none; }
.source-item > summary::after { content: ""; flex: none; width: .55rem; height: .55rem; margin-inline: .3rem .5rem; transform-origin: center; border: solid var(--seal); border-width: 0 2px 2px 0; transform: rotate(45deg); }
.source-item[open] > summary::after { transform: rotate(225deg); }
.source-item > summary::-webkit-details-marker { display: none; }
.source-item > summary:hover { background: var(--seal-wash); }
.source-item > .source { padding: .2rem .2rem 1.2rem 2.3rem; }
@media (max-width: 40rem) { .source-item > .source { padding-inline-start: .2rem; } }
.source-item:target > summary { box-shadow: inset 3px 0 0 var(--seal); }
.ask-whom { margin-top: 1.6rem; }
.ask-whom p, .ask-whom .bureaux { margin: .4rem 0 0; }
.declined { max-width: 48rem; padding-inline-start: .95rem; border-inline-start: 3px solid var(--seal); }
.page-title + .problem { margin: 1.2rem 0; }
.problem { max-width: 48rem; padding: .8rem 1rem; border: 1px solid var(--bad); border-radius: .5rem; background: var(--card); }
.found { margin-top: .4rem; max-width: 100%; }
.made-by { margin: 1.4rem 0 0; max-width: 46rem; }
.found > summary { color: var(--seal); padding: .5rem 0; }
.found table { line-height: 1.5; }
.facts { display: grid; gap: .3rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); margin: .5rem 0 1rem; font-size: .92rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.feedback { margin-top: .6rem; font-size: .95rem; max-width: 40rem; }
.reasons { margin-top: .6rem; padding: .9rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
.reasons > label { display: block; margin: .5rem 0; }
.reasons textarea { width: 100%; display: block; }
.earlier { max-width: 48rem; margin-top: 1rem; color: var(--soft); }
.earlier-question { font-weight: 600; color: var(--ink); }
@media (max-width: 60rem) { .tools .soft { flex-basis: 100%; } }
@media (max-width: 52rem) { .page-head { gap: .2rem .6rem; padding: .7rem 0 .5rem; } .pages { order: 3; flex-basis: 100%; } .pages ul { margin-inline: -.45rem; gap: 0; } .page-head .pages a { padding: .25rem .45rem; min-height: 2.4rem; font-size: .97rem; } }
@media (max-width: 30rem) { .ask-row { flex-direction: column-reverse; } .options { flex-basis: auto; width: 100%; } .buttons, .primary { width: 100%; } }
`;
