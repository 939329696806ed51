// A question with fetch: prints the answer and the paragraphs behind it. YOUJU_URL is where the service runs.
const service = process.env.YOUJU_URL ?? "http://127.0.0.1:3000";

interface Answer {
  readonly status: "answered" | "declined";
  readonly reason: string | null;
  readonly answer: string;
  readonly citations: readonly {
    readonly ref: number;
    readonly paragraphId: string;
    readonly label: string;
    readonly quote: { readonly text: string };
  }[];
}

const response = await fetch(`${service}/api/ask`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ question: "政府幾時會搞低空經濟㗎？", limit: 2 }),
});
// Errors are problems (RFC 9457): `type` says which.
if (!response.ok) throw new Error(((await response.json()) as { type: string }).type);

const { status, reason, answer, citations } = (await response.json()) as Answer;
console.log(status === "answered" ? answer : `${reason}: ${answer}`);
for (const { ref, label, paragraphId, quote } of citations)
  console.log(
    `[${ref}] ${label}, ${service}/api/paragraphs/${encodeURIComponent(paragraphId)}\n    ${quote.text}`,
  );
