// Addresses of replicas come in, one address before them goes out: nginx with the configuration that deploy/ ships, or where it
// is not installed a proxy of a few lines with the same rule for asking the next replica.
import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { freePort } from "./free-port.ts";

/** Something that spreads requests over replicas. */
export interface Balancer {
  readonly url: string;
  stop(): Promise<void>;
}

/** False where `startBalancer` gives the stand-in. */
export const hasNginx = spawnSync("nginx", ["-v"]).error === undefined;

/** Starts one before the services on these ports of this machine. */
export function startBalancer(ports: readonly number[]): Promise<Balancer> {
  return hasNginx ? startNginx(ports) : startStandIn(ports);
}

async function startNginx(ports: readonly number[]): Promise<Balancer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "youju-nginx-"));
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  await Promise.all(kinds.map((kind) => mkdir(join(folder, kind))));
  await chmod(folder, 0o755);
  const shipped = await readFile("deploy/nginx.conf", "utf8");
  const configuration = shipped
    .replace("http {", `http {\n${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}`)
    .replace("listen 8080", `listen 127.0.0.1:${port}`)
    .replace(/youju-(\d):3000/g, (_, number: string) => `127.0.0.1:${ports[Number(number) - 1]}`);
  const file = join(folder, "nginx.conf");
  await writeFile(file, `daemon off; pid ${folder}/pid; error_log ${folder}/log;\n${configuration}`);
  const nginx = spawn("nginx", ["-c", file, "-p", folder, "-e", join(folder, "log")], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/livez`).then(
      ({ ok }) => ok,
      () => false,
    );
  await vi.waitUntil(isUp, { timeout: 30_000, interval: 100 });
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => nginx.once("exit", resolve));
      nginx.kill("SIGTERM");
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What is asked of the next replica, as `proxy_next_upstream` in deploy/nginx.conf says. */
const ASK_THE_NEXT = new Set([502, 503, 504]);

async function startStandIn(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming);
    const first = turn++;
    for (let attempt = 0; attempt < ports.length; attempt++) {
      const last = attempt === ports.length - 1;
      const port = ports[(first + attempt) % ports.length] ?? 0;
      if (await passOn(incoming, body, port, outgoing, last)) return;
    }
    outgoing.writeHead(502).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** True where the client has its answer. */
async function passOn(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  port: number,
  outgoing: ServerResponse,
  last: boolean,
): Promise<boolean> {
  const answer = await new Promise<IncomingMessage | undefined>((resolve) => {
    ask({ host: "127.0.0.1", port, method, path: url, headers }, resolve)
      .on("error", () => resolve(undefined))
      .end(body);
  });
  if (answer === undefined) return false;
  const whole = await bodyOf(answer).catch(() => undefined);
  if (whole === undefined || (ASK_THE_NEXT.has(answer.statusCode ?? 0) && !last)) return false;
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(whole);
  return true;
}
