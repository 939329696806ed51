// The checker of the question sets, run as a person runs it: the shipped sets pass, and a case that stands on the
// wrong side of the split, quotes what no document says, or comes twice makes it fail with the place and the reason.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CHECKER = join(ROOT, "eval", "check-sets.mjs");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "check-sets-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Exit status and everything printed, for the shipped sets or for one set of the given name and lines. */
function check(...set: readonly [name: string, lines: readonly string[]] | readonly []) {
  const [name, lines] = set;
  const paths = name === undefined ? [] : [join(folder, name)];
  for (const path of paths) writeFileSync(path, `${(lines ?? []).join("\n")}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECKER, join(ROOT, "seeds"), ...paths], {
    encoding: "utf8",
  });
  return { status, printed: stdout + stderr };
}

/** The first answerable line of the later working set: never one of a held-back set. */
function answerableLine(): string {
  const lines = readFileSync(join(ROOT, "eval", "dev-2.jsonl"), "utf8").split("\n");
  const line = lines.find((text) => text.includes('"answerable": "yes"'));
  if (line === undefined) throw new Error("dev-2.jsonl has no answerable case");
  return line;
}

describe("check-sets", () => {
  it("finds nothing wrong with the sets as they are shipped", () => {
    expect(check()).toMatchObject({ status: 0, printed: expect.stringContaining("all well") });
  });

  it("passes a case on its own side of the second split and refuses it on the other", () => {
    expect(check("dev-2.jsonl", [answerableLine()]).status).toBe(0);
    expect(check("held-2.jsonl", [answerableLine()])).toMatchObject({
      status: 1,
      printed: expect.stringContaining("by the split rule it belongs in dev-2.jsonl"),
    });
  });

  it("refuses a gold passage that stands in no document", () => {
    const line = answerableLine().replace(/"snippet": "/u, '"snippet": "not in any document ');
    expect(check("dev-2.jsonl", [line])).toMatchObject({
      status: 1,
      printed: expect.stringContaining("snippet stands nowhere"),
    });
  });

  it("refuses a question that stands twice", () => {
    const line = answerableLine();
    const twin = line.replace(/"id": "y-\d{4}"/u, '"id": "y-9999"');
    expect(check("other.jsonl", [line, twin])).toMatchObject({
      status: 1,
      printed: expect.stringContaining("the same question stands at other.jsonl:1"),
    });
  });
});
