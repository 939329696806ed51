// A question comes in; what it counts goes out, for each place where it asks how many: the class of thing, and what befell the
// things that are counted (refused, fined, hurt …).

import { foldQuestion } from "../fold-question.ts";
import { type CountedOutcome, outcomesIn } from "./counted-outcomes.ts";
import { type CountedClass, classesAsked, classesOfNoun, UNNAMED } from "./counted-things.ts";

/** One "how many" of a question. */
export interface Counting {
  /** Classes that the thing may be of; none where it has none. */
  readonly classes: readonly CountedClass[];
  /** Whether the thing is named: 「幾多宗」 and "how many" alone leave open what is counted. */
  readonly isNamed: boolean;
  readonly outcomes: readonly CountedOutcome[];
  /** The English noun, and what is said of it, without words that any count has; "" in Chinese, whose words come in pairs of letters. */
  readonly noun: string;
  readonly predicate: string;
  /** Whether some of known things are counted: "how many of the". */
  readonly isPart: boolean;
}

/** Words of a noun phrase after "how many". */
const PHRASE_LENGTH = 6;

const ENGLISH_COUNT =
  /\b(?:how many|what (?:is |was )?(?:the )?(?:total )?number of)\b(?<rest>(?:(?! and how )[^?,;])*)(?<more>[,;]| and how)?/g;
const CHINESE_COUNT =
  /(?<![哪边第十之])(?:多少|几多|几)(?!钱|银|元|款|年|月|日|天|时|点|亿|万|成|岁|快|大|高|远|久|耐|长|重|蚊|税|费|津贴|奖金|比例|资|拨款|经费|投资|配对|公|平方|楼面|用地|土地|空间|百分|巴仙|[才可会就要呢能扣先])(?<rest>\p{Script=Han}{1,16})/gu;

/** 登記用戶人數是多少: the things stand before the word for their number. */
const CHINESE_NUMBER =
  /(?<thing>\p{Script=Han}{0,8}?)(?<number>人数|户数|数目|宗数|总数|数量)(?:分别|各)?(?:[是有为系达](?:多少|几多?)|(?=[?？]))/gu;
/** The thing that a word for a number names by itself. */
const NUMBER_OF: ReadonlyMap<string, string> = new Map([
  ["人数", "人"],
  ["户数", "户"],
]);

const CLAUSE_END = /[?,;，；。]/;

/** Determiners before the noun: "how many of the". */
const DETERMINERS = /^ *(?:more )?(?:of )?(?:(?:the|these|those|our|its|their|all|such) )*/;

/** Words that end a noun phrase. */
const PHRASE_END =
  /^(?:are|is|were|was|be|been|ha[sd]|have|having|do(?:es)?|did|will|would|can|could|may|might|must|shall|should|of|in|on|at|from|to|for|with|by|who|whom|whose|that|which|and|or|but|than|as|if|when|there|it|they|he|she|we|you|i|each|per|under|over|about|since|until|got|gets?|went|came|took|ran|run|sat|won|lost|left|fell|rose|died|made|felt|kept|held|met|paid|sent|spent|stood|taught|told|wrote|broke|caught|chose|flew|found|grew|began|bought|sold|built|quit|live|use|go|goes|keep|need|the|an?|this|no|not)$|.{3}ed$/;

/** "How many registered users": the participle is no end of the noun phrase. */
const PARTICIPLE_OF_NOUN = /^\w{3,}ed (?=\w+s\b)/;

const PART = /^ *(?:more )?of (?!them\b)/;

/** Said of things whatever they are. */
const OF_ANY_COUNT =
  /\b(?:exist|happen(?:ed)?|there|now|today|so far|present|currently|com(?:e|ing)|came|years?|last|each|days?|end|stand|done|made|\d+)\b/g;

/** Words that only measure what "of" names: banks of earth, lines of business. */
const MEASURING = /^(?:banks?|kinds?|types?|sorts?|lines?|sets?|pieces?|rounds?|blocks?|sheets?)$/;

/** What a question counts; nothing where it asks for no number of things. */
export function countingsIn(question: string): readonly Counting[] {
  const folded = foldQuestion(question);
  const english = Array.from(folded.matchAll(ENGLISH_COUNT), ({ groups }) =>
    englishCounting(groups?.rest ?? "", groups?.more === undefined),
  );
  return [...english, ...chineseCountings(folded), ...chineseNumbers(folded)];
}

/** The classes of the last noun before the word for its number: 「科學園租戶數目」 counts tenants. */
function chineseNumbers(folded: string): readonly Counting[] {
  return Array.from(folded.matchAll(CHINESE_NUMBER), ({ groups }) => {
    const thing = NUMBER_OF.get(groups?.number ?? "") ?? lastNoun(groups?.thing ?? "");
    return { ...classesAsked(thing), outcomes: [], noun: "", predicate: "", isPart: false };
  });
}

/** Characters of a noun that a number may be of. */
const NOUN_LENGTH = 4;

function lastNoun(thing: string): string {
  return thing.replace(/[的嘅总]$/u, "").slice(-NOUN_LENGTH);
}

function chineseCountings(folded: string): readonly Counting[] {
  let read = 0;
  return Array.from(folded.matchAll(CHINESE_COUNT), ({ 0: matched, index, groups }) => {
    const rest = groups?.rest ?? "";
    // Of the clause that the count stands in: what goes before it, after a count before.
    const clause = folded.slice(read, index).split(CLAUSE_END).at(-1);
    read = index + matched.length;
    return {
      ...classesAsked(rest),
      outcomes: outcomesIn(`${clause}几${rest}`),
      noun: "",
      predicate: "",
      isPart: false,
    };
  });
}

/**
 * Whether classes that a sentence gives numbers of (not empty) have that of the thing. What the question leaves unnamed may be what the
 * sentence does not name either.
 */
export function isNumberOf(stated: ReadonlySet<CountedClass>, { classes, isNamed }: Counting): boolean {
  return (
    classes.length === 0 || (!isNamed && stated.has(UNNAMED)) || classes.some((each) => stated.has(each))
  );
}

/** What more a question asks after a comma may be said elsewhere: then what is said of the things is not held against a passage. */
function englishCounting(rest: string, isAll: boolean): Counting {
  const words = rest.replace(DETERMINERS, "").trim().replace(PARTICIPLE_OF_NOUN, "").split(/ +/);
  const end = words.findIndex((word) => PHRASE_END.test(word));
  const phrase = words.slice(0, Math.min(end < 0 ? words.length : end, PHRASE_LENGTH));
  const isMeasured = MEASURING.test(phrase.at(-1) ?? "") && words[phrase.length] === "of";
  return {
    classes: isMeasured ? [] : classesOfHead(phrase),
    isNamed: true,
    outcomes: outcomesIn(rest),
    noun: phrase.at(-1) ?? "",
    predicate: isAll ? words.slice(phrase.length).join(" ").replace(OF_ANY_COUNT, " ") : "",
    isPart: PART.test(rest),
  };
}

/** The last noun tells: "bank branches" are no banks; a verb after it is no noun ("how many ferries ply"). */
function classesOfHead(phrase: readonly string[]): readonly CountedClass[] {
  for (const word of phrase.toReversed()) {
    const classes = classesOfNoun(word);
    if (classes.length > 0 || /[^s]s$/.test(word)) return classes;
  }
  return [];
}
