import type { CheckDefinition } from "./check.ts";
import { S01 } from "./sales-tax/s-01-arithmetic.ts";
import { S02 } from "./sales-tax/s-02-activity-rate.ts";
import { S03 } from "./sales-tax/s-03-buyer-rate.ts";
import { S06 } from "./sales-tax/s-06-period.ts";

/** Every check of the sales tax the office's data can decide; see `docs/turnover-checks.md`. */
export const SALES_TAX_CHECKS: readonly CheckDefinition[] = [S01, S02, S03, S06];
