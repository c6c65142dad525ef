import type { CheckDefinition } from "./check.ts";
import { U02 } from "./single-tax/u-02-trade-ceiling.ts";
import { U09 } from "./single-tax/u-09-turnover.ts";

/** Every check of the single tax the office's data can decide; see `docs/turnover-checks.md`. */
export const SINGLE_TAX_CHECKS: readonly CheckDefinition[] = [U02, U09];
