// The configuration comes in; a trail that writes to the audit log goes out, with the verb that ends it.
import { type AuditTrail, createAuditTrail, NO_AUDIT } from "../auditing/audit-trail.ts";
import { answerIds } from "../auditing/read-audit.ts";
import type { Log } from "../log.ts";
import type { CommandContext } from "./command.ts";

/** A trail, and the verb that closes its file. */
export interface OpenAudit {
  readonly audit: AuditTrail;
  readonly close: () => void;
}

/** Opens the log that the configuration asks for; feedback is taken on answers of earlier runs too. */
export async function openAuditTrail(
  { config, engine }: Pick<CommandContext, "config" | "engine">,
  log: Log,
): Promise<OpenAudit> {
  if (config.auditKeeps === "off") return { audit: NO_AUDIT, close: () => undefined };
  const known = await answerIds(engine.readAuditLines(config)).catch(() => []);
  const file = engine.openAudit(config, (lost, error) => {
    if (error === undefined) log.info("audit-written-again", { lost });
    else log.error("audit-write-failed", { lost, code: codeOf(error) });
  });
  const audit = createAuditTrail({
    write: file.write,
    keepQuestions: config.auditKeeps === "questions",
    known,
    now: () => new Date(),
  });
  return { audit, close: file.close };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
