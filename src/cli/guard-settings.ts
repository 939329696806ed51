// The configuration comes in; who may come in, and how often, goes out in the words of the door that asks.
import { BlockList, isIP, isIPv6 } from "node:net";
import type { Config } from "../config.ts";
import { AssistantError } from "../errors.ts";
import type { GuardSettings } from "../http/guard-requests.ts";

/** The guard's settings; throws config-invalid on a network that is none. */
export function guardSettings(config: Config): GuardSettings {
  return {
    keyedRoutes: config.keyedRoutes,
    clientPerMinute: config.clientPerMinute,
    endUserPerMinute: config.endUserPerMinute,
    trustsProxy: proxyList(config.trustedProxies),
    apiKeys: config.apiKeys.map((pair) => {
      const colon = pair.indexOf(":");
      return { name: pair.slice(0, colon), secret: pair.slice(colon + 1) };
    }),
  };
}

function proxyList(networks: readonly string[]): (address: string) => boolean {
  const listed = new BlockList();
  for (const network of networks) addNetwork(listed, network);
  return (address) => isIP(address) !== 0 && listed.check(address, familyOf(address));
}

function addNetwork(listed: BlockList, network: string): void {
  const [address = "", bits] = network.split("/");
  try {
    if (bits === undefined) listed.addAddress(address, familyOf(address));
    else listed.addSubnet(address, Number(bits), familyOf(address));
  } catch (cause) {
    throw new AssistantError("config-invalid", "YOUJU_TRUSTED_PROXIES holds a network that is none.", {
      cause,
      remedy: "Write addresses or networks as 10.0.0.0/8, 192.0.2.1 or 2001:db8::/32.",
    });
  }
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv6(address) ? "ipv6" : "ipv4";
}
