// An app comes in; the same goes out with every exchange held to its own OpenAPI document: a response must be one that the
// document promises, a request that was taken must be one that it describes.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { ServiceApp } from "../../src/http/route.ts";

type Schema = Record<string, unknown>;
interface Body {
  readonly content?: Record<string, { readonly schema?: Schema }>;
}
interface Operation {
  readonly requestBody?: Body;
  readonly responses: Record<string, Body>;
}
interface Contract {
  readonly paths: Record<string, Record<string, Operation>>;
}

/** A contract with its compiled schemas. */
interface Judge {
  readonly contract: Contract;
  readonly fits: (pointer: string, value: unknown) => string | undefined;
}

/** Apps with the same settings describe themselves alike: their document is compiled once. */
const judges = new Map<string, Promise<Judge>>();

/** What may happen on every route without being written at each: no such address, a wrong method, a fault of ours. */
const EVERYWHERE = new Set(["404", "405", "500"]);

/** The app with its `fetch` watched; a breach of the contract is an error of the test. `twin` makes its like, without its log. */
export function heldToContract(app: ServiceApp, twin: { make: () => ServiceApp; key: string }): ServiceApp {
  const fetch = app.fetch;
  app.fetch = async (request, ...rest) => {
    const asked = request.method === "POST" ? request.clone() : undefined;
    const response = await fetch(request, ...rest);
    const judge = judges.get(twin.key) ?? judgeOf(twin.make());
    judges.set(twin.key, judge);
    await check(await judge, request, asked, response);
    return response;
  };
  return app;
}

async function judgeOf(app: ServiceApp): Promise<Judge> {
  const text = await (await app.request("/openapi.json")).text();
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema(JSON.parse(text), "contract");
  const compiled = new Map<string, ValidateFunction>();
  const fits = (pointer: string, value: unknown) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` });
    compiled.set(pointer, validate);
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  };
  return { contract: JSON.parse(text) as Contract, fits };
}

async function check(
  judge: Judge,
  request: Request,
  asked: Request | undefined,
  response: Response,
): Promise<void> {
  const found = operationOf(judge.contract, request);
  if (found === undefined) return;
  const { operation, pointer } = found;
  const status = String(response.status);
  const place = `${request.method} ${new URL(request.url).pathname} ${status}`;
  const promised = operation.responses[status];
  if (promised === undefined) {
    if (EVERYWHERE.has(status)) return;
    throw new Error(`${place}: the contract does not know this status`);
  }
  await judgeBody(judge, response, promised, `${pointer}/responses/${status}`, place);
  if (asked !== undefined && operation.requestBody !== undefined && response.ok)
    await judgeBody(judge, asked, operation.requestBody, `${pointer}/requestBody`, `${place}, request`);
}

async function judgeBody(
  judge: Judge,
  message: Request | Response,
  promised: Body,
  pointer: string,
  place: string,
): Promise<void> {
  const type = (message.headers.get("content-type") ?? "").split(";")[0] ?? "";
  if (promised.content === undefined || message.body === null) return;
  if (promised.content[type] === undefined) throw new Error(`${place}: the contract does not know ${type}`);
  // A stream is left alone: a copy of it would keep it from being cancelled.
  if (!type.endsWith("json")) return;
  const wrong = judge.fits(
    `${pointer}/content/${escaped(type)}/schema`,
    JSON.parse(await message.clone().text(), trimmed),
  );
  if (wrong !== undefined) throw new Error(`${place}: ${wrong}`);
}

/** The service measures texts without the white space at their ends, which a schema cannot say. */
function trimmed(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.trim() : value;
}

function operationOf({ paths }: Contract, request: Request) {
  const parts = new URL(request.url).pathname.split("/");
  const path = Object.keys(paths).find((one) => {
    const template = one.split("/");
    return (
      template.length === parts.length &&
      template.every((part, i) => part.startsWith("{") || part === parts[i])
    );
  });
  const method = request.method.toLowerCase();
  const operation = path === undefined ? undefined : paths[path]?.[method];
  if (path === undefined || operation === undefined) return undefined;
  return { operation, pointer: `/paths/${escaped(path)}/${method}` };
}

/** A part of a JSON pointer in a URI fragment. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}
