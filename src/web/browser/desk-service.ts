// The reply desk's requests: a question to draft, a sentence to check, evidence to look for. Failures become values.
import type { CitationData, ProblemData } from "../page-data.ts";
import type { ReplyData } from "../reply-data.ts";
import type { Verdict } from "../words/reply-words.ts";
import { readProblem } from "./ask-service.ts";

/** A paragraph that may serve as evidence. */
export type Candidate = CitationData;

/** What a check of one statement came to: the first verdict of its sentences that needs a look, else the best. */
export interface CheckedText {
  readonly verdict: Verdict;
  readonly findings: readonly {
    readonly claimed: string;
    readonly found: string;
    readonly explanation: string;
  }[];
  readonly sources: readonly CitationData[];
}

const UNREACHABLE: { readonly problem: ProblemData } = { problem: { code: "unreachable", id: "" } };

/** Paragraphs that are offered in place of a statement's own. */
const CANDIDATES = 6;

/** Sends the form, or the file with the form's other fields. */
export async function sendQuestion(
  fields: FormData,
  file: File | undefined,
): Promise<{ readonly reply: ReplyData } | { readonly problem: ProblemData }> {
  const given = [...fields.entries()].filter(
    ([name, value]) =>
      typeof value === "string" &&
      value !== "" &&
      name !== "lang" &&
      (file === undefined || name !== "question"),
  );
  try {
    const response = await fetch(
      "/api/replies",
      file === undefined ? jsonRequest(given) : fileRequest(given, file),
    );
    if (!response.ok) return { problem: await readProblem(response) };
    return { reply: (await response.json()) as ReplyData };
  } catch {
    return UNREACHABLE;
  }
}

type Given = readonly (readonly [string, FormDataEntryValue])[];

function jsonRequest(given: Given): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(Object.fromEntries(given)),
  };
}

function fileRequest(given: Given, file: File): RequestInit {
  const body = new FormData();
  for (const [name, value] of given) body.append(name, value);
  body.append("file", file);
  return { method: "POST", headers: { Accept: "application/json" }, body };
}

interface VerifyBody {
  readonly sentences: readonly {
    readonly verdict: Verdict;
    readonly findings: CheckedText["findings"];
    readonly citations: readonly number[];
  }[];
  readonly citations: readonly CitationData[];
}

/** Verdicts from the worst to the best. */
const WORST_FIRST: readonly Verdict[] = [
  "number-differs",
  "date-differs",
  "bureau-differs",
  "modifier-differs",
  "not-found",
  "supported",
  "not-checked",
];

/** Checks a statement as it stands. */
export async function checkText(
  text: string,
  language: string,
): Promise<CheckedText | { readonly problem: ProblemData }> {
  try {
    const response = await fetch("/api/verify", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text, language }),
    });
    if (!response.ok) return { problem: await readProblem(response) };
    const { sentences, citations } = (await response.json()) as VerifyBody;
    const verdict = WORST_FIRST.find((each) => sentences.some((sentence) => sentence.verdict === each));
    const refs = sentences.flatMap((sentence) => sentence.citations.slice(0, 1));
    return {
      verdict: verdict ?? "not-checked",
      findings: sentences.filter((each) => each.verdict === verdict).flatMap((each) => each.findings),
      sources: citations.filter(({ ref }) => refs.includes(ref)),
    };
  } catch {
    return UNREACHABLE;
  }
}

/** Paragraphs near to a part's question; none where the service cannot be reached. */
export async function findEvidence(question: string): Promise<readonly Candidate[]> {
  try {
    const query = new URLSearchParams({ q: question.slice(0, 1500), limit: String(CANDIDATES) });
    const response = await fetch(`/api/search?${query}`);
    if (!response.ok) return [];
    const { results } = (await response.json()) as {
      results: readonly (Omit<Candidate, "ref" | "quote"> & { rank: number })[];
    };
    return results.map((result) => ({
      ...result,
      ref: result.rank,
      quote: { text: result.text, start: 0, end: result.text.length },
    }));
  } catch {
    return [];
  }
}
