// How English tells of a matter of the asker's own that lies with an office (an application, a claim, a refund), and asks how it stands.
// On folded sentences.
import type { OwnMatter } from "./route-rules.ts";

const WORDS = "(?:[\\w'’&+/-]+ )";
const MATTER =
  "(?:applications?|claim|case|file|refund|reimbursement|appeal|complaint|licen[cs]e|permit|visa|registration|renewal|extension|request|proposal|submission|bid|grant|subsidy|allowance|instal?ments?|payment|money|patent|trade ?mark|paperwork|papers|documents|forms?|project|enquiry|enrolment|booking|hearing|tax return)";
const OWN = `\\b(?:my|our) ${WORDS}{0,6}?${MATTER}\\b`;

/** What the asker, or somebody of theirs, has done about it. */
const HANDED_IN =
  "(?:applied|filed|lodged|submitted|made|sent|put in|handed in|signed up|enrolled|complained|asked for|turned in|posted|registered|(?:was|were|been) (?:told|promised|interviewed))";
const DOER = `\\b(?:i|we|(?:my|our) ${WORDS}{0,3}?[\\w'’-]+)(?: (?:have|has|had|already|just|also|recently|once|finally|then|duly))*`;
const WAITED =
  "\\b(?:i|we)(?: have| had|'ve)?(?: been)? wait(?:ed|ing)\\b|\\bsince (?:i|we) (?:applied|asked|filed|wrote|paid)\\b";
/** The number of a case; how it is called goes before it. */
const NUMBER =
  "\\b(?:application|case|file|claim|reference|receipt|tracking|ref)(?:\\.| (?:number|no\\.?|ref|id))?(?: is| was)?[ :#.]{0,3}(?=[a-z0-9/-]{0,16}\\d)[a-z0-9][a-z0-9/-]{2,20}";
const HANDED_OVER = `\\b(?:${MATTER}|place|post|envelope) (?:that |which )?(?:${DOER}) ${HANDED_IN}\\b`;

const OWN_IN_SENTENCE = new RegExp(`${OWN}|${HANDED_OVER}|${NUMBER}`);
const TELLS = new RegExp(`${OWN}|${HANDED_OVER}|${NUMBER}|${DOER} ${HANDED_IN}\\b|${WAITED}`);

const ASKS =
  /\?$|^(?:(?:please|and|so|hi|hello|now),? )*(?:check|confirm|tell|let|look|find|chase|track|any|am|is|are|was|were|has|have|did|do|does|will|can|could|which|why|when|where|what|who|how|i(?: would|'d)? (?:like|want|wish) to (?:know|hear|ask))\b/;

/** What befalls such a matter, how it stands, and who has it in hand: told of a matter, not of a scheme. */
const COURSE = words(`
approve approved approval accept accepted accepting refuse refused refusal reject rejected rejecting declined denied turn turned granted
processed processing decide decided decision decisions verdict outcome result status progress assigned receive received receipt paid pay payout
settle settled issued shortlisted selected successful unsuccessful pending delayed delay delaying stuck overdue hold holding held lost missing
through arrive arrived review reviewed vetted considered confirm confirmed news update updates hear heard reply replied answer chase track trace
expedite handle handling dealing happening happened wrong stand stands slow assessed cleared interviewed cut mind reason acknowledged along agreed voted`);

/** Words that every such question is made of besides. */
const PLAIN = words(`
a an the and or but so if whether it its this that these those they them their he she him her his i me we us you your my our mine ours am is
are was were be been being do does did have has had will would can could should might to of in on at by for from with about into up out off
over yet still now already ever even just far any some one no not nothing anything something someone somebody anyone anybody nobody who which
what when where why how long much more longer soon please kindly hello hi there then as too also only all time exactly today week weeks month
months year years day days since last next officer examiner committee panel board department office team people staff going gone go went come
came back made make list tell know told say said see find let look looked looking check put get got getting take taking taken down sent open
opened waiting wait stage step charge record place move moved mean expect idea would like want system against reviewer assessor assessment`);

/** A condition, a comparison, a number of things, what one must do: a question of rules, whosever matter it is told of. */
const OF_RULES =
  /(?<!\b(?:tell me|let me know|know|see|check|say|find out|confirm) )\bif\b|\b(?:once|unless|in case|faster|sooner|quicker|cheaper|easier|how many|how much(?! longer)|how long (?:do|does|must|can|may|is|are)|(?:can|may|should|must|do|could) (?:i|we)\b(?! (?:have|get) (?:an?|any|some) (?:update|news))|which (?:bureau|department|body|authority|agency)|who (?:decides|vets|approves|handles|pays)|what happens|under the new|according to)\b/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[a-z]+/g)?.filter((word) => word.length > 1 || word === "i" || word === "a") ?? [];
}

/** Plain words that tell of a matter's course together. */
const COURSE_IN_PLAIN =
  /\bgoing(?: on| to happen)?$|\bwhen \w+ \w+ (?:get|come)\b|\b(?:did|have|has) (?:i|we|he|she|they) (?:get|got|made|make)\b|\bon the list\b/;

function tellsCourse(sentence: string): boolean {
  return COURSE_IN_PLAIN.test(sentence) || wordsOf(sentence).some((word) => COURSE.has(word));
}

const IS_MATTER = new RegExp(`^${MATTER}$`);

/** Words of a sentence that are neither of a matter's course nor plain: its subject. */
function subjectOf(sentence: string): readonly string[] {
  return wordsOf(sentence).filter(
    (word) => !PLAIN.has(word) && !COURSE.has(word) && !IS_MATTER.test(word) && !CLIPPED.has(word),
  );
}

/** What apostrophes leave. */
const CLIPPED = words("ll ve re don didn hasn haven isn wasn doesn won");

export const ENGLISH_OWN_MATTER: OwnMatter = {
  partEnd: /(?<=[?!;:.])(?=\s)|\s[-–—]\s/,
  tells: (message) => TELLS.test(message),
  asksOfIt: (sentence) =>
    ASKS.test(sentence) &&
    !OF_RULES.test(sentence) &&
    subjectOf(sentence).length === 0 &&
    tellsCourse(sentence),
  asksOfOwn: (sentence) =>
    ASKS.test(sentence) &&
    !OF_RULES.test(sentence) &&
    OWN_IN_SENTENCE.test(sentence) &&
    tellsCourse(sentence),
  asksOfOther: (part) =>
    ASKS.test(part) &&
    (OF_RULES.test(part) || !/\b(?:my|our|i|we|mine|ours)\b/.test(part)) &&
    subjectOf(part).length > 1,
};
