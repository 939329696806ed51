// A checked draft comes in; the JSON of POST /api/verify goes out, field for field as the contract has it.
import type { Language } from "../domain/document.ts";
import type { CheckedSentence, DraftReport } from "../drafting/drafting-desk.ts";
import type { OpenLibrary } from "./catalogue.ts";
import type { VerifyRequest, VerifyResponse } from "./contract-drafting.ts";
import { presentCitation } from "./present-evidence.ts";

/** The whole response to a draft. */
export function presentVerification(
  report: DraftReport,
  library: OpenLibrary,
  request: { readonly id: string; readonly language: VerifyRequest["language"] },
): VerifyResponse {
  const { sentences, citations, provenance, timings } = report;
  const language = request.language === "auto" ? commonLanguage(sentences) : request.language;
  return {
    id: request.id,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      findings: sentence.findings.map((finding) => ({ ...finding })),
      citations: [...sentence.citations],
    })),
    summary: summaryOf(sentences),
    citations: citations.map((citation) => presentCitation(library, citation, language)),
    provenance: { ...provenance },
    timings: { ...timings },
  };
}

function summaryOf(sentences: readonly CheckedSentence[]): VerifyResponse["summary"] {
  const summary: VerifyResponse["summary"] = {
    supported: 0,
    "number-differs": 0,
    "date-differs": 0,
    "modifier-differs": 0,
    "bureau-differs": 0,
    "not-found": 0,
    "not-checked": 0,
  };
  for (const { verdict } of sentences) summary[verdict] += 1;
  return summary;
}

/** The language of most sentences, for the names of publishers; the first one's where several have as many. */
function commonLanguage(sentences: readonly CheckedSentence[]): Language {
  const counts = new Map<Language, number>();
  for (const { language } of sentences) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? "en";
}
