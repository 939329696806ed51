// How much of a question a set of terms says: each concept counts by its rarity and its necessity, in whatever form of it is there.
import type { TermGroup } from "../../../domain/snapshot.ts";
import type { LexicalIndex } from "../../../ports.ts";
import { rememberOf } from "../../../text/remember.ts";
import { extractTerms } from "../../../text/terms.ts";
import type { Concept, ConceptForm } from "../../understanding/concept-forms.ts";
import { necessityOf } from "./term-necessity.ts";

/** The two inverted indexes; rarity is a matter of the group that a form belongs to. */
export type LexicalLegs = ReadonlyMap<TermGroup, LexicalIndex>;

/** A concept with its weight for this collection. */
export interface WeighedConcept extends Concept {
  /** Weight in the question, times rarity, times how far answers say such a word; a concept that no passage says is as rare as can be. */
  readonly importance: number;
  /** True when it has more forms than its own: the table or the aliases know the word. */
  readonly translated: boolean;
  /** True when some passage of the collection says it in some form. */
  readonly known: boolean;
}

/** Weighs the concepts of a question by the rarity of their known forms, the surer ones counting more. */
export function weighConcepts(concepts: readonly Concept[], legs: LexicalLegs): readonly WeighedConcept[] {
  const rarest = rarestIn(legs);
  const readForms = formsReaderOf(legs);
  const weighed = concepts.map(({ name, weight, forms }): WeighedConcept => {
    const { possible, rarity } = readForms(forms);
    const known = rarity !== undefined;
    const importance = weight * necessityOf(name) * (known ? rarity : rarest);
    return { name, weight, forms: possible, translated: forms.length > 1, importance, known };
  });
  const words = new Set(weighed.flatMap(({ name, known }) => (known ? [name, wordOf(name)] : [])));
  return weighed.filter(({ name, known }) => known || !words.has(unquoted(name)));
}

/** Rarity of a word that no passage says. */
export function rarestIn(legs: LexicalLegs): number {
  return Math.log(1 + Math.max(...[...legs.values()].map((leg) => leg.size), 1));
}

/** The word of a name that is one word: "TSSSU" is said where the scheme is named in full. */
function wordOf(name: string): string {
  const [term, ...others] = extractTerms(unquoted(name));
  return term === undefined || others.length > 0 ? name : term.term;
}

/** A phrase of one word ("5G") that no passage says by any of its names is no second thing beside that word. */
function unquoted(name: string): string {
  return name.replace(/^“(.*)”$/, "$1");
}

/** What the collection's statistics say of the forms of a concept. */
interface WeighedForms {
  /** Those that some passage may say, surest first, so that a concept is settled early. */
  readonly possible: readonly ConceptForm[];
  /** Mean rarity of those that stand somewhere, the surer ones counting more; undefined where none does. */
  readonly rarity: number | undefined;
}

/** By index: the forms of a word that the table knows are one list, and come back in question after question. */
const formsReaderOf = rememberOf((legs: LexicalLegs) => {
  const rarityOf = rememberOf((form: ConceptForm) => formRarity(form, legs));
  return rememberOf((forms: readonly ConceptForm[]) => weighForms(forms, rarityOf));
});

function weighForms(
  forms: readonly ConceptForm[],
  rarityOf: (form: ConceptForm) => FormRarity,
): WeighedForms {
  let sureness = 0;
  let sum = 0;
  const possible: ConceptForm[] = [];
  for (const form of forms) {
    const { rarity, isPossible } = rarityOf(form);
    if (isPossible) possible.push(form);
    if (rarity === 0) continue;
    sureness += form.probability ** 2;
    sum += form.probability ** 2 * rarity;
  }
  possible.sort((a, b) => b.probability - a.probability);
  return { possible, rarity: sureness > 0 ? sum / sureness : undefined };
}

/** What the collection's statistics say of a form. */
interface FormRarity {
  /** Mean rarity of the form's terms; 0 when one of them stands nowhere. */
  readonly rarity: number;
  /**
   * Whether some passage may say it in part: most translations of a word are senses that the collection never uses. A
   * single character is in no bigram, so it cannot be ruled out.
   */
  readonly isPossible: boolean;
}

function formRarity({ group, terms }: ConceptForm, legs: LexicalLegs): FormRarity {
  const leg = legs.get(group);
  const rarities = terms.map((term) => leg?.idf(term) ?? 0);
  return {
    rarity: rarities.includes(0) ? 0 : rarities.reduce((sum, rarity) => sum + rarity, 0) / rarities.length,
    isPossible: terms.some((term, i) => [...term].length === 1 || (rarities[i] ?? 0) > 0),
  };
}

/** What coverage counts of a concept. */
export type CountedConcept = Pick<WeighedConcept, "importance" | "forms">;

/** Share of the concepts' importance, 0 to 1, that the terms say; partly said phrases count in part. */
export function coverageOf(
  concepts: readonly CountedConcept[],
  group: TermGroup,
  terms: ReadonlySet<string>,
): number {
  let total = 0;
  let said = 0;
  for (const concept of concepts) {
    total += concept.importance;
    said += concept.importance * conceptCoverage(concept, group, terms);
  }
  return total === 0 ? 0 : said / total;
}

/** How far the terms say one concept, 0 to 1: the best of its forms in the passage's group. */
export function conceptCoverage(
  concept: Pick<Concept, "forms">,
  group: TermGroup,
  terms: ReadonlySet<string>,
): number {
  return bestForm(concept, group, terms).coverage;
}

/** A form of a concept with how far a passage says it, 0 to 1; no form where it says none. */
export interface SaidForm {
  readonly form: ConceptForm | undefined;
  readonly coverage: number;
}

/** The form of a concept that the terms say best. */
export function bestForm(
  concept: Pick<Concept, "forms">,
  group: TermGroup,
  terms: ReadonlySet<string>,
): SaidForm {
  let best: SaidForm = { form: undefined, coverage: 0 };
  for (const form of concept.forms) {
    if (form.group !== group || form.probability <= best.coverage) continue;
    const present = countIn(form.terms, terms) / form.terms.length;
    // A part of a phrase is weak evidence of the phrase, so it counts by its square.
    const coverage = form.probability * present * present;
    if (coverage > best.coverage) best = { form, coverage };
  }
  return best;
}

function countIn(wanted: readonly string[], terms: ReadonlySet<string>): number {
  let count = 0;
  for (const term of wanted) if (terms.has(term)) count++;
  return count;
}
