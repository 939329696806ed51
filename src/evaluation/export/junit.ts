// Graded cases and the rules of a gate come in; JUnit's XML goes out, so that a build server shows each question as a test.
import { shortOf } from "../failures.ts";
import type { GateReport } from "../graded-report.ts";
import type { GradedCase } from "../run-folder.ts";

/** One test case: it fails where it falls short of a headline figure. */
export function junitCase(graded: GradedCase): string {
  const short = shortOf(graded);
  const open = `<testcase classname="${escapeXml(graded.language)}" name="${escapeXml(graded.id)}"`;
  if (short.length === 0) return `    ${open}/>`;
  const message = escapeXml(short.map(({ label }) => label).join(", "));
  return `    ${open}><failure message="${message}">${escapeXml(graded.query)}</failure></testcase>`;
}

/** The rules of a gate; a skipped rule is skipped, never passed. */
export function junitGate({ rules }: GateReport): readonly string[] {
  return rules.map(({ rule, outcome, found }) => {
    const open = `    <testcase classname="gate" name="${escapeXml(rule)}"`;
    if (outcome === "pass") return `${open}/>`;
    const element = outcome === "fail" ? "failure" : "skipped";
    return `${open}><${element} message="${escapeXml(found)}"/></testcase>`;
  });
}

/** Control characters that XML 1.0 cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}
