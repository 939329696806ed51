// A service that speaks the least of the contract that the evaluation asks for and knows one paragraph a question: fast enough to ask ten thousand.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A running server. */
export interface SmallService {
  readonly base: string;
  /** How many questions it was asked. */
  readonly asked: () => number;
  readonly close: () => void;
}

/** What it is told of each question before it answers; it answers when the promise resolves. */
export type BeforeAnswer = (asked: number) => Promise<void> | void;

/** A line of a question set that the service answers rightly, but for every third. */
export function smallCase(number: number): string {
  const answerable = number % 5 !== 0;
  const gold = [{ document: "d", snippet: passageOf(number), group: 1 }];
  return JSON.stringify({
    id: `q${number}`,
    lang: "en",
    query: `How large is fund ${number}?`,
    answerable: answerable ? "yes" : "no",
    ...(answerable ? { relevant: gold, must_include: [String(number)] } : { unanswerable_kind: "near_miss" }),
  });
}

/** Listens on any free port. */
export async function startSmallService(before: BeforeAnswer = () => undefined): Promise<SmallService> {
  let asked = 0;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname === "/api/ask") await before(++asked);
    const text =
      url.searchParams.get("q") ?? (JSON.parse(body === "" ? "{}" : body) as { question?: string }).question;
    const number = Number(/\d+/u.exec(text ?? "")?.[0] ?? 0);
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify(url.pathname === "/api/ask" ? answerTo(number) : { results: [resultOf(number)] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passageOf(number: number): string {
  return `Fund ${number} has ${number} million dollars.`;
}

/** Every third question is given the paragraph of its neighbour. */
function resultOf(number: number) {
  const told = number % 3 === 0 ? number + 1 : number;
  const text = `${passageOf(told)} ${"It was set up to help. ".repeat(20)}`;
  return { paragraphId: `d#p${told}`, score: 1 / (1 + (number % 7)), text, counterpart: null };
}

function answerTo(number: number) {
  const { paragraphId, score, text } = resultOf(number);
  const quote = { text: text.slice(0, 20), start: 0, end: 20 };
  const citation = { ref: 1, paragraphId, label: paragraphId, text, quote, counterpart: null, score };
  const statement = {
    text: `“${quote.text}”`,
    citations: [1],
    checks: { quote: "pass", numbers: "pass", dates: "not-checked" },
  };
  return {
    status: "answered",
    reason: null,
    language: "en",
    standaloneQuestion: `How large is fund ${number}?`,
    statements: [statement],
    citations: [citation],
    nearest: [],
    bureaux: [{ code: "ITIB" }],
  };
}
