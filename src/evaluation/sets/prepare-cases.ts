// A question set comes in twice, once to be checked and once to be worked on; its cases go out with their gold looked up
// and the cluster that they share. Nothing but ids is kept of a case that has gone by.
import type { EvaluationCase } from "../question-set.ts";
import { type GoldLibrary, goldMissing, goldResolver, type ResolvedPassage } from "../resolve-gold.ts";
import type { SetLayout } from "../run-folder.ts";
import { caseChecker } from "./check-cases.ts";

/** A question set that can be read more than once. */
export interface CaseSource {
  /** Name of the file or folder, without its path. */
  readonly name: string;
  readonly layout: SetLayout;
  /** SHA-256 of what was read. */
  readonly sha256: string;
  /**
   * The cases in the order of the set.
   * @throws AssistantError `request-invalid` naming line and field.
   */
  readonly cases: () => AsyncIterable<EvaluationCase> | Iterable<EvaluationCase>;
}

/** What is known of a case before it is asked. */
export interface PreparedCase {
  readonly item: EvaluationCase;
  readonly gold: readonly (readonly ResolvedPassage[])[];
  /** Cases that share it succeed and fail together more often than chance. */
  readonly cluster: string;
}

/** A checked set. */
export interface PreparedSet {
  readonly count: number;
  readonly warnings: readonly string[];
  /** Ids of the documents that gold passages stand in. */
  readonly documents: readonly string[];
  readonly cases: () => AsyncIterable<PreparedCase>;
}

/**
 * Reads the whole set once and checks it.
 * @throws AssistantError `request-invalid` naming line and field, `index-mismatch` with the passages that the library
 * does not hold.
 */
export async function prepareSet(source: CaseSource, library: GoldLibrary | null): Promise<PreparedSet> {
  const resolve = goldResolver(library);
  const checker = caseChecker(library !== null && source.layout === "cases");
  const joined = new Set<string>();
  const documents = new Set<string>();
  const missing: string[] = [];
  let count = 0;
  for await (const item of source.cases()) {
    count += 1;
    checker.look(item);
    if (item.parallelId !== null) joined.add(item.parallelId);
    const gold = resolve(item);
    missing.push(...gold.missing);
    for (const id of gold.groups.flat().flatMap(documentsOf)) documents.add(id);
  }
  if (missing.length > 0) throw goldMissing(missing);
  return {
    count,
    warnings: checker.warnings(),
    documents: [...documents].sort(),
    cases: async function* () {
      for await (const item of source.cases()) {
        yield { item, gold: resolve(item).groups, cluster: clusterOf(item, joined) };
      }
    },
  };
}

function documentsOf({ document, paragraphIds }: ResolvedPassage): readonly string[] {
  if (document !== null) return [document];
  return paragraphIds.flatMap((id) => (id.includes("#") ? [id.slice(0, id.lastIndexOf("#"))] : []));
}

/**
 * Cases in several languages of one question first, else those of one conversation, else those about one document (or
 * one passage, where the set knows no documents), else the case alone.
 */
export function clusterOf(item: EvaluationCase, joined: ReadonlySet<string>): string {
  const { id, parallelId, conversationId, needed } = item;
  const question = parallelId ?? (joined.has(id) ? id : null);
  if (question !== null) return `question ${question}`;
  if (conversationId !== null) return `conversation ${conversationId}`;
  const first = needed[0]?.[0];
  if (first === undefined) return `case ${id}`;
  return first.document === null ? `paragraph ${first.paragraphId}` : `document ${first.document}`;
}
