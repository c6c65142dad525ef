import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import type { Reading } from "./reading.ts";

type Alternatives = readonly [string, string, ...string[]];

const reading = <Id extends string, const Keys extends Alternatives>(
  id: Id,
  norms: readonly [string, ...string[]],
  alternatives: Keys,
  byDefault: Keys[number],
  choosable = false,
) => {
  const [first, ...rest] = norms;
  const places: readonly [LegalBasis, ...LegalBasis[]] = [tc(first), ...rest.map(tc)];
  return { id, norms: places, alternatives, byDefault, choosable } satisfies Reading;
};

/**
 * The doubtful norms that touch terms, penalty, limitation, sanctions, service, registration and VAT. Ids follow the
 * office's digest of the general part (A-) and of the special part (S-); R- are those found while coding registration.
 */
export const READINGS = [
  reading("A-01", ["125.11", "123.6"], ["calendar", "working"], "calendar", true),
  reading("A-02", ["18.6¹"], ["terms-only", "penalty-too"], "terms-only"),
  reading("A-03", ["18.2"], ["one-shift", "two-shifts"], "one-shift"),
  reading("A-04", ["18.4", "18.3"], ["trigger-day", "start-day"], "trigger-day", true),
  reading("A-05", ["106.6", "18.2"], ["day-in-time", "day-late"], "day-in-time"),
  reading("A-06", ["97.2.2"], ["days-moved", "hours"], "days-moved"),
  reading("A-07", ["125.5", "97.7"], ["with-notice", "paper-only"], "with-notice"),
  reading("A-10", ["125.8", "125.7"], ["from-objection", "from-term"], "from-objection", true),
  reading("A-11", ["125.7", "97.2.2"], ["dispatched", "served"], "dispatched", true),
  reading("A-12", ["125.9"], ["after-term", "from-term-day"], "after-term", true),
  reading("A-21", ["72.2", "117.4"], ["desk-audit-counts", "field-audit-only"], "desk-audit-counts"),
  reading("A-22", ["71"], ["component-first", "debt-by-debt"], "component-first"),
  reading("A-23", ["82.3", "82.4"], ["payment-day-counted", "payment-day-free"], "payment-day-counted", true),
  reading("A-25", ["163.1", "17.3"], ["lower-band", "upper-band"], "lower-band", true),
  reading("A-28", ["159.1", "159.2"], ["block", "from-service"], "block"),
  reading("A-34", ["114.6.2", "113.5"], ["internal-decision", "no-decision"], "internal-decision"),
  reading("A-35", ["96.1", "97.6", "110.6"], ["appealable", "not-appealable"], "appealable"),
  reading("A-43", ["110.6", "111.1.3", "112.6"], ["internal-term", "no-term"], "internal-term", true),
  reading("A-44", ["115.1.3", "106.2.3", "99.2"], ["candidates", "at-once"], "candidates"),
  reading(
    "A-45",
    ["124.1", "117.5.2", "99.2"],
    ["no-return-is-zero", "filed-only"],
    "no-return-is-zero",
    true,
  ),
  reading("A-53", ["18.7"], ["day-end-for-returns", "working-time"], "day-end-for-returns"),
  reading("A-54", ["18.6"], ["office-calendar", "weekend-only"], "office-calendar"),
  reading("R-01", ["110.6", "108.8"], ["every-registration", "tax-registration"], "every-registration", true),
  reading("R-02", ["420.3.1", "420.5.1", "44.2"], ["day-in-time", "day-before"], "day-in-time", true),
  reading("R-03", ["255.1", "255.2"], ["after-application", "ground-day"], "after-application", true),
  reading("R-04", ["256.4", "256.3"], ["after-application", "proceedings-day"], "after-application", true),
  reading("R-05", ["113.3"], ["earlier-number", "later-number"], "earlier-number"),
  reading("R-06", ["256.2.2", "436.6", "450.6"], ["next-month", "application-day"], "next-month", true),
  reading("R-07", ["420.2"], ["registration-day", "next-month"], "registration-day", true),
  reading("R-08", ["416.5"], ["month", "patent-term"], "month"),
  reading("S-01", ["15.2"], ["stored-edition", "later-editions"], "stored-edition"),
  reading("S-09", ["18.6¹", "82.3"], ["not-applied", "applied"], "not-applied"),
  reading("S-10", ["68.1", "18.3"], ["same-date", "day-later"], "same-date", true),
  reading("S-11", ["67.3"], ["tyiyn", "whole-som"], "tyiyn"),
  reading("S-12", ["125.10", "163.4"], ["tax-and-penalty", "with-sanction"], "tax-and-penalty"),
  reading("S-14", ["117.8"], ["block", "by-question"], "block"),
  reading("S-16", ["317.2"], ["share-of-sum", "as-printed"], "share-of-sum"),
  reading("S-17", ["315.3.1", "316.5"], ["unpaid-warning", "unpaid-reject"], "unpaid-warning"),
  reading("S-18", ["316.5", "174"], ["reject", "accept"], "reject"),
  reading("S-19", ["316.3"], ["cost-unchanged", "cost-denied"], "cost-unchanged"),
  reading("S-20", ["255"], ["application-first", "deemed-always"], "application-first"),
  reading("S-22", ["308.5"], ["ask-first", "assess"], "ask-first"),
  reading("S-50", ["146", "125.1"], ["decision-needed", "without-decision"], "decision-needed"),
  reading("S-51", ["72.2", "125.6"], ["thirty-percent", "fifty-percent"], "thirty-percent"),
  reading("S-54", ["308.1", "366.1"], ["divide-by-both", "divide-by-vat"], "divide-by-both"),
] as const;

export type ReadingId = (typeof READINGS)[number]["id"];
