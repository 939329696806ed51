// How much of a question a set of terms says: each concept counts by its rarity, in whatever form of it is there.
import type { TermGroup } from "../../domain/snapshot.ts";
import type { LexicalIndex } from "../../ports.ts";
import type { Concept, ConceptForm } from "../understanding/understand-question.ts";

/** The two inverted indexes; rarity is a matter of the group that a form belongs to. */
export type LexicalLegs = ReadonlyMap<TermGroup, LexicalIndex>;

/** A concept with its weight for this collection. */
export interface WeighedConcept extends Concept {
  /** Weight in the question times rarity; a concept that no passage says is as rare as can be. */
  readonly importance: number;
  /** True when it has more forms than its own: the table or the aliases know the word. */
  readonly translated: boolean;
  /** True when some passage of the collection says it in some form. */
  readonly known: boolean;
}

/** Weighs the concepts of a question by the rarity of their known forms, the surer ones counting more. */
export function weighConcepts(concepts: readonly Concept[], legs: LexicalLegs): readonly WeighedConcept[] {
  const size = Math.max(...[...legs.values()].map((leg) => leg.size), 1);
  const rarest = Math.log(1 + size);
  return concepts.map((concept) => {
    let sureness = 0;
    let sum = 0;
    for (const form of concept.forms) {
      const rarity = formRarity(form, legs);
      if (rarity === 0) continue;
      sureness += form.probability ** 2;
      sum += form.probability ** 2 * rarity;
    }
    const known = sureness > 0;
    const importance = concept.weight * (known ? sum / sureness : rarest);
    return {
      ...concept,
      forms: possibleForms(concept.forms, legs),
      translated: concept.forms.length > 1,
      importance,
      known,
    };
  });
}

/**
 * Forms that some passage may say in part, surest first, so that a concept is settled early: most translations of a word
 * are senses that the collection never uses. A single character is in no bigram, so it cannot be ruled out.
 */
function possibleForms(forms: readonly ConceptForm[], legs: LexicalLegs): readonly ConceptForm[] {
  const possible = forms.filter(({ group, terms }) =>
    terms.some((term) => [...term].length === 1 || (legs.get(group)?.idf(term) ?? 0) > 0),
  );
  return possible.sort((a, b) => b.probability - a.probability);
}

/** Mean rarity of a form's terms; 0 when one of them stands nowhere. */
function formRarity(form: ConceptForm, legs: LexicalLegs): number {
  const leg = legs.get(form.group);
  if (leg === undefined) return 0;
  const rarities = form.terms.map((term) => leg.idf(term));
  if (rarities.some((rarity) => rarity === 0)) return 0;
  return rarities.reduce((sum, rarity) => sum + rarity, 0) / rarities.length;
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
