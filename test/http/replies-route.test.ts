// Drafting a reply over HTTP: the contract's shape, strict refusals, and nothing of the question in answers, errors or logs.
import { describe, expect, it } from "vitest";
import { REPLY_QUESTION_LIMIT, replyResponseSchema } from "../../src/http/contract-replies.ts";
import { fakeDesk } from "../support/fake-desk.ts";
import { CANARY, json, problemOf, serviceOver } from "./support.ts";

const { app, lines } = serviceOver();

const reply = (body: unknown, headers: Record<string, string> = {}) =>
  app.request("/api/replies", json(body, headers));

describe("POST /api/replies", () => {
  it("answers in the contract's shape", async () => {
    const response = await reply({
      question: "How many piers?",
      member: "the Hon Chan Tai-man",
      date: "2025-03-19",
    });
    expect(response.status).toBe(200);
    const body = replyResponseSchema.strict().parse(await response.json());
    expect(body).toMatchObject({ form: "lcq-written", language: "en" });
    expect(body.opening).toContain("the Hon Chan Tai-man");
    expect(body.id).toBe(response.headers.get("x-request-id"));
    expect(body.parts).toHaveLength(1);
    expect(body.citations[0]).toMatchObject({ ref: 1, paragraphId: "harbour-plan.en#p1" });
  });

  it("says that a generative reply is not configured", async () => {
    const body = replyResponseSchema.parse(
      await (await reply({ question: "How many piers?", composer: "generative" })).json(),
    );
    expect(body.provenance.fallback).toEqual({ from: "generative", reason: "not-configured" });
  });

  it.each([
    [{}, "/question", "required"],
    [{ question: " \u200b\n" }, "/question", "too-short"],
    [{ question: "a".repeat(REPLY_QUESTION_LIMIT + 1) }, "/question", "too-long"],
    [{ question: `${CANARY}?`, form: "letter" }, "/form", "not-allowed"],
    [{ question: `${CANARY}?`, language: "zh-Hans" }, "/language", "not-allowed"],
    [{ question: `${CANARY}?`, date: "19/3/2025" }, "/date", "not-a-date"],
    [{ question: `${CANARY}?`, member: "" }, "/member", "too-short"],
    [{ question: `${CANARY}?`, documents: [CANARY] }, "/documents/0", "unknown-id"],
    [{ question: `${CANARY}?`, keep: true }, "", "unknown-key"],
  ])("refuses %j", async (body, pointer, code) => {
    const problem = await problemOf(await reply(body), 422);
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });

  it("says that there is no question where none can be read", async () => {
    const problem = await problemOf(await reply({ question: `${CANARY}.` }), 422);
    expect(problem.type).toBe("urn:youju:problem:no-question");
  });

  it("logs counts and durations, and nothing of the question", async () => {
    await reply({ question: `${CANARY}?`, member: CANARY });
    const line = lines.findLast(({ event }) => event === "reply-drafted");
    expect(line?.fields).toMatchObject({ parts: 1, form: "lcq-written", totalMs: 2 });
    expect(JSON.stringify(lines)).not.toContain(CANARY);
  });

  it("keeps nothing that was pasted, sent as a file or refused, by the page's form either", async () => {
    await send(form(`${CANARY}?`, "question.txt", { member: CANARY }));
    await send(form(`${CANARY}.`, "question.txt"));
    await reply({ question: `${CANARY}?`, form: CANARY });
    await app.request("/replies", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ question: `${CANARY}?`, member: CANARY, lang: "en" }),
    });
    expect(JSON.stringify(lines)).not.toContain(CANARY);
  });
});

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A form with a file, and other fields beside it. */
function form(
  file: Blob | string | undefined,
  name: string,
  fields: Record<string, string> = {},
): RequestInit {
  const body = new FormData();
  if (file !== undefined) body.append("file", file instanceof Blob ? file : new Blob([file]), name);
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  return { method: "POST", body };
}

const send = (init: RequestInit) => app.request("/api/replies", init);

