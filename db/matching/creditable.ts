/**
 * An invoice a buyer may credit as it stands; to the letter the condition of the index `invoices_creditable`, so
 * that SQLite matches from the index alone. The law's verdict on all others is not SQL's.
 */
export const creditable = (alias: string): string =>
  `${alias}.status = 'valid' AND ${alias}.missing IS NULL AND ${alias}.cash_part IS NULL AND ${alias}.payment IN ('cashless', 'unpaid')`;

/** Up to a som the buyer's VAT may differ from the invoice's, tyiyn; wider differences are looked at. */
export const MATCHING_SLACK = 100;
