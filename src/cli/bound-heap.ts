// For a process that answers for weeks: makes V8 collect before its heap has grown far beyond what is alive, and keeps what lives no
// longer than a question among the young, which are collected cheaply.
import { setFlagsFromString } from "node:v8";

/**
 * How far the heap may grow beyond what was alive after the last collection, in percent. V8's own choice follows the rate of allocation and
 * let a service under load reach four times what it needs; docs/reliability.md has both figures.
 */
const GROWTH_PERCENT = 30;

/** Bounds the heap of this process from here on. V8 reads the flag at each collection, so that it may be set late. */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  // V8 puts objects of a place in the program among the old at once where they outlived its first, frequent collections. Candidates of
  // a question do while its heap is small, and ever after filled old space with what is dead a millisecond later.
  setFlagsFromString("--no-allocation-site-pretenuring");
}
