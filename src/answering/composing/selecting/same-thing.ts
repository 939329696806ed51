// Two passages come in, whether they speak of the same scheme, fund, centre or plan goes out: in either language, for of a
// passage that stands in two both versions are read.
import { thingsNamedIn } from "../../../text/named-things.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";

/** Tells whether other evidence names a thing that this one names. */
export function namesThingOf(evidence: Evidence): (other: Evidence) => boolean {
  const things = thingsOf(evidence);
  return (other) => things.size > 0 && [...thingsOf(other)].some((thing) => things.has(thing));
}

function thingsOf({ paragraph, counterpart }: Evidence): ReadonlySet<string> {
  const own = thingsNamedIn(paragraph.text);
  return counterpart === null ? own : new Set([...own, ...thingsNamedIn(counterpart.text)]);
}
