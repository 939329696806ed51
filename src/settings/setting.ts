// A variable's name, default and bounds come in; a setting goes out that can check what an environment gives for it, and can
// say what it must be. Which settings there are is in config.ts.
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The folder that holds package.json, so that the defaults do not depend on where the command is called. */
const PACKAGE_ROOT = new URL("../../", import.meta.url);

/** One environment variable. */
export interface Setting<T> {
  readonly variable: string;
  readonly description: string;
  /** What a value must be, as the end of a sentence: "an integer from 0 to 65535". */
  readonly expected: string;
  readonly schema: z.ZodType<T, string>;
  readonly fallback: string;
  /** The default as documents show it: a folder's is relative to the package. */
  readonly shown: string;
}

/** A text of one shape. */
export function text(
  variable: string,
  fallback: string,
  description: string,
  shape: RegExp,
  expected: string,
): Setting<string> {
  return { variable, fallback, shown: fallback, description, expected, schema: z.string().regex(shape) };
}

/** A whole number within bounds. */
export function integer(
  variable: string,
  fallback: number,
  description: string,
  least: number,
  most: number,
): Setting<number> {
  return {
    variable,
    fallback: String(fallback),
    shown: String(fallback),
    description,
    expected: `an integer from ${least} to ${most}`,
    schema: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
  };
}

/** One of a few words. */
export function choice<const T extends string>(
  variable: string,
  fallback: T,
  description: string,
  values: readonly T[],
): Setting<T> {
  return {
    variable,
    fallback,
    shown: fallback,
    description,
    expected: `one of ${values.join(", ")}`,
    schema: z.enum(values) as z.ZodType<T, string>,
  };
}

/** Values separated by commas, each of one shape; none by default. */
export function list(
  variable: string,
  description: string,
  shape: RegExp,
  expected: string,
): Setting<readonly string[]> {
  return {
    variable,
    fallback: "",
    shown: "",
    description,
    expected,
    schema: z
      .string()
      .transform((value) => value.split(",").flatMap((each) => each.trim() || []))
      .pipe(z.array(z.string().regex(shape))),
  };
}

/** A folder; the default lies in the package. */
export function folder(variable: string, fallback: string, description: string): Setting<string> {
  return {
    variable,
    fallback: fileURLToPath(new URL(fallback, PACKAGE_ROOT)),
    shown: fallback,
    description,
    expected: "a path",
    schema: z.string().refine((path) => !path.includes("\0")),
  };
}
