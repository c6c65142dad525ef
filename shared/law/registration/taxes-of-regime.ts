/** Taxes a payer of each regime meets, by the codes of their forms: lines of the registration card (108(6)). */
import type { FormCode } from "../finding.ts";
import type { Regime } from "./kinds.ts";

/** The regime's own tax first; withholding of employees' income tax goes with every regime but the patent (416(3)). */
const TAXES_OF_REGIME: Readonly<Record<Regime, readonly FormCode[]>> = {
  general: ["END", "VAT", "ST", "PIT"],
  "single-tax": ["UNI", "PIT"],
  patent: ["PAT"],
  "trade-zone": ["ZON"],
  "free-economic-zone": ["END", "PIT"],
  "high-tech-park": ["END", "PIT"],
  mining: ["MIN", "PIT"],
  "e-commerce": ["ECM", "PIT"],
  gambling: ["GAM", "PIT"],
};

/** Organizations on the general regime pay profit tax in advance (243). */
export const taxesOfRegime = (regime: Regime, kind: string | null): readonly FormCode[] =>
  regime === "general" && kind !== "sole-trader" && kind !== "individual"
    ? [...TAXES_OF_REGIME.general, "ADV"]
    : TAXES_OF_REGIME[regime];
