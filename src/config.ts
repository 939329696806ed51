// The environment comes in, a checked configuration goes out. Names, defaults and bounds of all settings are here and
// nowhere else; .env.example is written from this table.
import { z } from "zod";
import { AssistantError } from "./errors.ts";
import { LOG_LEVELS } from "./log.ts";
import { choice, folder, integer, list, type Setting, text } from "./settings/setting.ts";

const SETTINGS = {
  host: text(
    "HOST",
    "127.0.0.1",
    "Address to listen on; 0.0.0.0 for every network.",
    /^[\w.:-]{1,255}$/,
    "a host name or an IP address",
  ),
  port: integer("PORT", 3000, "Port to listen on; 0 takes any free one.", 0, 65_535),
  publicUrl: text(
    "YOUJU_PUBLIC_URL",
    "",
    "Address of the service as its readers see it, for permalinks; empty takes the address that a request was sent to.",
    /^(https?:\/\/[\w.:[\]-]{1,255}(\/[\w.~/-]{0,255})?)?$/,
    "an http or https address without a query, or empty",
  ),
  tracesEndpoint: text(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "",
    "Address of an OpenTelemetry collector that takes OTLP over HTTP, for spans of requests and questions; empty sends none.",
    /^(https?:\/\/[\w.:[\]-]{1,255}(\/[\w.~/-]{0,255})?)?$/,
    "an http or https address without a query, or empty",
  ),
  seedsFolder: folder(
    "YOUJU_SEEDS",
    "seeds",
    "Folder of the documents, with manifest.json and bureaux.json.",
  ),
  indexFolder: folder("YOUJU_INDEX", "index", "Folder that the index is built in and read from."),
  indexStore: text(
    "INDEX_STORE",
    "files",
    "Where the index is served from: files (the folder above), or a PostgreSQL database with pgvector (docs/scaling.md).",
    /^(?:files|postgres(?:ql)?:\/\/\S{1,2000})$/,
    "files or a postgres:// address",
  ),
  modelFolder: folder(
    "YOUJU_MODEL",
    "models/youju-static-768",
    "Folder of the encoder, as transformers.js loads it.",
  ),
  termTableFolder: folder(
    "YOUJU_TERMS",
    "models/youju-terms",
    "Folder of the table of term translations; may be missing.",
  ),
  reranker: {
    variable: "RERANKER",
    description:
      "Folder of a cross-encoder of the hub, as transformers.js loads it, that orders the first places again (docs/ranking.md); without it the fitted ranking alone does.",
    expected: "a path, or empty",
    schema: z.string().refine((path) => !path.includes("\0")),
    fallback: "",
    shown: "",
  },
  reranked: integer("YOUJU_RERANKED", 20, "First places that the cross-encoder reads.", 2, 100),
  vectorIndex: choice(
    "YOUJU_VECTOR_INDEX",
    "auto",
    "How vectors are searched; auto scans small collections and looks at the nearest lists of large ones.",
    ["auto", "exact", "hnsw", "lists"],
  ),
  questionCache: integer(
    "YOUJU_QUESTION_CACHE",
    2000,
    "Questions whose vectors are kept, about 2 KiB each; 0 keeps none.",
    0,
    1_000_000,
  ),
  answerTimeoutMs: integer(
    "YOUJU_ANSWER_TIMEOUT_MS",
    30_000,
    "Longest time to an answer, in milliseconds.",
    100,
    600_000,
  ),
  atOnce: integer("YOUJU_AT_ONCE", 4, "Questions worked on at the same time.", 1, 256),
  waiting: integer(
    "YOUJU_WAITING",
    64,
    "Questions that may wait; beyond it the service answers 503.",
    0,
    10_000,
  ),
  stopTimeoutMs: integer(
    "YOUJU_STOP_TIMEOUT_MS",
    10_000,
    "Time that requests under way get when the service is stopped, in milliseconds.",
    0,
    600_000,
  ),
  clientPerMinute: integer(
    "YOUJU_CLIENT_PER_MINUTE",
    0,
    "Requests a minute of one client (an API key's holder, else an address); 0 is without a limit.",
    0,
    1_000_000,
  ),
  endUserPerMinute: integer(
    "YOUJU_END_USER_PER_MINUTE",
    0,
    "Requests a minute of one person (X-End-User-Id from a trusted proxy or a key's holder, else an address); 0 is without a limit.",
    0,
    1_000_000,
  ),
  trustedProxies: list(
    "YOUJU_TRUSTED_PROXIES",
    "Addresses of proxies whose X-Forwarded-For and X-End-User-Id are believed, such as 10.0.0.0/8,::1.",
    /^[\da-fA-F:.]{2,45}(?:\/\d{1,3})?$/,
    "IP addresses or networks, separated by commas",
  ),
  apiKeys: list(
    "YOUJU_API_KEYS",
    "API keys as name:secret; with any, the routes of YOUJU_KEYED_ROUTES ask for one.",
    /^[\w-]{1,40}:[\x21-\x2b\x2d-\x7e]{16,200}$/,
    "name:secret pairs, separated by commas, each secret of 16 characters or more without blanks",
  ),
  keyedRoutes: choice(
    "YOUJU_KEYED_ROUTES",
    "writes-and-staff",
    "Routes that ask for an API key where there are any: feedback, verify, replies and timeline; those without feedback; or all.",
    ["writes-and-staff", "staff", "everything"],
  ),
  allowedOrigins: list(
    "YOUJU_ALLOWED_ORIGINS",
    "Web pages of other origins that may call the API from a browser, such as https://example.gov.hk; none by default.",
    /^https?:\/\/[\w.-]{1,253}(?::\d{1,5})?$/,
    "origins, separated by commas",
  ),
  chatBaseUrl: {
    variable: "OPENAI_BASE_URL",
    description:
      "Address of an OpenAI-compatible server (with its /v1) whose model writes answers; without it nothing leaves the machine.",
    expected: "an http or https address without a user name, or empty",
    schema: z.string().refine((value) => value === "" || isServerAddress(value)),
    fallback: "",
    shown: "",
  },
  chatApiKey: text(
    "OPENAI_API_KEY",
    "",
    "Key of that server; empty where it wants none.",
    /^[!-~]{0,4096}$/,
    "printable ASCII without blanks, or empty",
  ),
  chatModel: text(
    "CHAT_MODEL",
    "",
    "Name of the model, as that server knows it.",
    /^[^\p{C}]{0,200}$/u,
    "a name of at most 200 characters, or empty",
  ),
  chatTimeoutMs: integer(
    "YOUJU_CHAT_TIMEOUT_MS",
    20_000,
    "Longest time that a chat model gets for an answer, in milliseconds; then it is quoted instead.",
    50,
    600_000,
  ),
  chatIdleTimeoutMs: integer(
    "YOUJU_CHAT_IDLE_TIMEOUT_MS",
    10_000,
    "Longest time that a chat model may be silent, in milliseconds.",
    50,
    600_000,
  ),
  promptsFolder: folder("YOUJU_PROMPTS", "prompts", "Folder of the words given to a chat model."),
  auditKeeps: choice(
    "YOUJU_AUDIT",
    "ids",
    "What the audit log keeps of each question: nothing at all (off), outcomes and ids without a word of it, or its words too, without identity card numbers, telephone numbers and e-mail addresses.",
    ["off", "ids", "questions"],
  ),
  auditFolder: folder("YOUJU_AUDIT_FOLDER", "audit", "Folder of the audit log, audit.jsonl."),
  auditFileBytes: integer(
    "YOUJU_AUDIT_FILE_BYTES",
    16_777_216,
    "Size from which on the audit log continues in a new file, in bytes.",
    1_024,
    900_000_000,
  ),
  auditFiles: integer(
    "YOUJU_AUDIT_FILES",
    8,
    "Files of the audit log that are kept; the oldest are removed.",
    1,
    1_000,
  ),
  logLevel: choice("LOG_LEVEL", "info", "Least level that is logged.", LOG_LEVELS),
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

/** The checked configuration; folders are absolute unless the environment gave a relative one. */
export type Config = {
  readonly [name in keyof typeof SETTINGS]: (typeof SETTINGS)[name] extends Setting<infer T> ? T : never;
};

/** Reads the configuration; throws config-invalid naming the variable, never its value. An empty variable is unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const entries = Object.entries(SETTINGS).map(([name, setting]) => [
    name,
    readSetting(setting, environment),
  ]);
  return Object.fromEntries(entries) as Config;
}

/** The text of .env.example: every variable with its meaning, its bounds and its default. */
export function environmentExample(): string {
  const blocks = Object.values(SETTINGS).map(
    ({ variable, description, expected, shown }: Setting<unknown>) =>
      `# ${description}\n# It must be ${expected}.\n# ${variable}=${shown}\n`,
  );
  return [
    "# Settings of youju, each with its default. Copy to .env and remove the # before what you change.\n# Written from src/config.ts by scripts/write-env-example.mjs.\n",
    ...blocks,
  ].join("\n");
}

function readSetting(
  { variable, expected, schema, fallback, shown }: Setting<unknown>,
  environment: Readonly<Record<string, string | undefined>>,
): unknown {
  const given = environment[variable]?.trim();
  const result = schema.safeParse(given === undefined || given === "" ? fallback : given);
  if (result.success) return result.data;
  throw new AssistantError("config-invalid", `${variable} must be ${expected}.`, {
    remedy: `Correct ${variable}, or remove it for the default (${shown}).`,
  });
}

function isServerAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, hash } = new URL(value);
  return /^https?:$/.test(protocol) && username === "" && hash === "";
}
