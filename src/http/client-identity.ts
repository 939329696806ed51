// A request comes in; who sent it goes out, as keys to count by. A header is believed only where it comes from a proxy that the
// operator has named, or with a key: anybody can write one.
import type { RequestContext } from "./route.ts";

/** Who sends a request. */
export interface ClientIdentity {
  /** The API key's name, else the address. */
  readonly client: string;
  /** The person behind the client, where a trusted client says so; else the client. */
  readonly endUser: string;
}

/** True for the address of a proxy whose forwarding headers are believed. */
export type TrustsAddress = (address: string) => boolean;

const ADDRESS = /^[\da-fA-F:.]{2,45}$/;
/** An id of a person that a client may give: opaque, short, and safe to hold. */
const END_USER = /^[\w.:@-]{1,128}$/;
/** Hops that are read of a forwarding header; more are somebody's joke. */
const READ_HOPS = 20;

/** Identifies the sender; `keyName` is the name of the API key that the request carries, where it carries a good one. */
export function identifyClient(
  context: RequestContext,
  trusts: TrustsAddress,
  keyName: string | undefined,
): ClientIdentity {
  const peer = context.env?.peer ?? "";
  const isTrusted = peer !== "" && trusts(peer);
  const address = networkOf(
    isTrusted ? forwardedFor(context.req.header("x-forwarded-for"), peer, trusts) : peer,
  );
  const client = keyName === undefined ? `address ${address}` : `key ${keyName}`;
  const said = context.req.header("x-end-user-id") ?? "";
  const believed = (isTrusted || keyName !== undefined) && END_USER.test(said);
  return { client, endUser: believed ? `${client} user ${said}` : `address ${address}` };
}

/** The last address that no trusted proxy has: what stands before it was written by the sender. */
function forwardedFor(header: string | undefined, peer: string, trusts: TrustsAddress): string {
  const hops = (header ?? "").split(",").map((hop) => hop.trim());
  let nearest = peer;
  for (const written of hops.slice(-READ_HOPS).reverse()) {
    const hop = withoutPort(written);
    if (!ADDRESS.test(hop)) break;
    nearest = hop;
    if (!trusts(hop)) break;
  }
  return nearest;
}

/** Some proxies write the sender's port too, another one for each connection. */
function withoutPort(hop: string): string {
  return (
    /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/u.exec(hop)?.[1] ??
    /^\[([\da-f:.]{2,45})\](?::\d{1,5})?$/iu.exec(hop)?.[1] ??
    hop
  );
}

/** An IPv6 sender has a whole /64 to choose from, so it counts as one; an IPv4 address in IPv6 clothes is itself. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0");
  return `${[...front, ...zeros, ...back].slice(0, 4).join(":")}::/64`;
}
