// Every route of the contract under requests that fit its schema, nearly fit it, or are noise: no 5xx, no hang, no memory that
// grows, and never a word of a refused request in its refusal. FUZZ_REQUESTS says how many; `npm run test:fuzz` sends 10 000.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemSchema } from "../../src/http/contract.ts";
import { isWellFormed } from "../../src/http/readable-text.ts";
import { warmAssistant } from "../../src/wiring.ts";
import { memoryInUse } from "../support/memory-in-use.ts";
import { type RealService, realService, sendRaw } from "./real-service.ts";
import { AWKWARD_TEXT, type Schema, shapedBy } from "./schema-shaped.ts";

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 400);
/** Milliseconds of work after which a request counts as hanging: what a process does for the first time is compiled, and takes up to 1.3 s beside another suite. */
const HANG_MS = 3_000;
/** Statuses of 500 and above that a route may give by contract: 503 where something it needs is not configured. */
const ALLOWED_FAULTS = new Set([503]);

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

let service: RealService;
let contract: Contract;
beforeAll(async () => {
  service = await realService();
  // As `youju serve` does before it is ready: the words that questions are read with take a second to index.
  await warmAssistant(service.opened);
  // Programmes are found once, by whoever asks for a timeline first, in up to two seconds of a process that has not compiled anything yet.
  await fetch(`${service.url}/api/timeline?topic=AI`);
  // The first timeline finds the programmes of all documents, once for the life of the service.
  await fetch(`${service.url}/api/timeline`);
  // The first topic that no document names reads the sentences of all passages for their programmes, once as well.
  await fetch(`${service.url}/api/timeline?topic=false`);
  contract = (await (await fetch(`${service.url}/openapi.json`)).json()) as Contract;
});
afterAll(() => service.stop());

/** One request in any form to any route. */
function requests(): fc.Arbitrary<Sent> {
  const resolve = (reference: string) => contract.components.schemas[reference.split("/").at(-1) ?? ""] ?? {};
  const routes = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestTo(path, method, operation, resolve)),
  );
  return fc.oneof(...routes);
}

function requestTo(
  path: string,
  method: string,
  { parameters = [], requestBody }: Operation,
  resolve: (reference: string) => Schema,
): fc.Arbitrary<Sent> {
  const query = Object.fromEntries(
    parameters
      .filter((each) => each.in === "query")
      .map(({ name, schema }) => [name, shapedBy(schema, resolve)]),
  );
  const [type = "application/json", media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body =
    media === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 6, arbitrary: shapedBy(media.schema, resolve).map((value) => JSON.stringify(value)) },
          { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
          { weight: 1, arbitrary: AWKWARD_TEXT },
        );
  return fc
    .record({
      id: fc.oneof(
        AWKWARD_TEXT,
        fc.constantFrom("policy-address-2024-ch4.en", "policy-address-2024-ch4.en#p1"),
      ),
      query: fc.record(query, { requiredKeys: [] }),
      noise: fc.option(AWKWARD_TEXT, { freq: 12 }),
      accept: fc.constantFrom("application/json", "text/event-stream", "*/*", "text/html", "q=;,"),
      body,
    })
    .map(({ id, query: values, noise, accept, body: content }) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, () => encodeText(id)) + queryText(values, noise),
      headers: { Accept: accept, ...(content === undefined ? {} : { "Content-Type": type }) },
      body: content,
    }));
}

function queryText(values: Readonly<Record<string, unknown>>, noise: string | null): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${encodeText(String(value))}`);
  if (noise !== null) pairs.push(encodeText(noise));
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** Percent-encoded; what has no encoding goes as it is for a malformed escape. */
function encodeText(text: string): string {
  return isWellFormed(text) ? encodeURIComponent(text).slice(0, 6_000) : "%zz";
}

async function outcomeOf({ method, path, headers, body }: Sent): Promise<void> {
  const started = process.cpuUsage();
  const response = await fetch(service.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    // Without an answer by then it hangs, whoever has the core.
    signal: AbortSignal.timeout(60 * HANG_MS),
  });
  const text = await response.text();
  // Service and client are this process: another one that has the core meanwhile does not count.
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000, `${method} ${path.slice(0, 80)}`).toBeLessThan(HANG_MS);
  const isFault = response.status >= 500 && !ALLOWED_FAULTS.has(response.status);
  expect({ status: response.status, isFault }).toMatchObject({ isFault: false });
  expect(text).not.toMatch(/\n {4}at .+:\d+:\d+/);
  const isProblem = response.headers.get("content-type") === "application/problem+json";
  if (isProblem) problemSchema.strict().parse(JSON.parse(text));
}

describe("every route", () => {
  it(`answers ${REQUESTS} requests of every form without a fault, a hang or a leak`, async () => {
    const settled: number[] = [];
    let count = 0;
    await fc.assert(
      fc.asyncProperty(requests(), async (sent) => {
        await outcomeOf(sent);
        count += 1;
        if (count % (REQUESTS / 10) === 0) settled.push(memoryInUse().heapUsed);
      }),
      { numRuns: REQUESTS, endOnFailure: true },
    );
    expect(count).toBe(REQUESTS);
    // The first tenths fill what is kept on purpose: vectors of questions, profiles of paragraphs.
    expect(settled).toHaveLength(10);
    expect(settled.at(-1)).toBeLessThan(1.1 * (settled[2] ?? 0) + 10 * 2 ** 20);
  }, 3_600_000);

  it("answers or closes on bytes that are no HTTP", async () => {
    const noise = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc
        .uint8Array({ maxLength: 100 })
        .map((bytes) => Buffer.concat([Buffer.from("POST /api/ask HTTP/1.1\r\n"), bytes])),
      fc
        .uint8Array({ maxLength: 100 })
        .map((bytes) =>
          Buffer.concat([
            Buffer.from(
              `POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${bytes.length}\r\nConnection: close\r\n\r\n`,
            ),
            bytes,
          ]),
        ),
    );
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        const answer = await sendRaw(service.url, bytes, 100);
        expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
      }),
      { numRuns: Math.max(50, REQUESTS / 20) },
    );
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
  }, 600_000);
});
