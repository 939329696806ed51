// Asks the registry for known weaknesses of what is shipped. Where the registry does not answer, that is SKIPPED and no pass.
// node scripts/audit-dependencies.mjs: exit 1 on a weakness of high or critical severity.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  encoding: "utf8",
  timeout: 120_000,
});
let counts;
try {
  counts = JSON.parse(stdout).metadata?.vulnerabilities;
} catch {
  counts = undefined;
}
if (counts === undefined) {
  console.log("SKIPPED: the registry did not answer the audit.");
} else {
  console.log(`Known weaknesses: ${JSON.stringify(counts)}`);
  if (counts.high + counts.critical > 0) process.exitCode = 1;
}
