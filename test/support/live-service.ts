// The service over the fake assistant on a free port, for clients that need a real address.
import type { Assistant } from "../../src/answering/assistant.ts";
import { listen } from "../../src/cli/listen.ts";
import type { AppSettings } from "../../src/http/app.ts";
import { serviceOver } from "../http/support.ts";

/** A running service, with its log and the verb that ends it. */
export async function liveService(assistant?: Assistant, settings: Partial<AppSettings> = {}) {
  const service = serviceOver(assistant, settings);
  const server = await listen(service.app, { host: "127.0.0.1", port: 0 });
  return { ...service, url: server.url, stop: () => server.stop(200) };
}
