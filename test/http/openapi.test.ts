// The contract document: it passes a linter, and its examples fit its own schemas, in three scripts. That requests and
// responses keep to it is checked in every test of the service (test/support/held-to-contract.ts).
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { detectScript } from "../support/script-of.ts";
import { json, serviceOver } from "./support.ts";

interface Example {
  readonly value: unknown;
}
interface Contract {
  readonly paths: Record<
    string,
    Record<
      string,
      { requestBody?: { content: Record<string, { examples?: Record<string, Example> }> }; summary: string }
    >
  >;
}

async function documentText(): Promise<string> {
  return (await serviceOver().app.request("/openapi.json")).text();
}

describe("the contract document", () => {
  it("passes the linter's recommended rules without an error or a warning", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const source = await documentText();
    const problems = await lintFromString({ source, absoluteRef: "/openapi.json", config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it("has examples that fit its schemas; those of questions are in three scripts", async () => {
    const text = await documentText();
    const contract = JSON.parse(text) as Contract;
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(JSON.parse(text), "contract");
    for (const [path, methods] of Object.entries(contract.paths)) {
      const content = methods.post?.requestBody?.content["application/json"];
      if (content === undefined) continue;
      const pointer = `/paths/${path.replaceAll("/", "~1")}/post/requestBody/content/application~1json/schema`;
      const validate = ajv.compile({ $ref: `contract#${pointer}` });
      const examples = Object.values(content.examples ?? {});
      expect({ path, examples: examples.length }).not.toMatchObject({ examples: 0 });
      for (const { value } of examples) expect({ path, ok: validate(value) }).toEqual({ path, ok: true });
      if (path !== "/mcp" && path !== "/api/replies") {
        const scripts = new Set(examples.map(({ value }) => detectScript(JSON.stringify(value))));
        expect({ path, scripts: [...scripts].sort() }).toEqual({ path, scripts: ["Hans", "Hant", "Latn"] });
      }
    }
  });
});

describe("the check of every exchange", () => {
  it("sees a response that the contract does not promise", async () => {
    const { app, readiness } = serviceOver();
    const state = readiness.state();
    if (state.stage !== "ready") throw new Error("not ready");
    const engine = { ...state.engine, embedder: 7 as unknown as string };
    readiness.change({ ...state, engine });
    await expect(async () => app.request("/readyz")).rejects.toThrow("embedder");
  });

  it("lets what keeps to it pass", async () => {
    const { app } = serviceOver();
    expect((await app.request("/api/ask", json({ question: "piers" }))).status).toBe(200);
  });
});
