import { assumed, changedBy, ofCode } from "../value-of-the-code.ts";

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
  /** The method of the authorised body (60¹(5)) is not in the Code: every factor weighs the same until the office enters it. */
  assumed("risk.weight.objects-differ", "1", "60¹.5", "code"),
  assumed("risk.weight.tax-differs", "1", "60¹.5", "code"),
  assumed("risk.weight.income-differs-from-insurance", "1", "60¹.5", "code"),
  assumed("risk.weight.loss-declared", "1", "60¹.5", "code"),
  assumed("risk.weight.burden-low", "1", "60¹.5", "code"),
  assumed("risk.weight.invoices-differ", "1", "60¹.5", "code"),
  assumed("risk.weight.notice-unanswered", "1", "60¹.5", "code"),
  assumed("risk.weight.eaeu-data-differ", "1", "60¹.5", "code"),
  assumed("risk.weight.advance-lowered", "1", "60¹.5", "code"),
  assumed("risk.weight.social-object-contract", "1", "60¹.5", "code"),
  assumed("risk.weight.by-method", "1", "60¹.5", "code"),
  /** Taxpayers alike, fewer of whom make no average. */
  assumed("risk.burden.peers", "5", "118.5.3", "code"),
  ofCode("market-price.deviation", "0.2", "139.3"),
  /** Workers above those entered in the cabinet that make the ground: any. */
  changedBy("indirect.hidden-workers.least", "1", "138.1.3", "law-136-2024"),
  changedBy("sanction.unified-return.indices", "70", "163.1²", "law-185-2025"),
  changedBy("sanction.undocumented-goods.rate", "0.05", "163.4", "law-185-2025"),
  changedBy("sanction.agent.monthly-rate", "0.1", "164.1", "law-37-2025"),
  changedBy("sanction.agent.cap", "0.5", "164.1", "law-37-2025"),
] as const;
