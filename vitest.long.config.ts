// Suites that take minutes: run by their own scripts in package.json (test:redos, test:faults, test:heavy, test:package), never by `npm test`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.long.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 1,
  },
});
