// A programme through time comes in, or the programmes to choose from; the timeline view goes out: what each document says,
// oldest first, its figures as a line and as a table.
import { paragraphAddress, timelineAddress } from "../addresses.ts";
import { createElement, Fragment, type Markup } from "../element.ts";
import type { CitationData, TimelineData, Tongue, TopicData } from "../page-data.ts";
import { dateIn, fill, languageTag, nameIn } from "../tongue.ts";
import { BureauChips } from "../views/bureau-chips.tsx";
import { printed, printedContent } from "../views/printed.tsx";
import { CONVERSATION_WORDS, PAGE_WORDS } from "../words/words-of.ts";
import { plainNumber } from "./plain-number.ts";
import { type PageFrame, renderPage } from "./shell.tsx";
import { type PlotPoint, TimelinePlot } from "./timeline-plot.tsx";

interface TimelineProperties {
  readonly frame: PageFrame;
  readonly topics: readonly TopicData[];
  /** What was asked for; empty for the list alone. */
  readonly asked: string;
  readonly timeline: TimelineData | undefined;
}

/** `GET /timeline`. */
export function renderTimelinePage(properties: TimelineProperties): string {
  const { frame, topics, asked, timeline } = properties;
  const { tongue } = frame;
  const words = PAGE_WORDS[tongue];
  const name = timeline === undefined ? "" : nameIn(timeline.topic.name, tongue);
  return renderPage({
    frame,
    title: name === "" ? words.timelineTitle : `${name} · ${words.timelineTitle}`,
    current: "timeline",
    children: (
      <>
        <h1 class="page-title">{name === "" ? words.timelineTitle : name}</h1>
        <p class="lead">{words.timelineAbout}</p>
        <form class="filters topic" method="get" action="/timeline">
          <label for="topic">{words.topic}</label>
          <div class="row">
            <input
              id="topic"
              type="search"
              name="topic"
              value={asked}
              maxlength="200"
              aria-describedby="topic-hint"
            />
            <input type="hidden" name="lang" value={tongue} />
            <button type="submit" class="primary">
              {words.showTimeline}
            </button>
          </div>
          <p id="topic-hint" class="soft">
            {words.topicHint}
          </p>
        </form>
        {timeline === undefined ? null : <TimelineView timeline={timeline} tongue={tongue} />}
        <h2 class="list-head">{words.topics}</h2>
        <ul class="topics">
          {topics.map((topic) => (
            <li>
              <a href={timelineAddress(topic.id, tongue)}>
                <TopicName name={nameIn(topic.name, tongue)} tongue={tongue} />
              </a>{" "}
              <span class="soft count">{fill(words.topicDocuments, { n: topic.documents })}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** A programme that no English document names keeps its Chinese name, and says so to a screen reader. */
function TopicName({ name, tongue }: { readonly name: string; readonly tongue: Tongue }): Markup {
  const foreign = tongue === "en" && /\p{Script=Han}/u.test(name);
  return foreign ? <span lang={languageTag("zh-Hant")}>{name}</span> : <>{name}</>;
}

function TimelineView({
  timeline,
  tongue,
}: {
  readonly timeline: TimelineData;
  readonly tongue: Tongue;
}): Markup {
  const words = PAGE_WORDS[tongue];
  if (timeline.entries.length === 0) return <p class="problem">{words.noEntries}</p>;
  return (
    <>
      {timeline.differs.map((difference) => (
        <Difference difference={difference} timeline={timeline} tongue={tongue} />
      ))}
      <h2 class="list-head">{words.whatEachSays}</h2>
      <ol class="entries">
        {timeline.entries.map((entry) => (
          <Entry entry={entry} timeline={timeline} tongue={tongue} />
        ))}
      </ol>
      <FigureTable timeline={timeline} tongue={tongue} />
    </>
  );
}

interface Titled {
  readonly timeline: TimelineData;
  readonly tongue: Tongue;
}

function Difference({
  difference,
  timeline,
  tongue,
}: Titled & { readonly difference: TimelineData["differs"][number] }): Markup {
  const words = PAGE_WORDS[tongue];
  const title = fill(words.plot, { name: nameIn(timeline.topic.name, tongue) });
  const points = plotPoints(difference.values);
  const language =
    sourceOf(timeline, difference.values[difference.holds]?.citation ?? 0)?.document.language ?? tongue;
  return (
    <section class={points.length > 1 ? "difference plotted" : "difference"}>
      <h2 class="list-head">{words.figuresDiffer}</h2>
      <p lang={languageTag(language)} class="verbatim">
        {printedContent(difference.what)}
      </p>
      {points.length > 1 ? (
        <figure>
          <TimelinePlot title={title} points={points} tongue={tongue} />
          <figcaption class="soft">
            {tongue === "en" ? `${title}. ` : `${title}。`}
            {words.plotAbout}
          </figcaption>
        </figure>
      ) : null}
      <table>
        <caption>{words.asTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.document}</th>
          </tr>
        </thead>
        <tbody>
          {difference.values.map(({ value, asAt, citation }, i) => (
            <tr>
              <td>
                <time datetime={asAt}>{dayIn(asAt, tongue)}</time>
              </td>
              <td>
                <b lang={languageTag(sourceOf(timeline, citation)?.document.language ?? tongue)}>
                  {printed(value)}
                </b>
                {i === difference.holds ? <span class="soft"> · {words.newest}</span> : null}
              </td>
              <td>
                <SourceLink citation={sourceOf(timeline, citation)} tongue={tongue} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entry({
  entry,
  timeline,
  tongue,
}: Titled & { readonly entry: TimelineData["entries"][number] }): Markup {
  const citation = sourceOf(timeline, entry.citation);
  const reader = { tongue, words: CONVERSATION_WORDS[tongue], interactive: false };
  return (
    <li class="entry">
      <p class="soft">
        <time datetime={entry.date}>
          {citation === undefined ? dayIn(entry.date, tongue) : dateIn(citation.document, tongue)}
        </time>
        {" · "}
        {PAGE_WORDS[tongue].status[entry.status]}
        {" · "}
        <SourceLink citation={citation} tongue={tongue} />
      </p>
      <p class="verbatim" lang={languageTag(citation?.document.language ?? tongue)}>
        {printedContent(entry.statement)}
      </p>
      <BureauChips bureaux={entry.bureaux} heading={reader.words.responsible} reader={reader} />
    </li>
  );
}

function FigureTable({ timeline, tongue }: Titled): Markup | null {
  const words = PAGE_WORDS[tongue];
  const rows = timeline.entries.flatMap((entry) =>
    entry.figures.map((figure) => ({ ...figure, citation: entry.citation })),
  );
  if (rows.length === 0) return null;
  return (
    <section class="scroll" aria-label={words.asTable} tabindex="0">
      <table>
        <caption>{words.asTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.document}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, what, asAt, citation }) => {
            const source = sourceOf(timeline, citation);
            const tag = languageTag(source?.document.language ?? tongue);
            return (
              <tr>
                <td>
                  <time datetime={asAt}>{dayIn(asAt, tongue)}</time>
                </td>
                <td lang={tag}>
                  <b>{printed(value)}</b>
                </td>
                <td lang={tag}>{printed(what)}</td>
                <td>
                  <SourceLink citation={source} tongue={tongue} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function SourceLink({
  citation,
  tongue,
}: {
  readonly citation: CitationData | undefined;
  readonly tongue: Tongue;
}): Markup | null {
  if (citation === undefined) return null;
  const { document, paragraphId, quote, label } = citation;
  return (
    <a href={paragraphAddress(paragraphId, { quote, tongue })}>
      {PAGE_WORDS[tongue].kinds[document.kind]} {document.publishedOn.slice(0, 4)}
      {tongue === "en" ? ", " : "，"}
      <span lang={languageTag(document.language)}>{label}</span>
    </a>
  );
}

/** Figures that read as numbers of one unit; fewer than two make no line. */
function plotPoints(values: TimelineData["differs"][number]["values"]): readonly PlotPoint[] {
  const read = values.map(({ value, asAt }) => ({
    date: asAt,
    label: printed(value),
    number: plainNumber(value),
  }));
  const unit = read[0]?.number?.unit;
  const points = read.flatMap(({ date, label, number }) =>
    number === undefined || number.unit !== unit ? [] : [{ date, label, value: number.value }],
  );
  return points.length === values.length ? points : [];
}

function sourceOf(timeline: TimelineData, ref: number): CitationData | undefined {
  return timeline.citations.find((citation) => citation.ref === ref);
}

function dayIn(date: string, tongue: Tongue): string {
  return dateIn({ publishedOn: date, publishedPrecision: "day" }, tongue);
}
