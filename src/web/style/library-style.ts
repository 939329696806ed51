// How documents, paragraphs, bureaux and timelines look.

/** For the reading pages. */
export const LIBRARY_STYLE = `
.works, .register, .topics, .headings, .outline ul, .entries { list-style: none; margin: 0; padding: 0; }
.work { margin: 1.2rem 0; padding: 1.1rem 1.3rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
.work h2 { margin: .1rem 0 .4rem; }
.work > p { margin: .2rem 0; }
.version { border-top: 1px solid var(--line); padding: .35rem 0; }
.version .row { margin: 0; }
.read { display: inline-block; padding: .3rem 0; font-weight: 600; }
.headings li { padding: .15rem 0; }
.headings a, .outline a { display: inline-block; padding: .2rem 0; min-height: 1.6rem; line-height: 1.4; }
.list-head { margin: 2.2rem 0 .5rem; }
.list-head a { color: inherit; text-decoration-color: var(--edge); }
.register li { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; align-items: baseline; padding: .6rem 0; line-height: 1.5; border-top: 1px solid var(--line); }
.register li > a { padding: .2rem 0; grid-column: 1; }
.register li > .soft:not(.count):not(.former) { grid-column: 1; grid-row: 2; }
.register .count { grid-column: 2; grid-row: 1; }
.former { grid-column: 1 / -1; }
.topics { columns: 17rem; column-gap: 2rem; }
.topics li { padding: .3rem 0; break-inside: avoid; line-height: 1.5; }
.topics .count { white-space: nowrap; }
.document-title { font-size: clamp(1.35rem, 1.1rem + 1.1vw, 1.9rem); max-width: 52rem; }
.document-facts { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: baseline; }
.document-facts a { padding: .2rem 0; }
.reading { display: grid; gap: 1rem 2.5rem; margin-top: 1rem; }
.outline { min-width: 0; font-size: .92rem; }
.outline summary { font-weight: 600; }
.depth-2 { padding-inline-start: .9rem; } .depth-3 { padding-inline-start: 1.8rem; } .depth-4 { padding-inline-start: 2.6rem; }
.paragraphs { min-width: 0; }
.section-head { margin: 1.8rem 0 .4rem; font-size: 1.05rem; }
h2.section-head { font-size: 1.2rem; }
h4.section-head, h5.section-head { font-size: 1rem; color: var(--soft); }
.para { display: grid; gap: .1rem 1.2rem; padding: .9rem 0; border-top: 1px solid var(--line); scroll-margin-top: .5rem; }
.para:target { background: var(--seal-wash); box-shadow: -.6rem 0 0 var(--seal-wash), .6rem 0 0 var(--seal-wash); }
.para-number { margin: 0; font-size: .9rem; }
.para-number a { display: inline-block; padding: .2rem 0; min-height: 1.6rem; font-variant-numeric: tabular-nums; }
.para-kind { display: block; line-height: 1.4; }
.para .bureaux { margin-top: .6rem; }
.para-text { max-width: 46rem; }
.para-text:has(.pair:not(.alone)) { max-width: none; }
.para-text > .soft { margin: 0; }
.para .bureaux > .soft { font-size: .85rem; }
@media (min-width: 44rem) { .para { grid-template-columns: 7.5rem minmax(0, 1fr); } .para-kind { margin-top: .1rem; } }
@media (max-width: 60rem) { .outline ul { max-height: 15rem; overflow-y: auto; border-block: 1px solid var(--line); } }
@media (min-width: 60rem) { .reading:not(.beside-other) { grid-template-columns: 15rem minmax(0, 1fr); } .reading:not(.beside-other) .outline { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; } }
.crumbs span::before { content: " › "; }
.permalink { margin: 1rem 0; padding: 1.2rem 1.3rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
.permalink .passage { font-size: 1.12rem; }
.around-block { margin: .8rem 0; }
.around-block p { margin: .15rem 0; }
.cite-as { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
.filters { margin: 1.2rem 0; }
.filters .fields { margin: 0 0 .8rem; }
.topic label { font-weight: 600; }
.topic input[type="search"] { flex: 1 1 14rem; max-width: 34rem; min-height: 2.75rem; }
.entries { border-inline-start: 3px solid var(--line); margin-inline-start: .4rem; }
.entry { position: relative; padding: 0 0 1.3rem 1.4rem; max-width: 50rem; }
.entry::before { content: ""; position: absolute; inset-inline-start: -.55rem; top: .4rem; width: .8rem; height: .8rem; border-radius: 50%; background: var(--seal); border: 2px solid var(--paper); }
.entry p { margin: 0; overflow-wrap: anywhere; }
.entry .bureaux { margin-top: .4rem; }
.difference { padding: .2rem 1.3rem 1.1rem; margin: 1.2rem 0; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
.difference .list-head { margin-top: .9rem; }
.difference figure { margin: 1rem 0; }
@media (min-width: 40rem) { table time { white-space: nowrap; } }
@media (min-width: 56rem) { .difference.plotted { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; align-items: start; } .difference.plotted > :not(figure, table) { grid-column: 1 / -1; } .difference.plotted > table { margin-top: 1rem; } }
.plot { display: block; width: 100%; max-width: 28rem; height: auto; }
.plot .axis { stroke: var(--edge); }
.plot .line { fill: none; stroke: var(--seal); stroke-width: 2.5; }
.plot .point { fill: var(--card); stroke: var(--seal); stroke-width: 2.5; }
.plot text { fill: var(--ink); font: 14px var(--sans); }
.plot .value { font-size: 17px; font-weight: 650; }
.plot .tick { fill: var(--soft); }
@media (max-width: 30rem) { .plot text { font-size: 18px; } .plot .value { font-size: 21px; } }
.note-section { max-width: 44rem; margin-top: 1.4rem; }
.desk-form { margin-top: 1.2rem; }
.desk-form > .fields { margin: 1rem 0; }
.desk-form .choice input { width: 100%; }
.part { margin: 1.8rem 0; padding: .4rem 1.3rem 1.2rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
.part > h2 { margin-top: .8rem; }
.part-question { max-width: 48rem; white-space: pre-wrap; }
.desk-statements { list-style: none; margin: .6rem 0; padding: 0; }
.desk-statements > .statement { margin-bottom: 1rem; }
.desk-statement { margin: 0 0 1.2rem; padding-inline-start: .95rem; border-inline-start: 3px solid var(--line); }
.desk-statement > textarea, .fixed textarea { display: block; width: 100%; font-family: var(--book); font-size: 1.04rem; background: var(--paper); resize: vertical; field-sizing: content; max-height: 70vh; }
.desk-statement.struck > textarea { text-decoration: line-through; color: var(--soft); }
.desk-statement .source-item:last-child { border-bottom: 0; }
.desk-statement .evidence { margin-top: .5rem; }
.verdict { min-height: 1.6rem; margin: .3rem 0; font-size: .95rem; }
.verdict[data-verdict$="-differs"], .verdict[data-verdict="not-found"] { color: var(--bad); font-weight: 600; }
.candidates { margin-top: .8rem; padding: .6rem 1rem 1rem; background: var(--paper); border: 1px solid var(--edge); border-radius: .5rem; }
.fixed { display: block; white-space: pre-line; margin: 1rem 0; font-size: .95rem; }
.beside { margin: .9rem 0 0; font-size: .92rem; }
.beside > div { margin: .3rem 0; }
.beside dt { color: var(--soft); }
.beside dd { margin: 0; }
.working-note { margin: 1.5rem 0; max-width: 52rem; }
.working-note ul { padding-inline-start: 1.2rem; }
.take-away { margin: 2rem 0; }
.whole-text { white-space: pre-wrap; font-family: var(--book); background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; overflow-wrap: anywhere; }
.silent { margin-top: 1.5rem; }
`;
