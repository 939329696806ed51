// Ends a test run with one plain line that any CI can read: "N passed, N failed, N skipped".
import type { Reporter, TestModule } from "vitest/node";

/** Counts tests, modules that failed to load, and errors outside of tests; a skipped test is never a pass. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => {
      const tests = [...module.children.allTests()].map((test) => test.result().state);
      return module.state() === "failed" && !tests.includes("failed") ? [...tests, "failed"] : tests;
    });
    const count = (wanted: readonly string[]): number =>
      states.filter((state) => wanted.includes(state)).length;
    const failed = count(["failed"]) + errors.length;
    console.log(`\n${count(["passed"])} passed, ${failed} failed, ${count(["skipped", "pending"])} skipped`);
  }
}
