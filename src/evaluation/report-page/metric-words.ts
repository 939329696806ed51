// What each figure is called, what it counts and when a case counts as right, in the three scripts. English names and
// denominators are those of `metrics.ts`; here stand the Chinese ones and the definitions.
import type { LocalizedText } from "../../domain/document.ts";

interface MetricWords {
  readonly zhHant: string;
  readonly zhHans: string;
  readonly definition: LocalizedText;
}

function metric(
  [zhHant, zhHans]: readonly [string, string],
  definition: readonly [string, string, string],
): MetricWords {
  return { zhHant, zhHans, definition: { en: definition[0], zhHant: definition[1], zhHans: definition[2] } };
}

/** By id of the figure; one that is not here is shown by its English name alone. */
export const METRIC_WORDS: ReadonlyMap<string, MetricWords> = new Map([
  [
    "decided-right",
    metric(
      ["正確作答或拒答", "正确作答或拒答"],
      [
        "an answerable question is answered, another is declined",
        "可答的題目有作答，不可答的有拒答",
        "可答的题目有作答，不可答的有拒答",
      ],
    ),
  ],
  [
    "hit-at-1",
    metric(
      ["首個引用正確", "首个引用正确"],
      [
        "the first citation is a gold paragraph; a decline counts as wrong",
        "第一個引用為標準段落；拒答作錯",
        "第一个引用为标准段落；拒答作错",
      ],
    ),
  ],
  [
    "hit-at-3",
    metric(
      ["首三個引用有正確段落", "前三个引用有正确段落"],
      [
        "one of the first three citations is a gold paragraph",
        "首三個引用之中有標準段落",
        "前三个引用之中有标准段落",
      ],
    ),
  ],
  [
    "all-needed",
    metric(
      ["引齊所需段落", "引齐所需段落"],
      [
        "of each group of interchangeable passages one is cited",
        "每組可互換的標準段落均有一段獲引用",
        "每组可互换的标准段落均有一段获引用",
      ],
    ),
  ],
  [
    "facts",
    metric(
      ["述明的事實", "述明的事实"],
      [
        "the number, date or name asked for stands in the answer, in one of its listed spellings",
        "答案載有所問的數字、日期或名稱（以任何一種列明的寫法）",
        "答案载有所问的数字、日期或名称（以任何一种列明的写法）",
      ],
    ),
  ],
  [
    "all-facts",
    metric(
      ["述明全部事實", "述明全部事实"],
      ["every fact asked for is stated", "所問的事實全部述明", "所问的事实全部述明"],
    ),
  ],
  [
    "bureaux-right",
    metric(
      ["政策局完全正確", "政策局完全正确"],
      [
        "the bureaux named are exactly those expected, none more and none less; answered questions only",
        "所指的政策局與應有的完全相同，不多不少；只計已作答的題目",
        "所指的政策局与应有的完全相同，不多不少；只计已作答的题目",
      ],
    ),
  ],
  [
    "declined-unanswerable",
    metric(
      ["不可答而拒答", "不可答而拒答"],
      [
        "a question that the documents do not answer is declined, for whatever reason",
        "文件沒有答案的題目獲拒答，不論理由",
        "文件没有答案的题目获拒答，不论理由",
      ],
    ),
  ],
  [
    "false-refusals",
    metric(
      ["可答而拒答", "可答而拒答"],
      [
        "counts answerable questions that were declined: the price of declining",
        "可答而被拒答的題目：拒答的代價",
        "可答而被拒答的题目：拒答的代价",
      ],
    ),
  ],
  [
    "quotes-verbatim",
    metric(
      ["引文逐字無誤", "引文逐字无误"],
      [
        "the quotation stands word for word at its place in the cited paragraph",
        "引文逐字見於所引段落的所示位置",
        "引文逐字见于所引段落的所示位置",
      ],
    ),
  ],
  [
    "checks-passed",
    metric(
      ["陳述通過核對", "陈述通过核对"],
      [
        "wording, figures and dates of a statement agree with what it cites",
        "陳述的文字、數字及日期與所引內容相符",
        "陈述的文字、数字及日期与所引内容相符",
      ],
    ),
  ],
  [
    "citations-exist",
    metric(
      ["引用確實存在", "引用确实存在"],
      [
        "every marker of a statement names a citation of the answer",
        "陳述的每個標號均對應答案的一個引用",
        "陈述的每个标号均对应答案的一个引用",
      ],
    ),
  ],
  [
    "conditioned-score",
    metric(
      ["條件總分", "条件总分"],
      [
        "1 for declining the unanswerable; else the share of facts stated (or, where none is asked for, of needed passages cited), 0 where declined",
        "不可答而拒答得 1 分；可答者按述明的事實（沒有指定事實時按引用所需段落）的比例計分，拒答得 0 分",
        "不可答而拒答得 1 分；可答者按述明的事实（没有指定事实时按引用所需段落）的比例计分，拒答得 0 分",
      ],
    ),
  ],
  [
    "forbidden-stated",
    metric(
      ["述明錯誤事實", "述明错误事实"],
      [
        "counts statements of a fact that the set names as wrong",
        "答案載有題集列明為錯誤的事實",
        "答案载有题集列明为错误的事实",
      ],
    ),
  ],
  [
    "vital-nuggets",
    metric(
      ["述明關鍵要點", "述明关键要点"],
      ["a vital nugget stands in the answer", "答案載有關鍵要點", "答案载有关键要点"],
    ),
  ],
  [
    "all-nuggets",
    metric(["述明要點", "述明要点"], ["a nugget stands in the answer", "答案載有要點", "答案载有要点"]),
  ],
  [
    "reference-overlap",
    metric(
      ["與參考答案重疊（F1）", "与参考答案重叠（F1）"],
      [
        "mean F1 of words (English) or character pairs (Chinese) shared with the reference",
        "與參考答案共有的詞（英文）或雙字（中文）的平均 F1",
        "与参考答案共有的词（英文）或双字（中文）的平均 F1",
      ],
    ),
  ],
  [
    "recall-at-1",
    metric(
      ["召回率@1", "召回率@1"],
      [
        "mean share of gold paragraphs ranked first (trec_eval)",
        "排名第一者所佔標準段落的平均比例（trec_eval 定義）",
        "排名第一者所占标准段落的平均比例（trec_eval 定义）",
      ],
    ),
  ],
  [
    "recall-at-5",
    metric(
      ["召回率@5", "召回率@5"],
      [
        "mean share of gold paragraphs among the first five (trec_eval)",
        "首五名所包含的標準段落平均比例（trec_eval 定義）",
        "前五名所包含的标准段落平均比例（trec_eval 定义）",
      ],
    ),
  ],
  [
    "recall-at-10",
    metric(
      ["召回率@10", "召回率@10"],
      [
        "mean share of gold paragraphs among the first ten (trec_eval)",
        "首十名所包含的標準段落平均比例（trec_eval 定義）",
        "前十名所包含的标准段落平均比例（trec_eval 定义）",
      ],
    ),
  ],
  [
    "success-at-5",
    metric(
      ["成功率@5", "成功率@5"],
      ["a gold paragraph is among the first five", "首五名之中有標準段落", "前五名之中有标准段落"],
    ),
  ],
  [
    "ndcg-at-10",
    metric(
      ["nDCG@10", "nDCG@10"],
      [
        "mean discounted gain of the first ten by grade, relative to the best order (trec_eval)",
        "首十名按等級折算的增益，相對於最佳排序的平均值（trec_eval 定義）",
        "前十名按等级折算的增益，相对于最佳排序的平均值（trec_eval 定义）",
      ],
    ),
  ],
  [
    "rr-at-10",
    metric(
      ["倒數排名@10", "倒数排名@10"],
      [
        "mean of one divided by the rank of the first gold paragraph, 0 beyond ten",
        "首個標準段落排名的倒數平均值，十名以外作 0",
        "首个标准段落排名的倒数平均值，十名以外作 0",
      ],
    ),
  ],
  [
    "judged-at-10",
    metric(
      ["首十名已評者", "前十名已评者"],
      [
        "a place among the first ten is named by the gold at all: the rest is unknown, not wrong",
        "首十名之中見於標準者；其餘屬未知，不作錯",
        "前十名之中见于标准者；其余属未知，不作错",
      ],
    ),
  ],
  [
    "other-language-at-10",
    metric(
      ["首十名有另一語言版本", "前十名有另一语言版本"],
      [
        "the gold paragraph’s copy in the other language is among the first ten",
        "首十名之中有標準段落的另一語言版本",
        "前十名之中有标准段落的另一语言版本",
      ],
    ),
  ],
  [
    "citation-precision",
    metric(
      ["引用屬標準段落", "引用属标准段落"],
      ["a citation is a gold paragraph", "引用為標準段落", "引用为标准段落"],
    ),
  ],
  [
    "citation-recall",
    metric(
      ["作答時引用所需段落", "作答时引用所需段落"],
      [
        "a needed group has a citation; answered questions only",
        "所需的一組段落獲引用；只計已作答的題目",
        "所需的一组段落获引用；只计已作答的题目",
      ],
    ),
  ],
  [
    "alce-recall",
    metric(
      ["ALCE 召回率", "ALCE 召回率"],
      [
        "mean share of statements that their citations support; support function: exact wording",
        "獲引用支持的陳述平均比例；支持以文字完全相同為準",
        "获引用支持的陈述平均比例；支持以文字完全相同为准",
      ],
    ),
  ],
  [
    "alce-precision",
    metric(
      ["ALCE 精確率", "ALCE 精确率"],
      [
        "mean share of citations that support their statement or are needed to; support function: exact wording",
        "支持其陳述或為此所需的引用平均比例；支持以文字完全相同為準",
        "支持其陈述或为此所需的引用平均比例；支持以文字完全相同为准",
      ],
    ),
  ],
  [
    "statements-cited",
    metric(["陳述附有引用", "陈述附有引用"], ["a statement has a citation", "陳述附有引用", "陈述附有引用"]),
  ],
  [
    "numbers-faithful",
    metric(
      ["數字見於引文", "数字见于引文"],
      [
        "a figure of the answer stands in what its statement cites",
        "答案的數字見於其陳述所引的內容",
        "答案的数字见于其陈述所引的内容",
      ],
    ),
  ],
  [
    "dates-faithful",
    metric(
      ["日期見於引文", "日期见于引文"],
      [
        "a date of the answer stands in what its statement cites",
        "答案的日期見於其陳述所引的內容",
        "答案的日期见于其陈述所引的内容",
      ],
    ),
  ],
  [
    "refusal-precision",
    metric(
      ["拒答屬不可答", "拒答属不可答"],
      ["a declined question is unanswerable", "被拒答的題目確為不可答", "被拒答的题目确为不可答"],
    ),
  ],
  [
    "unanswerable-answered",
    metric(
      ["不可答而作答", "不可答而作答"],
      [
        "counts unanswerable questions that were answered (NoMIRACL’s hallucination rate)",
        "不可答而作答的題目（NoMIRACL 的幻覺率）",
        "不可答而作答的题目（NoMIRACL 的幻觉率）",
      ],
    ),
  ],
  [
    "bureaux-right-all",
    metric(
      ["政策局完全正確（拒答作錯）", "政策局完全正确（拒答作错）"],
      [
        "as “exactly right”, over all answerable questions",
        "同上，以全部可答題目計",
        "同上，以全部可答题目计",
      ],
    ),
  ],
  [
    "bureau-first",
    metric(
      ["首個政策局正確", "首个政策局正确"],
      [
        "the first bureau named is an expected one",
        "所指的第一個政策局為應有者",
        "所指的第一个政策局为应有者",
      ],
    ),
  ],
  [
    "bureaux-precision",
    metric(
      ["所指政策局正確", "所指政策局正确"],
      ["a bureau named is an expected one", "所指的政策局為應有者", "所指的政策局为应有者"],
    ),
  ],
  [
    "bureaux-recall",
    metric(
      ["應有政策局獲指出", "应有政策局获指出"],
      ["an expected bureau is named", "應有的政策局獲指出", "应有的政策局获指出"],
    ),
  ],
]);

/** What denominators count, by their English name in `metrics.ts`. */
export const COUNTED_WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["questions", ["題", "题"]],
  ["answerable", ["可答題目", "可答题目"]],
  ["facts", ["項事實", "项事实"]],
  ["with facts", ["題有指定事實", "题有指定事实"]],
  ["answered", ["題已作答", "题已作答"]],
  ["unanswerable", ["不可答題目", "不可答题目"]],
  ["citations", ["個引用", "个引用"]],
  ["statements", ["句陳述", "句陈述"]],
  ["wrong facts", ["項錯誤事實", "项错误事实"]],
  ["nuggets", ["個要點", "个要点"]],
  ["with reference", ["題有參考答案", "题有参考答案"]],
  ["with gold", ["題有標準段落", "题有标准段落"]],
  ["places", ["個名次", "个名次"]],
  ["with a copy", ["題有另一語言版本", "题有另一语言版本"]],
  ["groups", ["組段落", "组段落"]],
  ["figures", ["個數字", "个数字"]],
  ["dates", ["個日期", "个日期"]],
  ["declined", ["題已拒答", "题已拒答"]],
  ["named", ["個所指政策局", "个所指政策局"]],
  ["expected", ["個應有政策局", "个应有政策局"]],
]);
