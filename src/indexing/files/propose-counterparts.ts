// Documents come in, pairs of language versions go out: told by names that differ in nothing but their language, else by
// figures that two documents share as no others do.
import type { Language } from "../../domain/document.ts";

/** What a document is compared by. */
export interface Candidate {
  readonly id: string;
  /** Name of its file with its folders. */
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

/** Two documents that seem to be one in two languages, and by what. */
export interface ProposedPair {
  readonly english: string;
  readonly chinese: string;
  readonly basis: "names" | "figures";
}

/** Words of a file name that say its language. */
const LANGUAGE_WORDS =
  /(?<![\p{L}\d])(?:english|chinese|eng|chi|chn|en|e|zh|tc|sc|c|cht|chs|hk|cn|hant|hans|zh-hant|zh-hans|zh-hk|zh-cn|中文|英文|中文版|英文版|繁|简|簡)(?![\p{L}\d])/giu;
/** Share of figures that two versions have in common at least, of those that either has. */
const LEAST_SHARED = 0.6;
/** Fewest figures that are evidence of anything. */
const FEWEST_FIGURES = 6;

/** Each document stands in one pair at most. */
export function proposeCounterparts(documents: readonly Candidate[]): readonly ProposedPair[] {
  const english = documents.filter(({ language }) => language === "en");
  const chinese = documents.filter(({ language }) => language !== "en");
  const pairs: ProposedPair[] = [];
  const taken = new Set<string>();
  const take = (a: Candidate, b: Candidate, basis: ProposedPair["basis"]): void => {
    if (taken.has(a.id) || taken.has(b.id)) return;
    taken.add(a.id).add(b.id);
    pairs.push({ english: a.id, chinese: b.id, basis });
  };
  for (const one of english) {
    const twin = chinese.find(({ name }) => bareName(name) === bareName(one.name) && name !== one.name);
    if (twin !== undefined) take(one, twin, "names");
  }
  for (const { a, b } of byFigures(
    english.filter(({ id }) => !taken.has(id)),
    chinese.filter(({ id }) => !taken.has(id)),
  ))
    take(a, b, "figures");
  return pairs;
}

/** A name without its ending and without what says its language. */
function bareName(name: string): string {
  return name
    .replace(/\.[^./]+$/u, "")
    .toLowerCase()
    .replace(LANGUAGE_WORDS, "")
    .replace(/[\s_.-]+/gu, "");
}

function byFigures(english: readonly Candidate[], chinese: readonly Candidate[]) {
  const figures = new Map([...english, ...chinese].map(({ id, text }) => [id, figuresOf(text)]));
  const shares = english.flatMap((a) =>
    chinese.map((b) => ({ a, b, share: shared(figures.get(a.id), figures.get(b.id)) })),
  );
  return shares.filter(({ share }) => share >= LEAST_SHARED).sort((x, y) => y.share - x.share);
}

/** Figures of two digits and more: a single one says nothing. */
function figuresOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d[\d,.]*\d/gu)?.map((figure) => figure.replace(/[,.]/gu, "")) ?? []);
}

function shared(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (Math.min(a.size, b.size) < FEWEST_FIGURES) return 0;
  const common = [...a].filter((figure) => b.has(figure)).length;
  return common / (a.size + b.size - common);
}
