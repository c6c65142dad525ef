import type { CheckDefinition } from "./check.ts";
import { S01 } from "./sales-tax/s-01-arithmetic.ts";

/** Every check of the sales tax the office's data can decide; see `docs/turnover-checks.md`. */
export const SALES_TAX_CHECKS: readonly CheckDefinition[] = [S01];
