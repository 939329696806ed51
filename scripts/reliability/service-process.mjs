// A service of its own in a process of its own: what the fault and load runs start, ask, watch and kill.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/** Starts `youju serve` on a free port and waits until it answers questions. */
export async function startService(environment = {}, prefix = [], nodeOptions = []) {
  const [command, ...rest] = [...prefix, process.execPath, ...nodeOptions, "dist/cli.js", "serve"];
  const env = { ...process.env, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "warn", ...environment };
  // The address is logged at `info`, so that level is needed; the lines are read and dropped.
  const child = spawn(command, rest, {
    env: { ...env, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout.on("data", (piece) => {
    log = (log + piece).slice(-20_000);
  });
  child.stderr.on("data", (piece) => {
    log = (log + piece).slice(-20_000);
  });
  let url;
  for (let i = 0; i < 1_200 && child.exitCode === null; i++) {
    url ??= /"url":"([^"]+)"/.exec(log)?.[1];
    if (url !== undefined && (await statusOf(`${url}/readyz`)) === 200) break;
    await wait(100);
  }
  if (child.exitCode !== null) throw new Error(`The service ended: ${log}`);
  return { url, child, log: () => log, stop: (signal = "SIGTERM") => endOf(child, signal) };
}

/** Sends the signal and gives exit code, signal and milliseconds. */
export async function endOf(child, signal) {
  const started = performance.now();
  const ended =
    child.exitCode === null && child.signalCode === null
      ? once(child, "exit")
      : [child.exitCode, child.signalCode];
  child.kill(signal);
  const [code, by] = await ended;
  return { code, signal: by, milliseconds: Math.round(performance.now() - started) };
}

/** Status of a GET, or 0 where there was no answer. */
export async function statusOf(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** The answer without what differs from call to call. */
export async function askStable(url, question) {
  const response = await fetch(`${url}/api/ask`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ question }),
  });
  const { id: _, timings: __, provenance, ...answer } = await response.json();
  return { status: response.status, text: JSON.stringify(answer), indexId: provenance?.indexId };
}

/** Runs `youju index SEEDS` to its end, or kills it after `killAfterMs`. */
export async function build(seeds, environment, killAfterMs) {
  const child = spawn(process.execPath, ["dist/cli.js", "index", seeds], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  const [code, signal] = await once(child, "exit");
  clearTimeout(timer);
  return { code, signal, said };
}
