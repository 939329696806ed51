// An error that nobody caught comes in; what a log may say of it goes out: its kind and the place in the program. Its message is left out,
// because it may repeat what a person wrote.
import type { LogFields } from "../log.ts";

/** Kind, code and place of a fault; `origin` is node's (`uncaughtException`, `unhandledRejection`). */
export function faultFields(fault: unknown, origin: string): LogFields {
  if (!(fault instanceof Error)) return { origin, kind: typeof fault };
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : null;
  return { origin, kind: fault.name, code, place: placeIn(fault.stack) };
}

/** File and line of the first frame within the package, after its folder; null where none is. */
function placeIn(stack: string | undefined): string | null {
  return /\/(?:dist|src)\/([\w./-]{1,200}:\d{1,6}):\d{1,6}\)?$/m.exec(stack ?? "")?.[1] ?? null;
}
