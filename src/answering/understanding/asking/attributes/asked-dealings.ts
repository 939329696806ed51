// What somebody who deals with a scheme, a service or a place wants to know before, while and after (what papers it takes, how long it is
// vetted, whether the family may come along, whom to turn to when it breaks): data for asked-attribute.ts. Policy documents seldom say it,
// and where they do, they use words of the kind.
import type { AskedAttribute } from "./attribute.ts";

/** Applying, being vetted and renewing. */
const APPLYING: readonly AskedAttribute[] = [
  {
    name: "papers-needed",
    asked:
      /(?:交|需要?|要|准备|带备?|提交|附)(?:什么|咩|乜|哪些|边啲|几多|多少)(?:证明|申请)?(?:文件|材料|证明|证件|资料)|\b(?:what|which) (?:supporting )?(?:documents|papers|paperwork|proofs) (?:do|does|must|should|are|will|would)\b|\b(?:proof|supporting) documents\b/,
    said: /证明文件|所需文件|文件副本|提交|证明|递交|证件|\b(?:documents? (?:required|needed)|supporting documents?|proof|certificates?|submit\w*)\b/,
  },
  {
    name: "form",
    asked:
      /(?:哪|边)(?:一)?(?:张|份)(?:申请)?表|申请表|填(?:什么|咩|哪|边)|\b(?:which|what|tax|application) forms?\b/,
    said: /表格|申请表|\bforms?\b/,
  },
  {
    name: "processing-time",
    figures: ["duration"],
    asked:
      /(?:审批|批核|处理|轮候|排队|审理|等)[^,，。?？]{0,6}(?:几耐|多久|多长时间|(?:几多|多少|几)个?(?:工作)?(?:天|日|星期|周|月|年))|(?:申请|注册|登记|等)[^,，。?？]{0,2}(?:几耐|多久|多长时间)|\bhow (?:long|many (?:days|weeks|months|years)) [^?.]{0,70}\b(?:process\w*|approv\w+|vet\w*|granted|decide\w*|opposition)\b|\b(?:processing|waiting|approval|vetting) times?\b|(?:审批|批核|处理|轮候|排队)(?:的)?时间/,
    said: /审批|批核|处理|轮候|排队|等候|申请|注册|登记|\b(?:process\w*|approv\w+|vet\w*|application|applications|grant\w*|wait\w*|register\w*)\b/,
  },
  {
    name: "renewal",
    asked: /续(?:签|期(?!间)|证|约)|\brenewals?\b|\brenew\b/,
    said: /续(?:签|期(?!间)|证|约)|\b(?:renew\w*(?<!able)|extension|extend\w*)\b|延期|延长/,
  },
  {
    name: "withdrawal",
    asked:
      /撤回|撤销|注销|退出|反悔|取消(?:[^,，。?？]{0,4}(?:账户|帐户|户口|登记|授权|注册))|\b(?:opt|opting) out\b|\bcancel my\b|\bwithdraw (?:my )?consent\b|\bclose my account\b/,
    said: /撤回|撤销|注销|退出|取消|自愿|\b(?:opt\w* out|withdraw\w*|cancel\w*|revok\w*|volunt\w+)\b/,
  },
  {
    name: "hiring",
    asked:
      /请(?:不|唔)请|招(?:不|唔)招|面试|入职|\bjob vacanc\w+|\bvacanc(?:y|ies)\b|\binterview (?:questions?|tips)|\binternships? (?:at|in)\b|\bis \w+ hiring\b/,
    said: /招聘|聘请|聘用|空缺|面试|入职|\b(?:recruit\w*|hir(?:e|es|ing)|vacanc\w+|interview\w*|employ\w*|interns?\w*)\b|实习/,
  },
];

