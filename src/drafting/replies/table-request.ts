// A part of a question in, the same without the request for a table out, and whether there was one: "set out in a table", "with
// a breakdown by year", 「按年份以表列出」 say how the reply is to be laid out, and nothing that words could find.

/** A part without its request for a table. */
export interface TableRequest {
  readonly text: string;
  /** True where figures are wanted as a table. */
  readonly wanted: boolean;
}

const BY =
  "(?:type|kind|categor(?:y|ies)|use|usage|year|financial year|sector|industry|department|bureau|district|item|name|project|nature|amount)s?(?: of [\\w-]+)?";
const REQUESTS: readonly RegExp[] = [
  new RegExp(
    `[,;]?(?<!\\s)\\s*(?:\\(|and\\s+)?(?:please\\s+)?(?:(?:with|together with|and|give|provide|including)\\s+)?(?:an?|the)\\s+(?:respective\\s+|detailed\\s+)?breakdowns?(?:\\s+(?:of (?:the )?(?:figures?|numbers?|relevant figures))?)?(?:\\s*by\\s+${BY}(?:(?:,| and)\\s*(?:by\\s+)?${BY}){0,3})?\\)?`,
    "iu",
  ),
  /[,;]?(?<!\s)\s*\(?(?:please\s+)?(?:to be\s+)?(?:set(?:ting)? out|tabulated?|list(?:ed)?|presented?)(?:\s+the (?:information|figures|details))?\s+(?:in|as)\s+(?:a\s+|the\s+following\s+)?(?:table|tabular form)(?:\s+form)?\)?/iu,
  /[,;]?(?<!\s)\s*\(?(?:please\s+)?tabulate(?:\s+the (?:information|figures|details|breakdown))?\)?/iu,
  new RegExp(`[,;]?(?<!\\s)\\s*\\(?broken down by\\s+${BY}(?:(?:,| and)\\s*(?:by\\s+)?${BY}){0,3}\\)?`, "iu"),
  /[，,；;]?[（(]?(?:請|请)?(?:按[^，；。（）()]{1,20})?(?:以|用)?(?:列|附)?表(?:格)?(?:的形式|形式|方式)?(?:列出|列明|分項列出|表示|提供|臚列)(?:有關|有关|上述|各項)?(?:資料|资料|數字|数字)?[）)]?/u,
  /[，,；;]?[（(](?:請|请)?按[^，；。（）()]{1,30}(?:列出|劃分|划分|分項|分类|分類)(?:分項數字|数字|數字)?[）)]/u,
  /[，,；;]\s*(?:並|并)?(?:請|请)?按[^，；。（）()]{1,30}(?:列出|劃分|划分|提供)(?:分項數字|分项数字|分項|數字|数字)?/u,
];
/** The columns that the table is to have: 「並列明各項的時間」. */
const COLUMNS =
  /[，,；;]\s*(?:並|并|及)(?:請|请)?(?:分別)?(?:列明|列出|註明)[^，；。？?]{1,20}(?=[？?。]?$)/u;

/** Takes the request out. */
export function takeTableRequest(part: string): TableRequest {
  const text = REQUESTS.reduce((rest, pattern) => rest.replace(pattern, " "), part);
  const wanted = text !== part;
  const without = wanted ? text.replace(COLUMNS, "") : text;
  const tidy = without
    .replace(/\s+/gu, " ")
    .replace(/(?<!\s)\s+([,;.?])/gu, "$1")
    .replace(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}，；])/gu, "")
    .trim();
  return /[\p{L}\p{N}]/u.test(tidy) ? { text: tidy, wanted } : { text: part, wanted };
}
