// Three replicas over one database behind nginx, under load: one is killed, the index is switched, and none of the requests may
// be lost or answered otherwise than by an index in memory. `npm run test:replicas`, after `npm run build`.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeHaystack } from "../../src/cli/bench-collection.ts";
import { readConfig } from "../../src/config.ts";
import { createApp } from "../../src/http/app.ts";
import { createReadiness } from "../../src/http/readiness.ts";
import { createLog } from "../../src/log.ts";
import { openAssistant } from "../../src/wiring.ts";
import { type Balancer, hasNginx, startBalancer } from "../support/balancer.ts";
import { startPglite } from "../support/pglite-server.ts";
import { hasPostgres, startPostgres } from "../support/postgres-server.ts";

const CLI = resolve("dist/cli.js");
/** How many requests run at once, and how many questions are asked in all. */
const AT_ONCE = 4;
const REQUESTS = 300;
/** Paragraphs of the index that is switched to: above what is scanned without a graph. */
const LARGER = 60;

/** What came of one request. */
interface Reply {
  readonly query: string;
  /** 0 where no answer came. */
  readonly status: number;
  readonly body: string;
}

interface AnswerBody {
  readonly provenance: { readonly indexId: string };
}

interface Replica {
  readonly process: ChildProcess;
  readonly port: number;
}

/** An answer without what differs from one request to the next. */
function withoutIdAndTimings(body: string): Readonly<Record<string, unknown>> {
  const { id: _, timings: __, ...rest } = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return rest;
}

/** The database adds up a similarity in another order than the engine in memory: `score` may differ by this much, and nothing else. */
const SCORE_DIGITS = 5;

/** An answer with its scores apart. */
function scoresApart(answer: object): { readonly rest: string; readonly scores: readonly number[] } {
  const scores: number[] = [];
  const rest = JSON.stringify(answer, (key, value: unknown) => {
    if (key !== "score" || typeof value !== "number") return value;
    scores.push(value);
    return null;
  });
  return { rest, scores };
}

/** Undefined where the reply is no answer. */
const indexIdOf = ({ status, body }: Reply) =>
  status === 200 ? (JSON.parse(body) as AnswerBody).provenance.indexId : undefined;

async function askAt(url: string, query: string): Promise<Reply> {
  const asked = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question: query }),
  };
  try {
    const response = await fetch(`${url}/api/ask`, asked);
    return { query, status: response.status, body: await response.text() };
  } catch (error) {
    return { query, status: 0, body: String(error) };
  }
}

/** The same service over an index folder, in this process. */
async function openInMemory(indexFolder: string) {
  const config = readConfig({ YOUJU_INDEX: indexFolder });
  const opened = await openAssistant(config);
  const readiness = createReadiness();
  readiness.change({ stage: "ready", ...opened, engine: { ...opened, embedder: opened.embedder.modelId } });
  const log = createLog(
    "error",
    () => undefined,
    () => new Date(),
  );
  const app = createApp({ ...config, readiness, log, admission: config, version: "0.0.0" });
  const ask = async (query: string): Promise<Reply> => {
    const response = await app.request("/api/ask", {
      method: "POST",
      headers: { "content-type": "application/json", host: "localhost" },
      body: JSON.stringify({ question: query }),
    });
    return { query, status: response.status, body: await response.text() };
  };
  return { indexId: opened.assistant.library.indexId, ask };
}

type InMemory = Awaited<ReturnType<typeof openInMemory>>;

