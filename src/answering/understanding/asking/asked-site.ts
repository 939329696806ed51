// A question comes in, the thing whose web site it asks for goes out: 「創科署網站係咩」, "iAM Smart homepage" and "what is the URL of
// Cyberport?" are one wish in many words, and so is how to contact a body, of which papers give no more than the address of its site.
// A question about a site ("how many visit the website?") is none.
import { foldText } from "../../../text/fold.ts";
import { withoutTail } from "../../../text/tail.ts";

/**
 * Asks where on the web a thing is: for an address, or for a site by what it is of. Who tells what befell them on a site, or asks how many
 * services one has, wants none. On folded texts.
 */
export const ASKS_SITE =
  /\burl\b|\b(?:web|site|internet|online) address\b|\blink to\b|\bin(?:to)? (?:my|a|the|your|our) browser\b|\bwhere online\b|\b(?:what|which|where|is there|find|need|give|send|show|know|point|visit|go to|get to|look|browse|check|see)\b[^.?!]{0,60}\b(?:websites?|web ?(?:page|site)|home ?page|(?:on|over) the (?:web|internet))\b|\b(?:website|web ?(?:page|site)|home ?page) (?:of|for)\b|^(?!how )[^.?!,]{0,40}\b(?:website|web ?(?:page|site)|home ?page)$|网址|连结|链接|官网|主页|(?:[哪边]个|什么|咩|乜|有没有|有冇|有无|有(?!关)|找|揾|[想要]上|[想要]去|可以|[哪边](?:里|度)|怎[样么]|点样)[^,，。?？]{0,12}(?:网站|网页)|(?:网站|网页)(?:[的嘅]?地址|[在喺是系叫]|[呢吗咩]|$)/;

const ENGLISH_SITE =
  "(?:(?:official |web ?)?(?:website|web ?site|web ?page|home ?page|url|link|site)(?: address| link| url)?|(?:web|site|internet|online) address)";
const ENGLISH_OPENING =
  "(?:(?:please|pls|hi|can you|could you|do you|does|i need|i want|have|know|give|tell|show|send|me|us|find|looking for|what|where|which|is|are|can i (?:find|get)|the|a|an|any|there|for|of|to) ){0,12}";
const CHINESE_SITE =
  "(?:官方|官|正式)?(?:网站|网址|网页|主页|首页|网|连结|链接)(?:的|嘅)?(?:网址|地址|连结|链接)?";
const CHINESE_OPENING =
  "(?:请问|想问|我|想要?|要|知道?|揾|找|查|上|去|睇|看|有冇|有没有|给|俾|畀|边度|哪里|可以|到|你|下|一下|个){0,12}";
const CHINESE_ENDING =
  "(?:是|系|在|喺|有)?(?:多少|几多|什么|甚么|咩|乜嘢?|边个|哪个|边度|哪里|哪儿|边|冇|没有)?(?:来的|嚟)?";

/** Each with the thing as its only group; nothing may be left over. */
const WHOLE_QUESTIONS: readonly RegExp[] = [
  new RegExp(
    `^${CHINESE_OPENING}([^,。?，？\\s]{2,24}?)(?:的|嘅|个| )?${CHINESE_SITE}${CHINESE_ENDING}$`,
    "u",
  ),
  new RegExp(
    `^${ENGLISH_OPENING}(?:official )?${ENGLISH_SITE} (?:of|for|to) (?:the )?([a-z0-9+@&.' -]{2,80})$`,
  ),
  new RegExp(`^${ENGLISH_OPENING}([a-z0-9+@&.' -]{2,80}?)(?:'s?)? (?:official )?${ENGLISH_SITE}$`),
  new RegExp(`^([a-z0-9+@&.' -]{2,40}?) ?${CHINESE_SITE}${CHINESE_ENDING}$`, "u"),
  /^(?:and |so )?how (?:do|can|could|should|would|may) (?:i|we|one) (?:contact|get in touch with|get (?:a )?hold of) (?:the )?([a-z0-9+@&.' -]{2,80})$/,
  /^(?:我|想|请问)*(?:点样?|怎[么样]?|如何)(?:才)?(?:可以|能够?)?联[络系](?:到)?([^,。?，？\s]{2,24})$/u,
];

/** What stands for a thing that was named before. */
const PRONOUN =
  /^(it|its|they|them|their|this|that|these|those|him|his|her|[这那呢嗰该其它佢].{0,4}|他们?(的|嘅)?|个|official|government|政府|官方|专题)$/;

/** What asks for something else of a site. */
const ASKS_MORE =
  /\b(how|who|whose|when|why|many|much|does|did|visits?|using|that|which|won|got|bought|built|owns?|leased|awarded)\b|[几多][少个]|谁|边个|为什么|点解/;

const LAST_MARK = /[\s!！?？。.,，~呀啊呢吗嘛㗎㖞]/u;

/** The thing whose address is asked for, folded; undefined where a question asks for none, or more than that. */
export function askedSite(question: string): string | undefined {
  const folded = withoutTail(foldText(question), LAST_MARK).replace(/ (please|pls|plz|thanks)$/, "");
  if (
    folded.length > LONGEST ||
    !/[网页结接]|联[络系]|site|page|url|link|address|contact|touch|hold/.test(folded)
  )
    return undefined;
  for (const pattern of WHOLE_QUESTIONS) {
    const thing = pattern.exec(folded)?.[1]?.trim();
    if (thing !== undefined && !PRONOUN.test(thing) && !ASKS_MORE.test(thing)) return thing;
  }
  return undefined;
}

/** Units of a question that asks for no more than an address. */
const LONGEST = 120;

/** The same question in the words under which documents list addresses: what is found for one wording is found for all. Letters that the asker writes large stay so. */
export function siteQuestion(thing: string, asked: string): string {
  const letters = thing.toUpperCase();
  const named = asked.includes(letters) ? letters : thing;
  return /\p{Script=Han}/u.test(asked) ? `${named}网址` : `${named} web address`;
}
