// A reply draft comes in; the desk goes out: every part with its statements, their evidence and what stands beside them. In a
// browser with scripts the statements can be edited, struck, swapped and checked again; without, the draft is read and copied.
import { createElement, Fragment, type Markup } from "../element.ts";
import type { CitationData, Tongue } from "../page-data.ts";
import type { ReplyData, ReplyPartData, ReplyTableData } from "../reply-data.ts";
import { fill, languageTag } from "../tongue.ts";
import type { ReplyWords } from "../words/reply-words.ts";
import { Beside, NoteView } from "./beside-view.tsx";
import { BureauChips } from "./bureau-chips.tsx";
import type { Reader } from "./reader.ts";
import { SourceCard, SourceName } from "./source-card.tsx";

interface DeskProperties {
  readonly reply: ReplyData;
  readonly reader: Reader;
  readonly words: ReplyWords;
}

/** The whole draft. */
export function ReplyView({ reply, reader, words }: DeskProperties): Markup {
  const lang = languageTag(reply.language === "zh-Hant" ? "zh-Hant" : "en");
  return (
    <>
      <p class="soft">
        {words.forms[reply.form]} · <span lang="zh-Hant-HK">{reply.watermark}</span>
      </p>
      <Fixed name="opening" label={words.opening} text={reply.opening} lang={lang} reader={reader} />
      {reply.parts.map((part, i) => (
        <PartView part={part} index={i} reply={reply} reader={reader} words={words} />
      ))}
      <Fixed name="closing" label={words.closing} text={reply.closing} lang={lang} reader={reader} />
      <NoteView reply={reply} reader={reader} words={words} />
      {reader.interactive ? (
        <TakeAway words={words} />
      ) : (
        <WholeText reply={reply} lang={lang} words={words} />
      )}
    </>
  );
}

function Fixed(properties: {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly lang: string;
  readonly reader: Reader;
}): Markup {
  const { name, label, text, lang, reader } = properties;
  if (!reader.interactive)
    return (
      <p class="fixed" lang={lang}>
        {text}
      </p>
    );
  return (
    <label class="fixed">
      <span>{label}</span>
      <textarea name={name} rows={String(Math.min(6, text.split("\n").length + 1))} lang={lang}>
        {text}
      </textarea>
    </label>
  );
}

function PartView(
  properties: DeskProperties & { readonly part: ReplyPartData; readonly index: number },
): Markup {
  const { part, index, reply, reader, words } = properties;
  return (
    <section class="part" data-part={index} aria-labelledby={`part-${index}`}>
      <h2 id={`part-${index}`}>
        {part.label === "" ? words.question : fill(words.part, { label: part.label })}
      </h2>
      <p class="part-question" lang={/\p{Script=Han}/u.test(part.question) ? "zh" : "en"}>
        {part.question}
      </p>
      <p class="soft">
        {words.status[part.status]}
        {part.joinedWith.length > 0 ? ` · ${fill(words.joined, { labels: part.joinedWith.join(" ") })}` : ""}
      </p>
      <ol class="desk-statements">
        {part.statements.map((statement, i) => (
          <StatementEditor
            text={statement.text}
            note={words.basis[statement.basis]}
            language={statement.language}
            name={fill(words.statement, { n: i + 1, label: part.label })}
            sources={reply.citations.filter(({ ref }) => statement.citations.includes(ref))}
            reader={reader}
            words={words}
          />
        ))}
      </ol>
      {part.statements.length === 0 ? <p class="declined">{words.noInformation}</p> : null}
      {part.table === null ? null : (
        <AnnexTable about={part.question} table={part.table} reply={reply} reader={reader} words={words} />
      )}
      {reader.interactive ? (
        <button type="button" class="plain" data-action="add">
          {words.add}
        </button>
      ) : null}
      <BureauChips bureaux={part.bureaux} heading={reader.words.responsible} reader={reader} />
      <Beside part={part} reader={reader} words={words} />
    </section>
  );
}

