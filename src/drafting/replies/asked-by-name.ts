// An ask and the sentences that tell of its subject come in, whether they say what it asks by name goes out: who asks for the
// rejected applications, the income or the visitors is not answered by what speaks of none.

/** Things that are asked by name and that a passage says by one of a few words, so that their absence tells. */
const NAMED: readonly { readonly asked: RegExp; readonly said: RegExp }[] = [
  {
    asked:
      /\b(?:manpower|staffing|headcount|staff establishment|(?<=^(?:of )?the |and the )establishment of|number of (?:staff|posts))\b|人手|编制|职位数目/,
    said: /\b(?:manpower|staff\w*|posts?|positions?|officers?|personnel)\b|人手|编制|职位|人员|职员/,
  },
  {
    asked:
      /\bnames? of (?:the |each )?[\w ]{0,40}(?:compan|institution|enterprise|organi[sz]ation|firm|bank|issuer|operator|recipient|grantee|tenant|contractor)|(?:公司|机构|企业|银行|团体|营办商|承办商|租户|获资助者)(?:的)?(?:名称|名单)/,
    said: /\b(?:limited|ltd|inc|plc|corporation|company|bank of)\b|有限公司|集团|汇丰|渣打|中银/,
  },
  {
    asked: /\b(?:average|mean|median)\b|平均|中位/,
    said: /\b(?:average|mean|median|per|each|every)\b|平均|中位|每/,
  },
  {
    asked: /\brecurrent\b|经常(?:性)?(?:开支|拨款|费用)/,
    said: /\b(?:recurrent|annual (?:expenditure|cost|expenses))\b|经常|每年(?:的)?(?:开支|费用)/,
  },
  {
    asked: /\b(?:membership|composition)\b|\bmembers? of the\b|成员(?:名单|人数|组成)?|组成/,
    said: /\b(?:members?|membership|compris\w+|compos\w+|consist\w*)\b|成员|组成|委员/,
  },
  {
    asked: /\bmeetings?\b(?! the)|会议(?:次数|数目|频)|开会/,
    said: /\b(?:meetings?|met)\b|会议|开会/,
  },
  {
    asked: /\bvacan\w+|空置/,
    said: /\bvacan\w+|\b(?:fully|all) (?:let|leased|occupied)\b|空置|租出|租用|入住率|出租率/,
  },
  {
    asked: /\bcomplain\w*|投诉/,
    said: /\bcomplain\w*|投诉/,
  },
  {
    asked: /\b(?:usage|utili[sz]ation|utili[sz]ed|usage rates?)\b(?! of open)|使用率|用量|使用人次/,
    said: /\b(?:us(?:age|ed?|ers?|ing)|utili[sz]\w+|transactions?|visits?)\b|使用|用量|用户|人次|交易/,
  },
  {
    asked: /\breasons?\b|原因|理由/,
    said: /\b(?:because|owing|due to|in view of|given that|considering|with a view to|in order to|so as to|in light of|since)\b|因|由于|鉴于|考虑|为了|以期|以便|旨在|目的/,
  },
  {
    asked: /\b(?:expenditure|costs?|price|fees?)\b|开支|费用|成本|造价/,
    said: /\$|元|\b(?:million|billion)\b/,
  },
  {
    asked: /\b(?:amounts? of|how much) (?:private )?investments?\b|投资(?:总)?(?:金)?额/,
    said: /\binvest\w*|投资|注资/,
  },
  {
    asked: /\b(?:income|revenue|receipts)\b|收入|收益/,
    said: /\b(?:income|revenue|receipts)\b|收入|收益/,
  },
  {
    asked:
      /\b(?:reject|refus|unsuccessful|disapprov)\w*|\bturned down\b|\bnot (?:approved|supported|granted)\b|被拒|拒绝|不获|未获|未能获|否决|落选/,
    said: /\b(?:reject|refus|unsuccessful|disapprov)\w*|\bturned down\b|\bnot (?:approved|supported|granted)\b|拒绝|被拒|不获|未获|未能获|否决|落选/,
  },
  {
    asked:
      /\bwh(?:o|ich) (?:have |has |had )?(?:left|quit|resigned|withdr[ae]w\w*|departed|dropped out)\b|\bresign\w*|\bwithdr[ae]w\w*|\b(?:ceased|wound up|closed down|relocated (?:out|away))|迁离|迁出|外迁|结业|倒闭|离职|退出|离开|辞职|辞任|流失|撤回/,
    said: /\b(?:left|quit|resign\w*|withdr[ae]w\w*|depart(?:ed|ure)|dropped out|turnover|ceased|closed|relocat\w*)\b|迁离|迁出|外迁|结业|倒闭|离职|退出|离开|辞职|辞任|流失|撤回/,
  },
  {
    asked:
      /\b(?:not|never) (?:yet )?(?:participat|join|appl|adopt|enrol)\w*|(?:未有|没有|尚未|未曾|并未|不)(?:参与|参加|申请|采用|加入)/,
    said: /\b(?:not|never|without|yet to)\b|未|没有|尚/,
  },
  {
    asked: /\b(?:visitors?|visits|attendance|footfall)\b|参观|到访|入场|访客|观众/,
    said: /\b(?:visitors?|visits|visited|attend\w*|footfall|participants?)\b|参观|到访|入场|访客|观众|出席|人次|参加|参与/,
  },
  {
    asked:
      /\b(?:how many|numbers? of) (?:[\w-]+ ){0,3}(?:applications?|applicants?)\b|申请(?:的)?(?:总)?(?:数目|宗数|数字|个案|人数|份数|数量)|(?:多少|几多)(?:份|宗|个)?申请/,
    said: /\b(?:applications?|applicants?|applied)\b|申请(?!门槛|资格|条件|费)/,
  },
];

/** Whether sentences say every thing that an ask asks by name; both folded. */
export function saysByName(ask: string, sentences: readonly string[]): boolean {
  return NAMED.every(
    ({ asked, said }) => !asked.test(ask) || sentences.some((sentence) => said.test(sentence)),
  );
}
