import type { CheckDefinition } from "./check.ts";
import { I01, I02, I04, I05, I09 } from "./income/decide-income.ts";
import { I06 } from "./income/i-06-unpaid.ts";

/** Every check of the agent's income tax the office's data can decide; see `docs/income-checks.md`. */
export const INCOME_CHECKS: readonly CheckDefinition[] = [I01, I02, I04, I05, I06, I09];
