// An ask with the evidence that says it in, whether that tells no more than a part of it out: one year of five, a review that was to be
// held where its results are asked for, a bill that was to be introduced where one asks whether it has been passed. What is told is
// quoted, and what is not is missing.

import type { RankedAsking } from "../../answering/composing/ranked-asking.ts";
import { coverageOf } from "../../answering/retrieving/coverage/coverage.ts";
import type { SentenceProfile } from "../../answering/retrieving/passages/passage-profile.ts";
import { versionsOf } from "../../answering/retrieving/ranking/evidence-list.ts";
import { ASKED_MEMBERS } from "../../answering/understanding/asking/attributes/asked-members.ts";
import type { AskedAttribute } from "../../answering/understanding/asking/attributes/attribute.ts";
import { type DocumentRecord, isMeasure, type Paragraph, yearOfDocument } from "../../domain/document.ts";
import { foldText } from "../../text/fold.ts";
import { toldStatus } from "../told-status.ts";
import type { AskedWords, PassageReading } from "./says-what-is-asked.ts";

/** A number for each of the past years. */
const ASKS_PAST_YEARS =
  /\b(?:in|over|during|for) (?:each of )?the (?:past|last|preceding) (\w+) (?:\w+ )?years\b|过去(数|[一二三四五六七八九十\d]{1,2}|几)(?:个[^，。；]{0,4})?年|近(数|[一二三四五六七八九十\d]{1,2}|几)年/;
const TELLS_PAST_YEARS =
  /\b(?:since|(?:past|last|preceding) (?:\w+ ){0,2}years|cumulative\w*)\b|过去|自.{1,14}(?:以来|起|至)|累计|历年/;
/** What is aimed at is of no past year. */
const ASKS_TARGET = /\b(?:target|expected|planned)\b|目标|预计|预期/;
const EACH_YEAR = /\beach of\b|每年|各年|逐年|按年/;

const ASKS_RESULTS = /\b(?:results?|outcomes?|findings|conclusions?)\b|结果|结论|成果(?:为何|[？?]?$)/;
const TELLS_RESULTS =
  /\b(?:results?|outcomes?|findings?|found|conclu\w+|show(?:s|ed|n)|indicat\w+|revealed)\b|结果|结论|成果|显示|发现|反映/;

const ASKS_DONE =
  /\bwhether [^,;]{2,80}?\b(?:has|have) (?:already |yet |all )?(?:been )?[a-z]+(?:ed|en|ne|ut|ed)\b|(?:是否|有否|会否)已经?|已否/;

const ASKS_DISTRIBUTION = /\bbreakdown\b|分布|各类|按.{1,6}(?:划分|分类|列出)/;
/** Figures of one kind that make a distribution. */
const FEWEST_FIGURES = 3;

/** Paragraphs that are read, and the share of the most telling sentence that others must say to tell of it too. */
const READ = 3;
const TELLING_SHARE = 0.6;

interface ToldSentence {
  readonly sentence: SentenceProfile;
  readonly isPlanned: boolean;
  readonly paragraph: Paragraph;
  readonly document: DocumentRecord;
}

/** Whether evidence that says an ask leaves some of it untold; false where there is none. */
export function isToldInPart(
  { text, about }: AskedWords,
  asking: Pick<RankedAsking, "ranked" | "concepts">,
  reading: PassageReading,
): boolean {
  if (asking.ranked.length === 0) return false;
  const folded = foldText(text);
  const told = tellingSentences(asking, reading);
  if (ASKS_PAST_YEARS.test(ASKS_TARGET.test(folded) ? folded : foldText(about)))
    return !tellsOfYears(foldText(about), told);
  if (ASKS_RESULTS.test(folded))
    return !told.some(({ sentence, isPlanned }) => !isPlanned && TELLS_RESULTS.test(foldText(sentence.text)));
  const deed = DATED_DEEDS.find(({ asked }) => asked.test(folded));
  if (deed !== undefined) return !told.some(({ sentence }) => dates(sentence, deed.said));
  const unnamed = namesAsked(folded).filter(
    ({ said }) => !told.some(({ sentence }) => said.test(foldText(sentence.text))),
  );
  if (unnamed.length > 0) return true;
  if (ASKS_DISTRIBUTION.test(folded)) return !told.some(tellsOfSeveral);
  return ASKS_DONE.test(folded) && told.length > 0 && told.every(({ isPlanned }) => isPlanned);
}

