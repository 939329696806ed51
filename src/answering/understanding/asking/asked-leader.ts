// Whether a question asks who leads something ("who chairs it?", 邊個帶頭), and whether a sentence of a document says who does.
import { foldText } from "../../../text/fold.ts";
import { remember, rememberOf } from "../../../text/remember.ts";
import type { SentenceProfile } from "../../retrieving/passages/passage-profile.ts";

/** On the folded question. */
const ASKS_LEADER =
  /(?:谁|[边哪][个位间家所]\p{Script=Han}{0,4}|何人)(?:来|嚟|在|会|去)?(?:主持|带领|带头|领导|率领|领头|牵头|挂帅|揸弗)|\bwho(?:'s| is| are| was| will)? (?:actually |really |be )?(?:leads?|led|leading|chairs?|chaired|chairing|heads?|headed|heading|in charge of|the boss of)\b|\bwhich [^?.;]{2,40}? (?:leads|is (?:leading|in the lead|in charge)|heads|chairs)\b|\bboss\b/u;

const STATES_LEADER =
  /由[^,，。；]{1,24}(?:主持|带领|领导|率领|牵头)|[^,，。；]{2,16}(?:主持|带领|领导|率领)的|\b(?:led|chaired|headed|co-chaired) by\b|\bunder the (?:leadership|chairmanship) of\b/;

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Whether it asks who leads. */
export const asksLeader: (question: string) => boolean = remember(
  (question) => ASKS_LEADER.test(foldText(question)),
  MOST_KEPT,
);

/** Whether a sentence of a document says who does. */
export const statesLeader: (sentence: SentenceProfile) => boolean = rememberOf(({ text }: SentenceProfile) =>
  STATES_LEADER.test(foldText(text)),
);
