// An answer comes in; its sentences with their markers, its notices and the responsible bodies go out.
import { createElement, type Markup } from "../element.ts";
import type { AnswerData, CitationData, NoticeData, StatementData } from "../page-data.ts";
import { fill, languageTag, nameIn } from "../tongue.ts";
import type { Reader } from "./reader.ts";
import { verbatimPieces } from "./verbatim.ts";

/** One sentence of an answer, as a list item, with a marker for each source. `turn` is the id of its turn. */
export function StatementView(properties: {
  readonly statement: StatementData;
  readonly citations: readonly CitationData[];
  readonly turn: string;
  readonly reader: Reader;
}): Markup {
  const { statement, citations, turn, reader } = properties;
  return (
    <li class="statement">
      <p>
        {verbatimPieces(statement, citations).map(({ text, language }) =>
          language === undefined ? (
            <span>{text}</span>
          ) : (
            <span class="verbatim" lang={languageTag(language)}>
              {text}
            </span>
          ),
        )}
        <Markers refs={statement.citations} citations={citations} turn={turn} reader={reader} />
      </p>
    </li>
  );
}

/** Numbers that open their source: buttons in a browser with scripts, links to the list of sources without. */
function Markers(properties: {
  readonly refs: readonly number[];
  readonly citations: readonly CitationData[];
  readonly turn: string;
  readonly reader: Reader;
}): Markup {
  const { refs, citations, turn, reader } = properties;
  return (
    <span class="refs">
      {refs.map((ref) => {
        const source = citations.find((citation) => citation.ref === ref);
        const label =
          source === undefined
            ? fill(reader.words.source, { n: ref })
            : fill(reader.words.openSource, {
                n: ref,
                label: source.label,
                title: nameIn(source.document.title, reader.tongue),
              });
        return reader.interactive ? (
          <button
            type="button"
            class="ref"
            data-action="source"
            data-ref={ref}
            aria-expanded="false"
            aria-label={label}
            lang={languageTag(reader.tongue)}
          >
            {String(ref)}
          </button>
        ) : (
          <a class="ref" href={`#${turn}-s${ref}`} aria-label={label} lang={languageTag(reader.tongue)}>
            {String(ref)}
          </a>
        );
      })}
    </span>
  );
}

/** What the reader must know, each with its kind in words and the numbers it speaks of; nothing where there is none. */
export function Notices(properties: {
  readonly notices: readonly NoticeData[];
  readonly answer: Pick<AnswerData, "citations" | "language">;
  readonly turn: string;
  readonly reader: Reader;
}): Markup | null {
  const { notices, answer, turn, reader } = properties;
  if (notices.length === 0) return null;
  return (
    <div class="notices" role="note" aria-label={reader.words.notices}>
      {notices.map((notice) => (
        <p>
          <b>{reader.words.noticeKinds[notice.kind]}</b>{" "}
          <span lang={languageTag(answer.language)}>{notice.text}</span>{" "}
          <Markers refs={notice.citations} citations={answer.citations} turn={turn} reader={reader} />
        </p>
      ))}
    </div>
  );
}
