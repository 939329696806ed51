// Every address says which methods it takes, and refuses the others.
import { describe, expect, it } from "vitest";
import { problemOf, serviceOver } from "./support.ts";

const { app } = serviceOver();
const READ = "GET, HEAD, OPTIONS";
const ADDRESSES: readonly (readonly [path: string, allow: string])[] = [
  ["/api/ask", "POST, OPTIONS"],
  ["/api/search", READ],
  ["/api/documents", READ],
  ["/api/documents/harbour-plan.en", READ],
  ["/api/paragraphs/harbour-plan.en%23p1", READ],
  ["/api/bureaux", READ],
  ["/livez", READ],
  ["/readyz", READ],
  ["/openapi.json", READ],
  ["/docs", READ],
  ["/", READ],
];

describe.each(ADDRESSES)("%s", (path, allow) => {
  it.each(["GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"])(
    "refuses %s unless it takes it",
    async (method) => {
      if (allow.split(", ").includes(method)) return;
      const response = await app.request(path, { method });
      expect(response.headers.get("allow")).toBe(allow);
      await problemOf(response, 405);
    },
  );

  it("answers OPTIONS with its methods", async () => {
    const response = await app.request(path, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe(allow);
    expect(await response.text()).toBe("");
  });

  it("answers HEAD as GET, without a body", async () => {
    const target = path === "/api/search" ? `${path}?q=piers` : path;
    const head = await app.request(target, { method: "HEAD" });
    expect(head.status).toBe((await app.request(target)).status);
    expect(await head.text()).toBe("");
  });
});
