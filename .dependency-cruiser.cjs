// The walls of the house (docs/architecture.md): imports point one way, and only adapters know packages.
// test/architecture.test.ts proves that these rules see.
const nodeBuiltins = (allowed) => `^(node:)?(${allowed})$`;

/** A room may import from its own folder and the named places in src, and nothing else of src. */
const room = (name, path, allowed) => ({
  name,
  severity: "error",
  from: { path },
  to: { path: "^src/", pathNot: allowed.map((place) => `^src/${place}`) },
});

/** A room may import only these packages and built-in modules. */
const packages = (name, path, allowed) => ({
  name,
  severity: "error",
  from: { path },
  to: {
    dependencyTypes: ["npm", "npm-optional", "npm-dev", "npm-peer", "npm-no-pkg", "unknown", "core"],
    pathNot: allowed,
  },
});

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "^src/(cli|web/browser/early)\\.ts$" },
      to: {},
    },
    room("domain-knows-nothing", "^src/domain/", ["domain/"]),
    room("text-knows-nothing", "^src/text/", ["text/"]),
    room("vectors-know-nothing", "^src/vectors/", ["vectors/"]),
    room("ports-know-the-domain", "^src/ports\\.ts$", ["domain/"]),
    room("indexing-line", "^src/indexing/", ["indexing/", "domain/", "text/", "ports\\.ts$", "errors\\.ts$"]),
    room("answering-line", "^src/answering/", [
      "answering/",
      "domain/",
      "text/",
      "ports\\.ts$",
      "errors\\.ts$",
    ]),
    room("drafting-line", "^src/drafting/", [
      "drafting/",
      "answering/",
      "domain/",
      "text/",
      "ports\\.ts$",
      "errors\\.ts$",
    ]),
    room("adapters-know-no-line", "^src/adapters/", [
      "adapters/",
      "domain/",
      "text/",
      "vectors/",
      "ports\\.ts$",
      "errors\\.ts$",
      "trace-place\\.ts$",
    ]),
    room("a-place-in-a-trace", "^src/trace-place\\.ts$", ["domain/"]),
    {
      name: "no-adapter-knows-another",
      severity: "error",
      // An adapter of several files has a folder of its own name beside it.
      from: { path: "^src/adapters/([^/.]+)" },
      to: { path: "^src/adapters/", pathNot: "^src/adapters/$1(\\.ts$|/)" },
    },
    room("doors-know-one-door", "^src/http/", [
      "http/",
      "web/",
      "domain/",
      "errors\\.ts$",
      "trace-place\\.ts$",
      "answering/assistant\\.ts$",
      "drafting/drafting-desk\\.ts$",
      "auditing/audit-trail\\.ts$",
    ]),
    room("auditing-knows-one-door", "^src/auditing/", [
      "auditing/",
      "domain/",
      "errors\\.ts$",
      "answering/assistant\\.ts$",
    ]),
    room("langchain-is-a-door", "^src/langchain/", [
      "langchain/",
      "http/",
      "domain/",
      "errors\\.ts$",
      "answering/assistant\\.ts$",
    ]),
    room("mcp-is-a-door-beside-http", "^src/mcp/", ["mcp/", "http/"]),
    room("web-knows-nothing", "^src/web/", ["web/"]),
    room("settings-know-nothing", "^src/settings/", ["settings/"]),
    room("evaluation-knows-one-door", "^src/evaluation/", [
      "evaluation/",
      "domain/",
      "text/",
      "errors\\.ts$",
      "ports\\.ts$",
      "answering/assistant\\.ts$",
    ]),
    {
      name: "only-the-command-line-and-wiring-construct",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: "^src/(cli\\.ts|cli/|wiring\\.ts|wiring/|adapters/)",
      },
      to: { path: "^src/(adapters/|wiring\\.ts|wiring/|cli\\.ts|cli/)" },
    },
    packages("web-packages", "^src/web/", ["node_modules/hono/"]),
    packages("settings-packages", "^src/settings/", ["node_modules/zod/", nodeBuiltins("url")]),
    packages("domain-packages", "^src/(domain|text|vectors|answering|drafting)/|^src/(ports|errors)\\.ts$", [
      "^$",
    ]),
    packages("trace-packages", "^src/trace-place\\.ts$", [nodeBuiltins("async_hooks")]),
    packages("indexing-packages", "^src/indexing/", [nodeBuiltins("fs|fs/promises|path|crypto")]),
    packages("http-packages", "^src/http/", ["node_modules/(hono|@hono|zod)/", nodeBuiltins("crypto")]),
    packages("auditing-packages", "^src/auditing/", [nodeBuiltins("crypto")]),
    packages("langchain-packages", "^src/langchain/", [
      "node_modules/@langchain/core/",
      nodeBuiltins("crypto"),
    ]),
    packages("mcp-packages", "^src/mcp/", [
      "node_modules/(@modelcontextprotocol|@hono|zod)/",
      nodeBuiltins("crypto"),
    ]),
    packages("evaluation-packages", "^src/evaluation/", [
      "node_modules/zod/",
      nodeBuiltins("buffer|fs|fs/promises|path|crypto"),
    ]),
    {
      name: "no-dev-dependency-in-src",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
