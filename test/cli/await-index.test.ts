import { describe, expect, it } from "vitest";
import { awaitIndex } from "../../src/cli/await-index.ts";
import { AssistantError } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";

function recordingLog() {
  const lines: string[] = [];
  const write = (line: string) => {
    const { event, code } = JSON.parse(line) as { readonly event: string; readonly code: string };
    lines.push(`${event} ${code}`);
  };
  const log = createLog("info", write, () => new Date());
  return { lines, log };
}

describe("an index in a database", () => {
  it("is awaited while the database does not answer, holds none, or holds one of another release", async () => {
    const { lines, log } = recordingLog();
    const codes = ["store-unavailable", "index-missing", "index-mismatch"] as const;
    let tries = 0;
    const open = async () => {
      const code = codes[tries++];
      if (code !== undefined) throw new AssistantError(code, "Not yet.");
      return "opened";
    };
    expect(await awaitIndex(open, log, new AbortController().signal, 1)).toBe("opened");
    expect(lines).toEqual(codes.map((code) => `index-awaited ${code}`));
  });

  it("is given up when the service ends, and for what does not pass", async () => {
    const { log } = recordingLog();
    const ended = new AbortController();
    const never = async () => {
      ended.abort();
      throw new AssistantError("store-unavailable", "Not yet.");
    };
    expect(await awaitIndex(never, log, ended.signal, 60_000)).toBeUndefined();
    const broken = async () => {
      throw new AssistantError("model-unavailable", "No encoder.");
    };
    await expect(awaitIndex(broken, log, new AbortController().signal, 1)).rejects.toMatchObject({
      code: "model-unavailable",
    });
  });
});
