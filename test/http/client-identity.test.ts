// Who sent a request: a header is believed from a proxy that the operator has named, or with a key, and from nobody else.
import { describe, expect, it } from "vitest";
import { identifyClient } from "../../src/http/client-identity.ts";
import type { RequestContext } from "../../src/http/route.ts";

const PROXY = "10.0.0.1";
const trusts = (address: string): boolean => address === PROXY;

/** A request from an address, with headers. */
function from(peer: string, headers: Readonly<Record<string, string>> = {}): RequestContext {
  const header = (name: string): string | undefined => headers[name];
  return { env: { peer }, req: { header } } as unknown as RequestContext;
}

describe("identifyClient", () => {
  it("counts a sender by address, whatever its headers say", () => {
    const sender = from("198.51.100.7", { "x-forwarded-for": "203.0.113.9", "x-end-user-id": "ada" });
    expect(identifyClient(sender, trusts, undefined)).toEqual({
      client: "address 198.51.100.7",
      endUser: "address 198.51.100.7",
    });
  });

  it("believes a trusted proxy, of its forwarded addresses the last that no proxy has", () => {
    const forwarded = from(PROXY, { "x-forwarded-for": `192.0.2.1, 203.0.113.9, ${PROXY}` });
    expect(identifyClient(forwarded, trusts, undefined).client).toBe("address 203.0.113.9");
    const named = from(PROXY, { "x-forwarded-for": "203.0.113.9", "x-end-user-id": "ada" });
    expect(identifyClient(named, trusts, undefined).endUser).toBe("address 203.0.113.9 user ada");
  });

  it("believes who has a key about whom it asks for, where the id is one that can be held", () => {
    const keyed = (id: string) =>
      identifyClient(from("198.51.100.7", { "x-end-user-id": id }), trusts, "desk");
    expect(keyed("ada")).toEqual({ client: "key desk", endUser: "key desk user ada" });
    for (const id of ["", "two words", "a".repeat(129), "ada\n"])
      expect(keyed(id).endUser).toBe("address 198.51.100.7");
  });

  it("stops at what is no address", () => {
    const odd = from(PROXY, { "x-forwarded-for": "203.0.113.9, <script>" });
    expect(identifyClient(odd, trusts, undefined).client).toBe(`address ${PROXY}`);
  });
});
