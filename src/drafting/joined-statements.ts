// A sentence comes in, the statements that it joins go out, each with the words by which it stands alone: a clause that names no
// subject of its own goes on about the first one's.
import { independentClauses } from "../answering/comparing/support.ts";
import { hedgedSpan } from "../text/hedged-text.ts";
import { extractFigures } from "../text/quantities.ts";

/** A clause of a sentence, and the same with the sentence's subject before it. */
export interface JoinedStatement {
  readonly text: string;
  readonly withSubject: string;
}

/** What leads on from one clause to the next, before its own words. */
const CONNECTIVE =
  /^[\s,，;；]*(?:(?:and|while|whereas|but|with|of which|then)\b\s*|而|並且|并且|並|并|其後|其后|其中|當中|当中)?(?:(?:which|it|they|its|their)\b|該基金|该基金|該計劃|该计划|計劃|计划|其|它)?\s*/i;

/** The words before the first verb of an English sentence. */
const ENGLISH_SUBJECT =
  /^(.{3,80}?) (?=(?:is|are|was|were|will|has|have|had|would|can|may|must|should|stands?|stood|sets?|gives?|gets?|saw|went|came|rose|grew|fell|began|gained|offers|aims|plans|[a-z]{3,}ed)\b)/;
/** The same of a Chinese one: up to the first word that begins what is said of the subject. */
const CHINESE_SUBJECT =
  /^([^，。；,;]{3,28}?)(?=[於于在由將将會会已是為为有獲获可現现至到預预]|截至|設有|设有|提供|資助|资助|推出|成立)/u;

/** A clause that only names what the next ones are about. */
const TOPIC = /^([^，。；]{3,28})[，：]?$/u;

/** The statements of a sentence in order; one for a sentence that joins none. */
export function joinedStatements(sentence: string): readonly JoinedStatement[] {
  const clauses = independentClauses(sentence);
  const [first = sentence] = clauses;
  if (clauses.length < 2) return withFigureApart(sentence);
  const subject = subjectOf(first);
  return clauses.map((text, at) => ({
    text,
    withSubject: at === 0 ? text : `${subject} ${text.replace(CONNECTIVE, "")}`,
  }));
}

/** "The $10 billion Fund will start in 2026/27": how much it is, and what is said of it; such a sentence is two statements. */
function withFigureApart(sentence: string): readonly JoinedStatement[] {
  const whole = { text: sentence, withSubject: sentence };
  const subject = (ENGLISH_SUBJECT.exec(sentence) ?? CHINESE_SUBJECT.exec(sentence))?.[1] ?? "";
  const figure = extractFigures(subject).quantities.find(({ unit }) => unit.kind === "money");
  if (figure === undefined) return [whole];
  const rest = sentence.slice(0, figure.start) + sentence.slice(figure.end).replace(/^的/, "");
  return [
    { text: subject, withSubject: subject },
    { text: rest, withSubject: rest },
  ];
}

/** What a clause is about, without figures and dates, which are its own; all of it where no grammar tells. */
export function subjectOf(clause: string): string {
  const { quantities, dates } = extractFigures(clause);
  const hedged = quantities.map((quantity) => hedgedSpan(clause, quantity));
  const bare = [...hedged, ...dates].reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    clause,
  );
  const words = bare.trim();
  const found =
    (ENGLISH_SUBJECT.exec(words) ?? CHINESE_SUBJECT.exec(words) ?? TOPIC.exec(words))?.[1] ?? words;
  return found.replace(/\s+/g, " ").trim();
}
