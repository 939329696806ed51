// A port that nobody listens on comes out: for programs that take no 0. It is drawn from below those that the system lends to clients
// (32768 and up): one of those may be lent to somebody before the program listens, or while it is started again.
import { once } from "node:events";
import { createServer } from "node:net";

const [FIRST, LAST] = [20_000, 32_000];

/** A free port of this machine; free when it was asked. */
export async function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
  const probe = createServer().listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch {
    return freePort();
  }
  probe.close();
  await once(probe, "close");
  return port;
}