/** Those who come along, and what they may do. */
const BELONGING: readonly AskedAttribute[] = [
  {
    name: "family",
    asked:
      /(?:带|携)(?:埋|同|上)?(?:我|自己)?(?:的|嘅)?(?:老婆|太太|妻|老公|丈夫|配偶|家人|家属|仔女|子女|父母|阿爸|阿妈|爸妈)|(?:子女|配偶|家属|受养人)[^,，。?？]{0,6}(?:可唔可以|可不可以|可否|可以|能否|能不能|得唔得)|\bbring (?:my|their|our|his|her|the) (?:\w+ )?(?:wife|husband|spouse|kids?|children|parents?|family|dependants?)\b/,
    said: /配偶|子女|家属|受养人|家人|父母|\b(?:spouses?|dependants?|dependents?|children|famil(?:y|ies)|parents?)\b/,
  },
  {
    name: "permanent-residence",
    asked: /永久(?:性)?居民|永居|\bpermanent resid\w+/,
    said: /永久|永居|\bpermanent\b/,
  },
  {
    name: "staff-number",
    asked:
      /(?:员工|职员|雇员|人手)(?:的)?(?:数目|人数|编制|总数|数量)|编制(?:[^,，。?？]{0,4}(?:多少|几多))?[?？]?$|(?:多少|几多|几)(?:个|名|位)?(?:员工|职员|雇员)|\bhow many (?:staff|employees)\b|\bhow many people (?:does|do|did) [^?.]{0,80}\bemploy/,
    said: /(?:\d|[一二三四五六七八九十百千万]) ?(?:多|余)?(?:名|位|个)?\p{L}{0,4}(?:员工|职员|人员|雇员|职位|人手)|编制|\d(?: \w{1,20})? (?:staff|employees|workers|posts|people|jobs)\b/u,
  },
];

/** Trouble, and whom to turn to. */
const TROUBLE: readonly AskedAttribute[] = [
  {
    name: "log-in",
    asked:
      /密码|登[录入](?:不|唔)(?:上|到|了)|(?:开|登入|登录|用)(?:不|唔)(?:到|了)(?=[^,，。?？]{0,4}$)|\bpasswords?\b|\bcan'?t log ?in\b|\blog ?in (?:error|problem)s?\b|\blocked out\b/,
    said: /密码|登[录入]|\bpasswords?\b|\blog(?:ged|ging)? ?in\b/,
  },
  {
    name: "new-device",
    asked:
      /(?:换|转)(?:了|咗)?(?:新|部|部新)?(?:电话|手机)|(?:电话|手机)(?:换|唔见|不见|丢|遗失)|\b(?:chang\w+|new|lost|switch\w*) (?:my |the |a )?(?:phone|mobile|handset)\b/,
    said: /换机|更换|新(?:电话|手机|装置)|转移|遗失|\bnew (?:phone|device|handset)\b|\btransfer\w*\b/,
  },
  {
    name: "misuse",
    asked:
      /盗用|黑客|入侵|被盗|(?:俾|给|被)(?:人)?(?:盗|偷|hack)|泄[露漏]|\bhack(?:ed|ers?|ing)?\b|\b(?:data|privacy) (?:leaks?|breach\w*)\b|\bstolen\b/,
    said: /盗|黑客|入侵|泄[露漏]|网络安全|保安|\b(?:hack\w*|breach\w*|leak\w*|stolen|theft|security|cyber\w*)\b/,
  },
  {
    name: "breakdown",
    asked:
      /(?:坏|故障|出错|死机)(?:了|咗)?(?:[^,，。?？]{0,6}(?:谁|边个|哪个|搵|找|点|怎))|(?:谁|边个|哪个|搵边个|找谁)[^,，。?？]{0,4}(?:修|维修|保养)|\b(?:error messages?|not working|broken|broke down|out of order)\b/,
    said: /坏|故障|维修|保养|出错|\b(?:repair\w*|maintain\w*|maintenance|fault\w*|broken|error\w*)\b/,
  },
  {
    name: "liability",
    asked:
      /(?:谁|边个|哪个|有冇得|有没有得?|点样?|怎么?)[^,，。?？]{0,2}赔|赔唔赔|赔不赔|\bwho (?:pays|is liable) (?:if|when)\b|\bliab(?:le|ility)\b/,
    said: /赔|责任|\b(?:compensat\w+|liab\w+|insur\w+|damages)\b|保险/,
  },
  {
    name: "complaint",
    asked:
      /投诉(?:去|搵|找|到|向)?(?:哪|边|谁|乜|什么)|(?:去|向|搵|找)(?:哪|边|谁)[^,，。?？]{0,4}投诉|可(?:唔可)?以投诉|\b(?:where|how|who) [^?.]{0,30}\bcomplain\b/,
    said: /投诉|\bcomplain\w*|1823|申诉/,
  },
  {
    name: "court-case",
    asked: /司法复核|诉讼|告上法庭|\bjudicial reviews?\b|\blawsuits?\b|\bcourt cases?\b|\bsued\b/,
    said: /司法|诉讼|法院|法庭|\b(?:judicial|lawsuit\w*|court\w*|litigation|tribunal)\b/,
  },
];

