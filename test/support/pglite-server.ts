// PostgreSQL with pgvector in this process, reached over a socket as any server is: what the store is tested against where no
// server is installed. It has one session; clients take turns at it, a whole command or a whole transaction each. (The socket
// server that comes with pglite changes turns between the messages of a command, so that one client may bind its values to
// another one's statement.)
import { createServer, type Socket } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";

/** A server on a free port. */
export interface PgliteServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What a client sent up to the point where it waits for an answer. */
interface Turn {
  readonly socket: Socket;
  readonly messages: readonly Uint8Array[];
}

/** The wire protocol's version 3.0, and the requests that may come in its place. */
const VERSION_3 = 196_608;
const SSL_REQUEST = 80_877_103;
const START_LENGTH = 8;
/** Types of the messages that end a command: Query, Sync, Terminate. */
const ENDS = new Set(["Q", "S", "X"].map((letter) => letter.charCodeAt(0)));

/** Starts an empty database. */
export async function startPglite(): Promise<PgliteServer> {
  const database = await PGlite.create({ extensions: { vector } });
  const takeTurn = turnsAt(database);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      takeTurn({ socket, messages: [] });
    });
    readTurns(socket, (messages) => takeTurn({ socket, messages }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
      await database.close();
    },
  };
}

/** Runs turns one after another; whoever is in a transaction keeps the turn until it ends, or until its socket closes. */
function turnsAt(database: PGlite): (turn: Turn) => void {
  const waiting: Turn[] = [];
  let owner: Socket | undefined;
  let running = false;
  const next = (): Turn | undefined => {
    const at = owner === undefined ? 0 : waiting.findIndex(({ socket }) => socket === owner);
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };
  const run = async ({ socket, messages }: Turn): Promise<void> => {
    if (socket.destroyed && owner === socket) await database.exec("ROLLBACK");
    if (!socket.destroyed) for (const message of messages) await pass(database, message, socket);
    owner = database.isInTransaction() ? socket : undefined;
  };
  const work = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let turn = next(); turn !== undefined; turn = next()) {
      const { socket } = turn;
      await run(turn).catch(() => socket.destroy());
    }
    running = false;
  };
  return (turn) => {
    waiting.push(turn);
    void work();
  };
}

async function pass(database: PGlite, message: Uint8Array, socket: Socket): Promise<void> {
  await database.execProtocolRawStream(message, {
    onRawData: (answer) => void (socket.writable && socket.write(Uint8Array.from(answer))),
  });
}

/** Cuts what comes in into messages, and gives them on as soon as the client waits. */
function readTurns(socket: Socket, onTurn: (messages: readonly Uint8Array[]) => void): void {
  let rest = Buffer.alloc(0);
  let started = false;
  let messages: Uint8Array[] = [];
  const cut = (length: number): Uint8Array => {
    const message = Uint8Array.from(rest.subarray(0, length));
    rest = rest.subarray(length);
    return message;
  };
  const takeStart = (): boolean => {
    if (rest.length < START_LENGTH || rest.length < rest.readInt32BE(0)) return false;
    const kind = rest.readInt32BE(4);
    const message = cut(rest.readInt32BE(0));
    if (kind === SSL_REQUEST) socket.write("N");
    else if (kind !== VERSION_3) socket.destroy();
    else {
      started = true;
      onTurn([message]);
    }
    return true;
  };
  const takeMessage = (): boolean => {
    if (rest.length < 5 || rest.length < 1 + rest.readInt32BE(1)) return false;
    const message = cut(1 + rest.readInt32BE(1));
    messages.push(message);
    if (!ENDS.has(message[0] ?? 0)) return true;
    onTurn(messages);
    messages = [];
    return true;
  };
  socket.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    while (started ? takeMessage() : takeStart());
  });
}
