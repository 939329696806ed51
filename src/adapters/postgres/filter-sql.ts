// The filters of a request come in, a condition over the columns of a chunk goes out: the same narrowing as the engines in
// memory do, done by the database before it ranks.
import type { DocumentRecord } from "../../domain/document.ts";
import type { EvidenceFilters } from "../../domain/question.ts";

/** A condition over `chunks c`, and its values for the parameters from `firstParameter` on. */
export interface FilterSql {
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** As much of a date as is known; filters compare no more than that. */
export function knownDate({ publishedOn, publishedPrecision }: DocumentRecord): string {
  return publishedOn.slice(0, { day: 10, month: 7, year: 4 }[publishedPrecision]);
}

/** Filters without anything in them narrow nothing. */
export function filterSql(filters: EvidenceFilters | undefined, firstParameter: number): FilterSql {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined || (Array.isArray(value) && value.length === 0) || value === "") return;
    conditions.push(condition(`$${firstParameter + values.length}`));
    values.push(value);
  };
  add(filters?.documents, (list) => `c.document_id = ANY(${list}::text[])`);
  add(filters?.languages, (list) => `c.language = ANY(${list}::text[])`);
  add(filters?.bureaux, (list) => `c.bureaux && ${list}::text[]`);
  add(filters?.publishedFrom, (date) => `c.published >= left(${date}::text, length(c.published))`);
  add(filters?.publishedTo, (date) => `c.published <= left(${date}::text, length(c.published))`);
  return { condition: conditions.length === 0 ? "TRUE" : conditions.join(" AND "), values };
}
