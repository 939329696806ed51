// A PostgreSQL server with pgvector of a test's own, from the programs that are installed here: an empty cluster in a temporary
// folder, gone when it is stopped. Where there are none a test says SKIPPED and passes nothing.
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { vi } from "vitest";
import { freePort } from "./free-port.ts";

/** A server on a free port. */
export interface DatabaseServer {
  readonly url: string;
  /** Ends it at once, as a power cut does; `restart` brings it back on the same port with what was committed. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Folders in which distributions put a server's programs. */
const PROGRAM_FOLDERS = "/usr/lib/postgresql";

/** The newest installed server's programs, or undefined where there is none with pgvector. */
function findPrograms(): string | undefined {
  if (!existsSync(PROGRAM_FOLDERS)) return undefined;
  const newest = readdirSync(PROGRAM_FOLDERS)
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/vector.control`))
    .sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(PROGRAM_FOLDERS, newest, "bin");
}

/** False where tests that need a server are to say SKIPPED. */
export const hasPostgres = findPrograms() !== undefined;

/** Servers refuse to run as root: there they run as the account that their package made. */
function accountOfServers(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const number = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: number("-u"), gid: number("-g") };
}

/** Starts an empty cluster; throws where `hasPostgres` is false. */
export async function startPostgres(): Promise<DatabaseServer> {
  const programs = findPrograms();
  if (programs === undefined) throw new Error("No PostgreSQL server with pgvector is installed here.");
  const account = accountOfServers();
  const folder = await mkdtemp(join(tmpdir(), "youju-postgres-"));
  if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...account, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "fsync=off",
      "max_connections=120",
    ];
    server = spawn(
      join(programs, "postgres"),
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...account, cwd: folder, stdio: "ignore" },
    );
    await vi.waitUntil(() => answers(url), { timeout: 120_000, interval: 100 });
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server?.once("exit", resolve));
    server.kill(signal);
    await gone;
  };
  await start();
  return {
    url,
    // SIGQUIT is the server's own "immediate": its children die with it, and it recovers from its log.
    crash: () => end("SIGQUIT"),
    restart: start,
    stop: async () => {
      await end("SIGINT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