describe("POST /api/replies with a file", () => {
  it("takes a text with the other fields as text", async () => {
    const fields = {
      form: "panel",
      language: "both",
      member: "Hon Lee",
      date: "2025-03-19",
      documents: "harbour-plan.en",
    };
    const response = await send(form("\ufeffHow many piers?", "question.TXT", fields));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ form: "panel", language: "both" });
  });

  it("is read in its turn, like all work: a Word file is one too many where as much as may be is under way", async () => {
    const service = serviceOver(undefined, { admission: { atOnce: 1, waiting: 0 } });
    let isReading = false;
    let finish = (_: string): void => undefined;
    const text = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const readWord = (): Promise<string> => {
      isReading = true;
      return text;
    };
    const state = service.readiness.state();
    if (state.stage !== "ready") throw new Error("not ready");
    service.readiness.change({ ...state, desk: { ...fakeDesk(), readWord } });
    const upload = () => service.app.request("/api/replies", form("PK\u0003\u0004", "question.docx"));
    const first = upload();
    await expect.poll(() => isReading).toBe(true);
    const problem = await problemOf(await upload(), 503);
    expect(problem.type).toBe("urn:youju:problem:overloaded");
    finish("How many piers?");
    expect((await first).status).toBe(200);
  });

  it("takes a Word file", async () => {
    expect((await send(form("PK\u0003\u0004", "question.docx"))).status).toBe(200);
  });

  it.each([
    ["none", form(undefined, ""), 422, "request-invalid"],
    ["of another kind", form("How many piers?", "question.pdf"), 422, "request-invalid"],
    ["with an unknown field", form("How many piers?", "q.txt", { keep: "1" }), 422, "request-invalid"],
    ["that is no Word file", form(`${CANARY}?`, "question.docx"), 422, "file-unreadable"],
    ["that is no UTF-8", form(new Blob([Uint8Array.of(0xff, 0xfe, 0x41)]), "q.txt"), 422, "file-unreadable"],
    ["of blanks", form(" \n", "q.txt"), 422, "no-question"],
    [
      "too long to be a question",
      form("a".repeat(REPLY_QUESTION_LIMIT + 1), "q.txt"),
      422,
      "request-invalid",
    ],
    ["of more than a mebibyte", form("a".repeat(1024 * 1024 + 1), "q.txt"), 413, "body-too-large"],
    ["of very much more", form("a".repeat(3 * 1024 * 1024), "q.txt"), 413, "body-too-large"],
  ])("refuses a file %s", async (_, init, status, type) => {
    const problem = await problemOf(await send(init), status);
    expect(problem.type).toBe(`urn:youju:problem:${type}`);
  });

  it.each([
    ["without a file", {}, "/file", "required"],
    ["with the question as a field", { question: CANARY }, "/file", "required"],
    ["with a file that is a field", { file: CANARY }, "/file", "wrong-type"],
    [
      "with a field that no object inherits from",
      Object.fromEntries([["__proto__", CANARY]]),
      "/file",
      "required",
    ],
  ])("says what is wrong with a form %s", async (_, fields, pointer, code) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, String(value));
    const problem = await problemOf(await send({ method: "POST", body }), 422);
    expect(problem.errors?.[0]).toMatchObject({ pointer, code });
    if (Object.keys(fields).some((name) => name !== "file"))
      expect(problem.errors?.[1]).toMatchObject({ pointer: "", code: "unknown-key" });
  });

  const piecesOf = (member: Buffer) =>
    Buffer.concat([
      Buffer.from(
        '--x\r\nContent-Disposition: form-data; name="file"; filename="q.txt"\r\n\r\nHow many piers?\r\n',
      ),
      Buffer.from('--x\r\nContent-Disposition: form-data; name="member"\r\n\r\n'),
      member,
      Buffer.from("\r\n--x--\r\n"),
    ]);
  const FORM = { "Content-Type": "multipart/form-data; boundary=x" };

  it("refuses a field that is not UTF-8 rather than print it as something else", async () => {
    const body = piecesOf(Buffer.from([0xb3, 0xaf, 0xa4, 0x6a]));
    const problem = await problemOf(await send({ method: "POST", headers: FORM, body }), 400);
    expect(problem.type).toBe("urn:youju:problem:invalid-encoding");
    expect((await send({ method: "POST", headers: FORM, body: piecesOf(Buffer.from("陳")) })).status).toBe(
      200,
    );
  });

  it("refuses a form that is packed", async () => {
    const headers = { ...FORM, "Content-Encoding": "gzip" };
    const body = piecesOf(Buffer.from("Chan"));
    const problem = await problemOf(await send({ method: "POST", headers, body }), 415);
    expect(problem.type).toBe("urn:youju:problem:unsupported-media-type");
  });

  it("refuses a form that is broken", async () => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    await problemOf(await send({ method: "POST", headers, body: CANARY }), 400);
  });
});

describe("the forms of a reply", () => {
  const question = { question: "How many piers?" };

  it.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["text/html, application/json;q=0.9", "application/json"],
    [WORD, WORD],
    ["text/markdown", "text/markdown; charset=utf-8"],
    ["text/*", "text/markdown; charset=utf-8"],
  ])("are chosen by Accept: %s", async (accept, type) => {
    const response = await reply(question, accept === undefined ? {} : { Accept: accept });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
  });

  it("link to the address that is configured, whatever Host a request names", async () => {
    const { app } = serviceOver(undefined, { publicUrl: "https://youju.example/" });
    const spoofed = json(question, { Accept: "text/markdown", Host: "evil.example" });
    const text = await (await app.request("/api/replies", spoofed)).text();
    expect(text).toContain("https://youju.example/api/paragraphs/harbour-plan.en%23p1");
    expect(text).not.toContain("evil.example");
  });

  it("name the Member on one line", async () => {
    const { opening } = (await (await reply({ ...question, member: "Chan\r\n Tai-man" })).json()) as {
      readonly opening: string;
    };
    expect(opening).toContain("Chan Tai-man");
  });

  it("link to paragraphs of this service", async () => {
    const text = await (await reply(question, { Accept: "text/markdown" })).text();
    expect(text).toContain("http://localhost/api/paragraphs/harbour-plan.en%23p1");
  });

  it("are no others", async () => {
    const problem = await problemOf(await reply(question, { Accept: "application/pdf" }), 406);
    expect(problem.type).toBe("urn:youju:problem:not-acceptable");
    await problemOf(await reply(question, { Accept: "application/json;q=0" }), 406);
  });
});
