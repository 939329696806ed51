// `youju mcp`: the tools of the Model Context Protocol over standard input and output, for programs that start us themselves.
import { createAdmission } from "../http/admission.ts";
import { createReadiness } from "../http/readiness.ts";
import { createLog } from "../log.ts";
import { lineTransport } from "../mcp/line-transport.ts";
import { createMcpServer } from "../mcp/mcp-server.ts";
import type { Command, CommandContext } from "./command.ts";
import { openAuditTrail } from "./open-audit.ts";
import { progressBar } from "./progress-bar.ts";

export const mcpCommand: Command = {
  name: "mcp",
  summary: "Serve the Model Context Protocol on standard input and output.",
  usage: `[--json]

For programs that speak the Model Context Protocol and start their servers themselves. Over HTTP the same tools are at /mcp of
youju serve. Standard output carries messages only; the log goes to standard error. It ends when its input does.

The index is built first where it is missing or stale.

Examples:
  youju mcp
  { "mcpServers": { "youju": { "command": "npx", "args": ["youju", "mcp"] } } }`,
  options: {},
  allowPositionals: false,
  run: runMcp,
};

async function runMcp(context: CommandContext): Promise<void> {
  const { terminal, config, engine, version } = context;
  const log = createLog(config.logLevel, terminal.error, () => new Date());
  const { assistant, desk, embedder, vectorEngine, degraded } = await engine.ensureAssistant(
    config,
    progressBar(terminal, "Indexing"),
  );
  const readiness = createReadiness();
  readiness.change({
    stage: "ready",
    assistant,
    desk,
    engine: { embedder: embedder.modelId, vectorEngine, degraded },
  });
  const { audit, close } = await openAuditTrail(context, log);
  const server = createMcpServer({
    readiness,
    log,
    audit,
    admission: createAdmission(config),
    answerTimeoutMs: config.answerTimeoutMs,
    publicUrl: config.publicUrl,
    base: config.publicUrl,
    version,
  });
  const { transport, ended } = lineTransport(terminal.lines, terminal.out);
  await server.connect(transport);
  log.info("mcp-listening", { indexId: assistant.library.indexId });
  await Promise.race([ended, terminal.untilStopped()]);
  await server.close();
  close();
}
