// The environment as people set it: defaults, bounds, and refusals that name the variable and never its value.
import { readFile } from "node:fs/promises";
import { isAbsolute } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { environmentExample, readConfig } from "../src/config.ts";
import { AssistantError } from "../src/errors.ts";

function refusal(environment: Record<string, string>): AssistantError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AssistantError) return error;
  }
  throw new Error("The configuration was accepted.");
}

describe("the configuration", () => {
  it("needs no variable, and its folders do not depend on where it is called", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: "127.0.0.1", port: 3000, vectorIndex: "auto", logLevel: "info" });
    for (const path of [config.seedsFolder, config.indexFolder, config.modelFolder, config.termTableFolder])
      expect(isAbsolute(path)).toBe(true);
  });

  it("takes what is set, trimmed; an empty variable is unset", () => {
    expect(readConfig({ PORT: " 8080 ", HOST: "", YOUJU_SEEDS: "my/seeds" })).toMatchObject({
      port: 8080,
      host: "127.0.0.1",
      seedsFolder: "my/seeds",
    });
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["PORT", "0x50"],
    ["HOST", "not a host"],
    ["YOUJU_VECTOR_INDEX", "faiss"],
    ["YOUJU_ANSWER_TIMEOUT_MS", "1"],
    ["YOUJU_AT_ONCE", "0"],
    ["YOUJU_SEEDS", "a\0b"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s, names it and what it must be, and does not repeat it", (variable, value) => {
    const { code, message, remedy } = refusal({ [variable]: value });
    expect(code).toBe("config-invalid");
    expect(message).toMatch(new RegExp(`^${variable} must be .+\\.$`));
    expect(remedy).toContain(variable);
  });

  it("never repeats a refused value", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (value) => {
        const { message, remedy = "" } = refusal({ PORT: `x${value}` });
        expect(message + remedy).not.toContain(value);
      }),
    );
  });
});

describe(".env.example", () => {
  it("is what the settings say (npm run build && node scripts/write-env-example.mjs)", async () => {
    expect(await readFile(".env.example", "utf8")).toBe(environmentExample());
  });

  it("names no folder of the machine that wrote it", () => {
    expect(environmentExample()).not.toContain(process.cwd());
  });
});
