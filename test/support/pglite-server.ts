// PostgreSQL with pgvector in this process, reached over a socket as any server is: what the store is tested against.
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

/** A server on a free port. */
export interface PgliteServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Connections that the server takes: several replicas with a pool each. */
const CONNECTIONS = 100;

/** Starts an empty database. */
export async function startPglite(): Promise<PgliteServer> {
  const db = await PGlite.create({ extensions: { vector } });
  const server = new PGLiteSocketServer({ db, host: "127.0.0.1", port: 0, maxConnections: CONNECTIONS });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    stop: async () => {
      await server.stop();
      await db.close();
    },
  };
}
