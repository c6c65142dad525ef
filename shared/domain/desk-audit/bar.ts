import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";

/** What forbids a desk audit to assess a tax and period, each with its provision. */
export const BARS = {
  /** The months were covered by a planned or unplanned field audit of the tax. */
  "audited-before": tc("117.8"),
  /** The taxpayer's business in a trade zone of special regime is not subject to tax audits. */
  "trade-zone": tc("109.4"),
  /** The limitation of the obligation is over. */
  "time-barred": tc("68.3.2"),
} as const satisfies Record<string, LegalBasis>;
export type Bar = keyof typeof BARS;
