// Words of somebody who cannot go on, in English: tried before every other road, for none is worse to miss. Each rule wants the speaker,
// or somebody of theirs, and a whole turn of phrase: "suicide prevention", "end of life care", "I can't live without my phone plan" are
// for the documents. On the folded question, whose contractions are spelt out (text/contractions.ts).
import type { RouteRule } from "./route-rules.ts";

/** Where nothing more is said of what somebody cannot do: an end, another clause, or that it has lasted too long. */
const ENDS =
  "(?= *[,.!?;:…)~\\n-]| *$| (?:any ?more|any longer|much longer|like this|this way|alone|again|now|today|tonight|at all|and|but|or|because|since|after|so|as|cos|cuz|please|help|sorry|without (?:him|her|them|my))\\b)";
const ANY_MORE = "(?: \\w+){0,2} (?:any ?more|any longer|much longer|like this|this way)\\b";
const SOFTLY =
  "(?: (?:really|just|even|ever|simply|honestly|possibly|truly|completely|totally|so|very|all|too|a))*";
const I_AM = "\\bi(?: a|')m";
const CANNOT = `(?:can't|cannot|can not|could(?:n't| not)|(?:don't|do not) (?:know how (?:to|i can|i could)|think i can)|unable to|not able to)${SOFTLY}`;
const DO_NOT = `(?:don't|do not|didn't|no longer|never|not|can't|cannot)${SOFTLY}`;
const WANT = `(?:want(?:ed|ing)?|wish|rather|prefer|ready|going|about|plan(?:ning)?|try(?:ing)?|tried|tempted|deserve|(?:feel(?:ing)?|felt) like|think(?:ing)? (?:of|about)|thoughts? (?:of|about))(?: to)?${SOFTLY}`;
const DEAR_ONE =
  "my (?:\\w+ )?(?:wife|husband|partner|son|daughter|child|baby|mother|father|mum|mom|dad|parents?|brother|sister|boyfriend|girlfriend|friend|family|dog|cat)";
const THEMSELVES = "(?:himself|herself|themselves|themself)";
/** What a rule does not look past: the end of a sentence. */
const WITHIN = "[^.?!]";

const HARM = [
  "\\b(?:kill|harm|hang|drown|shoot)(?:ing)? myself\\b",
  `\\b(?:want|going|like|urge|thoughts?|think|thinking|keep|kept|tried|trying|could|been|started|stop)\\b${WITHIN}{0,30}\\b(?:hurt|cut|burn|starv|poison)(?:e|ing|ting)? myself\\b`,
  "\\b(?:tak|end|finish)(?:e|ing)? my (?:own )?life\\b|\\bslit(?:ting)? my wrists?\\b",
];

const WISH_TO_DIE = [
  `\\bi\\b${WITHIN}{0,40}\\b${WANT} (?:die\\b(?! out| down)|dying\\b|(?:be )?(?:dead|gone)${ENDS}|end(?:ing)? (?:it all|everything|it${ENDS})|disappear(?:ing)?(?: forever)?${ENDS}|(?:sleep and |go to sleep and )?(?:never|not) wake up|jump(?:ing)? (?:off|from|out of) (?:a|the|my|this|our) (?:\\w+ )?(?:roof|rooftop|building|bridge|balcony|window|flat|block|cliff)|giv(?:e|ing) up on (?:life|living|everything)|giving up${ENDS}|(?:it|this|everything)(?: all)? to (?:end|be over)${ENDS}|(?:commit(?:ting)? )?suicide)`,
  `(?:${I_AM}|\\bi've|${DEAR_ONE}|\\bs?he)\\b${WITHIN}{0,40}\\bsuicidal\\b`,
  `\\b(?:wish|if only) i (?:was|were|had|am)(?: never| not)* (?:dead|(?:been )?born|gone${ENDS})|\\bi wish i (?:wasn't|weren't) (?:here${ENDS}|alive|born)|\\bbetter off (?:dead|without me\\b|if i (?:was|were) (?:dead|gone))`,
  `\\bi\\b${WITHIN}{0,25}\\b${DO_NOT} (?:want|wish|care|deserve|bear)(?: to)?${SOFTLY} (?:(?:go on |keep )?(?:live|living)|be(?:ing)? (?:alive|here|around)|exist|wake up|go on|carry on)(?: (?:in|on) this (?:world|earth))?${ENDS}`,
  `(?:${I_AM}|\\bso)(?: \\w+)? (?:tired|sick|exhausted|weary|done) (?:of|with) (?:living|being alive|existing|(?:life|everything)${ENDS})`,
];

