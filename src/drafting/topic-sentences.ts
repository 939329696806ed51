// A paragraph with the names of a topic in, the sentences that tell of the topic out: those that name it, and those that go on about
// it with a figure, a date or what was done, for a figure often stands in the sentence after the name.

import type { PassageFacts, SentenceFacts } from "../answering/comparing/passage-facts.ts";
import { foldName, namesQuotedIn, programmesQuotedIn, thingsNamedIn } from "../text/named-things.ts";
import { englishNamesIn, holdsForm, nameKey } from "./programme-names.ts";
import { toldStatus } from "./told-status.ts";

/** What a timeline is of. */
export interface SoughtTopic {
  /** Its names, folded. */
  readonly forms: readonly string[];
  /** How much of a topic without a known name a sentence says. */
  readonly shareOf: ((sentence: SentenceFacts, passage: PassageFacts) => number) | undefined;
}

/** Share of what the most telling sentence says of a topic from which on another one names it too. */
const NEARLY_MOST = 0.9;
/** Most sentences of a paragraph: a row of a table may speak of one thing in many. */
const MOST_SENTENCES = 6;
/** A row's label names the topic and says nothing: 「重組國家重點實驗室」. */
const LONGEST_LABEL = 30;
const SENTENCE_END = /[。！？；;.!?：:]["”’」』)）]*$/u;
/** A thing is given the name that it is known by. */
const RENAMES = /(?:正名|更名|改名|易名)[為为]|\brenamed\b/u;
/** Between the words of a name, what some of them are shortened to. */
const ABBREVIATION = / \([a-z\d&+-]{1,10}\)/g;
/** A paper by its title: "the Strategy of Hydrogen Development". */
const TITLE = /\b(?:Strategy|Blueprint|Outline|Plan|Roadmap|Ordinance) (?:of|on|for) [A-Z]/;
/** The next item of a list, or another matter. */
const BEGINS_ANEW =
  /^\s*(?:[-•]\s|在.{1,14}方面|此外|另外|与此同时|與此同時|(?:in addition|besides|meanwhile|separately|furthermore)\b)/iu;

/** The sentences in reading order; the fullest one where none names the topic, for a version may name it otherwise. */
export function topicSentences(passage: PassageFacts, topic: SoughtTopic): readonly SentenceFacts[] {
  const { sentences } = passage;
  const { forms } = topic;
  const naming = new Set(namingSentences(passage, topic));
  if (naming.size === 0) return fullest(sentences, 1);
  const named = [...naming].filter((sentence) => !isLabel(sentence, passage));
  const telling = new Set(named.filter((sentence) => tellsMore(sentence, passage)));
  for (const { sentence, leader } of followers(sentences, naming, forms)) {
    // What goes on about it is not understood without the sentence that names it.
    if (!isLabel(leader, passage)) telling.add(leader);
    telling.add(sentence);
  }
  return telling.size > 0
    ? fullest(
        sentences.filter((sentence) => telling.has(sentence)),
        MOST_SENTENCES,
      )
    : fullest(named, 1);
}

/** Those that name the topic; of one that is only described, those that say most of it. */
function namingSentences(passage: PassageFacts, { forms, shareOf }: SoughtTopic): readonly SentenceFacts[] {
  const { sentences } = passage;
  const named = sentences.filter((sentence) => namesTopic(sentence, forms));
  if (named.length > 0 || shareOf === undefined) return named;
  const shares = sentences.map((sentence) => shareOf(sentence, passage));
  const most = Math.max(0, ...shares);
  return most === 0 ? [] : sentences.filter((_, i) => (shares[i] ?? 0) >= NEARLY_MOST * most);
}

/** A name may have its abbreviation within: "an international innovation and technology (I&T) centre". */
function namesTopic({ profile }: SentenceFacts, forms: readonly string[]): boolean {
  const text = foldName(profile.text);
  const bare = text.replace(ABBREVIATION, "");
  return forms.some((form) => holdsForm(text, form) || holdsForm(bare, form));
}

/** Sentences that name nothing and go on with a figure or a date, each with the one that named the topic. */
function followers(
  sentences: readonly SentenceFacts[],
  naming: ReadonlySet<SentenceFacts>,
  forms: readonly string[],
): readonly { readonly sentence: SentenceFacts; readonly leader: SentenceFacts }[] {
  const own = new Set([...naming].flatMap(({ profile }) => [...thingsNamedIn(profile.text)]));
  const found: { sentence: SentenceFacts; leader: SentenceFacts }[] = [];
  let leader: SentenceFacts | undefined;
  for (const sentence of sentences) {
    if (naming.has(sentence)) leader = isMain(sentence, forms) ? sentence : undefined;
    else if (leader === undefined || !goesOn(sentence, forms, own)) leader = undefined;
    else if (factsIn(sentence) > 0) found.push({ sentence, leader });
  }
  return found;
}

/** Whether it is of the topic that a sentence speaks: of the programmes in quotation marks that it names first. */
function isMain({ profile }: SentenceFacts, forms: readonly string[]): boolean {
  const [first] = programmesQuotedIn(profile.text);
  return first === undefined || forms.includes(foldName(first)) || RENAMES.test(profile.text);
}

/** Still about the topic: no other matter begins, no other thing is named, and nothing else stands in quotation marks. */
function goesOn(
  { profile: { text } }: SentenceFacts,
  forms: readonly string[],
  own: ReadonlySet<string>,
): boolean {
  if (BEGINS_ANEW.test(text) || TITLE.test(text) || [...thingsNamedIn(text)].some((name) => !own.has(name)))
    return false;
  const keys = new Set(forms.map(nameKey));
  // "The Office" alone is the one just named.
  const english = englishNamesIn(text).filter((name) => name.includes(" "));
  if (english.some((name) => !keys.has(nameKey(name)))) return false;
  return namesQuotedIn(text).every((name) => forms.includes(foldName(name)));
}

function isLabel({ profile }: SentenceFacts, { paragraph, sentences }: PassageFacts): boolean {
  const { text } = profile;
  return (
    paragraph.kind === "table-row" &&
    sentences.length > 1 &&
    text.trim().length <= LONGEST_LABEL &&
    !SENTENCE_END.test(text.trim())
  );
}

function tellsMore(sentence: SentenceFacts, passage: PassageFacts): boolean {
  return factsIn(sentence) > 0 || toldStatus(sentence.profile.text, passage) !== "none";
}

function factsIn({ quantities, dates }: SentenceFacts): number {
  return quantities.length + dates.length;
}

/** So many with the most figures and dates, in reading order. */
function fullest(sentences: readonly SentenceFacts[], most: number): readonly SentenceFacts[] {
  const kept = new Set([...sentences].sort((a, b) => factsIn(b) - factsIn(a)).slice(0, most));
  return sentences.filter((sentence) => kept.has(sentence));
}
