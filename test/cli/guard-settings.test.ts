// What the environment says of keys, limits and proxies, in the guard's words.
import { describe, expect, it } from "vitest";
import { guardSettings } from "../../src/cli/guard-settings.ts";
import { readConfig } from "../../src/config.ts";

const settings = (environment: Record<string, string>) => guardSettings(readConfig(environment));

describe("the guard's settings", () => {
  it("leave everything open by default", () => {
    const open = settings({});
    expect(open).toMatchObject({ apiKeys: [], clientPerMinute: 0, endUserPerMinute: 0 });
    for (const address of ["127.0.0.1", "::1", "10.0.0.1", "", "nowhere"])
      expect(open.trustsProxy(address)).toBe(false);
  });

  it("trust the listed addresses and networks, in either family's clothes", () => {
    const { trustsProxy } = settings({ YOUJU_TRUSTED_PROXIES: "10.0.0.0/8, 192.0.2.1,2001:db8::/32" });
    for (const address of ["10.9.8.7", "192.0.2.1", "2001:db8:1::2", "::ffff:10.0.0.1"])
      expect([address, trustsProxy(address)]).toEqual([address, true]);
    for (const address of ["11.0.0.1", "192.0.2.2", "2001:db9::1", "10.0.0.1.evil"])
      expect([address, trustsProxy(address)]).toEqual([address, false]);
  });

  it("split a key at its first colon", () => {
    const { apiKeys } = settings({ YOUJU_API_KEYS: "desk:abcdefgh:ijklmnop, portal:0123456789abcdef" });
    expect(apiKeys).toEqual([
      { name: "desk", secret: "abcdefgh:ijklmnop" },
      { name: "portal", secret: "0123456789abcdef" },
    ]);
  });

  it.each([
    { YOUJU_API_KEYS: "desk:short" },
    { YOUJU_API_KEYS: "no-secret-at-all-here" },
    { YOUJU_TRUSTED_PROXIES: "everybody" },
    { YOUJU_TRUSTED_PROXIES: "10.0.0.0/99" },
    { YOUJU_ALLOWED_ORIGINS: "*" },
  ])("refuse %j without repeating it", (environment) => {
    expect(() => settings(environment)).toThrow(
      expect.objectContaining({
        code: "config-invalid",
        message: expect.not.stringContaining(Object.values(environment)[0] as string),
      }),
    );
  });
});
