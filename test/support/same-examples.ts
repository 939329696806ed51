// The examples of the laws (fast-check) are the same in each run: a change is judged by what it changes. `FAST_CHECK_SEED=random` draws
// others, any number those of that number; what fails says its seed.
import fc from "fast-check";

const { FAST_CHECK_SEED = "20241016" } = process.env;
if (FAST_CHECK_SEED !== "random") fc.configureGlobal({ seed: Number(FAST_CHECK_SEED) });
