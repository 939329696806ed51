// The register of bodies comes in; two pages go out: all bodies, and everything that one of them is responsible for.
import { bureauAddress, documentAddress } from "../addresses.ts";
import { createElement, Fragment, type Markup } from "../element.ts";
import type { DocumentSummaryData, ParagraphData, RegisteredBureauData, Tongue } from "../page-data.ts";
import { dateIn, fill, nameIn, TONGUES } from "../tongue.ts";
import { PAGE_WORDS } from "../words/words-of.ts";
import { Choice } from "./choice.tsx";
import { ParagraphView } from "./paragraph-view.tsx";
import { type PageFrame, renderPage } from "./shell.tsx";

const KINDS = ["bureau", "office", "department", "public-body"] as const;

/** `GET /bureaux`. */
export function renderBureauxPage(frame: PageFrame, bureaux: readonly RegisteredBureauData[]): string {
  const words = PAGE_WORDS[frame.tongue];
  const silent = bureaux.filter(({ paragraphs }) => paragraphs === 0);
  return renderPage({
    frame,
    title: words.bureauxTitle,
    current: "bureaux",
    children: (
      <>
        <h1 class="page-title">{words.bureauxTitle}</h1>
        <p class="lead">{words.bureauxAbout}</p>
        {KINDS.map((kind) => (
          <BureauList
            heading={words.bureauKinds[kind]}
            bureaux={bureaux.filter((bureau) => bureau.kind === kind && bureau.paragraphs > 0)}
            tongue={frame.tongue}
          />
        ))}
        {silent.length > 0 ? (
          <details class="silent">
            <summary>{words.noParagraphs}</summary>
            <p class="soft">
              {silent.map((bureau) => `${nameIn(bureau, frame.tongue)} (${bureau.code})`).join(" · ")}
            </p>
          </details>
        ) : null}
      </>
    ),
  });
}

function BureauList(properties: {
  readonly heading: string;
  readonly bureaux: readonly RegisteredBureauData[];
  readonly tongue: Tongue;
}): Markup | null {
  const { heading, tongue } = properties;
  const bureaux = [...properties.bureaux].sort((a, b) => b.paragraphs - a.paragraphs);
  const words = PAGE_WORDS[tongue];
  if (bureaux.length === 0) return null;
  return (
    <section>
      <h2 class="list-head">{heading}</h2>
      <ul class="register">
        {bureaux.map((bureau) => (
          <li>
            <a href={bureauAddress(bureau.code, tongue)}>{nameIn(bureau, tongue)}</a>{" "}
            <span class="soft">{bureau.code}</span>
            <span class="soft count">{fill(words.paragraphCount, { n: bureau.paragraphs })}</span>
            <FormerNames bureau={bureau} tongue={tongue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FormerNames({
  bureau,
  tongue,
}: {
  readonly bureau: RegisteredBureauData;
  readonly tongue: Tongue;
}): Markup | null {
  const words = PAGE_WORDS[tongue];
  if (bureau.formerNames.length === 0) return null;
  return (
    <span class="soft former">
      {bureau.formerNames
        .map((former) => {
          const name = fill(words.formerly, { name: nameIn(former, tongue) });
          if (former.until === null) return name;
          const date = dateIn({ publishedOn: former.until, publishedPrecision: "day" }, tongue);
          return `${name} (${fill(words.until, { date })})`;
        })
        .join(" · ")}
    </span>
  );
}

/** What narrows the paragraphs of a bureau. */
export interface ParagraphFilter {
  readonly document: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
}

interface BureauProperties {
  readonly frame: PageFrame;
  readonly bureau: RegisteredBureauData;
  readonly parent: RegisteredBureauData | undefined;
  readonly paragraphs: readonly ParagraphData[];
  readonly documents: readonly DocumentSummaryData[];
  readonly years: readonly string[];
  readonly filter: ParagraphFilter;
}

/** `GET /bureaux/{code}`. */
export function renderBureauPage(properties: BureauProperties): string {
  const { frame, bureau, parent, paragraphs, documents } = properties;
  const { tongue } = frame;
  const words = PAGE_WORDS[tongue];
  const name = nameIn(bureau, tongue);
  return renderPage({
    frame,
    title: name,
    current: "bureaux",
    children: (
      <>
        <h1 class="page-title">
          {name} <span class="soft">{bureau.code}</span>
        </h1>
        <p class="lead">{fill(words.bureauAbout, { name })}</p>
        {parent === undefined ? null : (
          <p class="soft">
            <a href={bureauAddress(parent.code, tongue)}>
              {fill(words.partOf, { name: nameIn(parent, tongue) })}
            </a>
          </p>
        )}
        <FormerNames bureau={bureau} tongue={tongue} />
        <Filters {...properties} />
        <p class="soft" role="status">
          {paragraphs.length === 0 ? words.nothingShown : fill(words.shown, { n: paragraphs.length })}
        </p>
        {documents.map((document) => (
          <OfDocument document={document} paragraphs={paragraphs} of={bureau.code} tongue={tongue} />
        ))}
      </>
    ),
  });
}

function OfDocument(properties: {
  readonly document: DocumentSummaryData;
  readonly paragraphs: readonly ParagraphData[];
  readonly of: string;
  readonly tongue: Tongue;
}): Markup | null {
  const { document, of, tongue } = properties;
  const own = properties.paragraphs.filter((paragraph) => paragraph.document.id === document.id);
  if (own.length === 0) return null;
  return (
    <section class="of-document">
      <h2 class="list-head">
        <a href={documentAddress(document.id, tongue)}>{nameIn(document.title, tongue)}</a>
      </h2>
      <p class="soft">
        {dateIn(document, tongue)} · {PAGE_WORDS[tongue].languages[document.language]} ·{" "}
        {fill(PAGE_WORDS[tongue].paragraphCount, { n: own.length })}
      </p>
      {own.map((paragraph) => (
        <ParagraphView paragraph={paragraph} tongue={tongue} beside={false} of={of} />
      ))}
    </section>
  );
}

function Filters({ frame, documents, years, filter }: BureauProperties): Markup {
  const { tongue } = frame;
  const words = PAGE_WORDS[tongue];
  const year = (value: string) => [value, value, ""] as const;
  return (
    <form class="filters" method="get">
      <input type="hidden" name="lang" value={tongue} />
      <div class="fields">
        <Choice
          name="document"
          label={words.document}
          none={words.anyDocument}
          chosen={filter.document}
          options={documents.map(
            (each) =>
              [each.id, `${nameIn(each.title, tongue)} · ${words.languages[each.language]}`, ""] as const,
          )}
        />
        <Choice
          name="language"
          label={words.onlyLanguage}
          none={words.anyLanguage}
          chosen={filter.language}
          options={TONGUES.map((each) => [each, words.languages[each], ""] as const)}
        />
        <Choice
          name="from"
          label={words.fromYear}
          none={words.anyYear}
          chosen={filter.from}
          options={years.map(year)}
        />
        <Choice
          name="to"
          label={words.toYear}
          none={words.anyYear}
          chosen={filter.to}
          options={years.map(year)}
        />
      </div>
      <button type="submit" class="plain">
        {words.applyFilter}
      </button>
    </form>
  );
}
