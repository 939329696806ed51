// A question with what came back comes in; one turn of the thread goes out.
import { pageAddress } from "../addresses.ts";
import { createElement, Fragment, type Markup } from "../element.ts";
import type { AnswerData, CitationData, ProblemData, Tongue, TurnData } from "../page-data.ts";
import { fill, languageTag, sentenceGap } from "../tongue.ts";
import { Notices, StatementView } from "./answer-view.tsx";
import { BureauChips } from "./bureau-chips.tsx";
import { composerOf, FoundView } from "./explanation-view.tsx";
import { FeedbackView } from "./feedback-view.tsx";
import type { Reader } from "./reader.ts";
import { SourceCard, SourceName } from "./source-card.tsx";

/** A turn; `id` is unique on the page. The sources are open where no script can open them. */
export function TurnView(properties: {
  readonly turn: TurnData;
  readonly id: string;
  readonly reader: Reader;
}): Markup {
  const { turn, id, reader } = properties;
  return (
    <article class="turn" id={id} aria-labelledby={`${id}-q`}>
      <h2 class="asked" id={`${id}-q`} tabindex="-1" lang={languageTag(tongueOf(turn.question, reader))}>
        {turn.question}
      </h2>
      <div class="reply">
        {turn.problem === undefined ? null : <ProblemView problem={turn.problem} reader={reader} />}
        {turn.answer === undefined ? null : <AnswerView answer={turn.answer} turn={id} reader={reader} />}
      </div>
    </article>
  );
}

/** A question in Chinese is taken to be in the script that its reader reads. */
function tongueOf(question: string, { tongue }: Reader): Tongue {
  if (!/\p{Script=Han}/u.test(question)) return "en";
  return tongue === "zh-Hans" ? "zh-Hans" : "zh-Hant";
}

/** Everything of an answer below its question. */
export function AnswerView(properties: {
  readonly answer: AnswerData;
  readonly turn: string;
  readonly reader: Reader;
}): Markup {
  const { answer, turn, reader } = properties;
  return (
    <>
      {answer.status === "declined" ? (
        <DeclineView answer={answer} reader={reader} />
      ) : (
        <Statements answer={answer} turn={turn} reader={reader} />
      )}
      <EvidenceView answer={answer} turn={turn} reader={reader} />
    </>
  );
}

/** What stands below the sentences of an answer, or of a decline: a stream adds it when the last sentence has come. */
export function EvidenceView(properties: {
  readonly answer: AnswerData;
  readonly turn: string;
  readonly reader: Reader;
}): Markup {
  const { answer, turn, reader } = properties;
  const { words } = reader;
  const declined = answer.status === "declined";
  return (
    <>
      <Notices notices={answer.notices} answer={answer} turn={turn} reader={reader} />
      {declined ? (
        <AskWhom answer={answer} reader={reader} />
      ) : (
        <BureauChips bureaux={answer.bureaux} heading={words.responsible} reader={reader} />
      )}
      <Sources citations={answer.citations} heading={words.sources} about="" turn={turn} reader={reader} />
      <Sources
        citations={answer.nearest}
        heading={words.nearest}
        about={words.nearestAbout}
        turn={turn}
        reader={reader}
      />
      {declined ? null : <p class="made-by soft">{composerOf(answer, reader)}</p>}
      <FoundView answer={answer} reader={reader} />
      {reader.interactive ? <FeedbackView answerId={answer.id} reader={reader} /> : null}
    </>
  );
}

function Statements(properties: {
  readonly answer: AnswerData;
  readonly turn: string;
  readonly reader: Reader;
}): Markup {
  const { answer, turn, reader } = properties;
  return (
    <ol class="statements" lang={languageTag(answer.language)}>
      {answer.statements.map((statement) => (
        <StatementView statement={statement} citations={answer.citations} turn={turn} reader={reader} />
      ))}
    </ol>
  );
}

function DeclineView({ answer, reader }: { readonly answer: AnswerData; readonly reader: Reader }): Markup {
  const { words } = reader;
  const reason = answer.reason ?? "unclear";
  return (
    <div class="declined">
      <h3>{words.declined[reason]}</h3>
      <p lang={languageTag(answer.language)}>{answer.answer}</p>
      <p class="soft">
        {words.declinedHelp[reason]}
        {sentenceGap(reader.tongue)}
        <a href={pageAddress("/documents", reader.tongue)}>{words.seeDocuments}</a>
      </p>
    </div>
  );
}

/** Bodies that may know more, and where a personal case belongs. */
function AskWhom({ answer, reader }: { readonly answer: AnswerData; readonly reader: Reader }): Markup {
  const { words } = reader;
  return (
    <section class="ask-whom">
      <h3>{words.askWhom}</h3>
      <BureauChips bureaux={answer.bureaux} heading="" reader={reader} />
      <p>{words.personalCases}</p>
    </section>
  );
}

function Sources(properties: {
  readonly citations: readonly CitationData[];
  readonly heading: string;
  readonly about: string;
  readonly turn: string;
  readonly reader: Reader;
}): Markup | null {
  const { citations, heading, about, turn, reader } = properties;
  if (citations.length === 0) return null;
  return (
    <section class="sources" aria-labelledby={`${turn}-sources ${turn}-q`}>
      <h3 id={`${turn}-sources`}>{heading}</h3>
      {about === "" ? null : <p class="soft">{about}</p>}
      {citations.map((citation) => (
        <details class="source-item" id={`${turn}-s${citation.ref}`} open={!reader.interactive}>
          <summary>
            <SourceName citation={citation} reader={reader} />
          </summary>
          <SourceCard citation={citation} reader={reader} heading={false} />
        </details>
      ))}
    </section>
  );
}

/** What went wrong and what to do about it, in words. */
export function ProblemView({
  problem,
  reader,
}: {
  readonly problem: ProblemData;
  readonly reader: Reader;
}): Markup {
  const { words, interactive } = reader;
  const text = words.problems[problem.code] ?? fill(words.problems.other ?? "", { id: problem.id });
  return (
    <div class="problem">
      <p>
        {text} {problem.retryAfter === undefined ? null : fill(words.retryIn, { n: problem.retryAfter })}
      </p>
      {interactive ? (
        <button type="button" class="plain" data-action="retry">
          {words.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
