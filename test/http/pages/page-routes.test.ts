// The pages over HTTP: answered without a script, in the reader's language, under their policy, and inert to hostile text.
import { describe, expect, it } from "vitest";
import { json, serviceOver } from "../support.ts";

const { app } = serviceOver();

async function page(path: string, init: RequestInit = {}) {
  const response = await app.request(path, init);
  return { response, html: await response.text() };
}

function form(fields: Record<string, string>): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  };
}

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "![x](http://evil.example/?q=1)",
  "</textarea><svg onload=alert(1)>",
  "javascript:alert(1)",
  "' autofocus onfocus=alert(1) x='",
];

describe("asking without a script", () => {
  it("answers a link with the sentences, their markers, the source with its quotation marked and its other language", async () => {
    const { response, html } = await page("/?q=piers&lang=en");
    expect(response.status).toBe(200);
    expect(html).toContain('<ol class="statements" lang="en-HK">');
    expect(html).toContain('href="#s1-s1"');
    expect(html).toMatch(/<details class="source-item" id="s1-s1" open/);
    expect(html).toContain("<mark>Three </mark>");
    expect(html).toContain('<blockquote class="passage" lang="zh-Hant-HK">三個碼頭');
    expect(html).toContain('href="/paragraphs/harbour-plan.en%23p1?quote=0-6&amp;lang=en"');
  });

  it("answers a form, and carries the thread to the follow-up", async () => {
    const first = await page("/ask", form({ q: "piers", lang: "en" }));
    const [, carried = ""] = /name="history" value="([^"]*)"/.exec(first.html) ?? [];
    const history = carried.replaceAll("&quot;", '"');
    expect(JSON.parse(history)).toHaveLength(2);
    const second = await page("/ask", form({ q: "and when?", lang: "en", history }));
    expect(second.response.status).toBe(200);
    expect(second.html).toContain('<p class="earlier-question">piers</p>');
  });

  it("declines with the reason, the nearest paragraphs and whom to ask", async () => {
    const { html } = await page("/?q=unknown&lang=en");
    expect(html).toContain("Not in the documents");
    expect(html).toContain("Nearest paragraphs");
    expect(html).toContain("Whom to ask");
    expect(html).toContain("1823");
  });

  it("keeps what was typed when it cannot be asked", async () => {
    const { response, html } = await page("/ask", form({ q: "piers", bureaux: "NOPE", lang: "en" }));
    expect(response.status).toBe(422);
    expect(html).toContain(">piers</textarea>");
    expect(html).toContain("check the filters");
  });

  it("shows the form while the service is loading, and keeps a question for later", async () => {
    const loading = serviceOver();
    loading.readiness.change({ stage: "loading" });
    expect((await loading.app.request("/")).status).toBe(200);
    const asked = await loading.app.request("/?q=piers&lang=en");
    expect(asked.status).toBe(503);
    expect(asked.headers.get("retry-after")).toBe("2");
    expect(await asked.text()).toContain(">piers</textarea>");
  });

  it.each(["not JSON", '{"role":"user"}', '[{"role":"system","content":"x"}]'])(
    "refuses a thread that is none: %s",
    async (history) => {
      const { response } = await page("/ask", form({ q: "piers", history }));
      expect([400, 422]).toContain(response.status);
    },
  );

  it("asks nothing that nobody wrote: an escape that is no UTF-8, in an address or a form", async () => {
    const pages = { headers: { Accept: "text/html" } };
    expect((await page("/?q=%b4%ba", pages)).response.status).toBe(400);
    const { response, html } = await page("/ask", { ...form({}), body: "q=%b4%ba&lang=en" });
    expect(response.status).toBe(400);
    expect(html).not.toContain("\ufffd");
  });

  it("says in a page, too, which methods an address takes", async () => {
    const { response } = await page("/ask", { method: "DELETE", headers: { Accept: "text/html" } });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  });

  it("takes a form only as a form", async () => {
    expect((await app.request("/ask", json({ q: "piers" }))).status).toBe(415);
  });
});

describe("hostile text", () => {
  it.each(HOSTILE)("stays text: %s", async (text) => {
    for (const { html } of [
      await page(`/?q=${encodeURIComponent(text)}`),
      await page("/ask", form({ q: text })),
    ]) {
      expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/)/);
      expect(html).not.toMatch(/<(?:img|svg)\b/);
      expect(html).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/);
      expect(html).not.toMatch(/href="(?:javascript|http:\/\/evil)/);
    }
  });

  it("is inert in an address", async () => {
    const { html } = await page(`/timeline?topic=${encodeURIComponent('"><script>x</script>')}&lang=en`);
    expect(html).not.toContain("<script>x");
    expect((await page("/documents/%3Cscript%3E")).html).not.toContain("<script>");
  });
});

describe("language", () => {
  it.each([
    ["en-GB,en;q=0.9", "en-HK"],
    ["zh-HK,zh;q=0.9,en;q=0.8", "zh-Hant-HK"],
    ["zh-CN", "zh-Hans"],
    ["fr", "en-HK"],
  ])("follows the browser's wish %s", async (wish, tag) => {
    const { html } = await page("/", { headers: { "Accept-Language": wish } });
    expect(html).toContain(`<html lang="${tag}"`);
  });

  it("follows the link, and keeps the address in the links to the others", async () => {
    const { html } = await page("/timeline?topic=piers&lang=zh-Hant");
    expect(html).toContain('<html lang="zh-Hant-HK"');
    expect(html).toContain('href="/timeline?topic=piers&amp;lang=en"');
  });
});

