// A question comes in; what is none for the documents (small talk, distress, instructions, opinions, personal cases)
// goes out by its kind, before anything is searched. Rules, not a model: the same words always take the same road.
import { foldText } from "../text/fold.ts";

/** A road that leads past the documents. `undefined` from `routeQuestion` means: search them. */
export type Route =
  | "greeting"
  | "thanks"
  | "about-assistant"
  | "distress"
  | "instruction"
  | "opinion"
  | "personal-case"
  | "unclear";

interface Rule {
  readonly route: Route;
  /** Tested on the folded question: lower case, Simplified, NFKC. All linear. */
  readonly pattern: RegExp;
}

const RULES: readonly Rule[] = [
  {
    route: "distress",
    pattern: /\b(kill myself|suicid\w*|end my life|want to die)\b|自杀|想死|唔想做人|不想活/,
  },
  {
    route: "instruction",
    pattern:
      /\b(ignore|disregard|forget|override)\b.{0,40}\b(previous|above|prior|earlier|all|your|these|the)\b.{0,30}\b(instructions?|rules?|prompts?|guidelines?|documents?)\b|system prompt|\bjailbreak\b|\bdeveloper mode\b|\byou are now\b|\bpretend (to be|you)\b|\bact as (a|an|if)\b|\b(reveal|print|repeat|show|output)\b.{0,30}\b(prompt|instructions|text above|configuration|environment variables?|api keys?)\b/,
  },
  {
    route: "instruction",
    pattern:
      /(忽略|无视|无须理会|不要理会|唔好理|忘记|忘掉).{0,12}(指示|指令|规则|提示|设定|内容|要求)|系统提示|提示词|你(现在|而家|依家)(是|系|扮演)|假装你?是?|扮演一?个|(输出|显示|讲出|说出|透露|重复).{0,10}(提示|指令|设定|密码|密钥)/,
  },
  {
    route: "greeting",
    pattern:
      /^(hi|hello|hey|good (morning|afternoon|evening)|how are you|你好|您好|哈[喽罗啰]|早晨|早安|午安|晚安|嗨|在吗|喺度吗)( there| youju|呀|啊|吗|，?有据)*$/,
  },
  {
    route: "thanks",
    pattern:
      /^(thanks?|thank you|thx|cheers|ok|okay|great|bye|goodbye|多谢|谢谢|唔该|感谢|辛苦了?|再见|拜拜|好的?|明白)( (so|very) much| you| a lot|晒|你|您|啦|了|嗮|帮忙)*$/,
  },
  {
    route: "about-assistant",
    pattern:
      /^(who|what) are you\b|\bwho (made|built|created|trained) you\b|\bare you (a |an )?(human|robot|bot|ai|chatgpt|person)\b|\bwhat can you do\b|\bhow do you work\b|你(系|是)(边个|谁|咩|什么)|你叫(咩|什么)名|你(识|会|能)(做|干)?(咩|什么)|谁(做|造|开发|训练)(了|咗)?你|你(系|是)(唔系|不是)?(真人|机器人|人工智能)/,
  },
  {
    route: "about-assistant",
    pattern:
      /\b(tell|write|sing|compose)\b.{0,20}\b(jokes?|poems?|songs?|stor(y|ies)|haiku|limerick)\b|(讲|说|写|作).{0,6}(笑话|诗|故事|首歌)/,
  },
  {
    route: "opinion",
    pattern:
      /\b(do|what do|would) you (personally )?(think|feel|believe|recommend|prefer|support|like)\b|\byour (opinion|view|take)\b|\bshould i\b|\bis (it|this|the \w+) (a )?(good|bad|wise|stupid|waste)\b|\bwho (should|will) (i vote|win)\b|\bwhich (stock|share|coin|party)s?\b.{0,20}\b(buy|invest|vote|support)\b|\bworth (buying|investing)\b|\bwill (share|stock|property|house|flat|bitcoin|the stock).{0,30}\b(rise|fall|go up|go down|crash|double)\b/,
  },
  {
    route: "opinion",
    pattern:
      /你(点|怎么?样?|如何)(睇|看|评价|认为)|你(觉得|认为)|你(支持|赞成|反对|钟意|喜欢)|(应该|应唔应该|值得|值唔值得|好唔好|使唔使)(买|投资|沽|炒)|(楼价|股价|股市|恒指|比特币|币价).{0,10}(升|跌|涨)|(失败|成功)定|边只股|哪只股|买咩股/,
  },
  {
    route: "personal-case",
    pattern:
      /\bmy (own )?(application|visa|case|claim|licence|license|permit|tax bill|passport|id card|hkid|refund|appeal|appointment|account|password|flat|public housing|pension|subsidy application)\b|\bi (applied|have applied|was rejected|got rejected|was refused|lost my)\b|\bcheck (my|the status of my)\b/,
  },
  {
    route: "personal-case",
    pattern:
      /我(个|嘅|的|份|张|间)?(申请|签证|个案|牌照|护照|身份证|税单|退税|户口|密码|公屋|轮候|津贴|上诉|预约)|我(已经|上个?月|上周|琴日|昨天)?(申请|递交|交)(了|咗)|帮我(查|睇|看|搵|办|申请|改)/,
  },
];

/** Which road past the documents a question takes, or undefined when it is one for them. */
export function routeQuestion(text: string): Route | undefined {
  const folded = foldText(text)
    .replace(/[\s!！?？。.,，~～、:：;；]+$/u, "")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(folded)) return "unclear";
  return RULES.find(({ pattern }) => pattern.test(folded))?.route;
}
