import type { LegalBasis } from "../../kernel/legal-basis.ts";
import { ZERO } from "../../kernel/money.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import type { FormCode } from "../finding.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import type { CheckDefinition, Claim } from "./check.ts";
import { type ClaimParts, claimOf } from "./claim.ts";

/** A check whose findings are risks alone: facts an officer has to ask about, never an amount to charge. */
export const signCheck = (
  id: string,
  scope: CheckDefinition["scope"],
  taxes: readonly FormCode[],
  articles: readonly [LegalBasis, ...LegalBasis[]],
  more: { readonly readings?: readonly ReadingId[]; readonly from?: PlainDate } = {},
): CheckDefinition => ({
  id,
  scope,
  taxes,
  title: `check.${id}.title`,
  articles,
  effectiveFrom: more.from ?? plainDate("2022-01-01"),
  effectiveTo: null,
  readings: more.readings ?? [],
  kinds: ["risk"],
});

type SignParts = Omit<ClaimParts, "kind" | "declared" | "computed" | "difference">;

/** A risk without an amount; the sums it speaks of stand in its text and working. */
export const signOf = (check: CheckDefinition, parts: SignParts): Claim =>
  claimOf(check, { ...parts, kind: "risk", declared: null, computed: null, difference: ZERO });
