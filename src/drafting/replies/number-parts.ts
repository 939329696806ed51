// A question's body in, its numbered parts out, each with its parents: of all marks, those that count on. A mark out of its
// sequence is a reference ("as mentioned in (1)") and stays in the text.
import { type LabelMark, type LabelReading, labelMarks } from "./label-marks.ts";

/** A numbered part: its own words stand from `start` to `end`, up to the next mark of any level. */
export interface NumberedPart {
  /** As printed, the parents' labels before it: `(1)(a)`. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Where its mark stands. */
  readonly markStart: number;
  /** Index of the part that it stands under, or undefined at the top. */
  readonly parent: number | undefined;
}

/** The numbered parts of a text in reading order; none where nothing counts. */
export function numberParts(text: string): readonly NumberedPart[] {
  const marks = labelMarks(text);
  const chosen = countOn(marks, firstOrdinals(marks));
  return chosen.map(({ mark, parent }, i) => ({
    label: labelOf(chosen, i),
    start: mark.end,
    end: chosen[i + 1]?.mark.start ?? text.length,
    markStart: mark.start,
    parent,
  }));
}

/** A mark that numbers a part. */
interface Chosen {
  readonly mark: LabelMark;
  readonly parent: number | undefined;
}

/** A list of parts that is being counted. */
interface OpenList {
  readonly family: string;
  readonly atLineStart: boolean;
  last: number;
  /** Index of its newest part. */
  item: number;
}

function labelOf(chosen: readonly Chosen[], at: number): string {
  const { mark, parent } = chosen[at] as Chosen;
  return (parent === undefined ? "" : labelOf(chosen, parent)) + mark.label;
}

/** Where a list may begin: at 1, and where no list begins at 1, at the first mark of a line (a question pasted in part). */
function firstOrdinals(marks: readonly LabelMark[]): (reading: LabelReading, mark: LabelMark) => boolean {
  const families = new Set(
    marks.flatMap(({ readings }) =>
      readings.filter(({ ordinal }) => ordinal === 1).map(({ family }) => family),
    ),
  );
  const isPartial = families.size === 0;
  return ({ ordinal }, { atLineStart }) => ordinal === 1 || (isPartial && atLineStart);
}

function countOn(
  marks: readonly LabelMark[],
  mayBegin: (reading: LabelReading, mark: LabelMark) => boolean,
): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const open: OpenList[] = [];
  marks.forEach((mark, i) => {
    const rest = marks.slice(i + 1);
    const level = continuedLevel(mark, rest, open);
    if (level !== undefined) {
      open.splice(level.at + 1);
      const list = open[level.at] as OpenList;
      list.last = level.ordinal;
      list.item = chosen.length;
      chosen.push({ mark, parent: open[level.at - 1]?.item });
      return;
    }
    const reading = mark.readings.find((each) => mayBegin(each, mark) && begins(each, mark, rest, open));
    if (reading === undefined) return;
    const parent = open.at(-1)?.item;
    open.push({
      family: reading.family,
      atLineStart: mark.atLineStart,
      last: reading.ordinal,
      item: chosen.length,
    });
    chosen.push({ mark, parent });
  });
  return chosen;
}

/** The innermost open list that a mark counts on. */
function continuedLevel(
  mark: LabelMark,
  rest: readonly LabelMark[],
  open: readonly OpenList[],
): { readonly at: number; readonly ordinal: number } | undefined {
  for (let at = open.length - 1; at >= 0; at--) {
    const list = open[at] as OpenList;
    const reading = mark.readings.find(({ family }) => family === list.family);
    if (reading === undefined || !countsOn(reading.ordinal, mark, list)) continue;
    const isReference =
      list.atLineStart && !mark.atLineStart && rest.some((later) => later.atLineStart && has(later, reading));
    if (!isReference) return { at, ordinal: reading.ordinal };
  }
  return undefined;
}

/** The next number; a number that was left out or typed twice counts where a line clearly begins with it. */
function countsOn(ordinal: number, mark: LabelMark, list: OpenList): boolean {
  if (ordinal === list.last + 1) return true;
  const isNear = ordinal === list.last || ordinal === list.last + 2;
  return list.atLineStart && mark.atLineStart && mark.afterEnd && isNear && !mayBeFirst(mark);
}

/** (i) after (b) begins a list; (i) after (h) goes on with one, as the next number. */
function mayBeFirst({ readings }: LabelMark): boolean {
  return readings.length > 1 && readings.some(({ ordinal }) => ordinal === 1);
}

/** Whether a mark begins a list of its own: at the beginning of a line, or where a second one follows within its parent. */
function begins(
  reading: LabelReading,
  mark: LabelMark,
  rest: readonly LabelMark[],
  open: readonly OpenList[],
): boolean {
  if (open.some(({ family }) => family === reading.family)) return false;
  const endOfParent = rest.findIndex((later) =>
    open.some((list) =>
      later.readings.some(({ family, ordinal }) => family === list.family && ordinal === list.last + 1),
    ),
  );
  const within = endOfParent === -1 ? rest : rest.slice(0, endOfParent);
  const second = within.find((later) => has(later, { ...reading, ordinal: reading.ordinal + 1 }));
  if (mark.atLineStart) return mark.afterEnd || second !== undefined || open.length === 0;
  const again = within.some((later) => later.atLineStart && has(later, reading));
  return second !== undefined && !again;
}

function has({ readings }: LabelMark, wanted: LabelReading): boolean {
  return readings.some(({ family, ordinal }) => family === wanted.family && ordinal === wanted.ordinal);
}
