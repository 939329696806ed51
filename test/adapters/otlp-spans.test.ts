// Spans on their way to a collector: what it is sent, and what becomes of them where it is away.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { openOtlpSpans } from "../../src/adapters/otlp-spans.ts";

const SPAN = {
  traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
  spanId: "00f067aa0ba902b7",
  parentSpanId: undefined,
  name: "GET /livez",
  kind: "server",
  startedAt: 1_700_000_000_000.25,
  endedAt: 1_700_000_000_001,
  isError: true,
  attributes: { "http.route": "/livez", "http.response.status_code": 500 },
} as const;

let close = (): void => undefined;
afterEach(() => close());

async function collector() {
  const got: { readonly path: string | undefined; readonly body: unknown }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (piece) => {
      text += piece;
    });
    request.on("end", () => {
      got.push({ path: request.url, body: JSON.parse(text) });
      response.end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  close = () => void server.close();
  return { got, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

it("go out together, as the protocol writes them", async () => {
  const { got, endpoint } = await collector();
  const spans = openOtlpSpans({ endpoint: `${endpoint}/`, version: "1.2.3", onLost: () => expect.fail() });
  spans.write(SPAN);
  spans.write({ ...SPAN, parentSpanId: "1111111111111111", isError: false });
  await spans.close();
  expect(got).toHaveLength(1);
  expect(got[0]).toMatchObject({
    path: "/v1/traces",
    body: {
      resourceSpans: [
        {
          resource: {
            attributes: expect.arrayContaining([{ key: "service.name", value: { stringValue: "youju" } }]),
          },
          scopeSpans: [
            {
              spans: [
                {
                  traceId: SPAN.traceId,
                  kind: 2,
                  startTimeUnixNano: "1700000000000250000",
                  endTimeUnixNano: "1700000000001000000",
                  status: { code: 2 },
                  attributes: [
                    { key: "http.route", value: { stringValue: "/livez" } },
                    { key: "http.response.status_code", value: { doubleValue: 500 } },
                  ],
                },
                { parentSpanId: "1111111111111111", status: {} },
              ],
            },
          ],
        },
      ],
    },
  });
});

it("are counted as lost where nobody takes them, and never pile up", async () => {
  const lost: number[] = [];
  const spans = openOtlpSpans({
    endpoint: "http://127.0.0.1:9",
    version: "1",
    onLost: (count) => void lost.push(count),
  });
  for (let i = 0; i < 3_000; i++) spans.write(SPAN);
  await spans.close();
  expect(lost).toEqual([952, 2_048]);
});
