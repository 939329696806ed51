// Parts of a question that ask whose business something is come in; whether of a thing of their own ("which bureau licenses satellites, and
// which one …") or of what the other parts are about ("and which bureau is responsible?") goes out.
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import type { RankedAsking } from "../ranked-asking.ts";

/** Own words of a part up to which "which bureau is responsible" names no subject, where no two of them are one thing. Chinese is cut into pairs of letters. */
const MOST_WORDS_OF_WHOSE = { en: 2, zh: 3 } as const;

/** A part as far as what it asks goes. */
interface Asked {
  readonly question: Pick<
    UnderstoodQuestion,
    "types" | "concepts" | "wantsAgain" | "isFollowUp" | "language"
  >;
}

/** "And which bureau is responsible?" is asked of what the other parts are about. */
export function asksOnlyWhose(part: Asked): boolean {
  return part.question.types.has("bureau") && !namesThing(part);
}

/** "Which bureau licenses satellites?", and 「衛星牌照呢？」 behind such a question. */
export function asksWhoseOfOwn(part: Asked): boolean {
  return part.question.types.has("bureau") && namesThing(part);
}

/** Whether two or more parts each ask whose business another thing is. */
export function asksWhoseOfEach(parts: readonly RankedAsking[]): boolean {
  return parts.filter(asksWhoseOfOwn).length > 1;
}

function namesThing({ question: { concepts, wantsAgain, isFollowUp, language } }: Asked): boolean {
  const own = concepts.filter(({ weight }) => weight === 1);
  const most = MOST_WORDS_OF_WHOSE[language === "en" ? "en" : "zh"];
  if (wantsAgain || own.length > most || own.some(({ name }) => isCompound(name))) return true;
  return !isFollowUp && own.length > 0;
}

/** Words that stand together are a concept of their own, in quotation marks. */
function isCompound(name: string): boolean {
  return name.startsWith("“");
}
