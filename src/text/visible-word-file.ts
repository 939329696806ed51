// The bytes of a Word file come in, the bytes of one without its hidden text go out: whatever reads it then sees what a person does.
import { withoutHiddenRuns, wordStyles } from "./hidden-word-runs.ts";
import { openWordPackage, type Packing } from "./word-package.ts";

/** A file of which every reader sees the same. */
export interface VisibleWordFile {
  readonly bytes: Uint8Array;
  /** Stretches of hidden text that were left out. */
  readonly hidden: number;
}

/** Parts that hold what a document says. */
const TEXT_PART = /^word\/[\w-]+\.xml$/u;
const STYLES = "word/styles.xml";

/** The same bytes where nothing is hidden, or where they are no package that can be read. */
export function visibleWordFile(bytes: Uint8Array, packing: Packing): VisibleWordFile {
  const { names, textOf, withTexts } = openWordPackage(bytes, packing);
  const styles = wordStyles(textOf(STYLES));
  let hidden = 0;
  const changed = new Map<string, string>();
  for (const name of names.filter((one) => TEXT_PART.test(one) && one !== STYLES)) {
    const visible = withoutHiddenRuns(textOf(name), styles);
    if (visible.hidden === 0) continue;
    hidden += visible.hidden;
    changed.set(name, visible.xml);
  }
  return { bytes: withTexts(changed), hidden };
}
