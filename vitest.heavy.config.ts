import { defineConfig } from "vitest/config";
import { ClosingLineReporter } from "./test/support/closing-line-reporter.ts";

// Checks that take minutes, by `npm run test:heavy`: apart from the suite, which has to end within five.
export default defineConfig({
  test: {
    include: ["test/heavy/**/*.heavy.ts"],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    reporters: ["default", new ClosingLineReporter()],
  },
});
