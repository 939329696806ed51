// The comparison of encoders in docs/encoder.md: every figure of it stands in the score and speed files.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
interface Cells {
  readonly questions: number;
  readonly first: string;
  readonly "R@1": readonly [number, number, number];
}

interface Line {
  readonly name: string;
  readonly exported: boolean;
  readonly dimensions: number | null;
  readonly megabytes?: number;
  readonly scores: Readonly<Record<string, Cells>>;
}

const lines: readonly Line[] = readFileSync(fromRoot("training/scores.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

describe("the comparison of encoders", () => {
  it("is what the scores say", () => {
    const checked = spawnSync(process.execPath, [fromRoot("scripts/write-encoder-table.mjs"), "--check"]);
    expect(checked.stderr.toString()).toBe("");
    expect(checked.status).toBe(0);
  });

  it("counts for each set as many first places as its R@1 says", () => {
    for (const { name, scores } of lines) {
      for (const [set, { questions, first, "R@1": share }] of Object.entries(scores)) {
        const bits = [...first].map((digit) => Number.parseInt(digit, 16).toString(2)).join("");
        const found = bits.replaceAll("0", "").length / questions;
        expect(found, `${name}, ${set}`).toBeCloseTo(share[0], 3);
      }
    }
  });

  it("has the bundled encoder, whole and cut, at the size of its weights", () => {
    const bundled = lines.filter(({ name, exported }) => name === "youju-static-768" && exported);
    expect(bundled.map(({ dimensions }) => dimensions)).toEqual([null, 256, 128]);
    const { size } = statSync(fromRoot("models/youju-static-768/onnx/model_quantized.onnx"));
    expect(bundled[0]?.megabytes).toBeCloseTo(size / 1e6, 1);
  });
});
