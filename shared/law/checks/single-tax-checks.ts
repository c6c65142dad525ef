import type { CheckDefinition } from "./check.ts";
import { U01 } from "./single-tax/u-01-eligibility.ts";
import { U02 } from "./single-tax/u-02-trade-ceiling.ts";
import { U03 } from "./single-tax/u-03-excluded-trader.ts";
import { U04 } from "./single-tax/u-04-zero-rate.ts";
import { U05 } from "./single-tax/u-05-payment-form.ts";
import { U06 } from "./single-tax/u-06-rates.ts";
import { U07 } from "./single-tax/u-07-anonymous.ts";
import { U09 } from "./single-tax/u-09-turnover.ts";
import { U11 } from "./single-tax/u-11-period.ts";
import { U12 } from "./single-tax/u-12-early-return.ts";

/** Every check of the single tax the office's data can decide; see `docs/turnover-checks.md`. */
export const SINGLE_TAX_CHECKS: readonly CheckDefinition[] = [
  U01,
  U02,
  U03,
  U04,
  U05,
  U06,
  U07,
  U09,
  U11,
  U12,
];
