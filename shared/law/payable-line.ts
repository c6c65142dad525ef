import type { FormCode } from "./finding.ts";

/**
 * The line in which a form states what is payable by one day: VAT 319(2), import 320(2), sales tax 370, wages 202(1), profit tax
 * 243 and 242, single tax 425, and the smaller taxes. Absent: paid in instalments (property 396, trade zone 464) or before the
 * document is issued (patent 417), so that no single line answers a payment.
 */
export const PAYABLE_LINE: Readonly<Partial<Record<FormCode, string>>> = {
  VAT: "150",
  IND: "060",
  ST: "100",
  PIT: "060",
  ADV: "060",
  END: "P230",
  UNI: "100",
  EXC: "050",
  ROY: "030",
  BON: "020",
  WHT: "030",
  TRN: "020",
  MET: "030",
  MIN: "020",
  ECM: "030",
  GAM: "030",
};
