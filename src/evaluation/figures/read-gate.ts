// A gate file comes in, its rules go out. A key that nobody knows is refused: a rule that does nothing would look like a
// rule that passed.

import { AssistantError } from "../../errors.ts";
import { isMetricId, type MetricId } from "../metrics.ts";
import {
  type Field,
  fieldOf,
  invalidField,
  readChoice,
  readList,
  readOptional,
  readPositiveInteger,
  readText,
} from "../read-json-lines.ts";
import { CONTROL_NAMES, type ControlName } from "../run-folder.ts";

/** The parts of a set whose figures a rule may be about. */
const GATE_PARTS = ["language", "source-language", "tag", "unanswerable-kind", "turn"] as const;

/** One of them. */
export type GatePart = (typeof GATE_PARTS)[number];

/** A figure within bounds, over the whole set or a part of it. */
export interface BoundRule {
  readonly kind: "bound";
  readonly figure: MetricId;
  /** Null: the whole set. */
  readonly part: { readonly by: GatePart; readonly name: string } | null;
  readonly least: number | null;
  readonly most: number | null;
  /** Fewest observations that the figure must have to be believed. */
  readonly counted: number;
}

/** Best less worst language of a figure. */
export interface GapRule {
  readonly kind: "gap";
  readonly figure: MetricId;
  readonly most: number;
}

/** How much worse a figure may be than in the earlier run; a loss whose interval excludes 0 fails at any size. */
export interface ChangeRule {
  readonly kind: "change";
  readonly figure: MetricId;
  readonly mostLoss: number;
}

/** A control that a figure has to be better than. */
export interface ControlRule {
  readonly kind: "control";
  readonly figure: MetricId;
  readonly control: ControlName;
}

/** A rule of a gate: a bound, a gap between languages, a loss against an earlier run, or a control to be beaten. */
export type GateRule = BoundRule | GapRule | ChangeRule | ControlRule;

/** The rules of a gate file, at least one. */
export interface Gate {
  readonly rules: readonly GateRule[];
}

const KEYS: Readonly<Record<GateRule["kind"], readonly string[]>> = {
  bound: ["figure", "part", "least", "most", "counted"],
  gap: ["gap", "most"],
  change: ["change", "mostLoss"],
  control: ["figure", "beats"],
};

/** @throws AssistantError `request-invalid` naming the field. */
export function readGate(text: string): Gate {
  const file = parse(text);
  if (fieldOf(file, "format").value !== 1) throw invalidField(fieldOf(file, "format"), "1");
  const rules = readList(fieldOf(file, "rules"), readRule);
  if (rules.length === 0) throw invalidField(fieldOf(file, "rules"), "at least one rule");
  return { rules };
}

function parse(text: string): Field {
  try {
    return { value: JSON.parse(text), line: 1, path: "" };
  } catch (cause) {
    throw new AssistantError("request-invalid", "The gate file is not JSON.", { cause });
  }
}

function readRule(item: Field): GateRule {
  const kind = kindOf(item);
  for (const key of Object.keys(item.value ?? {})) {
    if (!KEYS[kind].includes(key))
      throw invalidField(fieldOf(item, key), `one of the keys ${KEYS[kind].join(", ")}`);
  }
  if (kind === "gap")
    return { kind, figure: readFigure(item, "gap"), most: readShare(fieldOf(item, "most")) };
  if (kind === "change") {
    return { kind, figure: readFigure(item, "change"), mostLoss: readShare(fieldOf(item, "mostLoss")) };
  }
  const figure = readFigure(item, "figure");
  if (kind === "control") return { kind, figure, control: readChoice(fieldOf(item, "beats"), CONTROL_NAMES) };
  return readBound(item, figure);
}

function kindOf(item: Field): GateRule["kind"] {
  const has = (name: string): boolean => fieldOf(item, name).value !== undefined;
  if (has("gap")) return "gap";
  if (has("change")) return "change";
  return has("beats") ? "control" : "bound";
}

function readBound(item: Field, figure: MetricId): BoundRule {
  const least = readOptional(fieldOf(item, "least"), readShare);
  const most = readOptional(fieldOf(item, "most"), readShare);
  if (least === null && most === null) throw invalidField(item, "least, most or both");
  const part = readOptional(fieldOf(item, "part"), (field) => ({
    by: readChoice(fieldOf(field, "by"), GATE_PARTS),
    name: readText(fieldOf(field, "name")),
  }));
  return {
    kind: "bound",
    figure,
    part,
    least,
    most,
    counted: readOptional(fieldOf(item, "counted"), readPositiveInteger) ?? 1,
  };
}

function readFigure(item: Field, key: string): MetricId {
  const field = fieldOf(item, key);
  const name = readText(field);
  if (!isMetricId(name))
    throw invalidField(field, "the name of a figure (docs/evaluation-formats.md lists them)");
  return name;
}

function readShare(field: Field): number {
  if (typeof field.value !== "number" || !(field.value >= 0 && field.value <= 1)) {
    throw invalidField(field, "a number from 0 to 1");
  }
  return field.value;
}
