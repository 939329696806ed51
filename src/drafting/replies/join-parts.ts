// Answered parts in, the same out with who is answered together with whom: neighbours whose statements are the same.
import type { AnsweredPart } from "./answer-part.ts";

/** Joins neighbours that the same statements answer wholly. */
export function joinParts(parts: readonly AnsweredPart[]): readonly AnsweredPart[] {
  const groups: AnsweredPart[][] = [];
  for (const each of parts) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && servesBoth(last[0], each)) last.push(each);
    else groups.push([each]);
  }
  return groups.flatMap((group) =>
    group.map((each) => ({
      ...each,
      part: {
        ...each.part,
        joinedWith: group.map(({ part }) => part.label).filter((label) => label !== each.part.label),
      },
    })),
  );
}

function servesBoth(a: AnsweredPart, b: AnsweredPart): boolean {
  if (a.part.label === b.part.label) return false;
  if (a.part.status !== "answered" || b.part.status !== "answered") return false;
  if (a.part.table !== null || b.part.table !== null) return false;
  const refsOf = ({ part }: AnsweredPart): string => [...part.citations].sort((x, y) => x - y).join(" ");
  return refsOf(a) === refsOf(b);
}
