// A citation comes in; the paragraph in place goes out: quotation in context, where it stands, the other language's version
// beside it, who is responsible, and what can be done with it.
import { documentAddress, paragraphAddress } from "../addresses.ts";
import { createElement, type Markup } from "../element.ts";
import type { CitationData } from "../page-data.ts";
import { dateIn, languageTag, nameIn } from "../tongue.ts";
import { BureauChips } from "./bureau-chips.tsx";
import { Passage } from "./passage.tsx";
import type { Reader } from "./reader.ts";

interface SourceProperties {
  readonly citation: CitationData;
  readonly reader: Reader;
}

/** Everything about a source. `heading` is left out where a summary above it already says which it is. */
export function SourceCard(properties: SourceProperties & { readonly heading?: boolean }): Markup {
  const { citation, reader, heading = true } = properties;
  return (
    <div class="source">
      {heading ? (
        <p class="source-head">
          <SourceName citation={citation} reader={reader} />
        </p>
      ) : null}
      <SourcePlace citation={citation} reader={reader} />
      <Pair citation={citation} reader={reader} />
      <BureauChips bureaux={citation.bureaux} heading={reader.words.responsible} reader={reader} />
      <SourceActions citation={citation} reader={reader} />
    </div>
  );
}

/** The number of the source, its document and the number printed there: what a summary or a heading says. */
export function SourceName({ citation, reader }: SourceProperties): Markup {
  const language = languageTag(citation.document.language);
  return (
    <span class="source-name">
      <span class="ref-number">{String(citation.ref)}</span>{" "}
      <span class="source-title">
        <cite>{nameIn(citation.document.title, reader.tongue)}</cite>{" "}
        <b class="label" lang={language}>
          {citation.label}
        </b>
      </span>
    </span>
  );
}

function SourcePlace({ citation, reader }: SourceProperties): Markup {
  const { document, section } = citation;
  return (
    <p class="place soft">
      <time datetime={document.publishedOn}>{dateIn(document, reader.tongue)}</time>
      {" · "}
      {document.publisher}
      {section.length > 0 ? (
        <span class="section" lang={languageTag(document.language)}>
          {section.map((heading) => (
            <span>{heading}</span>
          ))}
        </span>
      ) : null}
    </p>
  );
}

function Pair({ citation, reader }: SourceProperties): Markup {
  const { document, text, quote, counterpart } = citation;
  const { words } = reader;
  return (
    <div class={counterpart === null ? "pair alone" : "pair"}>
      <figure>
        <figcaption class="soft">{words.original[document.language]}</figcaption>
        <Passage text={text} language={document.language} quote={quote} />
      </figure>
      {counterpart === null ? (
        <p class="soft">{words.noCounterpart}</p>
      ) : (
        <figure>
          <figcaption class="soft">{words.counterpart[counterpart.language]}</figcaption>
          <Passage text={counterpart.text} language={counterpart.language} />
        </figure>
      )}
    </div>
  );
}

function SourceActions({ citation, reader }: SourceProperties): Markup {
  const { paragraphId, document, quote } = citation;
  const { words, tongue, interactive } = reader;
  return (
    <div class="actions">
      {interactive ? (
        <button type="button" class="plain" data-action="copy" data-paragraph={paragraphId}>
          {words.copy}
        </button>
      ) : null}
      {interactive ? (
        <button type="button" class="plain" data-action="surroundings" data-paragraph={paragraphId}>
          {words.surroundings}
        </button>
      ) : null}
      <a href={paragraphAddress(paragraphId, { quote, tongue })}>{words.permalink}</a>
      <a href={documentAddress(document.id, tongue, paragraphId)}>{words.readInDocument}</a>
    </div>
  );
}
