import type { CheckDefinition } from "./check.ts";
import { P01, P02, P03, P04 } from "./patent/decide-patent.ts";
import { P05, P07 } from "./patent/year-signs.ts";

/** Every check of a patent the office's data can decide; see `docs/income-checks.md`. */
export const PATENT_CHECKS: readonly CheckDefinition[] = [P01, P02, P03, P04, P05, P07];
