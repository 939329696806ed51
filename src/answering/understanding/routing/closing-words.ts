// A message comes in, whether it only closes or acknowledges goes out: "ok never mind, thanks, that's great", 哈哈明白，唔該晒你, 多謝，88. It
// is read from its start, word by word, and is a closing where nothing else is left: "thanks! and which bureau?" is a question.

/** Before such a word, and nothing by themselves. */
const ENGLISH_BEFORE =
  "oh|ah|aha|um|hm+|well|yeah|yep|yes|no|and|but|so|wow|very|many|all|really|that is(?: so| really| very| all| just| quite)?|this is(?: so| really| very)?|that was(?: so| really| very)?|it is(?: so| really| very)?|i(?: a|')m|we are|it's(?: so| really| very)?";
const CHINESE_BEFORE = "嗯|哦|噢|喔|真系|真的|真|十分|非常|实在|都|也|我|咁|那么?|那就|这样|太|好|很";

/** The longer first: what is read is not taken back. */
const ENGLISH_WORDS =
  "no thank(?:s| you)|(?:no|nothing) (?:more|further|other|else)(?: questions?)?|no (?:questions?|worries|problem|need)|that is (?:all|it|everything)|(?:that |this )?(?:helps|helped|will do|does it|works|answers (?:it|my question)|answered my question)|(?:that |it )?makes sense|all i (?:need|needed|wanted)(?: to know)?|what i (?:needed|wanted|was looking for)|all (?:good|set|done|right|clear)|good ?(?:night|bye)|good to know|(?:good|great|nice) (?:job|work|one)|well done|have a (?:good|nice|great|lovely) (?:day|one|evening|weekend|night)|see (?:you|ya|u)|talk (?:to you )?(?:later|soon)|take care|never ?mind|forget (?:about )?(?:it|that)|do(?:n't| not) worry|fair enough|crystal clear|i see|(?:i )?(?:got it|understand|understood)|much appreciated|(?:i )?appreciate (?:it|that|this|your help)|thanks?(?: you| u)?|thankyou|tha?nx|thx|tks|tnx|ty|tysm|cheers|appreciated|ok(?:ay|ie|ey)?|okey dokey|kk?|alright|great|cool|nice|perfect|awesome|excellent|brilliant|wonderful|lovely|super|amazing|fantastic|good|fine|sure|gotcha|noted|clear|nvm|helpful|useful|interesting|enough|done|bye(?: ?bye)?|cya|later|(?:ha){2,}h?|(?:he){2,}|lo+l|lmao|rofl";

const CHINESE_WORDS =
  "多谢|谢谢?|唔该|感谢|感激|3q|好[的嘅]?|可以了|行了?|得了?|够了|明白|知道|知|收到|了解|清楚|懂了?|原来(?:如此|系咁|是这样)|就?系咁(?:先|多)?|就(?:这样|是这样)|[没冇]事|没有?(?:了|别的|其他)(?:问题|事|嘢)?|[没冇](?:有)?(?:其他)?问题|冇(?=$|[^\\p{Script=Han}]|[啦喇了])|冇其他嘢?|冇嘢(?:问)?|不用|不需要|唔使|唔紧要|没关系|不要紧|算|当我[没冇](?:问|讲|说)过?|再见|拜拜?|8{2,3}6?|886|(?:下次|迟啲|有需要)再?(?:见|倾|聊|问)|晚安|早抖|保重|[哈嘻呵嘿]+|hh+|233+|掂|劲|正|厉害|叻|犀利|棒|赞|很好|好好|不错|唔错|几好|有用|有帮助|帮(?:到|了)(?:我|手|大忙)+|辛苦";

/** After it, and nothing by themselves. */
const ENGLISH_AFTER =
  "so much|very much|a lot|a million|a bunch|again|indeed|really|anyway|for now|then|too|later|to you(?: too)?|you(?: guys)?|mate|man|bro|dude|buddy|youju|bot|friend|everyone|for (?:your|the|all|all the|all your|that|this|explaining|helping|clarifying|telling me)(?: (?:help|answers?|time|info|information|reply|explanation|clarification|patience|support|response|update|tips?))?";
const CHINESE_AFTER =
  "[了晒嗮哂你您啦喇啰咯嘅的先咗啊呀喔哈嘞㗎到下]|多多|帮忙|帮助|帮手|解答|回答|回复|解释|协助|大家|有据|各位";

const BETWEEN = "[\\s,，.。!！~～、;；:：()^\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200d-]";

/** One word of closing with what stands before and after it, from where the reading has come to. */
const CLOSING_WORD = new RegExp(
  `(?:${eitherOf(ENGLISH_BEFORE, CHINESE_BEFORE)}${BETWEEN}*)*?${eitherOf(ENGLISH_WORDS, CHINESE_WORDS)}(?:${BETWEEN}*${eitherOf(ENGLISH_AFTER, CHINESE_AFTER)})*${BETWEEN}*`,
  "uy",
);

/** English words end where no letter goes on; Chinese ones stand side by side. */
function eitherOf(english: string, chinese: string): string {
  return `(?:(?:${english})(?![a-z0-9'])|${chinese})`;
}

/** More units are no closing. */
const LONGEST = 120;

/** Whether a folded message says nothing but thanks, that it is understood, or good-bye. */
export function isClosing(folded: string): boolean {
  if (folded === "" || folded.length > LONGEST) return false;
  CLOSING_WORD.lastIndex = 0;
  while (CLOSING_WORD.lastIndex < folded.length) if (!CLOSING_WORD.test(folded)) return false;
  return true;
}
