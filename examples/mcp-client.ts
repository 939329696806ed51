// The running service through the official client of the Model Context Protocol. examples/mcp.json is the configuration for
// programs that start `youju mcp` themselves.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const service = process.env.YOUJU_URL ?? "http://127.0.0.1:3000";
const client = new Client({ name: "example", version: "1.0.0" });
await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", service)));

const { tools } = await client.listTools();
console.log(tools.map(({ name }) => name).join(", "));

const result = await client.callTool({
  name: "ask",
  arguments: { question: "「產學研1+計劃」由哪個政策局負責？", limit: 1 },
});
console.log((result.structuredContent as { answer: string }).answer);
await client.close();
