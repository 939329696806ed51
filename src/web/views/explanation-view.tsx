// An answer's own account of itself comes in; tables go out: what was checked, what was looked for, which search found what,
// and who wrote it from which index.
import { paragraphAddress } from "../addresses.ts";
import { type Content, createElement, Fragment, type Markup } from "../element.ts";
import type { AnswerData, ExplainedHitData, ExplanationData } from "../page-data.ts";
import { fill, languageTag, sentenceGap } from "../tongue.ts";
import type { Reader } from "./reader.ts";

/** Rows that are shown of a long list. */
const SHOWN = 8;

/** "How this was found", closed. */
export function FoundView(properties: { readonly answer: AnswerData; readonly reader: Reader }): Markup {
  const { answer, reader } = properties;
  const { words } = reader;
  return (
    <details class="found">
      <summary>{words.found}</summary>
      <Facts answer={answer} reader={reader} />
      {answer.statements.length > 0 ? <CheckTable answer={answer} reader={reader} /> : null}
      {answer.explanation === undefined ? (
        <p class="soft">{words.noExplanation}</p>
      ) : (
        <SearchTables explanation={answer.explanation} about={answer.standaloneQuestion} reader={reader} />
      )}
    </details>
  );
}

/** Who wrote an answer, and where a chat model was to write it and did not, why. */
export function composerOf(answer: AnswerData, { words, tongue }: Reader): string {
  const { composer, fallback } = answer.provenance;
  const why = fallback === null ? [] : [fill(words.fallback, { reason: fallback.reason })];
  return [words.composer[composer], ...why].join(sentenceGap(tongue));
}

function Facts({ answer, reader }: { readonly answer: AnswerData; readonly reader: Reader }): Markup {
  const { words } = reader;
  const { indexId, embedder } = answer.provenance;
  const facts: readonly (readonly [string, Content])[] = [
    [words.madeBy, composerOf(answer, reader)],
    [words.searchedAs, answer.standaloneQuestion],
    [words.time, `${Math.round(answer.timings.totalMs)} ms`],
    [words.indexId, <code>{indexId}</code>],
    [words.encoder, <code>{embedder}</code>],
    [words.requestId, <code>{answer.id}</code>],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table(properties: {
  readonly caption: string;
  /** The question, so that the tables of two answers have names of their own. */
  readonly about: string;
  readonly heads: readonly string[];
  readonly children?: Content;
}): Markup {
  return (
    <section class="scroll" aria-label={`${properties.caption}: ${properties.about}`} tabindex="0">
      <table>
        <caption>{properties.caption}</caption>
        <thead>
          <tr>
            {properties.heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{properties.children}</tbody>
      </table>
    </section>
  );
}

function CheckTable({ answer, reader }: { readonly answer: AnswerData; readonly reader: Reader }): Markup {
  const { words } = reader;
  return (
    <Table
      caption={words.checked}
      about={answer.standaloneQuestion}
      heads={[words.sentence, words.checks.quote, words.checks.numbers, words.checks.dates]}
    >
      {answer.statements.map(({ text, checks }) => (
        <tr>
          <td lang={languageTag(answer.language)}>{text}</td>
          <td>{words.results[checks.quote]}</td>
          <td>{words.results[checks.numbers]}</td>
          <td>{words.results[checks.dates]}</td>
        </tr>
      ))}
    </Table>
  );
}

function SearchTables(properties: {
  readonly explanation: ExplanationData;
  readonly about: string;
  readonly reader: Reader;
}): Markup {
  const { explanation, about, reader } = properties;
  const { words } = reader;
  return (
    <>
      <Table caption={words.concepts} about={about} heads={[words.term, words.weight, words.forms]}>
        {explanation.concepts.slice(0, SHOWN).map((concept) => (
          <tr>
            <td>{concept.name}</td>
            <td>{decimal(concept.importance)}</td>
            <td>{list(concept.forms)}</td>
          </tr>
        ))}
      </Table>
      {explanation.decision === null ? null : (
        <DecisionTable decision={explanation.decision} about={about} reader={reader} />
      )}
      <Table
        caption={words.hits}
        about={about}
        heads={[words.paragraph, words.score, ...legNames(reader), words.matched]}
      >
        {explanation.hits.slice(0, SHOWN).map((hit) => (
          <HitRow hit={hit} reader={reader} />
        ))}
      </Table>
    </>
  );
}

/** What spoke against answering, the most first; what said nothing is left out. */
function DecisionTable(properties: {
  readonly decision: NonNullable<ExplanationData["decision"]>;
  readonly about: string;
  readonly reader: Reader;
}): Markup {
  const { words } = properties.reader;
  const against = Object.entries(properties.decision)
    .filter(([, value]) => value >= 0.005)
    .sort(([, a], [, b]) => b - a);
  return (
    <Table caption={words.speaksAgainst} about={properties.about} heads={[words.factor, words.weight]}>
      {against.length === 0 ? (
        <tr>
          <td colspan="2">{words.nothingAgainst}</td>
        </tr>
      ) : null}
      {against.map(([name, value]) => (
        <tr>
          <td>{words.factors[name] ?? name}</td>
          <td>{decimal(value)}</td>
        </tr>
      ))}
    </Table>
  );
}

const LEGS = ["passage", "sentence", "translated", "words"] as const;

function legNames({ words }: Reader): readonly string[] {
  return LEGS.map((leg) => words.legs[leg]);
}

function HitRow({ hit, reader }: { readonly hit: ExplainedHitData; readonly reader: Reader }): Markup {
  const { words, tongue } = reader;
  return (
    <tr>
      <td>
        {hit.rank}.{" "}
        <a href={paragraphAddress(hit.paragraphId, { tongue })}>
          <code>{hit.paragraphId}</code>
        </a>
      </td>
      <td>{decimal(hit.score)}</td>
      {LEGS.map((name) => {
        const leg = hit.legs.find((each) => each.leg === name);
        const place = leg?.rank ?? null;
        return (
          <td>
            {leg === undefined ? "–" : decimal(leg.score)}
            <br />
            <span class="soft">{place === null ? words.notFoundByLeg : fill(words.place, { n: place })}</span>
          </td>
        );
      })}
      <td>{list(hit.matchedTerms.map(({ said }) => said))}</td>
    </tr>
  );
}

/** The first few of a list, each once. */
function list(texts: readonly string[]): string {
  return [...new Set(texts)].slice(0, SHOWN).join(" · ");
}

function decimal(value: number): string {
  return value.toFixed(2);
}
