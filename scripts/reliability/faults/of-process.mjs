// What the system denies a service: files to open, memory to start in, and its own soundness. Each function does it to the world that faults.mjs
// made and writes its row.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { askStable, startService, statusOf } from "../service-process.mjs";

const CONNECTIONS = 200;
const FILES = 64;

/** A service that may open 64 files (it needs more to load its modules, so that the limit comes after) gets 200 connections that say nothing, and then its question. */
export async function fewFiles(world) {
  const { environment, expected, row, question } = world;
  const service = await startService(environment);
  execFileSync("prlimit", ["--pid", String(service.child.pid), `--nofile=${FILES}`]);
  const { hostname, port } = new URL(service.url);
  const sockets = Array.from({ length: CONNECTIONS }, () =>
    connect(Number(port), hostname).on("error", () => undefined),
  );
  await wait(3_000);
  const isAlive = service.child.exitCode === null;
  for (const socket of sockets) socket.destroy();
  const after = await answeredAgain(service.url, question);
  const end = await service.stop("SIGTERM");
  row(
    `${CONNECTIONS} connections to a service that may open ${FILES} files`,
    1,
    `${isAlive ? "it stays up" : "it ended"}; ${after?.text === expected ? "the same bytes" : "no right answer"} when they are gone; exit ${end.code}`,
    isAlive && after?.text === expected ? "the connections beyond its files" : "the service",
  );
}

/** The answer as soon as there is one, within half a minute. */
async function answeredAgain(url, question) {
  for (let left = 30; left > 0; left--) {
    const answer = await askStable(url, question).catch(() => undefined);
    if (answer?.status === 200) return answer;
    await wait(1_000);
  }
  return undefined;
}

/** A service is started in a heap that cannot hold the index; then one in the usual heap. */
export async function littleMemory(world) {
  const { environment, expected, row, question, currentName } = world;
  const before = currentName();
  const env = { ...process.env, ...environment, PORT: "0" };
  const child = spawn(process.execPath, ["--max-old-space-size=24", "dist/cli.js", "serve"], {
    env,
    stdio: "ignore",
  });
  const [code, signal] = await once(child, "exit");
  const next = await startService(environment);
  const { text } = await askStable(next.url, question);
  await next.stop("SIGTERM");
  const isSound = currentName() === before && text === expected;
  row(
    "a start in a heap of 24 MB",
    1,
    `it ends (${signal ?? `exit ${code}`}); CURRENT ${currentName() === before ? "unchanged" : "changed"}; the next start serves ${text === expected ? "the same bytes" : "something else"}`,
    isSound ? "nothing" : "wrong",
  );
}

/** Something breaks in the service that nobody catches. */
export async function uncaughtFault(world) {
  const { environment, expected, row, question } = world;
  const breaking = fileURLToPath(new URL("break-on-signal.cjs", import.meta.url));
  const service = await startService(environment, [], ["--require", breaking]);
  const ended = once(service.child, "exit");
  service.child.kill("SIGUSR2");
  const [code] = await ended;
  const isLogged = service.log().includes('"event":"process-faulted"');
  const isGone = (await statusOf(`${service.url}/livez`)) === 0;
  const next = await startService(environment);
  const { text } = await askStable(next.url, question);
  await next.stop("SIGTERM");
  row(
    "an error that nobody catches",
    1,
    `exit ${code}, ${isLogged ? "one line of the log" : "nothing logged"}; the next start serves ${text === expected ? "the same bytes" : "something else"}`,
    code === 1 && isLogged && isGone && text === expected ? "the questions under way" : "wrong",
  );
}