/** The annex of a part: each row with where it stands. */
function AnnexTable({
  table,
  about,
  reply,
  reader,
  words,
}: DeskProperties & { readonly table: ReplyTableData; readonly about: string }): Markup {
  return (
    <section class="scroll" aria-label={`${words.annex}: ${about}`} tabindex="0">
      <table class="annex">
        <caption>{words.annex}</caption>
        <thead>
          <tr>
            {[...table.header, words.evidence].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells, citation }) => (
            <tr>
              {cells.map((cell) => (
                <td lang={/\p{Script=Han}/u.test(cell) ? "zh" : "en"}>{cell}</td>
              ))}
              <td>
                {reply.citations
                  .filter(({ ref }) => ref === citation)
                  .map((source) => (
                    <SourceName citation={source} reader={{ ...reader, interactive: false }} />
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One statement: to read, or to edit, strike, accept and give other evidence. */
export function StatementEditor(properties: {
  readonly text: string;
  /** Whose words they are, in words. */
  readonly note: string;
  readonly language: Tongue;
  /** What the field is called for whoever cannot see where it stands. */
  readonly name: string;
  readonly sources: readonly CitationData[];
  readonly reader: Reader;
  readonly words: ReplyWords;
}): Markup {
  const { text, note, language, name, sources, reader, words } = properties;
  const lang = languageTag(language);
  if (!reader.interactive)
    return (
      <li class="statement">
        <p lang={lang}>{text}</p>
        <Evidence sources={sources} reader={reader} words={words} open={false} />
      </li>
    );
  return (
    <li class="desk-statement" data-language={language}>
      <textarea
        aria-label={name}
        lang={lang}
        rows={String(Math.min(12, Math.max(2, Math.ceil(text.length / (language === "en" ? 85 : 42)))))}
      >
        {text}
      </textarea>
      <p class="verdict" role="status">
        <span class="soft">{note}</span>
      </p>
      <div class="row">
        {(["accept", "strike"] as const).map((action) => (
          <button
            type="button"
            class="plain"
            data-action={action}
            aria-pressed="false"
            aria-label={`${words[action]}: ${name}`}
          >
            {words[action]}
          </button>
        ))}
        <button
          type="button"
          class="plain"
          data-action="swap"
          aria-expanded="false"
          aria-label={`${words.swap}: ${name}`}
        >
          {words.swap}
        </button>
      </div>
      <Evidence sources={sources} reader={reader} words={words} open={false} />
    </li>
  );
}

/** The paragraphs behind a statement, closed. */
export function Evidence(properties: {
  readonly sources: readonly CitationData[];
  readonly reader: Reader;
  readonly words: ReplyWords;
  readonly open: boolean;
}): Markup {
  const { sources, words, open } = properties;
  // A card's own buttons belong to the asking page; here it is read.
  const reader = { ...properties.reader, interactive: false };
  return (
    <div class="evidence">
      {sources.map((citation) => (
        <details class="source-item" open={open}>
          <summary>
            <span class="soft">{words.evidence}</span> <SourceName citation={citation} reader={reader} />
          </summary>
          <SourceCard citation={citation} reader={reader} heading={false} />
        </details>
      ))}
    </div>
  );
}

function TakeAway({ words }: { readonly words: ReplyWords }): Markup {
  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{words.exportHead}</h2>
      <p id="desk-check" role="status" />
      <div class="row">
        <button type="button" class="primary" data-action="export-word">
          {words.word}
        </button>
        <button type="button" class="plain" data-action="export-markdown">
          {words.markdown}
        </button>
        <button type="button" class="plain" data-action="copy-text">
          {words.copyText}
        </button>
      </div>
    </section>
  );
}

function WholeText({
  reply,
  lang,
  words,
}: {
  readonly reply: ReplyData;
  readonly lang: string;
  readonly words: ReplyWords;
}): Markup {
  return (
    <section class="take-away">
      <h2>{words.wholeText}</h2>
      <pre class="whole-text" lang={lang} tabindex="0">
        {reply.text}
      </pre>
    </section>
  );
}