function testReplicas(
  name: string,
  startServer: () => Promise<{ readonly url: string; stop(): Promise<void> }>,
) {
  describe(`three replicas over ${name}, behind ${hasNginx ? "nginx" : "a stand-in for nginx"}`, () => {
    let folder: string;
    let server: Awaited<ReturnType<typeof startServer>>;
    let replicas: readonly Replica[] = [];
    let balancer: Balancer;
    let queries: readonly string[];
    const inMemory = new Map<string, InMemory>();

    const environment = () => ({
      ...process.env,
      INDEX_STORE: server.url,
      YOUJU_INDEX: join(folder, "published"),
    });

    /** Publishes with the command, then opens the folder that it built from: what is expected comes from the very snapshot that was copied. */
    async function publish(seedsFolder: string): Promise<string> {
      await promisify(execFile)(process.execPath, [CLI, "index", seedsFolder], { env: environment() });
      const opened = await openInMemory(join(folder, "published"));
      inMemory.set(opened.indexId, opened);
      return opened.indexId;
    }

    async function startReplica(): Promise<Replica> {
      const child = spawn(process.execPath, [CLI, "serve", "--port", "0", "--json"], {
        env: environment(),
        stdio: ["ignore", "pipe", "inherit"],
      });
      const port = await new Promise<number>((ready, failed) => {
        let at = 0;
        child.once("exit", (code) => failed(new Error(`A replica ended with ${code}.`)));
        createInterface({ input: child.stdout }).on("line", (line) => {
          const entry = JSON.parse(line) as { readonly event: string; readonly url?: string };
          if (entry.event === "server-listening") at = Number(new URL(entry.url ?? "").port);
          if (entry.event === "server-ready") ready(at);
          // How the replica takes the switch: shown, for it explains a failure.
          if (entry.event.startsWith("index-reload")) console.log(line);
        });
      });
      return { process: child, port };
    }

    /** Every reply as the index in memory that it names would give it, but for the last digits of a similarity. */
    async function expectSame(replies: readonly Reply[]): Promise<void> {
      const known = new Map<string, string>();
      for (const reply of replies) {
        const indexId = indexIdOf(reply) ?? "";
        const key = `${indexId} ${reply.query}`;
        const answer = withoutIdAndTimings(reply.body);
        const body = JSON.stringify(answer);
        // Among the replicas they are the same to the last digit.
        expect(body).toBe(known.get(key) ?? body);
        if (known.has(key)) continue;
        known.set(key, body);
        const found = scoresApart(answer);
        const reference = await inMemory.get(indexId)?.ask(reply.query);
        const expected = scoresApart(withoutIdAndTimings(reference?.body ?? "{}"));
        expect(found.rest).toBe(expected.rest);
        for (const [i, score] of found.scores.entries())
          expect(score).toBeCloseTo(expected.scores[i] ?? Number.NaN, SCORE_DIGITS);
      }
    }

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "youju-replicas-"));
      server = await startServer();
      const lines = (await readFile("eval/starter.jsonl", "utf8")).split("\n").filter(Boolean);
      queries = lines.map((line) => (JSON.parse(line) as { query: string }).query);
      await writeHaystack("seeds", join(folder, "larger"), LARGER);
      await publish("seeds");
      replicas = await Promise.all([startReplica(), startReplica(), startReplica()]);
      balancer = await startBalancer(replicas.map(({ port }) => port));
    }, 300_000);

    afterAll(async () => {
      await balancer?.stop();
      for (const { process } of replicas) process.kill("SIGKILL");
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it("lose no request and change no answer when one is killed and the index is switched under load", async () => {
      const [first = ""] = inMemory.keys();
      const replies: Reply[] = [];
      let next = 0;
      let second = "";
      let asking = true;
      const asker = async (): Promise<void> => {
        while (asking || next < REQUESTS)
          replies.push(await askAt(balancer.url, queries[next++ % queries.length] ?? ""));
      };
      const disturb = async (): Promise<void> => {
        await vi.waitUntil(() => replies.length > REQUESTS / 6, { timeout: 300_000 });
        replicas[0]?.process.kill("SIGKILL");
        await vi.waitUntil(() => replies.length > REQUESTS / 3, { timeout: 300_000 });
        second = await publish(join(folder, "larger"));
        // The load goes on until both replicas that are left have changed over.
        const survivors = replicas.slice(1).map(({ port }) => `http://127.0.0.1:${port}`);
        for (const url of survivors)
          await vi.waitUntil(async () => indexIdOf(await askAt(url, queries[0] ?? "")) === second, {
            timeout: 120_000,
            interval: 500,
          });
        asking = false;
      };
      await Promise.all([disturb(), ...Array.from({ length: AT_ONCE }, asker)]);
      for (const query of queries) replies.push(await askAt(balancer.url, query));

      expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
      expect(new Set(replies.map(indexIdOf))).toEqual(new Set([first, second]));
      await expectSame(replies);
      const onSecond = replies.filter((reply) => indexIdOf(reply) === second).length;
      console.log(
        `${name}: ${replies.length} requests, ${onSecond} of them on the second index: none lost, all as in memory.`,
      );
    });
  });
}

if (hasPostgres) testReplicas("a PostgreSQL server with pgvector", startPostgres);
else it.skip("SKIPPED: no PostgreSQL server with pgvector is installed here", () => undefined);
testReplicas("pglite", startPglite);
if (!hasNginx) it.skip("SKIPPED: nginx is not installed here; a stand-in took its place", () => undefined);
