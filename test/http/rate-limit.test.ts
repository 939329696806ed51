// Allowances: what passes, what is told, what is forgotten, and whose header is believed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GuardSettings, OPEN_TO_ALL } from "../../src/http/guard-requests.ts";
import { createRateLimiter } from "../../src/http/rate-limit.ts";
import { processorMs } from "../support/fastest.ts";
import { memoryInUse } from "../support/memory-in-use.ts";
import { CANARY, json, problemOf, serviceOver } from "./support.ts";

describe("a bucket", () => {
  it("lets a minute's requests pass at once, then one for each share of a minute", () => {
    let time = 0;
    const limiter = createRateLimiter({ perMinute: 6 }, () => time);
    const taken = Array.from({ length: 7 }, () => limiter.take("a"));
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, true, false]);
    expect(taken.map(({ remaining }) => remaining)).toEqual([5, 4, 3, 2, 1, 0, 0]);
    expect(taken.at(-1)?.resetSeconds).toBe(10);
    time = 9_999;
    expect(limiter.take("a").allowed).toBe(false);
    time = 10_000;
    expect(limiter.take("a").allowed).toBe(true);
    expect(limiter.take("b").remaining).toBe(5);
  });

  it("never lets more pass than its burst and its rate, whatever the times", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), steps, (perMinute, waits) => {
        let time = 0;
        let passed = 0;
        const limiter = createRateLimiter({ perMinute }, () => time);
        for (const wait of waits) {
          time += wait;
          if (limiter.take("a").allowed) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(perMinute + (time / 60_000) * perMinute + 1e-6);
      }),
    );
  });

  it("remembers those who came lately, and forgets the idle", () => {
    const limiter = createRateLimiter({ perMinute: 1 }, () => 0, 4);
    for (const key of ["idle", "busy", "c", "busy", "d", "busy", "e", "busy"]) limiter.take(key);
    expect(limiter.take("busy").allowed).toBe(false);
    expect(limiter.take("idle").allowed).toBe(true);
  });

  it("takes a flood of new keys in bounded memory and in time that does not grow with it", () => {
    const limiter = createRateLimiter({ perMinute: 60 }, () => 0);
    const flood = (from: number) => {
      const time = processorMs(() => {
        for (let i = from; i < from + 100_000; i++) limiter.take(`address ${i}`);
      });
      return { time, heap: memoryInUse().heapUsed };
    };
    flood(0);
    const [early, late] = [flood(100_000), flood(300_000)];
    expect(late.time).toBeLessThan(5 * early.time + 1_000);
    // Were they all kept, it would be a hundred thousand keys more.
    expect(late.heap - early.heap).toBeLessThan(2e6);
  });

  it("tells the fullest use once", () => {
    const limiter = createRateLimiter({ perMinute: 4 }, () => 0);
    limiter.take("a");
    expect(limiter.peakUse()).toBe(0.25);
    expect(limiter.peakUse()).toBe(0);
  });
});

const PROXY = "10.0.0.1";

function guarded(settings: Partial<GuardSettings>) {
  const guard = {
    ...OPEN_TO_ALL,
    trustsProxy: (address: string) => address.startsWith("10.0.0."),
    ...settings,
  };
  const { app } = serviceOver(undefined, { guard });
  return (headers: Record<string, string> = {}, peer = "203.0.113.7", path = "/api/documents") =>
    app.request(path, { headers }, { peer });
}

