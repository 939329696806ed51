// The files that operators start from agree with the service: every variable, metric, address and file that they name exists.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createPrometheusMetrics } from "../../src/adapters/prometheus-metrics.ts";

const read = (file: string) => readFile(file, "utf8");

describe("the files of deploy/", () => {
  it.each(["deploy/compose.yaml", "deploy/kubernetes/youju.yaml", "docs/operations.md"])(
    "%s names only settings that exist",
    async (file) => {
      const known = await read(".env.example");
      const named = (await read(file)).match(/\bYOUJU_[A-Z_]*[A-Z]\b/g) ?? [];
      expect(named.filter((name) => !known.includes(`# ${name}`))).toEqual([]);
      expect(named.length).toBeGreaterThan(3);
    },
  );

  it.each(["deploy/prometheus/alerts.yaml", "deploy/grafana/youju.json"])(
    "%s names only metrics that exist",
    async (file) => {
      const metrics = createPrometheusMetrics();
      metrics.watch({
        queue: () => ({ running: 0, waiting: 0 }),
        limits: () => ({ client: 0 }),
        snapshot: () => ({ builtAt: "2026-01-01T00:00:00.000Z", degraded: false }),
      });
      const exposed = await metrics.text();
      const named = (await read(file)).match(/\b(?:youju_[a-z]|nodejs_|process_)[a-z0-9_]+/g) ?? [];
      const missing = named.filter((name) => !exposed.includes(name.replace(/_(?:bucket|count|sum)$/, "")));
      expect(missing).toEqual([]);
      expect(named.length).toBeGreaterThan(5);
    },
  );

  it("run without root, with a root that cannot be written to", async () => {
    expect(await read("Dockerfile")).toMatch(/^USER node$/m);
    expect(await read("deploy/kubernetes/youju.yaml")).toMatch(
      /runAsNonRoot: true[\s\S]*readOnlyRootFilesystem: true/,
    );
    expect(await read("deploy/compose.yaml")).toMatch(/read_only: true/);
  });
});
