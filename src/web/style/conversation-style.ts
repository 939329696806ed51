// How asking and reading an answer looks.

/** For the asking page, and wherever a source is shown. */
export const CONVERSATION_STYLE = `
.hero { margin: clamp(1.5rem, 5vw, 3.5rem) 0 1.4rem; max-width: 44rem; }
.hero p { color: var(--soft); font-size: 1.05rem; max-width: 40rem; }
.has-thread .hero { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
.has-thread .examples { display: none; }
.ask { max-width: 52rem; margin-top: 1rem; }
.ask > label { display: block; font-weight: 600; margin-bottom: .35rem; }
.ask > textarea { display: block; width: 100%; min-height: 5.6rem; max-height: 50vh; resize: vertical; font-size: 1.05rem; }
.ask-row { justify-content: space-between; align-items: flex-start; margin-top: .4rem; }
.options { flex: 1 1 16rem; min-width: 0; }
.options summary { color: var(--seal); }
.buttons { display: flex; gap: .6rem; margin-inline-start: auto; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: .7rem 1rem; margin: .5rem 0 1rem; }
.choice { display: grid; gap: .2rem; font-size: .9rem; align-content: start; }
.choice select { width: 100%; }
.documents label, .reasons label { display: flex; gap: .6rem; padding: .25rem 0; align-items: flex-start; font-size: .95rem; }
.examples { margin-top: 2rem; max-width: 52rem; }
.examples h2 { font-size: 1rem; color: var(--soft); font-weight: 600; }
.examples ul { list-style: none; margin: .5rem 0 0; padding: 0; }
.examples li { border-top: 1px solid var(--line); }
.examples li:last-child { border-bottom: 1px solid var(--line); }
.examples a { display: block; padding: .7rem .2rem; color: inherit; text-decoration: none; }
.examples a::after { content: " →"; color: var(--seal); }
.examples a:hover { background: var(--seal-wash); }
.status:not(:empty) { position: sticky; z-index: 1; bottom: .75rem; width: fit-content; max-width: 100%; margin: .8rem 0; padding: .45rem 1rem; border-radius: .5rem; background: var(--ink); color: var(--paper); font-size: .95rem; }
.status:empty { margin: 0; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 1.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.tools .soft { flex: 1 1 14rem; }
.turn { padding: 1.6rem 0; scroll-margin-top: .5rem; }
.turn + .turn { border-top: 1px solid var(--line); }
.turn.waiting { min-height: 92vh; }
.asked { font-size: 1.25rem; max-width: 46rem; overflow-wrap: anywhere; white-space: pre-wrap; }
.asked:focus { outline: none; }
.reply { margin-top: .9rem; }
.waiting .reply:empty::before { content: ""; display: block; width: min(24rem, 70%); height: .9rem; border-radius: .45rem; background: var(--line); box-shadow: 0 1.7rem 0 var(--line), 0 3.4rem 0 var(--line); }
.statements { list-style: none; margin: 0; padding: 0; }
.statement { margin: 0 0 .9rem; padding-inline-start: .95rem; border-inline-start: 3px solid var(--line); }
.statement > p { margin: 0; max-width: 48rem; font-size: 1.06rem; overflow-wrap: anywhere; white-space: pre-line; }
.verbatim { font-family: var(--book); }
.refs { white-space: nowrap; }
.ref { display: inline-block; min-width: 1.65rem; min-height: 1.65rem; margin: 0 .1rem; padding: 0 .35rem; border: 1px solid var(--edge); border-radius: .4rem; background: var(--card); color: var(--seal); font: 600 .85rem/1.55 var(--sans); text-align: center; text-decoration: none; font-variant-numeric: tabular-nums; vertical-align: baseline; }
.ref:hover, .ref[aria-expanded="true"] { background: var(--seal); color: var(--seal-ink); border-color: var(--seal); }
.in-place { position: relative; font-size: 1rem; margin: .7rem 0 1rem; padding: 1rem; background: var(--card); border: 1px solid var(--seal); border-radius: .6rem; scroll-margin: 1rem; }
.close { position: absolute; inset-block-start: .5rem; inset-inline-end: .5rem; width: 2.25rem; padding: 0; border-color: transparent; font-size: 1.2rem; line-height: 1; }
.in-place .source-head { padding-inline-end: 2.6rem; }
.source-head { margin: 0 0 .2rem; }
.source-name { display: inline-flex; gap: .55rem; align-items: baseline; }
.source-name cite { font-style: normal; }
.source-name > span:last-child { min-width: 0; overflow-wrap: anywhere; }
.ref-number { flex: none; min-width: 1.5rem; text-align: center; color: var(--seal); font-weight: 650; font-variant-numeric: tabular-nums; border: 1px solid var(--edge); border-radius: .35rem; font-size: .85rem; line-height: 1.5; }
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
.actions a { padding: .3rem 0; }
.notices { margin: 1rem 0 0; padding: .5rem 1rem; background: var(--note); border: 1px solid var(--note-line); border-inline-start-width: 5px; border-radius: .5rem; max-width: 52rem; }
.notices p { margin: .4rem 0; font-size: .97rem; }
.notices b::after { content: " ·"; }
.sources { margin-top: 1.4rem; }
.sources > h3 { margin-bottom: .3rem; }
.source-item { border-top: 1px solid var(--line); }
.source-item:last-child { border-bottom: 1px solid var(--line); }
.source-item > summary { padding: .65rem .2rem; list-style: none; }
.source-item > summary::-webkit-details-marker { display: none; }
.source-item > summary:hover { background: var(--seal-wash); }
.source-item > .source { padding: .2rem .2rem 1.2rem 2.3rem; }
@media (max-width: 40rem) { .source-item > .source { padding-inline-start: .2rem; } }
.source-item:target > summary { box-shadow: inset 3px 0 0 var(--seal); }
.declined { max-width: 48rem; padding-inline-start: .95rem; border-inline-start: 3px solid var(--seal); }
.problem { max-width: 48rem; padding: .8rem 1rem; border: 1px solid var(--bad); border-radius: .5rem; background: var(--card); }
.found { margin-top: 1.1rem; max-width: 100%; }
.found > summary { color: var(--soft); }
.facts { display: grid; gap: .3rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); margin: .5rem 0 1rem; font-size: .92rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.feedback { margin-top: .8rem; font-size: .95rem; max-width: 40rem; }
.reasons { margin-top: .6rem; padding: .9rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
.reasons > label { display: block; margin: .5rem 0; }
.reasons textarea { width: 100%; display: block; }
.earlier { max-width: 48rem; margin-top: 1rem; color: var(--soft); }
.earlier-question { font-weight: 600; color: var(--ink); }
@media (max-width: 30rem) { .page-head { gap: .3rem .6rem; } .pages { order: 3; flex-basis: 100%; } .ask-row { flex-direction: column-reverse; } .options { flex-basis: auto; width: 100%; } .buttons, .primary { width: 100%; } }
`;
