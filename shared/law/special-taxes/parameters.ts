import { plainDate } from "../../kernel/plain-date.ts";
import { changedBy, ofCode } from "../value-of-the-code.ts";

/**
 * Values of the special taxes. Rates of the Cabinet are the office's to enter: `gambling.cabinet-rate` by the unit, som, or for `online`, a
 * share (art. 453(3)).
 */
export const SPECIAL_TAX_PARAMETERS = [
  /** Shares of the base. */
  ofCode("mining.rate", "0.1", "439"),
  ofCode("e-commerce.rate", "0.02", "446.1"),
  ofCode("gambling.online-rate", "0.01", "453.2", {
    from: plainDate("2024-01-01"),
    to: plainDate("2025-12-31"),
  }),
  ofCode("gambling.online-rate", "0.02", "453.2", {
    from: plainDate("2026-01-01"),
    to: plainDate("2026-12-31"),
  }),
  ofCode("gambling.online-rate", "0.03", "453.2", { from: plainDate("2027-01-01") }),
  /** Whether the territory of Tamchy is exempt; its chapter is in the text as law 137 wrote it. */
  changedBy("regime.tamchy", "exempt", "467.1", "law-137-2025"),
  /** Times the tax, for revenue above the declared that was not declared in time. */
  ofCode("trade-zone.undeclared-coefficient", "3", "459.3"),
] as const;
