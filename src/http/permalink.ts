// A paragraph's id comes in; the address behind every citation goes out, as a reader of the service can open it.
import type { RequestContext } from "./route.ts";

/** The permalink of a paragraph under the service's address. */
export function paragraphPermalink(base: string, paragraphId: string): string {
  return `${base.replace(/\/$/, "")}/api/paragraphs/${encodeURIComponent(paragraphId)}`;
}

/** The service's address: the configured one, or the origin that the request was sent to. */
export function addressOf(context: RequestContext, publicUrl: string): string {
  return publicUrl === "" ? new URL(context.req.url).origin : publicUrl;
}
