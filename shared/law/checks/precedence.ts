import type { Claim } from "./check.ts";

/**
 * Which check keeps an amount two of them could claim (G-08, art. 176(8)): the earlier in its line. The lines are of
 * different amounts — what was sold, what was bought, what was imported, what the return adds up — and never meet.
 *
 * - Output: no return, a nil one or no registration takes all the turnover third parties prove; else invoices first, cash registers
 *   only beyond them, accounts only beyond both, the annual declaration only beyond all months, and the sales-tax
 *   bridge is a mere sign.
 * - Purchases: a document that is void for everybody (invalid, cancelled) before a wrong seller, that before a paper
 *   that does not exist or lacks requisites, then the way of payment of the whole, then parts: over the invoice,
 *   twice, in cash, too early. Each takes only what is left of the row.
 */
export const PRECEDENCE = {
  output: ["G-11", "V-33", "V-02", "V-03", "V-04", "V-06", "V-05"],
  purchases: [
    "V-08",
    "V-19",
    "V-07",
    "V-17",
    "V-09",
    "V-11",
    "V-18",
    "V-16",
    "V-10",
    "V-21",
    "V-12",
    "V-13",
    "V-20",
  ],
  imports: ["V-22", "V-23", "V-25", "V-26"],
  arithmetic: ["V-14", "V-01", "V-40", "V-36"],
  formal: ["G-10", "G-12", "G-03", "V-30", "V-42"],
} as const;

const RANK: ReadonlyMap<string, number> = new Map(
  Object.values(PRECEDENCE).flatMap((line) => line.map((check, index) => [check, index] as const)),
);

const rankOf = (check: string): number => RANK.get(check) ?? Number.MAX_SAFE_INTEGER;

/** Keeps of the claims on one document the one whose check comes first; a claim losing any document goes. */
export const resolveClaims = (claims: readonly Claim[]): readonly Claim[] => {
  const taken = new Set<string>();
  const kept: Claim[] = [];
  const ordered = [...claims].sort((a, b) => rankOf(a.finding.check) - rankOf(b.finding.check));
  for (const claim of ordered) {
    const keys = claim.documents.map((document) => `${claim.finding.tax}|${document}`);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    kept.push(claim);
  }
  return kept;
};
