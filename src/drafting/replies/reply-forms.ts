// A form with what is known of the question in, the form's fixed phrases out: how a reply opens and how it closes, in English
// and in Chinese, with the Member named where known. The only places where a reply may speak in the first person.
import type { ReplyForm, ReplyTongue } from "./reply-draft.ts";

/** What the phrases name. */
export interface FormFacts {
  readonly form: ReplyForm;
  readonly member: string | undefined;
  /** ISO date of the meeting. */
  readonly date: string | undefined;
  readonly panel: string | undefined;
  /** Fields of an estimates form, as printed. */
  readonly fields: readonly string[];
  /** Names of the responsible bureaux, for the signature of a panel paper. */
  readonly signatories: readonly string[];
}

/** The fixed phrases before and after the parts. */
export interface FormPhrases {
  readonly opening: string;
  readonly closing: string;
}

/** The phrases of a form in a language. */
export function formPhrases(facts: FormFacts, language: ReplyTongue): FormPhrases {
  const phrases = language === "en" ? ENGLISH : CHINESE;
  const { opening, closing } = phrases[facts.form];
  return { opening: paragraphs(opening(facts)), closing: lines(closing(facts)) };
}

type Phrases = Readonly<
  Record<
    ReplyForm,
    {
      readonly opening: (facts: FormFacts) => readonly (string | false)[];
      readonly closing: (facts: FormFacts) => readonly (string | false)[];
    }
  >
>;

const ENGLISH: Phrases = {
  "lcq-oral": {
    opening: (facts) => [
      facts.date !== undefined &&
        `Oral reply at the Legislative Council meeting of ${englishDay(facts.date)}`,
      "President,",
      `My reply to the question raised by ${englishMember(facts)} is as follows:`,
    ],
    closing: ({ date }) => [date === undefined ? "Ends" : `Ends/${englishWeekday(date)}`],
  },
  "lcq-written": {
    opening: (facts) => [
      facts.date !== undefined &&
        `Written reply at the Legislative Council meeting of ${englishDay(facts.date)}`,
      "President,",
      `My reply to the question raised by ${englishMember(facts)} is as follows:`,
    ],
    closing: ({ date }) => [date === undefined ? "Ends" : `Ends/${englishWeekday(date)}`],
  },
  estimates: {
    opening: (facts) => [
      ...estimatesYear(facts).map((year) => `Examination of Estimates of Expenditure ${year}`),
      "CONTROLLING OFFICER'S REPLY",
      ...otherFields(facts),
      facts.member !== undefined && `Asked by: ${facts.member}`,
      facts.date !== undefined && `Date: ${englishDay(facts.date)}`,
      "Reply:",
    ],
    closing: () => ["- End -"],
  },
  panel: {
    opening: (facts) => [
      `Reply to the question raised by ${englishMember(facts)} at the ${facts.panel === undefined || /\p{Script=Han}/u.test(facts.panel) ? "meeting of the Panel" : `meeting of the ${facts.panel}`}${facts.date === undefined ? "" : ` on ${englishDay(facts.date)}`}`,
    ],
    closing: ({ signatories, date }) => [
      ...signatories,
      date !== undefined && englishDay(date).replace(/^\d+ /u, ""),
    ],
  },
};

const CHINESE: Phrases = {
  "lcq-oral": {
    opening: (facts) => [
      facts.date !== undefined && `立法會${chineseDay(facts.date)}會議　口頭答覆`,
      "主席：",
      `就${chineseMember(facts)}的提問，現答覆如下：`,
    ],
    closing: ({ date }) => ["完", date !== undefined && chineseWeekday(date)],
  },
  "lcq-written": {
    opening: (facts) => [
      facts.date !== undefined && `立法會${chineseDay(facts.date)}會議　書面答覆`,
      "主席：",
      `就${chineseMember(facts)}的提問，現答覆如下：`,
    ],
    closing: ({ date }) => ["完", date !== undefined && chineseWeekday(date)],
  },
  estimates: {
    opening: (facts) => [
      ...estimatesYear(facts).map((year) => `審核${year}年度開支預算`),
      "管制人員的答覆",
      ...otherFields(facts),
      facts.member !== undefined && `提問人：${chineseMember(facts)}`,
      facts.date !== undefined && `日期：${chineseDay(facts.date)}`,
      "答覆：",
    ],
    closing: () => ["- 完 -"],
  },
  panel: {
    opening: (facts) => [
      `就${chineseMember(facts)}${facts.date === undefined ? "" : `於${chineseDay(facts.date)}`}在${facts.panel !== undefined && /\p{Script=Han}/u.test(facts.panel) ? facts.panel : "事務委員會"}會議上的提問，現答覆如下：`,
    ],
    closing: ({ signatories, date }) => [
      ...signatories,
      date !== undefined && chineseDay(date).replace(/\d{1,2}日$/u, ""),
    ],
  },
};

/** The financial year among the fields, where the form has one: "2025-26". */
const YEAR = /^\d{4}-\d{2}$/u;

function estimatesYear({ fields }: FormFacts): readonly string[] {
  return fields.filter((field) => YEAR.test(field));
}

function otherFields({ fields }: FormFacts): readonly string[] {
  return fields.filter((field) => !YEAR.test(field));
}

function lines(given: readonly (string | false)[]): string {
  return given.filter((line) => line !== false && line !== "").join("\n");
}

/** As they stand in the text of the reply, where each is a paragraph. */
function paragraphs(given: readonly (string | false)[]): string {
  return lines(given).replaceAll("\n", "\n\n");
}

function englishMember({ member }: FormFacts): string {
  if (member === undefined) return "the Member";
  return /\p{Script=Han}/u.test(member) && !/議員$|议员$/u.test(member) ? `${member}議員` : member;
}

function chineseMember({ member }: FormFacts): string {
  if (member === undefined) return "議員";
  if (/(?:議員|议员)$/u.test(member)) return member;
  return /\p{Script=Han}$/u.test(member) ? `${member}議員` : `${member} 議員`;
}

function parsed(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function english(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en", { timeZone: "UTC", ...options }).format(parsed(date));
}

/** "19 March 2025". */
function englishDay(date: string): string {
  const day = parsed(date);
  return `${day.getUTCDate()} ${english(date, { month: "long" })} ${day.getUTCFullYear()}`;
}

/** "Wednesday, March 19, 2025", as releases end. */
function englishWeekday(date: string): string {
  return english(date, { weekday: "long", month: "long", day: "numeric", year: "numeric" });
}

/** 2025年3月19日. */
function chineseDay(date: string): string {
  const day = parsed(date);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

function chineseWeekday(date: string): string {
  return `${chineseDay(date)}（星期${"日一二三四五六"[parsed(date).getUTCDay()]}）`;
}
