// A draft comes in; what stands beside it and is no part of the reply goes out: whom to consult, figures, what differs, what no
// document says, and the working note.
import { createElement, type Markup } from "../element.ts";
import type { Tongue } from "../page-data.ts";
import type { ReplyData, ReplyFigureData, ReplyPartData } from "../reply-data.ts";
import { dateIn, fill, languageTag } from "../tongue.ts";
import type { ReplyWords } from "../words/reply-words.ts";
import type { Reader } from "./reader.ts";

/** Beside one part: whom to consult, its figures with their dates, what differs between documents, and what none says. */
export function Beside({
  part,
  reader,
  words,
}: {
  readonly part: ReplyPartData;
  readonly reader: Reader;
  readonly words: ReplyWords;
}): Markup {
  const figures = (list: readonly ReplyFigureData[]) =>
    list
      .map(({ value, asAt }) => `${value} (${fill(words.asAt, { date: day(asAt, reader.tongue) })})`)
      .join(" · ");
  const rows: readonly (readonly [string, string])[] = [
    [words.consult, part.consult.join(" · ")],
    [words.figures, figures(part.figures)],
    ...part.differs.map(({ what, values }) => [`${words.differs}: ${what}`, figures(values)] as const),
    [words.missing, part.missing.join(" · ")],
  ];
  return (
    <dl class="beside">
      {rows
        .filter(([, text]) => text !== "")
        .map(([name, text]) => (
          <div>
            <dt>{name}</dt>
            <dd lang={/\p{Script=Han}/u.test(text) ? "zh" : "en"}>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The working note: what was promised by when, and what nobody could check. */
export function NoteView({
  reply,
  reader,
  words,
}: {
  readonly reply: ReplyData;
  readonly reader: Reader;
  readonly words: ReplyWords;
}): Markup {
  const { promised, unchecked, written } = reply.note;
  return (
    <details class="working-note">
      <summary>{words.note}</summary>
      <p class="soft">{fill(words.written, written)}</p>
      {promised.length > 0 ? <h3>{words.promised}</h3> : null}
      <ul>
        {promised.map(({ part, statement, by, citation }) => {
          const source = reply.citations.find(({ ref }) => ref === citation);
          return (
            <li>
              {part} <span lang={languageTag(source?.document.language ?? reader.tongue)}>{statement}</span>{" "}
              <span class="soft">
                {by === null ? "" : `${fill(words.by, { date: by })} · `}
                {source === undefined ? "" : `${dateIn(source.document, reader.tongue)} · ${source.label}`}
              </span>
            </li>
          );
        })}
      </ul>
      {unchecked.length > 0 ? <h3>{words.unchecked}</h3> : null}
      <ul>
        {unchecked.map(({ part, text, reason, newer }) => (
          <li>
            {part} {text} <span class="soft">{words.reasons[reason]}</span>
            {newer === undefined ? "" : ` ${newer.text} (${day(newer.saidOn, reader.tongue)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function day(date: string, tongue: Tongue): string {
  return dateIn({ publishedOn: date, publishedPrecision: "day" }, tongue);
}