describe("a limited service", () => {
  it("says what is left, and 429 with the time to come back", async () => {
    const send = guarded({ clientPerMinute: 2 });
    const first = await send();
    expect(first.status).toBe(200);
    expect(first.headers.get("ratelimit-limit")).toBe("2");
    expect(first.headers.get("ratelimit-remaining")).toBe("1");
    expect(first.headers.get("ratelimit-policy")).toBe("2;w=60");
    await send();
    const refused = await send({ "X-Note": CANARY });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get("ratelimit-remaining")).toBe("0");
    expect((await problemOf(refused, 429)).type).toBe("urn:youju:problem:too-many-requests");
  });

  it("tells a person in a page, with the same headers", async () => {
    const send = guarded({ clientPerMinute: 1 });
    const browser = { Accept: "text/html" };
    await send(browser, "203.0.113.7", "/");
    const refused = await send(browser, "203.0.113.7", "/");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("content-type")).toContain("text/html");
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(await refused.text()).toContain(` ${seconds} `);
  });

  it("counts each address by itself, and health never", async () => {
    const send = guarded({ clientPerMinute: 1 });
    expect((await send()).status).toBe(200);
    expect((await send({}, "203.0.113.8")).status).toBe(200);
    for (let i = 0; i < 5; i++) expect((await send({}, "203.0.113.7", "/livez")).status).toBe(200);
    expect((await send()).status).toBe(429);
  });

  it("has no limit and no headers of one unless configured", async () => {
    const send = guarded({});
    for (let i = 0; i < 50; i++) expect((await send()).headers.get("ratelimit-limit")).toBeNull();
  });

  it("believes a forwarding header of a trusted proxy only, and only its last untrusted hop", async () => {
    const spoofed = guarded({ clientPerMinute: 1 });
    await spoofed({ "X-Forwarded-For": "1.1.1.1" });
    expect((await spoofed({ "X-Forwarded-For": "2.2.2.2" })).status).toBe(429);
    const behind = guarded({ clientPerMinute: 1 });
    expect((await behind({ "X-Forwarded-For": "6.6.6.6, 1.1.1.1, 10.0.0.2" }, PROXY)).status).toBe(200);
    expect((await behind({ "X-Forwarded-For": "7.7.7.7, 1.1.1.1" }, PROXY)).status).toBe(429);
    expect((await behind({ "X-Forwarded-For": "1.1.1.1, 2.2.2.2" }, PROXY)).status).toBe(200);
  });

  it.each([
    ["", "garbage"],
    ["unknown, <script>", "a b"],
    [`${"1.1.1.1,".repeat(2_000)}`, "1.1.1.1"],
  ])("takes a broken forwarding header for none", async (header) => {
    const send = guarded({ clientPerMinute: 1 });
    await send({ "X-Forwarded-For": header }, PROXY);
    expect((await send({ "X-Forwarded-For": header }, PROXY)).status).toBe(429);
  });

  it("counts an IPv6 network as one, and an IPv4 address in IPv6 clothes as itself", async () => {
    const send = guarded({ clientPerMinute: 1 });
    await send({}, "2001:db8:1:2:aaaa::1");
    expect((await send({}, "2001:db8:1:2::2")).status).toBe(429);
    expect((await send({}, "2001:db8:1:3::2")).status).toBe(200);
    await send({}, "::ffff:203.0.113.9");
    expect((await send({}, "203.0.113.9")).status).toBe(429);
  });

  it.each([
    ["1.1.1.1:1111", "1.1.1.1:2222"],
    ["1.1.1.1", "1.1.1.1:2222"],
    ["[2001:db8::1]:1111", "[2001:db8::1]:2222"],
    ["[2001:db8::1]", "2001:db8::2"],
  ])("counts a sender once whose port a proxy writes too: %s and %s", async (first, second) => {
    const behind = guarded({ clientPerMinute: 1 });
    expect((await behind({ "X-Forwarded-For": first }, PROXY)).status).toBe(200);
    expect((await behind({ "X-Forwarded-For": second }, PROXY)).status).toBe(429);
  });

  it("counts the persons behind a proxy or a key, and believes nobody else's word for one", async () => {
    const keys = { apiKeys: [{ name: "portal", secret: "s3cret" }] };
    const send = guarded({ ...keys, endUserPerMinute: 1 });
    const key = { "X-API-Key": "s3cret" };
    expect((await send({ ...key, "X-End-User-Id": "chan" })).status).toBe(200);
    expect((await send({ ...key, "X-End-User-Id": "lee" })).status).toBe(200);
    expect((await send({ ...key, "X-End-User-Id": "chan" })).status).toBe(429);
    expect((await send({ "X-End-User-Id": "wong" }, "203.0.113.9")).status).toBe(200);
    expect((await send({ "X-End-User-Id": "ho" }, "203.0.113.9")).status).toBe(429);
  });
});

describe("API keys", () => {
  const apiKeys = [
    { name: "desk", secret: "correct horse" },
    { name: "portal", secret: "battery staple" },
  ];
  const draft = json({ text: "Three piers will be rebuilt." });
  const { app } = serviceOver(undefined, { guard: { ...OPEN_TO_ALL, apiKeys } });

  it("are asked for by the staff's routes, and by no other", async () => {
    const refused = await app.request("/api/verify", draft);
    expect(refused.headers.get("www-authenticate")).toContain("Bearer");
    expect((await problemOf(refused, 401)).type).toBe("urn:youju:problem:key-required");
    expect((await app.request("/api/timeline")).status).toBe(401);
    expect((await app.request("/api/ask", json({ question: "piers" }))).status).toBe(200);
    expect((await app.request("/")).status).toBe(200);
  });

  it.each([
    ["a bearer token", { Authorization: "Bearer battery staple" }, 401],
    ["a header of its own", { "X-API-Key": "battery staple" }, 200],
    ["the first key", { "X-API-Key": "correct horse" }, 200],
    ["a wrong key", { "X-API-Key": "correct hors" }, 401],
    ["an empty key", { "X-API-Key": "" }, 401],
    ["another scheme", { Authorization: "Basic Y29ycmVjdA==" }, 401],
    ["a very long key", { "X-API-Key": "a".repeat(10_000) }, 401],
  ])("given as %s", async (_, headers, status) => {
    expect((await app.request("/api/timeline", { headers: headers as Record<string, string> })).status).toBe(
      status,
    );
  });

  it.each(["/api/%76erify", "/api/./verify", "/x/../api/verify", "/api/%2e/verify", "/api/verify?a=1"])(
    "are asked for however the address is written: %s",
    async (path) => {
      expect((await app.request(path, draft)).status).toBe(401);
    },
  );

  it("may be asked for everywhere", async () => {
    const locked = serviceOver(undefined, {
      guard: { ...OPEN_TO_ALL, apiKeys, keyedRoutes: "everything" },
    }).app;
    expect((await locked.request("/api/documents")).status).toBe(401);
    expect((await locked.request("/livez")).status).toBe(200);
    expect((await locked.request("/")).status).toBe(200);
  });

  it("are not asked for where there are none", async () => {
    expect((await serviceOver().app.request("/api/timeline")).status).toBe(200);
  });
});

describe("pages of other origins", () => {
  const origin = { Origin: "https://portal.example" };

  it("may not call unless the operator lets them", async () => {
    const { app } = serviceOver();
    expect(
      (await app.request("/api/documents", { headers: origin })).headers.get("access-control-allow-origin"),
    ).toBeNull();
  });

  it("may where they are listed, and no other", async () => {
    const { app } = serviceOver(undefined, { allowedOrigins: ["https://portal.example"] });
    const allowed = await app.request("/api/documents", { headers: origin });
    expect(allowed.headers.get("access-control-allow-origin")).toBe("https://portal.example");
    expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
    const asked = {
      ...origin,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    };
    const preflight = await app.request("/api/ask", { method: "OPTIONS", headers: asked });
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET,POST",
    ]);
    const other = await app.request("/api/documents", { headers: { Origin: "https://evil.example" } });
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });
});
