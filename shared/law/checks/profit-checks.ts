import type { CheckDefinition } from "./check.ts";
import { N01 } from "./profit/n-01-income.ts";
import { N02 } from "./profit/n-02-advances.ts";
import { N03 } from "./profit/n-03-annual.ts";
import { N04 } from "./profit/n-04-losses.ts";
import { N05 } from "./profit/n-05-documents.ts";
import { N06 } from "./profit/n-06-special-sellers.ts";
import { N08 } from "./profit/n-08-repairs.ts";
import { N09 } from "./profit/n-09-charity.ts";
import { N11 } from "./profit/n-11-written-off.ts";
import { N12 } from "./profit/n-12-rate.ts";
import { N17 } from "./profit/n-17-loss-series.ts";
import { N18 } from "./profit/n-18-payroll.ts";

/** Every check of the profit tax the office's data can decide; what the others wait for is in `docs/income-checks.md`. */
export const PROFIT_CHECKS: readonly CheckDefinition[] = [
  N01,
  N02,
  N03,
  N04,
  N05,
  N06,
  N08,
  N09,
  N11,
  N12,
  N17,
  N18,
];
