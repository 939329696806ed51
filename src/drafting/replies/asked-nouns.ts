// The nouns that name what is asked of a thing, in either language: the number, the cost, 時間表, 用途.

/** Nouns that name what is asked of a thing: "the number of", "the cost". */
export const ENGLISH_NOUN =
  "(?:numbers?|amounts?|sums?|totals?|costs?|expenditures?|spending|budgets?|funding|provisions?|allocations?|subsid(?:y|ies)|manpower|establishment|staffing|headcount|emoluments|salar(?:y|ies)|wages?|dates?|times?|timing|timetables?|timeframes?|schedules?|progress|ratios?|percentages?|proportions?|shares?|rates?|targets?|locations?|sites?|areas?|purposes?|objectives?|aims?|criteria|eligibility|types?|kinds?|sectors?|names?|ages?|reasons?|details?|results?|outcomes?|effectiveness|measures?|tasks?|responsibilities|bureaux|departments?|organi[sz]ations?|agenc(?:y|ies)|institutions?|scope|periods?|durations?|usage|ceilings?|composition|membership|benefits?|savings?|fees?|charges?|investments?|thresholds?|quotas?|frequency|requirements?|income|revenue|value|quantit(?:y|ies)|capacity|sizes?|scale|floor|plans?|mechanism|terms of reference|grantees?|recipients?|tenants?|users?|standards?|year|month)";
/** The same in Chinese, at the end of what names them; folded. */
export const CHINESE_NOUN =
  "(?:数目|人数|数字|次数|宗数|个案|数量|金额|款额|款项|拨款|资助|额度|开支|费用|成本|造价|经费|预算|收入|租金|上限|总值|价值|面积|用途|规模|时间表?|日期|进度|进展|比率|比例|百分比|目标|详情|原因|理由|名称|名单|地点|位置|选址|对象|范畴|范围|成效|成果|效益|目的|宗旨|结果|人手|编制|薪酬|期限|租期|年期|期间|增幅|变化|情况|内容|分布|年龄|政策局|部门|机构|条件|准则|资格|措施|工作|职责|幅度|[额值率])";
