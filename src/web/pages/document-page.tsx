// A document with its paragraphs comes in; its reading page goes out: outline, headings, numbered paragraphs with links.
import { documentAddress, paragraphAnchor, sourceAddress } from "../addresses.ts";
import { createElement, Fragment, type Markup } from "../element.ts";
import type { DocumentSummaryData, ParagraphData, Tongue } from "../page-data.ts";
import { dateIn, fill, languageTag, nameIn } from "../tongue.ts";
import { PAGE_WORDS } from "../words/words-of.ts";
import { ParagraphView } from "./paragraph-view.tsx";
import { ownName, type PageFrame, renderPage } from "./shell.tsx";

interface DocumentProperties {
  readonly frame: PageFrame;
  readonly document: DocumentSummaryData;
  readonly counterpart: DocumentSummaryData | undefined;
  readonly paragraphs: readonly ParagraphData[];
  /** Whether both languages are shown side by side. */
  readonly beside: boolean;
}

interface Section {
  readonly path: readonly string[];
  readonly paragraphs: readonly ParagraphData[];
}

/** `GET /documents/{id}`. */
export function renderDocumentPage(properties: DocumentProperties): string {
  const { frame, document, paragraphs, beside } = properties;
  const { tongue } = frame;
  const words = PAGE_WORDS[tongue];
  const sections = sectionsOf(paragraphs);
  return renderPage({
    frame,
    title: nameIn(document.title, tongue),
    current: "documents",
    children: (
      <>
        <h1 class="page-title document-title">{nameIn(document.title, tongue)}</h1>
        <DocumentFacts {...properties} />
        <div class={beside ? "reading beside-other" : "reading"}>
          <nav class="outline" aria-label={words.outline}>
            <details open={!beside}>
              <summary>{words.outline}</summary>
              <ul lang={languageTag(document.language)}>
                {sections.map(({ path, paragraphs: [first] }) =>
                  first === undefined || path.length === 0 ? null : (
                    <li class={`depth-${Math.min(path.length, 4)}`}>
                      <a href={`#${paragraphAnchor(first.paragraphId)}`}>{path.at(-1)}</a>
                    </li>
                  ),
                )}
              </ul>
            </details>
          </nav>
          <div class="paragraphs">
            {sections.map((section, i) => (
              <SectionView
                section={section}
                before={sections[i - 1]?.path ?? []}
                tongue={tongue}
                beside={beside}
                language={document.language}
              />
            ))}
          </div>
        </div>
      </>
    ),
  });
}

function DocumentFacts({ frame, document, counterpart, beside }: DocumentProperties): Markup {
  const { tongue } = frame;
  const words = PAGE_WORDS[tongue];
  const source = sourceAddress(document.sourceUrl);
  const other = beside
    ? documentAddress(document.id, tongue)
    : `${documentAddress(document.id, tongue)}&beside=true`;
  return (
    <p class="document-facts soft">
      <span>{words.kinds[document.kind]}</span>
      <time datetime={document.publishedOn}>{dateIn(document, tongue)}</time>
      <span>{nameIn(document.publisherNames, tongue)}</span>
      <span>{fill(words.paragraphCount, { n: document.paragraphs })}</span>
      <span>{words.languages[document.language]}</span>
      {counterpart === undefined ? (
        <span>{words.onlyThisLanguage}</span>
      ) : (
        <>
          <a href={documentAddress(counterpart.id, tongue)} lang={languageTag(counterpart.language)}>
            {ownName(counterpart.language)}
          </a>
          <a href={other}>{beside ? words.oneLanguage : words.sideBySide}</a>
        </>
      )}
      {source === undefined ? null : (
        <a href={source} rel="noreferrer">
          {words.publishedSource}
        </a>
      )}
    </p>
  );
}

function SectionView(properties: {
  readonly section: Section;
  readonly before: readonly string[];
  readonly tongue: Tongue;
  readonly language: Tongue;
  readonly beside: boolean;
}): Markup {
  const { section, before, tongue, language, beside } = properties;
  const shared = section.path.findIndex((heading, i) => heading !== before[i]);
  const fresh = shared < 0 ? [] : section.path.slice(shared);
  return (
    <>
      {fresh.map((heading, i) => (
        <Heading depth={shared + i} language={language}>
          {heading}
        </Heading>
      ))}
      {section.paragraphs.map((paragraph) => (
        <ParagraphView paragraph={paragraph} tongue={tongue} beside={beside} />
      ))}
    </>
  );
}

/** Headings of the document below the page's own; no level is skipped, for each opens below the one before it. */
function Heading(properties: {
  readonly depth: number;
  readonly language: Tongue;
  readonly children?: unknown;
}): Markup {
  const { depth, language } = properties;
  const text = String(properties.children);
  const tag = languageTag(language);
  if (depth === 0)
    return (
      <h2 class="section-head" lang={tag}>
        {text}
      </h2>
    );
  if (depth === 1)
    return (
      <h3 class="section-head" lang={tag}>
        {text}
      </h3>
    );
  if (depth === 2)
    return (
      <h4 class="section-head" lang={tag}>
        {text}
      </h4>
    );
  return (
    <h5 class="section-head" lang={tag}>
      {text}
    </h5>
  );
}

/** Paragraphs in order, under the heading path that they share with their neighbours. */
function sectionsOf(paragraphs: readonly ParagraphData[]): readonly Section[] {
  const sections: { path: readonly string[]; paragraphs: ParagraphData[] }[] = [];
  for (const paragraph of paragraphs) {
    const last = sections.at(-1);
    const same =
      last?.path.length === paragraph.section.length &&
      last.path.every((heading, i) => heading === paragraph.section[i]);
    if (last !== undefined && same) last.paragraphs.push(paragraph);
    else sections.push({ path: paragraph.section, paragraphs: [paragraph] });
  }
  return sections;
}
