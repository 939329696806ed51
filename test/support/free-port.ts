// A port that nobody listens on comes out: for programs that take no 0.
import { createServer } from "node:net";

/** A free port of this machine; free when it was asked. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => probe.once("listening", listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === "object" && address !== null ? address.port : 0;
}