/** 「哪些內地城市」 asks for cities. */
const WHERE_THEY_ARE = /(?<=哪(?:些|几个))(?:内地|海外|本地|外国|主要|大湾区|省内)/g;
const ASKS_NUMBER = /\b(?:numbers? of|how many)\b|数目|多少|[人次宗]数/;

/** 「成立日期」: a sentence that dates another thing of the same body does not tell it. */
const DATED_DEEDS: readonly { readonly asked: RegExp; readonly said: RegExp }[] = [
  {
    asked: /(?:成立|设立|建立)的?(?:日期|时间)(?!表)|\bdates? of (?:its |the )?establishment\b/,
    said: /成立|设立|建立|\b(?:set(?:ting)? up|establish\w*|form(?:ed|ation))\b/,
  },
  {
    asked: /(?:落成|建成|完工|竣工|完成)的?(?:日期|时间)(?!表)|\bdates? of (?:its |the )?completion\b/,
    said: /落成|建成|完工|竣工|完成|平整|结果|\b(?:complet\w*|built|finish\w*|results?)\b/,
  },
  {
    asked:
      /(?:启用|推出|开展|开放|实施|生效)的?(?:日期|时间)(?!表)|\bdates? of (?:its |the )?(?:launch|commencement)\b/,
    said: /启用|推出|开展|开始|展开|开放|实施|生效|投入|分阶段|\b(?:launch\w*|roll\w* out|commenc\w*|start\w*|open\w*|operat\w*|effect\w*)\b/,
  },
];

function dates({ dates: own, text }: SentenceProfile, deed: RegExp): boolean {
  return own.length > 0 && deed.test(foldText(text));
}

/** What an ask wants by name (which cities): a passage that speaks of some and names none leaves it open. */
function namesAsked(ask: string): readonly AskedAttribute[] {
  const bare = ask.replace(WHERE_THEY_ARE, "");
  return ASKS_NUMBER.test(ask) ? [] : ASKED_MEMBERS.filter(({ asked }) => asked.test(bare));
}

/** The sentences of the evidence that say most of an ask. */
function tellingSentences(
  { ranked, concepts }: Pick<RankedAsking, "ranked" | "concepts">,
  { library, profileOf }: PassageReading,
): readonly ToldSentence[] {
  const read = ranked.slice(0, READ).flatMap((evidence) =>
    versionsOf(evidence, profileOf).flatMap(({ paragraph, group, sentences }) => {
      const document = library.document(paragraph.documentId);
      return sentences.flatMap((sentence) => {
        if (document === undefined) return [];
        const isPlanned =
          toldStatus(sentence.text, { paragraph, document }) === "planned" || isMeasure(paragraph, document);
        return [
          { sentence, paragraph, document, isPlanned, share: coverageOf(concepts, group, sentence.terms) },
        ];
      });
    }),
  );
  const most = Math.max(0, ...read.map(({ share }) => share));
  return read.filter(({ share }) => share >= TELLING_SHARE * most);
}

/** A row of a table, or a sentence with several figures of one kind. */
function tellsOfSeveral({ sentence: { quantities }, paragraph }: ToldSentence): boolean {
  if (paragraph.kind === "table-row") return true;
  const kinds = quantities.map(({ unit }) => JSON.stringify(unit));
  return kinds.some((kind) => kinds.filter((each) => each === kind).length >= FEWEST_FIGURES);
}

/** Years that a sentence tells something of, none later than its document. */
function pastYears({ sentence, document }: ToldSentence): readonly number[] {
  const last = yearOfDocument(document);
  return sentence.dates.flatMap(({ year }) => (year !== undefined && year <= last ? [year] : []));
}

const COUNTED: Readonly<Record<string, number>> = { two: 2, "2": 2, 两: 2, 二: 2 };
const SEVERAL = 3;

/** Figures of as many past years as are asked for, or of all of them together. */
function tellsOfYears(asked: string, told: readonly ToldSentence[]): boolean {
  const [, ...numbers] = ASKS_PAST_YEARS.exec(asked) ?? [];
  const wanted = COUNTED[numbers.find((each) => each !== undefined) ?? ""] ?? SEVERAL;
  const yearsIn = (paragraph: ToldSentence["paragraph"]): number =>
    new Set(told.flatMap((each) => (each.paragraph === paragraph ? pastYears(each) : []))).size;
  if (told.some(({ paragraph }) => yearsIn(paragraph) >= wanted)) return true;
  return (
    !EACH_YEAR.test(asked) && told.some(({ sentence }) => TELLS_PAST_YEARS.test(foldText(sentence.text)))
  );
}