const NO_STRENGTH_LEFT = [
  `(?<!\\b(?:if|when|unless|whether|where|why|that) )(?:\\bi(?:'m| am)?(?: (?:feel like i|think i))?|^|[,.!;] ?|\\band)${SOFTLY} ?${CANNOT} ?(?:go on(?: living)?|cope|carry on|keep going|hold on|live without (?:him|her|them)|(?:cope|deal) with (?:it|this|life|everything|the (?:pain|loss|grief))|(?:bear|face) (?:it|life|the pain|another day|tomorrow)|see (?:a|any) way out)${ENDS}`,
  `\\bi(?: am|'m)?${SOFTLY} ${CANNOT} ?(?:take|do|stand|bear|handle|face|manage|live|survive|suffer|fight|endure|struggle)(?: (?:it|this|that|life|the pain))?${ANY_MORE}`,
];

const LIFE_WITHOUT_WORTH = [
  `\\b(?:no|without(?: any| a)?|lost(?: all| the| my)?|(?:don't|do not|didn't|can't|cannot) (?:have|see|find|think of)(?: a| any| the)?|little) (?:reason|will|point|desire|hope)(?: left)? (?:to|in|of|for) (?:live|living|life${ENDS}|go(?:ing)? on|carry(?:ing)? on|be(?:ing)? alive)|\\bnothing (?:left )?to live for\\b|\\b(?:lost|losing) all (?:my )?hope${ENDS}`,
  `(?:^|[,.!;] ?|\\b(?:my|this|that|think|feel|feels|and|because|like) )life (?:is|isn't|feels|seems|has)(?: (?:become|not|no|just|really|so|completely|all|lost))* (?:worth (?:living|it${ENDS})|meaningless|pointless|unbearable|hopeless|worthless|(?:meaning|point)(?: (?:for|to) me)?${ENDS})|\\bmy life is (?:over|ruined|hell)\\b|\\bi(?: (?:hate|give up on|have had enough of)|'ve had enough of) (?:(?:my|this) life|life|being alive|living)${ENDS}`,
  "\\bwhat is the (?:point|use) (?:of|in) (?:living\\b|being alive|(?:life|my life|going on)(?=$|[?,.! ]*$))|\\b(?:no ?one|nobody) (?:would|will) (?:even )?(?:miss|notice|care|mourn)\\b[^.?!]{0,12}\\b(?:if i|when i|me)\\b|\\bif i live or die\\b",
];

const HOW_IT_FEELS = [
  `^(?:i(?:'m| am| feel|'ve been feeling| have been feeling)|feeling)${SOFTLY}(?: like)?${SOFTLY} (?:depressed|hopeless|desperate(?! (?:for|to)\\b)|worthless|in despair|overwhelmed|heartbroken|devastated|falling apart|breaking down|at (?:breaking point|rock bottom|the end of my (?:rope|tether))|(?:failure|burden|crying|broken|miserable|alone)${ENDS})[^?]{0,40}$`,
  `\\b(?:${DEAR_ONE}\\b${WITHIN}{0,20}\\b(?:died|passed away|is gone|is dead|left me|was killed)|lost (?:my (?:job|home|house|business|shop|savings)|${DEAR_ONE}))\\b[^?]{0,60}\\b(?:can't (?:cope|sleep|eat|breathe|stop crying|accept it|live|go on)|heartbroken|devastated|so (?:alone|lost|lonely|sad|depressed)|hopeless)\\b`,
];

const SOMEBODY_OF_MINE = [
  `\\b(?:${DEAR_ONE}|my (?:neighbou?r|colleague|classmate|student|tenant|boss)|s?he)\\b${WITHIN}{0,50}\\b(?:(?:kill|hang|harm)(?:ing|ed)? ${THEMSELVES}|(?:wants?|going|threaten\\w*|trying|tried) to (?:die|hurt ${THEMSELVES}|end (?:it all|(?:his|her|their) life)|commit suicide|jump off))\\b`,
];

/** Rules in the order in which they are tried. */
export const ENGLISH_DISTRESS_RULES: readonly RouteRule[] = [
  ...HARM,
  ...WISH_TO_DIE,
  ...NO_STRENGTH_LEFT,
  ...LIFE_WITHOUT_WORTH,
  ...HOW_IT_FEELS,
  ...SOMEBODY_OF_MINE,
].map((source) => ({ route: "distress", pattern: new RegExp(source) }));