describe("reading", () => {
  it.each([
    ["/documents", "harbour-plan.en"],
    ["/documents/harbour-plan.en", 'id="p2"'],
    ["/documents/harbour-plan.en?beside=true", "渡輪船隊"],
    ["/paragraphs/harbour-plan.en%23p1?quote=0-5", "<mark>Three</mark>"],
    ["/paragraphs/harbour-plan.en%23p1?quote=9-900000", "Three piers"],
    ["/bureaux", "/bureaux/HPB"],
    ["/bureaux/HPB", "6 paragraphs shown"],
    ["/bureaux/HPB?language=zh-Hant&from=2024", "3 paragraphs shown"],
    ["/bureaux/HPB?to=1999", "No paragraph fits"],
    ["/timeline", "Piers"],
    ["/timeline?topic=piers", "What each document says"],
    ["/privacy", "1823"],
  ])("%s", async (path, text) => {
    const { response, html } = await page(path, { headers: { "Accept-Language": "en" } });
    expect(response.status).toBe(200);
    expect(html).toContain(text);
  });

  it.each(["/documents/nope", "/paragraphs/nope%23p1", "/bureaux/NOPE", "/documents/..%2f..%2fetc%2fpasswd"])(
    "%s is not found, in a page",
    async (path) => {
      const { response, html } = await page(path);
      expect(response.status).toBe(404);
      expect(html).toContain("<!doctype html>");
    },
  );

  it("tells a person in a page and a program in a problem that an address is unknown", async () => {
    const person = await page("/nothing", { headers: { Accept: "text/html" } });
    expect(person.response.headers.get("content-type")).toContain("text/html");
    expect(person.response.status).toBe(404);
    expect((await page("/nothing")).response.headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("the privacy note", () => {
  it.each([
    ["off", "worked on and forgotten"],
    ["ids", "never its words"],
    ["questions", "keeps the words of questions"],
  ] as const)("tells what is kept when the audit log keeps %s", async (auditKeeps, words) => {
    const { app: audited } = serviceOver(undefined, { auditKeeps });
    expect(await (await audited.request("/privacy?lang=en")).text()).toContain(words);
  });
});

describe("the scripts", () => {
  const bytes = new TextEncoder().encode("script");
  const file = {
    type: "text/javascript; charset=utf-8",
    bytes,
    gzipped: new TextEncoder().encode("zipped"),
    brotli: new TextEncoder().encode("brotli"),
  };
  const files = new Map([["ask-page.zh-hant.js", file]]);
  const served = serviceOver(undefined, { pageFiles: { version: "v1", files } }).app;
  const ADDRESS = "/assets/v1/ask-page.zh-hant.js";

  it("are named by the page in its language, and kept by the browser for ever", async () => {
    const html = await (await served.request("/?lang=zh-Hant")).text();
    expect(html).toContain(`<script defer="" src="${ADDRESS}"`);
    expect(html).toContain('<script src="/assets/v1/early.js"');
    expect((await served.request("/?lang=zh-Hant")).headers.get("link")).toBe(
      `</assets/v1/early.js>; rel=preload; as=script, <${ADDRESS}>; rel=preload; as=script`,
    );
    const response = await served.request(ADDRESS);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(await response.text()).toBe("script");
  });

  it.each([
    ["gzip, deflate, br", "br", "brotli"],
    ["gzip, deflate", "gzip", "zipped"],
    ["br;q=0, gzip;q=0.5", "gzip", "zipped"],
    ["identity", null, "script"],
  ])(
    "are sent to a browser that takes %s in what was compressed at start",
    async (accepted, coding, text) => {
      const response = await served.request(ADDRESS, { headers: { "Accept-Encoding": accepted } });
      expect(response.headers.get("content-encoding")).toBe(coding);
      expect(response.headers.get("vary")).toContain("Accept-Encoding");
      expect(await response.text()).toBe(text);
    },
  );

  it.each(["/assets/v0/ask-page.zh-hant.js", "/assets/v1/other.js", "/assets/v1/..%2fpackage.json"])(
    "%s is not found",
    async (path) => {
      expect((await served.request(path)).status).toBe(404);
    },
  );

  it("are left out where none were built", async () => {
    expect((await page("/")).html).not.toContain("<script");
    expect((await page("/")).response.headers.get("link")).toBeNull();
  });
});

describe("compression", () => {
  it("makes the first view small", async () => {
    const response = await app.request("/", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(12_000);
  });
});

describe("the reply desk", () => {
  it("drafts without a script, and shows the whole text to copy", async () => {
    const { response, html } = await page(
      "/replies",
      form({ question: "(1) piers?", lang: "en", form: "auto", language: "auto", member: "", date: "" }),
    );
    expect(response.status).toBe(200);
    expect(html).toContain("The whole reply");
    expect(html).toContain("(1) piers?</textarea>");
  });

  it("keeps what was pasted when it cannot be drafted", async () => {
    const { response, html } = await page(
      "/replies",
      form({ question: "(1) piers?", form: "sonnet", lang: "en" }),
    );
    expect(response.status).toBe(422);
    expect(html).toContain("(1) piers?</textarea>");
  });

  it("is open while the service is loading", async () => {
    expect((await page("/replies")).response.status).toBe(200);
  });
});
