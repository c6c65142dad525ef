import { ofCode } from "../value-of-the-code.ts";

/** Som of revenue in twelve months in a row up to which the lower rates of the single tax hold. */
export const SINGLE_TAX_PARAMETERS = [
  ofCode("single-tax.trade-lower.ceiling", "50000000.00", "423.1.1.а"),
  ofCode("single-tax.zero-rate.ceiling", "15000000.00", "423.8.1"),
] as const;
