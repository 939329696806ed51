// What befell the things that a question counts, or which of them it counts (refused, fined, hurt, women, under age), with the words
// by which a passage of either language would say it beside a number: how many were let in is not how many were turned away.

import { remember } from "../../../../text/remember.ts";

/** What narrows a count. */
export interface CountedOutcome {
  readonly name: string;
  /** Tested on the folded clause that counts. */
  readonly asked: RegExp;
  /** Tested on folded sentences that give a number; wide, for a right passage is worth more than a near miss. */
  readonly said: RegExp;
}

const OUTCOMES: readonly CountedOutcome[] = [
  {
    name: "refused",
    asked:
      /\b(refus\w+|reject\w*|turn(ed)? (down|away)|deni(ed|als?)|disallow\w*|unsuccessful|knocked back)\b|拒|驳回|打回头|否决|(?<!批)唔批|(?<!批)不批|落选|揼/,
    said: /\b(refus\w+|reject\w*|turn(ed|ing)? (down|away)|den(y|ied|ial)\w*|disallow\w*|unsuccessful\w*|declin\w+|fail\w*|not (approved|accepted|granted|selected))\b|拒|驳回|否决|不获|未获|不批|落选|不成功|不成立|未能/,
  },
  {
    name: "failed",
    asked: /\bfail(ed|s|ures?)?\b(?! to)|\bflunk\w*|不合格|不及格|肥佬|失败|考唔到|唔合格/,
    said: /\b(fail\w*|flunk\w*|unsuccessful\w*|not pass\w*|below standard|fell short|defect\w*|non-?complian\w*)\b|不合格|不及格|失败|未能|未达|不达|不通过|没有通过/,
  },
  {
    name: "prosecuted",
    asked:
      /\b(prosecut\w+|charged\b(?! (a|for))|taken to court|sued|hauled (up|before))\b|检控|起诉|告上|俾人告|被告|提控|控告/,
    said: /\b(prosecut\w+|charged|court|summons\w*|sued|indict\w*|proceedings|tri(al|ed)|convict\w*)\b|检控|起诉|传票|提控|控告|被告|法庭|诉讼|定罪/,
  },
  {
    name: "convicted",
    asked: /\b(convict\w+|found guilty|conviction)\b|定罪|罪成|入罪|判罪/,
    said: /\b(convict\w*|guilty|sentenc\w+|fined|jail\w*|imprison\w*)\b|定罪|罪成|判|入罪/,
  },
  {
    name: "jailed",
    asked:
      /\b(jail\w*|prison|gaol\w*|imprison\w*|locked up|behind bars|custody)\b|坐监|坐牢|入狱|判监|监禁|入册|踎监/,
    said: /\b(jail\w*|prison\w*|gaol\w*|imprison\w*|custod\w*|behind bars|inmates?|detain\w*)\b|监|狱|囚|羁/,
  },
  {
    name: "fined",
    asked:
      /\b(fined|penali[sz]ed|ticketed|fines|penalty tickets?|fixed penalt\w+|punished|disciplined|sanctioned)\b|罚款的|被罚|罚了|罚咗|俾人罚|受罚|牛肉干|抄牌|处分|罚过/,
    said: /\b(fin(e|es|ed|ing)|penal\w*|tickets?|ticketed|punish\w*|disciplin\w*|sanction\w*|summons\w*|reprimand\w*|censur\w*)\b|罚|告票|处分|票控|谴责/,
  },
  {
    name: "arrested",
    asked: /\b(arrest\w*|nabbed|rounded up|caught)\b|拘捕|被捕|落网|俾人拉|拉咗|被抓|捉到|捉咗|抓了/,
    said: /\b(arrest\w*|nabbed|caught|detain\w*|prosecut\w*|detect\w*|seiz\w*|found|crack\w*|convict\w*)\b|捕|落网|抓|捉|查获|检获|侦破|检控|揭发|发现|拘/,
  },
  {
    name: "died",
    asked:
      /\b(died?|dead|deaths?|killed|fatal\w*|lives (were )?lost|lost (their|his|her) li\w+|perish\w*|drown\w*)\b|死|身亡|丧生|遇难|送命|罹难|冇命|溺/,
    said: /\b(die[sd]?|dead|deaths?|dying|kill\w*|fatal\w*|lives|life|lost|perish\w*|drown\w*|mortal\w*|tragedy|suicid\w*)\b|死|亡|丧生|遇难|送命|罹难|命|溺|逝|自杀/,
  },
  {
    name: "injured",
    asked: /\b(hurt|injur\w+|wounded|casualt\w+|maimed)\b|受伤|整亲|伤者|被咬|整伤|跌亲/,
    said: /\b(hurt|injur\w+|wound\w*|casualt\w+|maim\w*|accidents?|hospital\w*|burn\w*|bitten|bites?|fell|struck)\b|伤|意外|咬|送院/,
  },
  {
    name: "complained",
    asked: /\b(complain\w*|grumbl\w+|grievances?)\b|投诉|埋怨|抱怨/,
    said: /\b(complain\w*|grumbl\w+|grievances?|object\w*|unhapp\w*|dissatisf\w*|feedback)\b|投诉|不满|抱怨|诉|反映|意见/,
  },
  {
    name: "applied",
    asked:
      /\b(applied|appl(y|ies)|applicants?|applications?|bids?|put in for|candidates?)\b|申请|入纸|报名|递表/,
    said: /\b(appl\w+|bids?|bid\w*|candidates?|proposals?|submi\w+|received|requests?|sought|entr(y|ies)|tender\w*|came forward|regist\w*|enrol\w*|nomin\w*|filed|contend\w*|compet\w*)\b|申请|报名|收到|接获|计划书|建议|提交|投标|入纸|参赛|登记|递|提名|递交|接到|要求|竞逐/,
  },
  {
    name: "approved",
    asked:
      /\b(approv\w+|given the (nod|green light)|granted|let in|accepted|admitted)\b|获批|批准|批出|批咗|批了|获准|过关|获接纳|录取/,
    said: /\b(approv\w+|nod|green light|grant\w*|let in|accept\w*|admit\w*|admission\w*|allow\w*|issu\w+|award\w*|success\w*|backed|back|support\w*|vetted|licen[sc]\w+|clear\w*|allot\w*|chosen|select\w*|picked|pass\w*|ratif\w+|permit\w*|certif\w+|recogni\w+|authori\w+|endors\w+)\b|批|获准|获|发出|接纳|录取|取录|资助|选|牌|认可|通过|成功|许可|核准/,
  },
  {
    name: "registered",
    asked: /\b(regist\w+|enroll?\w*|signed up|sign(ed)? on)\b|登记|注册|报咗名|报名|报读/,
    said: /\b(regist\w+|enroll?\w*|sign\w* (up|on)|joined|members?|accounts?|on the (list|roll|books|register)|licen[sc]\w+|particip\w*|list\w*|subscri\w*|appl\w*|users?|took part|roll|recorded|admitted|learners?)\b|登记|注册|报名|报读|参加|参与|会员|用户|名册|名单|持牌|加入|学员|在册|申请|修读/,
  },
  {
    name: "joined",
    asked: /\b(joined|taken part|took part|take part|taking part|participat\w+|volunteered)\b|参加|参与|加入/,
    said: /\b(join\w*|part|particip\w*|regist\w*|enrol\w*|sign\w*|members?|attend\w*|users?|drew|draw\w*|attract\w*|volunteer\w*|serv\w+|recruit\w*|reach\w*|visit\w*|trained|compet\w*|complet\w*|graduat\w*|cover\w*|involv\w+|welcom\w+|took|taken|engag\w+|entr(y|ies|ants)|enter\w*|subscri\w*|benefit\w*)\b|参加|参与|加入|会员|登记|报名|参赛|吸引|义工|成员|签署|签约|报读|完成|服务|惠及|学员|出席|招收|人次|涵盖|覆盖|受惠|参展|入会|投入/,
  },
  {
    name: "appealed",
    asked: /\b(appeal(s|ed)?|challenged|contested|objected|objections?)\b|上诉|反对|异议|覆核/,
    said: /\b(appeal\w*|challeng\w*|contest\w*|object\w*|review\w*|oppos\w+)\b|上诉|反对|异议|覆核/,
  },
  {
    name: "waiting",
    asked: /\b(waiting|queu\w+|wait list\w*|in line|on the list)\b|轮候|排队|等紧|等候|排紧/,
    said: /\b(wait\w*|queu\w+|line|list\w*|pending|outstanding|backlog|behind)\b|轮候|排队|等|候|名单|积压/,
  },
  {
    name: "women",
    asked: /\b(wom[ae]n|females?|girls?|lad(y|ies)|mothers?|wives|mums?)\b|女|妇|妈妈|母亲|阿妈/,
    said: /\b(wom[ae]n|females?|girls?|lad(y|ies)|mothers?|maternal|mums?|her|she|wives|sex(es)?|gender)\b|女|妇|母|妻|妈|性别|嫂/,
  },
  {
    name: "men",
    asked: /\b(m[ae]n|males?|boys?|fathers?|husbands?)\b|男(?!女)|爸爸|父亲/,
    said: /\b(m[ae]n|males?|boys?|fathers?|husbands?|he|sex(es)?|gender|fishermen|postmen)\b|男|父|夫|性别/,
  },
  {
    name: "children",
    asked:
      /\b(child\w*|kids?|pupils?|babies|infants?|toddlers?|minors|teenagers?|youngsters?|youths?|schoolchildren|schoolboys?)\b|儿童|小孩|细路|小朋友|孩子|未成年|婴|学童|青少年|小学生|中学生|少年|后生仔|学生/,
    said: /\b(child\w*|kids?|pupils?|bab(y|ies)|infants?|toddlers?|minors?|teen\w*|young\w*|youths?|school\w*|juven\w*|students?|learners?|born|births?|daughters?|sons?|boys?|girls?|under-\w+|\w+ graders|newborns?|aged)\b|儿|孩|童|未成年|婴|青少年|小学|中学|少年|学生|青年|学员|岁|幼|子女|出生|学校/,
  },
  {
    name: "elderly",
    asked:
      /\b(elderly|old(er)? (people|persons?|folk|men|women)|seniors?|pensioners?)\b|长者|老人|老友记|公公婆婆|阿公阿婆/,
    said: /\b(elder\w*|old\w*|senior\w*|pension\w*|aged|retire\w*|ag(e|es|ing)|grand\w+|residents?|over \d+|care homes?)\b|长者|老|岁|退休|院友|祖/,
  },
  {
    name: "disabled",
    asked: /\b(disab\w+|wheelchairs?|deaf|blind)\b|残疾|轮椅|伤残|伤健|视障|听障|失明/,
    said: /\b(disab\w+|wheelchairs?|deaf|blind|impair\w*|special needs|hearing|sight\w*|visual\w*|chairs?)\b|残|轮椅|伤健|障|失明|聋|盲|视|听/,
  },
  {
    name: "minority",
    asked: /\b(ethnic minorit\w+|minority)\b|少数族裔|南亚裔/,
    said: /\b(ethnic\w*|minorit\w+|south asian|nepal\w*|pakistan\w*|indian)\b|族裔|南亚|尼泊尔|巴基斯坦/,
  },
  {
    name: "left",
    asked:
      /\b(drop(ped)? out|quit|resign\w*|left|withdr[ae]w\w*|gave up|given up|give up|pulled out|dropouts?|lapsed?)\b|退出|离职|辞职|放弃|走咗|退学|中途|跑咗|流失|唔做/,
    said: /\b(drop\w*|quit\w*|resign\w*|left|leav\w+|withdr\w+|gave up|giv\w+ up|pulled out|attrition|turnover|lost|lapse\w*|departed|gone|surrender\w*|stay\w*|remain\w*|retain\w*|retention|retire\w*|stopped|moved)\b|退|离|辞|放弃|走|中途|流失|留|停|迁/,
  },
  {
    name: "cancelled",
    asked:
      /\b(cancel\w*|revok\w+|suspend\w*|struck off|strike off|banned|barred|disqualif\w+|expelled|evicted|stripped|blacklisted|deregistered)\b|吊销|取消|撤销|除名|停牌|钉牌|踢走|赶走|逐出|收返|除牌|收回/,
    said: /\b(cancel\w*|revo\w+|suspen\w*|struck|strik\w+|bann?\w*|bar(red)?|disqualif\w+|expel\w*|evict\w+|strip\w*|black\w*|deregist\w*|remov\w+|withdr\w+|los(e|t|ing)|displac\w*|terminat\w+|clos\w+|recover\w*|tak\w+ back|took back)\b|吊销|取消|撤|除名|停牌|终止|迁出|收回|除牌|暂停|逐|停/,
  },
  {
    name: "closed",
    asked:
      /\b(clos(ed|ures?)|shut( down)?|bankrupt\w*|folded|gone (bust|under)|went (bust|under)|wound up|collapsed)\b|倒闭|结业|执笠|清盘|关门|破产/,
    said: /\b(clos\w+|shut\w*|bankrupt\w*|fold\w*|bust|under|wound|wind\w*|collaps\w+|ceas\w+|insolven\w+|liquidat\w+|fail\w*|surviv\w*)\b|倒闭|结业|清盘|关闭|破产|停业|执笠|停办|关/,
  },
  {
    name: "rescued",
    asked: /\b(rescue\w*|saved)\b|救起|获救|救咗|救了/,
    said: /\b(rescu\w*|sav\w+|pulled|found|help\w*)\b|救|寻获/,
  },
  {
    name: "infected",
    asked:
      /\b(infect\w+|ill|sick|cancers?|catch|contracted|diagnosed|tested positive)\b|感染|中招|患癌|确诊|患上|生病|染病/,
    said: /\b(infect\w+|ill\w*|sick\w*|cancer\w*|catch\w*|caught|contract\w*|diagnos\w+|positive|cases?|patients?|disease\w*|suffer\w*|found)\b|染|癌|诊|患|病|个案|阳性|验出/,
  },
  {
    name: "vacant",
    asked: /\b(vacan\w+|unfilled|empty|unsold|unlet|unoccupied)\b|空缺|空置|吉|未租|未卖|冇人住|丢空/,
    said: /\b(vacan\w+|unfilled|empt\w+|unsold|unlet|unoccup\w+|idle|fill\w*|left|short\w*|occup\w*|remain\w*)\b|空|闲置|未租|未售|尚余|不足|余|填补|入住|缺/,
  },
  {
    name: "removed",
    asked:
      /\b(demolish\w+|pulled down|torn down|removed|felled|cut down|culled|scrapped)\b|拆咗|拆除|拆了|移除|斩咗|砍|捕杀|销毁/,
    said: /\b(demol\w+|pull\w*|torn|remov\w+|fell\w*|cut|cull\w*|scrap\w*|clear\w*|destroy\w*|tak\w+ (down|away)|taken|took)\b|拆|移除|斩|砍|伐|捕|销毁|清|移走|报废|销/,
  },
  {
    name: "completed",
    asked: /\b(complet\w+|finish\w*|graduat\w+)\b|完成|毕业|搞掂|完工/,
    said: /\b(complet\w+|finish\w*|graduat\w+|done|end\w*|pass\w*|through|built|fitted|open\w*|ready|went on|cycle|trained|diploma|certificate|class of|turned out|delivered|place[ds]?)\b|完成|毕业|完工|落成|建成|修毕|修毕|结业|合格|读完|培训|已/,
  },
  {
    name: "bought",
    asked: /\b(sold|bought|purchas\w+)\b|卖出|卖咗|卖了|售出|买了|买咗/,
    said: /\b(s[eo]ld?|sell\w*|sales?|buy\w*|bought|purchas\w+|taken up|orders?|tak\w+|snapped|let)\b|售|卖|买|购|销|订|投保/,
  },
  {
    name: "visited",
    asked:
      /\b(visit(ed|ors?|s)?|attend\w*|spectators?|turned up|showed up|went to see|came to)\b|参观|访客|入场|到访|睇过|来过|游客|旅客|观众|出席/,
    said: /\b(visit\w*|attend\w*|spectat\w*|turned up|admission\w*|people|came|come|crowd\w*|drew|draw\w*|audience\w*|guests?|travell?ers?|tourists?|passengers?|arriv\w+|footfall|entr(y|ies)|persons?|viewers?|received|welcomed|host\w*|call\w*|through|flock\w*|ticket\w*|concerts?|shows?)\b|参观|访|入场|人次|游|旅客|观众|出席|接待|入境|抵|万人|名|来|客|到/,
  },
  {
    name: "employed",
    asked:
      /\b(employ\w*|staff|work (at|in|for|there|on|here)|works? (at|in|for|there|on|here)|on the payroll|attendants|workforce)\b|员工|职员|打工|返工|人手|雇用|聘用|聘请|请咗/,
    said: /\b(employ\w*|staff\w*|work\w*|payroll|jobs?|posts?|officers?|personnel|crews?|team\w*|hir\w+|recruit\w*|mann?ed|strong|inspectors?|\w+ists|\w+ers|\w+ors|women|men|people|members|hands)\b|员|职|工|人手|雇|聘|人员|编制|名|人组成|队/,
  },
  {
    name: "jobs",
    asked: /\bjobs\b|职位|工作岗位|就业|份工/,
    said: /\b(jobs?|posts?|positions?|employ\w*|work\w*|vacanc\w+|staff\w*|hir\w+|people|recruit\w*)\b|职位|岗位|就业|份工|工作|员工|聘|雇|人手|个职/,
  },
  {
    name: "accident",
    asked: /\b(accidents?|crash\w*|mishaps?)\b|意外|事故|撞车/,
    said: /\b(accident\w*|crash\w*|mishaps?|incident\w*|collision\w*|injur\w+|hurt|casualt\w+|kill\w*|fires?)\b|意外|事故|伤|死|火/,
  },
  {
    name: "age",
    asked:
      /\b(under|over|below|above|aged) (?:the age of )?(?:\d+|three|five|six|ten|twelve|eighteen|sixty|seventy|eighty)\b(?!%)|(?:\d|[一二三四五六七八九十])岁/,
    said: /\b(aged?|ages|years? old|year-olds?|(?:under|over|below|above) \d+)\b|岁|龄/,
  },
  {
    name: "tourists",
    asked:
      /\b(tourists?|foreigners?|non-locals?|mainland\w*|expatriates?)\b|外国人|外地|海外|游客|内地人|非本地|外籍/,
    said: /\b(tourist\w*|foreign\w*|non-local\w*|mainland\w*|expatriat\w*|overseas|abroad|visit\w*|travel\w*|countr\w+|econom\w+|nation\w*|international|world\w*|outside|guests?|from)\b|外国|外地|海外|游客|旅客|内地|非本地|外籍|国|境外|全球|世界|人次/,
  },
  {
    name: "won",
    asked: /\b(won|win|wins|upheld|substantiated|overturned|succeed\w*)\b|胜诉|成立的|得直|赢|成功/,
    said: /\b(won|win\w*|upheld|uphold\w*|substantiat\w*|overturn\w*|success\w*|succeed\w*|favour\w*|allowed|quashed|gold|prize\w*|award\w*|champion\w*|cured|passed)\b|胜|成立|得直|赢|成功|奖|推翻|裁定|合格|治愈/,
  },
  {
    name: "lost money",
    asked:
      /\b(lost (?:money|their savings)|losses|cheated|swindled|scammed|conned|victims?)\b|被骗|受骗|俾人呃|受害|蚀/,
    said: /\b(lost|loss\w*|cheat\w*|swindl\w*|scam\w*|conned|victim\w*|fraud\w*|decei\w*|trick\w*|defraud\w*|case\w*)\b|骗|呃|受害|损失|蚀|亏|宗/,
  },
  {
    name: "moved",
    asked: /\b(redeployed|relocated|rehoused|resettled|displaced|evacuated)\b|调职|搬迁|安置|疏散|上楼|迁走/,
    said: /\b(re-?deploy\w*|relocat\w*|rehous\w*|resettl\w*|displac\w*|evacuat\w*|mov\w+|transfer\w*)\b|调|搬|安置|疏散|迁|上楼|转/,
  },
];

/** Clauses kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** What narrows the count of a clause, folded; nothing where it asks how many there are. */
export const outcomesIn: (clause: string) => readonly CountedOutcome[] = remember(
  (clause) => OUTCOMES.filter(({ asked }) => asked.test(clause)),
  MOST_KEPT,
);
