import { ofCode } from "../value-of-the-code.ts";

/** Values of arts. 301–329 besides the rate. */
export const VAT_PARAMETERS = [
  /** Counts of calculation indices a fixed asset must at least cost, and months it must be kept. */
  ofCode("vat.asset-import.indices", "5000", "301.1"),
  ofCode("vat.asset-import.months", "60", "301.4"),
  /** The simplified refund: share of zero-rate supplies, som of them in a year, som of own fixed assets. */
  ofCode("vat.refund.zero-share", "0.5", "328.1.1"),
  ofCode("vat.refund.zero-supplies", "40000000.00", "328.1.2"),
  ofCode("vat.refund.own-assets", "15000000.00", "328.1.3"),
  /** Risk factors of an excess: months of business and of export, share added by the last two audits. */
  ofCode("vat.refund.business-months", "24", "327.5.1"),
  ofCode("vat.refund.export-months", "12", "327.5.2"),
  ofCode("vat.refund.added-share", "0.1", "327.5.6"),
  /** Share of a wrongly refunded sum for each day from its transfer on. */
  ofCode("vat.refund.penalty-rate", "0.0009", "329.3"),
  /** Calendar days for the papers of an export to the EAEU, and to confirm the export of goods under art. 324. */
  ofCode("vat.export-papers.days", "180", "303.2"),
  ofCode("vat.conditional-import.days", "180", "324.2"),
  ofCode("vat.conditional-asset.months", "60", "324.5"),
  /** A contract on a socially significant object: days to notice it, years to hand over what is built, imported, bought. */
  ofCode("vat.social-object.notice-days", "30", "295.2.2.б"),
  ofCode("vat.social-object.build-years", "3", "295.2.2.а"),
  ofCode("vat.social-object.import-years", "1", "295.2.2.а"),
  /** Months raw material may be processed across a border of the EAEU. */
  ofCode("vat.tolling.months", "24", "251..4"),
] as const;
