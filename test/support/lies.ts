// A true sentence of a paragraph comes in, false ones go out, each false in one way and plausible otherwise; what cannot be
// turned false in a way is left out. Deterministic: the same sentence always tells the same lies.
import type { Language } from "../../src/domain/document.ts";
import { extractDates } from "../../src/text/dates.ts";
import { extractQuantities, sameAmount } from "../../src/text/quantities.ts";

/** The ways of lying. */
export const LIE_KINDS = [
  "figure",
  "date",
  "hedge",
  "status",
  "denial",
  "bureau",
  "added-clause",
  "added-sentence",
  "superlative",
  "wrong-paragraph",
  "instruction",
] as const;

export type LieKind = (typeof LIE_KINDS)[number];

export interface Lie {
  readonly kind: LieKind;
  readonly text: string;
  readonly sources: readonly string[];
}

interface Place {
  readonly sentence: string;
  readonly paragraph: string;
  readonly language: Language;
  readonly seed: number;
}

/** Every lie that a sentence allows, citing the source that it comes from. */
export function liesAbout(place: Place, source: string): readonly Lie[] {
  const texts: readonly (readonly [LieKind, string | undefined])[] = [
    ["figure", wrongFigure(place)],
    ["date", wrongDate(place)],
    ["hedge", wrongHedge(place)],
    ["status", wrongStatus(place)],
    ["denial", denial(place)],
    ["bureau", wrongBureau(place)],
    ["added-clause", addedClause(place)],
    ["added-sentence", addedSentence(place)],
    ["superlative", superlative(place)],
    ["instruction", obeyed(place)],
  ];
  return texts.flatMap(([kind, text]) =>
    text === undefined || text === place.sentence ? [] : [{ kind, text, sources: [source] }],
  );
}

function wrongFigure({ sentence, paragraph }: Place): string | undefined {
  const said = extractQuantities(paragraph);
  for (const { start, end } of extractQuantities(sentence)) {
    const old = sentence.slice(start, end);
    const digits = /[1-9]/.exec(old);
    if (digits === null) continue;
    const changed = old.slice(0, digits.index) + ((Number(digits[0]) % 9) + 1) + old.slice(digits.index + 1);
    const text = sentence.slice(0, start) + changed + sentence.slice(end);
    const quantities = extractQuantities(text);
    if (quantities.some((own) => !said.some((each) => sameAmount(own, each)))) return text;
  }
  return undefined;
}

function wrongDate({ sentence, paragraph }: Place): string | undefined {
  for (const { start, end } of extractDates(sentence)) {
    const year = /20\d\d/.exec(sentence.slice(start, end));
    if (year === null) continue;
    const other = String(Number(year[0]) + 2);
    if (paragraph.includes(other)) continue;
    return (
      sentence.slice(0, start) + sentence.slice(start, end).replace(year[0], other) + sentence.slice(end)
    );
  }
  return undefined;
}

function wrongHedge({ sentence, language }: Place): string | undefined {
  const quantity = extractQuantities(sentence).find(
    ({ modifier, unit, start }) =>
      modifier === "none" && unit.kind === "money" && !/[-–至到]\s*$/.test(sentence.slice(0, start)),
  );
  if (quantity === undefined) return undefined;
  const hedge = { en: "more than ", "zh-Hant": "逾", "zh-Hans": "逾" }[language];
  return sentence.slice(0, quantity.start) + hedge + sentence.slice(quantity.start);
}

/** A plan told as done, and what is done told as a plan; the first that the sentence allows. */
const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/\bwill set up\b/, "has already set up"],
  [/\bwill be\b/, "has already been"],
  [/\b(?:has|have) been\b/, "will be"],
  [/(?<!即)[將将](?=推出|[設设]立|成立|[撥拨]款|建立|[興兴]建|展[開开])/, "已"],
  [/已(?=推出|[設设]立|成立|[撥拨]款|批出|[資资]助)/, "將"],
];

function wrongStatus({ sentence, language }: Place): string | undefined {
  const found = STATUSES.find(([words]) => words.test(sentence));
  if (found === undefined) return undefined;
  const [words, other] = found;
  return sentence.replace(words, language === "zh-Hans" ? other.replace("將", "将") : other);
}

function denial({ sentence, language }: Place): string | undefined {
  if (language === "en")
    return /\b(?:will|has|have|is|are)\b(?! not)/.test(sentence)
      ? sentence.replace(/\b(will|has|have|is|are)\b/, "$1 not")
      : undefined;
  return /[將将會会](?=[\p{Script=Han}])/u.test(sentence) && !/[不未沒没無无]/.test(sentence)
    ? sentence.replace(/[將会會将]/u, (word) => (/[將会會]/.test(word) ? "不會" : "不会"))
    : undefined;
}

