// The indexed documents come in; the list of them goes out, the two language versions of one together.
import { documentAddress, sourceAddress } from "../addresses.ts";
import { createElement, Fragment, type Markup } from "../element.ts";
import type { DocumentSummaryData, Tongue } from "../page-data.ts";
import { dateIn, fill, languageTag, nameIn } from "../tongue.ts";
import { PAGE_WORDS } from "../words/words-of.ts";
import { ownName, type PageFrame, renderPage } from "./shell.tsx";

/** A document of the list with its headings. */
export interface ListedDocument extends DocumentSummaryData {
  /** The outermost headings, each with the id of its first paragraph. */
  readonly outline: readonly { readonly heading: string; readonly paragraphId: string }[];
}

/** `GET /documents`. */
export function renderDocumentsPage(frame: PageFrame, documents: readonly ListedDocument[]): string {
  const words = PAGE_WORDS[frame.tongue];
  const works = documents.filter(
    ({ counterpartId }, i) => !documents.slice(0, i).some(({ id }) => id === counterpartId),
  );
  return renderPage({
    frame,
    title: words.documentsTitle,
    current: "documents",
    children: (
      <>
        <h1 class="page-title">{words.documentsTitle}</h1>
        <p class="lead">{words.documentsAbout}</p>
        <ul class="works">
          {works.map((document) => (
            <Work
              versions={[document, ...documents.filter(({ id }) => id === document.counterpartId)]}
              tongue={frame.tongue}
            />
          ))}
        </ul>
      </>
    ),
  });
}

function Work({
  versions,
  tongue,
}: {
  readonly versions: readonly ListedDocument[];
  readonly tongue: Tongue;
}): Markup | null {
  const words = PAGE_WORDS[tongue];
  const [first] = versions;
  if (first === undefined) return null;
  const source = sourceAddress(first.sourceUrl);
  return (
    <li class="work">
      <p class="soft">
        {words.kinds[first.kind]} · <time datetime={first.publishedOn}>{dateIn(first, tongue)}</time> ·{" "}
        {nameIn(first.publisherNames, tongue)}
      </p>
      <h2>{nameIn(first.title, tongue)}</h2>
      {versions.map((version) => (
        <div class="version">
          <p class="row">
            <a class="read" href={documentAddress(version.id, tongue)} lang={languageTag(version.language)}>
              {ownName(version.language)}
            </a>
            <span class="soft">{fill(words.paragraphCount, { n: version.paragraphs })}</span>
          </p>
          <details>
            <summary>{words.outline}</summary>
            <ul class="headings" lang={languageTag(version.language)}>
              {version.outline.map(({ heading, paragraphId }) => (
                <li>
                  <a href={documentAddress(version.id, tongue, paragraphId)}>{heading}</a>
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
      {source === undefined ? null : (
        <p class="soft">
          {words.publishedSource}:{" "}
          <a href={source} rel="noreferrer">
            {new URL(source).hostname}
          </a>
        </p>
      )}
    </li>
  );
}
