// The headers of a request come in; whether it was meant for this service goes out. A page on the web can send a browser's
// requests to a local address (DNS rebinding): its Host or its Origin then names somebody else.

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const ANY_ADDRESS = ["0.0.0.0", "::"];

/** What the service is known as: the address it listens on, and the one its readers see (may be empty). */
export interface OwnNames {
  readonly host: string;
  readonly publicUrl: string;
}

/**
 * True where Host and Origin, as far as they are there, are the service's own or this machine's. A service that listens on
 * every network takes any Host, for it cannot know its names; an Origin must then be of the same host.
 */
export function isOwnRequest(headers: Headers, names: OwnNames): boolean {
  const known = [names.host, `[${names.host}]`, hostnameOf(names.publicUrl)];
  const isKnown = (name: string | undefined) =>
    name !== undefined && (LOOPBACK.test(name) || known.includes(name));
  const host = hostnameOf(`http://${headers.get("host") ?? "localhost"}`);
  if (!isKnown(host) && !ANY_ADDRESS.includes(names.host)) return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  const from = hostnameOf(origin);
  return isKnown(from) || (from !== undefined && from === host);
}

function hostnameOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
