// A paragraph comes in; the page behind its permalink goes out: it alone, with its quotation, its other language, its
// neighbours, and a line to cite it by.
import { documentAddress, paragraphAddress, paragraphDataAddress, sourceAddress } from "../addresses.ts";
import { createElement, Fragment, type Markup } from "../element.ts";
import type { DocumentSummaryData, ParagraphData, Tongue } from "../page-data.ts";
import { dateIn, languageTag, nameIn } from "../tongue.ts";
import { BureauChips } from "../views/bureau-chips.tsx";
import { Passage } from "../views/passage.tsx";
import { printedContent } from "../views/printed.tsx";
import { CONVERSATION_WORDS, PAGE_WORDS } from "../words/words-of.ts";
import { type PageFrame, renderPage } from "./shell.tsx";

interface Neighbour {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

interface ParagraphProperties {
  readonly frame: PageFrame;
  readonly paragraph: ParagraphData;
  readonly document: DocumentSummaryData;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** What to highlight; undefined for nothing. */
  readonly quote: { readonly start: number; readonly end: number } | undefined;
}

/** `GET /paragraphs/{id}`. */
export function renderParagraphPage(properties: ParagraphProperties): string {
  const { frame, paragraph, document, quote } = properties;
  const { tongue } = frame;
  const conversation = CONVERSATION_WORDS[tongue];
  const language = languageTag(document.language);
  const reader = { tongue, words: conversation, interactive: false };
  const { label, section, text, counterpart, bureaux } = paragraph;
  return renderPage({
    frame,
    title: `${label} · ${nameIn(document.title, tongue)}`,
    current: "documents",
    children: (
      <>
        <p class="crumbs soft page-title">
          <a href={documentAddress(document.id, tongue, paragraph.paragraphId)}>
            {nameIn(document.title, tongue)}
          </a>
          {section.map((heading) => (
            <span lang={language}>{heading}</span>
          ))}
        </p>
        <h1 lang={language}>{label}</h1>
        <Around neighbour={properties.previous} side="before" properties={properties} />
        <div class={counterpart === null ? "pair alone permalink" : "pair permalink"}>
          <figure>
            <figcaption class="soft">{conversation.original[document.language]}</figcaption>
            <Passage text={text} language={document.language} quote={quote} />
          </figure>
          {counterpart === null ? (
            <p class="soft">{conversation.noCounterpart}</p>
          ) : (
            <figure>
              <figcaption class="soft">
                <a href={paragraphAddress(counterpart.paragraphId, { tongue })}>
                  {conversation.counterpart[counterpart.language]}
                </a>
              </figcaption>
              <Passage text={counterpart.text} language={counterpart.language} />
            </figure>
          )}
        </div>
        <BureauChips bureaux={bureaux} heading={conversation.responsible} reader={reader} />
        <Around neighbour={properties.next} side="after" properties={properties} />
        <CiteAs paragraph={paragraph} document={document} tongue={tongue} />
      </>
    ),
  });
}

function Around(properties: {
  readonly neighbour: Neighbour | null;
  readonly side: "before" | "after";
  readonly properties: ParagraphProperties;
}): Markup | null {
  const { neighbour, side } = properties;
  const { frame, document } = properties.properties;
  if (neighbour === null) return null;
  const words = PAGE_WORDS[frame.tongue];
  return (
    <div class="around-block">
      <p class="soft">
        {side === "before" ? words.previous : words.next}:{" "}
        <a
          href={paragraphAddress(neighbour.id, { tongue: frame.tongue })}
          lang={languageTag(document.language)}
        >
          {neighbour.label}
        </a>
      </p>
      <p class="around" lang={languageTag(document.language)}>
        {printedContent(neighbour.text)}
      </p>
    </div>
  );
}

function CiteAs(properties: {
  readonly paragraph: ParagraphData;
  readonly document: DocumentSummaryData;
  readonly tongue: Tongue;
}): Markup {
  const { paragraph, document, tongue } = properties;
  const conversation = CONVERSATION_WORDS[tongue];
  const source = sourceAddress(document.sourceUrl);
  const facts: readonly (readonly [string, unknown])[] = [
    [conversation.published, dateIn(document, tongue)],
    [conversation.publisher, nameIn(document.publisherNames, tongue)],
    [
      conversation.permalink,
      <a href={paragraphAddress(paragraph.paragraphId)}>
        <code>{paragraphAddress(paragraph.paragraphId)}</code>
      </a>,
    ],
    [
      "JSON",
      <a href={paragraphDataAddress(paragraph.paragraphId)}>
        <code>{paragraphDataAddress(paragraph.paragraphId)}</code>
      </a>,
    ],
    ...(source === undefined
      ? []
      : ([
          [
            PAGE_WORDS[tongue].publishedSource,
            <a href={source} rel="noreferrer">
              {source}
            </a>,
          ],
        ] as const)),
  ];
  return (
    <dl class="facts cite-as">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value as Markup}</dd>
        </div>
      ))}
    </dl>
  );
}
