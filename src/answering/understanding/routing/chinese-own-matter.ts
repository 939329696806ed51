// How Chinese, written or Cantonese, tells of a matter of the asker's own that lies with an office (an application, a claim, a refund), and
// asks how it stands. On folded sentences, so in Simplified characters.
import type { OwnMatter } from "./route-rules.ts";

const OWN = "(?:我|本人|本公司|敝公司|敝司|敝校|本校|小女|小儿)";
const MATTER =
  "(?:申请|个案|档案|案件|签证|续签|续期|延期|牌照|执照|护照|专利|商标|注册|登记|退款|经费|补助|补贴|津贴|资助|拨款|投诉|上诉|建议书|意见书|计划书|材料|资料|文件|报名|索偿|实习|名额|表)";
/** What the asker has done about it; a time may stand in the asker's place. */
const HANDED_IN =
  "(?:递交?|提交|呈交|交|申请|入|报|报名|登记|投诉|寄|提出|补交|上载|送)(?:咗|了|左|过|嘅|的|紧|嗰|那|上去|出去)";
const LATELY =
  "(?:上|前|今|去|旧)(?:个|年|月|周|星期|礼拜)[月年]?|琴日|寻日|昨天|前天|早前|年初|年底|月初|\\d{1,4}(?:年|月)[\\d年月底初中]{0,6}";
const NUMBER = "(?:编号|号码|个?number)[^,，。?？]{0,4}[a-z0-9][a-z0-9/-]{2,}|编号尚在|尾数(?:是|系)?\\d{2,}";

const TELLS = new RegExp(
  `${OWN}[^。?？!！]{0,24}?(?:${MATTER}|${HANDED_IN})|(?:^|[,，。])(?:${LATELY})[^,，。?？]{0,4}${HANDED_IN}|${OWN}[^,，。?？]{0,8}(?:等|排)[^,，。?？]{0,6}(?:咗|了|紧)|${NUMBER}`,
);
const OWN_IN_CLAUSE = new RegExp(`${OWN}[^。?？!！]{0,24}?(?:${MATTER}|${HANDED_IN})|${NUMBER}`);
const IS_OWN = new RegExp(OWN);

/** Somebody is asked to look for or write to the asker: no matter of their own. */
const FOR_ME =
  /(?:帮|替|同|为|给|俾|畀|告诉|话|教|请问)我(?![的嘅个份间哋们])|我(?:只|就|净系)?想(?:知道?|问返?|了解|查询?)/g;

/** What befalls such a matter, how it stands, and who has it in hand. */
const COURSE =
  "批准|批核|批出|批|审批|审核|审查员?|审理|评审|审|核准|录取|取录|接纳|通过|受理|处理|办理|跟进|退回|驳回|拒绝|拒|否决|入围|入选|入唔入围|中签|收到|收|回复|回音|答复|覆|消息|音讯|下文|结果|进度|进展|状况|状态|情况|阶段|一步|环节|卡住|卡|拖|慢|漏|不见|唔见|失败|发放|拨下来|过数|到账|到帐|到手|打过来|下来|去到|轮到|排到|审到|行到|经手|原因|考虑|确认|补件|咩事|(?:怎么|什么|咩|乜嘢?|啥)回事|联系|负责|欠|缺|纪录|记录|影响|解开|解锁";

/** Words that every such question is made of besides. */
const PLAIN =
  '请问|麻烦|唔该|请|想知道|想知|想问|告知|究竟|到底|而家|依家|现在|现时|目前|至今|仍然|仍|仲|还|已经|已|一直|之后|最后|最终|会|有|冇|没有|没|未|不|唔|无|系咪|是|系|定|被|获|俾|畀|可以|可|能|否|得|咗|了|过|着|紧|嘅|的|呢|吗|嘛|呀|啊|㗎|啦|喇|吧|么|先|才|至|就|都|也|又|再|但|惟|咁|那|这|嗰|该|个|份|张|笔|间|单|件|宗|条|位|名|次|佢|它|他|她|你|您|哋|们|自己|点解|为何|为什么|为啥|怎么|怎样|样|点|如何|什么|咩|乜|边|度|哪|里|儿|谁|几|何|时候|时|耐|多久|等|要|在|喺|到|去|由|从|向|对|把|将|给|和|同|与|或|及|一下|下|吓|帮|忙|替|代|为|天|今|日|年|月|周|星期|礼拜|第|[一二三四五六七八九十两]|[a-z0-9/.-]|主任|职员|同事|负责人|部门|系统|面试|款项|问题|查询|查|追|睇|看|出来|出|来|成|好|完|编号|号码|完成|人|处|我|本人|[,，;；:：。?？!！"“”「」、\\s]';

const ALL_PLAIN = new RegExp(`(?:${COURSE}|${MATTER}|${PLAIN})`, "g");
const HAS_COURSE = new RegExp(COURSE);

const ASKS =
  /[?？吗嘛]|(\p{Script=Han})[唔不]\1|几多|多少|是不是|定系|有否|不知|想知|会不会|会否|未(?=[呀啊㗎]?$)|没(?:有)?$|几时|何时|什么时候|点解|为何|为什么|怎么|如何|怎样|点样|边|哪|谁|咩|什么|查|告知|跟进|有冇|有没有|是否|系咪|(?:没有?|冇|无|未有)(?:下文|回音|消息|回复|人联系)/u;

/** How long, by whom and by which rules such matters are decided at large. */
const OF_RULES =
  /(?:边个|谁|哪个|哪一个|什么|咩)(?:政策)?(?:局|部门|署|机构|单位)|(?:边个|谁)(?:负责)?(?:审批|评审|批核|批|决定)[?？]?$|(?:审批|评审|审核|批核|处理|办理|审查)(?:时间|程序|流程|过程|准则|标准|期|要求|一般|通常)|(?:审批|评审|审核|批核|处理|办理|审查)[^,，。?？]{0,3}(?:要|需)[^,，。?？]{0,2}(?:几耐|多久|多长)|一般|通常|(?:几多|多少)(?!天|日)|最多|最高|上限|加快|[更较][快易早]|快[啲些]|比例|如果|假如|若/;

const CLAUSE_END = /(?<=[,，;；:：])/u;

function clausesOf(sentence: string): readonly string[] {
  return sentence.split(CLAUSE_END).map((clause) => clause.replace(FOR_ME, ""));
}

/** Characters of a clause that are neither of a matter's course nor plain: its subject. */
function subjectOf(clause: string): string {
  return clause.replace(ALL_PLAIN, "");
}

export const CHINESE_OWN_MATTER: OwnMatter = {
  partEnd: /(?<=[,，;；:：?？。!！])/u,
  tells: (message) => TELLS.test(message.replace(FOR_ME, "")),
  asksOfIt: (sentence) =>
    clausesOf(sentence).some(
      (clause) =>
        ASKS.test(clause) &&
        HAS_COURSE.test(clause) &&
        !OF_RULES.test(clause) &&
        subjectOf(clause).length < 2,
    ),
  asksOfOwn: (sentence) =>
    clausesOf(sentence).some(
      (clause) =>
        OWN_IN_CLAUSE.test(clause) && HAS_COURSE.test(clause) && ASKS.test(clause) && !OF_RULES.test(clause),
    ),
  asksOfOther: (part) => {
    const asked = part.replace(FOR_ME, "");
    return ASKS.test(asked) && !IS_OWN.test(asked) && subjectOf(asked).length > 2;
  },
};
