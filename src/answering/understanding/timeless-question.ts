// A question that sets times side by side comes in; the same question without its dates goes out: "2023" and "end of 2024"
// are near every paragraph that is dated, so the matter is searched by itself and the dates choose among what was found.
import { extractDates } from "../../text/dates.ts";
import type { StandaloneQuestion } from "./condense-question.ts";

/** Words that lead to a date and say nothing without it. */
const LEADS =
  /\b(?:(?:in|by|at|as at|of|since|until|till|before|from|to|for|during|between|on|late|early|mid|and) ?)+$/i;

/** The question without its dates; undefined where it has none. */
export function withoutTimes(standalone: StandaloneQuestion): StandaloneQuestion | undefined {
  const dates = extractDates(standalone.asked);
  if (dates.length === 0) return undefined;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of dates) {
    kept.push(standalone.asked.slice(from, start).trimEnd().replace(LEADS, ""));
    from = end;
  }
  const asked = [...kept, standalone.asked.slice(from)].join(" ").replace(/\s+/g, " ").trim();
  return { ...standalone, asked };
}
