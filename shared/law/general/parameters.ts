import { assumed, ofCode } from "../value-of-the-code.ts";

/** Values of the computations of the general part. Shares are of one; indices are counts of calculation indices. */
export const GENERAL_PARAMETERS = [
  ofCode("debt.public-list.indices", "5000", "60.2.6"),
  ofCode("debt.property-registration.indices", "5", "145.3"),
  ofCode("related-parties.share", "0.2", "35.1.1"),
  ofCode("preferential.decision.sanction-share", "0.5", "72.2.1"),
  ofCode("preferential.complaint.penalty-share", "0.7", "72.2.3"),
  ofCode("preferential.complaint.sanction-share", "0.7", "72.2.3"),
  ofCode("deferral.rate-multiplier", "2", "91.4"),
  /** The Code names no number of days; 365 is the likely one. */
  assumed("deferral.year-days", "365", "91.4", "code"),
  ofCode("refund.daily-rate", "0.0009", "93.13"),
  ofCode("limitation.sanction-suit.years", "6", "161.1"),
  ofCode("risk.burden-below", "0.25", "118.5.3"),
  ofCode("market-price.deviation", "0.2", "139.3"),
  ofCode("sanction.unified-return.indices", "70", "163.1²"),
  ofCode("sanction.undocumented-goods.rate", "0.05", "163.4"),
  ofCode("sanction.agent.monthly-rate", "0.1", "164.1"),
  ofCode("sanction.agent.cap", "0.5", "164.1"),
] as const;
