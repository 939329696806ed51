// What is measured of a collection of one size: what the report is written from.
import type { QuestionFigures } from "./measure-questions.ts";
import type { SearchFigures } from "./measure-search.ts";

/** What one build costs in a process of its own; a graph's trial, which is another process, is not in it. */
export interface BuildFigures {
  readonly seconds: number;
  readonly processorSeconds: number;
  /** The most resident memory that the process ever had. */
  readonly peakBytes: number;
}

/** A collection of one size, measured. */
export interface SizeReport {
  readonly paragraphs: number;
  readonly chunks: number;
  readonly build: {
    readonly first: BuildFigures;
    /** The same again with nothing changed. */
    readonly unchanged: BuildFigures;
    /** After one document changed; undefined where none is generated. */
    readonly changed: BuildFigures | undefined;
    /** On the disk. */
    readonly bytes: number;
  };
  readonly openSeconds: number;
  readonly search: SearchFigures;
  readonly questions: QuestionFigures;
  /** Mean milliseconds of a question in the encoder, in the searches, and in all. */
  readonly share: { readonly embed: number; readonly search: number; readonly whole: number };
  /** Resident memory in bytes of a process that has opened it and answered questions; undefined: not measured. */
  readonly memory: Readonly<Record<string, number | undefined>>;
}
