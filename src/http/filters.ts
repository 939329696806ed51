// Filters as a client sent them come in; filters of known documents and bureaux go out. A name that nothing bears is
// refused rather than answered with silence.
import type { EvidenceFilters } from "../domain/question.ts";
import type { OpenLibrary } from "./catalogue.ts";
import type { AskRequest, FieldError } from "./contract.ts";
import { ProblemError } from "./problem.ts";

/** Checks the ids and codes; `parent` is the JSON Pointer of the filters in the request. Empty lists narrow nothing. */
export function knownFilters(
  filters: AskRequest["filters"],
  library: OpenLibrary,
  parent: "" | "/filters",
): EvidenceFilters {
  const errors: FieldError[] = [
    ...unknownOnes(filters.documents, `${parent}/documents`, (id) => library.document(id) !== undefined),
    ...unknownOnes(filters.bureaux, `${parent}/bureaux`, (code) => library.bureau(code) !== undefined),
  ];
  if (errors.length > 0) throw new ProblemError("request-invalid", { errors });
  const { documents, bureaux, languages, publishedFrom, publishedTo } = filters;
  return {
    documents: unlessEmpty(documents),
    bureaux: unlessEmpty(bureaux),
    languages: unlessEmpty(languages),
    publishedFrom,
    publishedTo,
  };
}

function unknownOnes(
  values: readonly string[] | undefined,
  pointer: string,
  isKnown: (value: string) => boolean,
): FieldError[] {
  return (values ?? []).flatMap((value, i) =>
    isKnown(value) ? [] : [{ pointer: `${pointer}/${i}`, code: "unknown-id" }],
  );
}

function unlessEmpty<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length === 0 ? undefined : values;
}
