import { Exact, exactOf, minMoney, roundToTyiyn, type Tyiyn, tyiyn } from "../../kernel/money.ts";

/**
 * Settings of the office, not law: up to where a difference counts as rounding. A line of a return may differ by one
 * som; a bridge between two turnovers by one percent or 100,000 som, whichever is less.
 */
const LINE_TOLERANCE: Tyiyn = tyiyn(1_00);
const BRIDGE_SHARE = "0.01";
const BRIDGE_CEILING: Tyiyn = tyiyn(100_000_00);
/** VAT.075 is a percentage to two places; the last place may be rounded either way. */
export const SHARE_TOLERANCE = 1;
/** Years of the civil limitation after which an unpaid debt is worth a look (the Code refers to the civil law). */
export const CIVIL_LIMITATION_YEARS = 3;

/** Whether a difference is past rounding. */
export const isMaterial = (difference: number): boolean => Math.abs(difference) > LINE_TOLERANCE;

/** Bound of a bridge between two turnovers. */
export const bridgeTolerance = (turnover: Tyiyn): Tyiyn =>
  minMoney(BRIDGE_CEILING, roundToTyiyn(exactOf(turnover).abs().times(new Exact(BRIDGE_SHARE))));