/** Going there. */
const VISITING: readonly AskedAttribute[] = [
  {
    name: "office-address",
    asked:
      /(?:在|喺)(?:哪里?|边度?|边处|哪儿)办公|办公(?:室|处|地点)?(?:在|喺)(?:哪|边)|(?:哪|边)(?:座|栋|幢)(?:大厦|大楼|楼)|总部[^,，。?？]{0,3}(?:几楼|哪|边)|\boffice address\b|(?<!(?:site|web|internet|page|email|e-mail) )\baddress (?:of|floor)\b|\b(?:head )?office (?:located|location)\b/,
    said: /大厦|大楼|楼层|\d ?楼|街|大道|\b(?:street|road|floor|tower|building|address)\b|地址/,
  },
  {
    name: "visit",
    asked:
      /(?:可唔可以|可不可以|可否|可以|能否|能不能|点样?|怎么?样?|得唔得|预约|报名)[^,，。?？]{0,8}(?:入去|进去)?参观|参观(?:团|报名|预约)|\bhow (?:to|do i|can i) visit\b|\bguided tours?\b|\bopen to (?:the )?public\b|\bcan (?:tourists|visitors|the public)\b/,
    said: /参观|导赏|访客|游客|公众开放|向公众|\b(?:visit\w*|tours?|open to the public|tourists?)\b/,
  },
  {
    name: "open-days",
    asked:
      /(?:星期[六日天]|周末|礼拜[六日天]|假期)[^,，。?？]{0,4}(?:开|营业|办公)|\bopen [^?.]{0,30}\b(?:weekends?|saturdays?|sundays?|holidays?)\b/,
    said: /星期|周末|礼拜|假期|每日|\b(?:weekends?|saturdays?|sundays?|holidays?|daily)\b/,
  },
  {
    name: "parking",
    asked: /泊车|停车|车位|\bparking\b|\bcar ?parks?\b/,
    said: /泊车|停车|车位|\bparking\b|\bcar ?parks?\b/,
  },
  {
    name: "speakers",
    asked:
      /讲者|嘉宾|\b(?:keynote )?speakers\b|\b(?:which|what) (?:legislators?|lawmakers?|members|councillors) (?:attended|were present|spoke|came)\b|(?:哪|边)(?:些|啲|几?位|几?个)议员(?:出席|到|发言)/,
    said: /讲者|嘉宾|出席|发言|\b(?:speakers?|attend\w*|present|spoke)\b/,
  },
];

/** What is protected, and for how long. */
const PROTECTION: readonly AskedAttribute[] = [
  {
    name: "protection-term",
    figures: ["duration"],
    asked:
      /保护(?:期|几年|多少年|几多年|多久|几耐)|\bhow (?:long|many years) [^?.]{0,30}\b(?:copyright|patents?|designs?|trade ?marks?)\b|\b(?:copyright|patents?|designs?|trade ?marks?) [^?.]{0,16}\b(?:last|expire)\b/,
    said: /保护|有效|年期|\b(?:protect\w*|valid\w*|term|last\w*)\b/,
  },
];

/** Attributes that whoever deals with a thing asks for. */
export const ASKED_DEALINGS: readonly AskedAttribute[] = [
  ...APPLYING,
  ...BELONGING,
  ...TROUBLE,
  ...VISITING,
  ...PROTECTION,
];
