// Headings in reading order in, the heading path of what stands under them out. Where the text marks the depth of its
// headings the marks decide; where it does not, headings that follow each other with nothing between are parents and leaf.
import type { ParseHints } from "./blocks.ts";
import { isSlogan } from "./line-shapes.ts";
import { comparable } from "./settle-blocks.ts";

/** A heading as found: its words and its marked depth (0 is the title of the whole, null is unmarked). */
export interface FoundHeading {
  readonly words: string;
  readonly level: number | null;
}

/** A heading on the path. A pinned one stays when an unmarked heading follows; a root also when a first-level one does. */
export interface PathEntry {
  readonly words: string;
  readonly pinned: boolean;
  readonly root: boolean;
  /** Label of the annex that this heading opens, or null. */
  readonly annex: string | null;
}

/** The headings that a Council paper of any bureau has at its first level. */
const paperHeadings =
  /^(?:目的|背景|引言|新措施|未來路向|總結|結論|徵[詢求]意見|PURPOSE|INTRODUCTION|BACKGROUND|NEW MEASURES|(?:THE )?WAY FORWARD|CONCLUSION|ADVICE SOUGHT)$/u;
const annexPattern =
  /^((?:附件|附錄|附录|Annex|Appendix|ANNEX|APPENDIX)\s?[一二三四五六七八九十\dA-Z]{1,3})(?:[\s：:]|$)/u;

/** A heading whose place on the path is known without its neighbours. */
interface Placed {
  readonly entry: PathEntry;
  /** Absolute depth, 1 is outermost. */
  readonly depth: number;
}

function annexOf(words: string, hints: ParseHints): { label: string; shown: string } | undefined {
  const hinted = hints.annexes.find((annex) => comparable(annex.title) === comparable(words));
  if (hinted) return { label: hinted.label, shown: `${hinted.label} ${words}` };
  const printed = annexPattern.exec(words)?.[1];
  return printed === undefined ? undefined : { label: printed, shown: words };
}

/** Depth within the document or annex that a heading has by what it says, or undefined. */
function knownDepth(heading: FoundHeading, hints: ParseHints): number | undefined {
  const hinted = Object.entries(hints.fixedHeadings).find(
    ([words]) => comparable(words) === comparable(heading.words),
  );
  if (hinted) return hinted[1];
  if (paperHeadings.test(heading.words)) return 1;
  return isSlogan(heading.words) ? 2 : undefined;
}

function place(
  path: readonly PathEntry[],
  heading: FoundHeading,
  last: boolean,
  hints: ParseHints,
): Placed | undefined {
  const entry = { words: heading.words, pinned: true, root: false, annex: null };
  if (heading.level === 0) return { entry: { ...entry, root: true }, depth: 1 };
  const annex = annexOf(heading.words, hints);
  if (annex) return { entry: { words: annex.shown, pinned: true, root: true, annex: annex.label }, depth: 1 };
  if (heading.level !== null && hints.headingLevels === "levels") return { entry, depth: heading.level };
  const depth = knownDepth(heading, hints);
  if (depth === undefined) return undefined;
  const base = path.filter((above) => above.root).length;
  return { entry: { ...entry, pinned: !last || isSlogan(heading.words) }, depth: base + depth };
}

/** Unmarked headings at the end of a path, which the next run may replace. */
function loose(path: readonly PathEntry[]): number {
  return path.length - 1 - path.findLastIndex((entry) => entry.pinned);
}

/** The path after a run of headings that follow each other with nothing between. */
export function enterRun(
  path: readonly PathEntry[],
  run: readonly FoundHeading[],
  hints: ParseHints,
): readonly PathEntry[] {
  let current = path;
  let replaced = false;
  run.forEach((heading, at) => {
    const placed = place(current, heading, at === run.length - 1, hints);
    if (placed) {
      current = [...current.slice(0, placed.depth - 1), placed.entry];
      replaced = true;
      return;
    }
    if (!replaced) current = current.slice(0, current.length - Math.min(run.length - at, loose(current)));
    replaced = true;
    current = [...current, { words: heading.words, pinned: false, root: false, annex: null }];
  });
  return current;
}
