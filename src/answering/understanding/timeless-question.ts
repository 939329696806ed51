// A question that sets times side by side comes in; the same question without its dates goes out: "2023" and "end of 2024"
// are near every paragraph that is dated, so the matter is searched by itself and the dates choose among what was found.
import { extractDates } from "../../text/dates.ts";
import type { StandaloneQuestion } from "./conversation/condense-question.ts";

/** A word that leads to a date and says nothing without it, at the end of a text. */
const LEAD =
  /(?:^|[^a-z])(?:in|by|at|as at|as of|of|since|until|till|before|from|to|for|during|between|on|late|early|mid|and)$/i;
/** Longer than any of them with what is before it. */
const LEAD_LENGTH = 12;

/** The question without its dates; undefined where it has none, or is nothing else ("in 2023 and 2024"). */
export function withoutTimes(standalone: StandaloneQuestion): StandaloneQuestion | undefined {
  const dates = extractDates(standalone.asked);
  if (dates.length === 0) return undefined;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of dates) {
    kept.push(withoutLeads(standalone.asked.slice(from, start).trimEnd()));
    from = end;
  }
  const asked = [...kept, standalone.asked.slice(from)].join(" ").replace(/\s+/g, " ").trim();
  return asked === "" ? undefined : { ...standalone, asked };
}

/** Drops leads from the end, one after the other. */
function withoutLeads(text: string): string {
  let kept = text;
  for (;;) {
    const lead = LEAD.exec(kept.slice(-LEAD_LENGTH));
    if (lead === null) return kept;
    kept = kept.slice(0, kept.length - lead[0].length).trimEnd();
  }
}