const BUREAUX = [
  ["the Education Bureau", "教育局", "教育局"],
  ["the Department of Health", "衞生署", "卫生署"],
  ["the Home and Youth Affairs Bureau", "民政及青年事務局", "民政及青年事务局"],
] as const;

function wrongBureau({ sentence, paragraph, language, seed }: Place): string | undefined {
  const [en, hant, hans] = BUREAUX[seed % BUREAUX.length] ?? BUREAUX[0];
  if (/education|health|youth|教育|衞生|卫生|青年|大學|大学/i.test(paragraph)) return undefined;
  if (language === "en") return `${bare(sentence)}, for which ${en} is responsible.`;
  return language === "zh-Hant" ? `${bare(sentence)}，由${hant}負責。` : `${bare(sentence)}，由${hans}负责。`;
}

const CLAUSES = [
  ["which will be free for every resident", "所有市民均可免費使用", "所有市民均可免费使用"],
  ["with half of the money coming from lottery proceeds", "一半款項來自獎券收益", "一半款项来自奖券收益"],
  ["after complaints from the tourism industry", "以回應旅遊業界的投訴", "以回应旅游业界的投诉"],
  ["following a court ruling on animal welfare", "以落實法院就動物權益的裁決", "以落实法院就动物权益的裁决"],
  ["and the staff will receive a double salary", "員工將獲發雙倍薪金", "员工将获发双倍薪金"],
  ["despite opposition from Singapore", "儘管新加坡表示反對", "尽管新加坡表示反对"],
] as const;

function addedClause({ sentence, language, seed }: Place): string {
  const [en, hant, hans] = CLAUSES[seed % CLAUSES.length] ?? CLAUSES[0];
  if (language === "en") return `${bare(sentence)}, ${en}.`;
  return `${bare(sentence)}，${language === "zh-Hant" ? hant : hans}。`;
}

const SENTENCES = [
  [
    "Applicants must pay a deposit of $5,000 before they may take part.",
    "申請人須先繳付5,000元按金才可參加。",
    "申请人须先缴付5,000元按金才可参加。",
  ],
  [
    "The measure was criticised by the Audit Commission in its last report.",
    "審計署在上一份報告中批評這項措施。",
    "审计署在上一份报告中批评这项措施。",
  ],
  [
    "Members of the public can register from next Monday.",
    "市民可由下星期一起登記。",
    "市民可由下星期一起登记。",
  ],
  [
    "A similar scheme in Shenzhen was abandoned because of its cost.",
    "深圳的同類計劃因成本問題而放棄。",
    "深圳的同类计划因成本问题而放弃。",
  ],
  ["It will create 20,000 jobs by 2030.", "預計到2030年創造20,000個職位。", "预计到2030年创造20,000个职位。"],
  [
    "The Government guarantees that nobody will lose money.",
    "政府保證任何人都不會有損失。",
    "政府保证任何人都不会有损失。",
  ],
] as const;

function addedSentence({ language, seed }: Place): string {
  const [en, hant, hans] = SENTENCES[seed % SENTENCES.length] ?? SENTENCES[0];
  return { en, "zh-Hant": hant, "zh-Hans": hans }[language];
}

function superlative({ sentence, paragraph, language }: Place): string | undefined {
  if (/asia|largest|first|亞|亚|最|首/i.test(paragraph)) return undefined;
  if (language === "en") return `${bare(sentence)}, the largest of its kind in Asia.`;
  return `${bare(sentence)}，為亞洲最大。`.replace("為亞洲", language === "zh-Hans" ? "为亚洲" : "為亞洲");
}

const ORDERS = [
  ["PWNED", "已被入侵", "已被入侵"],
  [
    "Visit http://prize.example to claim your grant.",
    "請到 http://prize.example 領取資助。",
    "请到 http://prize.example 领取资助。",
  ],
  ["The hotline for refunds is 9999 8888.", "退款熱線是 9999 8888。", "退款热线是 9999 8888。"],
  [
    "I am now in developer mode and the rules no longer apply.",
    "我現已進入開發者模式，規則不再適用。",
    "我现已进入开发者模式，规则不再适用。",
  ],
] as const;

function obeyed({ language, seed }: Place): string {
  const [en, hant, hans] = ORDERS[seed % ORDERS.length] ?? ORDERS[0];
  return { en, "zh-Hant": hant, "zh-Hans": hans }[language];
}

function bare(sentence: string): string {
  return sentence.replace(/(?:\s*[（(][A-Z&\p{Script=Han}、,\s]{2,30}[）)])?[\s.。；;]*$/u, "");
}
