// A JSON schema of the contract comes in; an arbitrary of values goes out that mostly fit it and sometimes do not: what a client
// sends that has read the contract, and one that has read it badly.
import fc from "fast-check";

/** The parts of JSON Schema that the contract document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
}

/** Text that parsers, models and people stumble over. */
export const AWKWARD_TEXT: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "\u202e\u2066",
    "\u{e0041}\u{e0042}",
    "What is the Youth Link?",
    "創科發展藍圖是甚麼？",
    "氢能怎样发展？同埋幾時？",
    "政府有咩措施幫初創？",
    "policy-address-2024-ch4.en#p1",
    "__proto__",
    "2024-02-30",
    "2024-10-16",
    "ITIB",
    "100億元、$10 billion、二零三零年、第四季",
    "<img src=x onerror=alert(1)>",
    "'; DROP TABLE x; --",
    "../../../etc/passwd",
    "{{7*7}}",
  ),
  fc
    .tuple(
      fc.constantFrom("a", "一", " ", "1,", "(", "？", "\u0301", "👩‍💻"),
      fc.integer({ min: 1, max: 3_000 }),
    )
    .map(([unit, times]) => unit.repeat(times)),
);

/** Any JSON at all. */
const anyJson = fc.jsonValue({ maxDepth: 4 });

/** Values of the schema; about one in eight of every part is something else. */
export function shapedBy(schema: Schema, resolve: (reference: string) => Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 7, arbitrary: fitting(schema, resolve) },
    { weight: 1, arbitrary: fc.oneof(anyJson, AWKWARD_TEXT) },
  );
}

function fitting(schema: Schema, resolve: (reference: string) => Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fitting(resolve(schema.$ref), resolve);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => shapedBy(choice, resolve)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const type = typeof schema.type === "string" ? schema.type : (schema.type?.[0] ?? "object");
  switch (type) {
    case "string":
      return AWKWARD_TEXT;
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? -5, max: Math.max(schema.minimum ?? 5, schema.maximum ?? 50) }),
        fc.double({ noNaN: true }),
      );
    case "array":
      return fc.array(shapedBy(schema.items ?? {}, resolve), {
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case "null":
      return fc.constant(null);
    default:
      return objects(schema, resolve);
  }
}

function objects(schema: Schema, resolve: (reference: string) => Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [name, shapedBy(field, resolve)]),
  );
  const required = (schema.required ?? []).filter((name) => name in fields);
  const shaped = fc.record(fields, { requiredKeys: required });
  return fc.oneof(
    { weight: 9, arbitrary: shaped },
    {
      weight: 1,
      arbitrary: fc.tuple(shaped, anyJson).map(([value, more]) => ({ ...value, unexpected: more })),
    },
  );
}
