// The places that each way to rank gave each question come in; figures with intervals, and what each way differs from the
// service, go out. Every test is paired, and corrected for how many were made.
import {
  estimateDifference,
  holmCorrection,
  type PairedEffect,
  signFlipP,
} from "../figures/paired-differences.ts";
import { type Estimate, estimateShare } from "../statistics.ts";
import { FIGURES, type FigureName, type Places } from "./places.ts";

/** One question under one way to rank. */
export interface PlacedQuestion extends Places {
  /** Questions that share it are drawn and flipped together. */
  readonly cluster: string;
}

/** A way to rank and what it did, the same questions in the same order as every other way. */
export interface RankedWay {
  readonly name: string;
  readonly questions: readonly PlacedQuestion[];
}

/** What a way came to. */
export interface WayFigures {
  readonly name: string;
  readonly figures: Readonly<Record<FigureName, Estimate>>;
  /** Its first places against the service's; null for the service itself. */
  readonly against: (PairedEffect & { readonly p: number; readonly pHolm: number }) | null;
}

/** The figures of the service, which comes first, and of the others against it; empty without questions. */
export function summarizeWays([service, ...others]: readonly RankedWay[]): readonly WayFigures[] {
  if (service === undefined || service.questions.length === 0) return [];
  const effects = others.map((way) => {
    const differences = way.questions.map((question, i) => ({
      cluster: question.cluster,
      difference: first(question) - first(service.questions[i] as PlacedQuestion),
    }));
    return { way, effect: estimateDifference(differences) as PairedEffect, p: signFlipP(differences) };
  });
  const corrected = holmCorrection(effects.map(({ p }) => p));
  return [
    { name: service.name, figures: figuresOf(service), against: null },
    ...effects.map(({ way, effect, p }, i) => ({
      name: way.name,
      figures: figuresOf(way),
      against: { ...effect, p, pHolm: corrected[i] ?? 1 },
    })),
  ];
}

function first(question: Places): number {
  return FIGURES["hit@1"](question) ? 1 : 0;
}

function figuresOf({ questions }: RankedWay): WayFigures["figures"] {
  const entries = Object.entries(FIGURES).map(([name, holds]) => [
    name,
    estimateShare(
      questions.map((question) => ({
        cluster: question.cluster,
        numerator: holds(question) ? 1 : 0,
        denominator: 1,
      })),
    ),
  ]);
  return Object.fromEntries(entries) as WayFigures["figures"];
}
