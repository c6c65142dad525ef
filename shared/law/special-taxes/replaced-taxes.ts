import type { Derivation } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findInTable, type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { day, words, workingStep } from "../working.ts";

export const REPLACING_REGIMES = [
  "patent",
  "high-tech-park",
  "mining",
  "e-commerce",
  "gambling",
  "trade-zone",
  "free-economic-zone",
] as const;
type ReplacingRegime = (typeof REPLACING_REGIMES)[number];

/** Taxes a regime may stand for; VAT is that of supplies, never of imports. */
export const REPLACED_TAXES = ["profit-tax", "sales-tax", "vat"] as const;
type ReplacedTax = (typeof REPLACED_TAXES)[number];

const DIMENSIONS = ["regime"] as const;

/**
 * Where a regime stands for the profit tax, the sales tax and the VAT of supplies: `instead` of them a tax of its own, or
 * `exempt`. A free economic zone is exempt of every tax, for what meets art. 427(1) alone.
 */
export const REPLACING_REGIMES_TABLE: LawTable<"regime"> = {
  id: "regime.replaces",
  title: "law.table.regime.replaces",
  dimensions: DIMENSIONS,
  unit: "text",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["patent"], "instead", tc("416.2")],
    [["high-tech-park"], "exempt", tc("434.1")],
    [["mining"], "instead", tc("436.2")],
    [["e-commerce"], "instead", tc("443.3")],
    [["gambling"], "instead", tc("450.2")],
    [["trade-zone"], "instead", tc("457.4")],
    [["free-economic-zone"], "exempt", tc("430.1")],
  ]),
};

/** Where the Code sends an activity that does not meet the regime's conditions, or says whom the regime is for. */
const CONDITIONS: Readonly<Record<ReplacingRegime, string>> = {
  patent: "416.5",
  "high-tech-park": "432",
  mining: "437",
  "e-commerce": "443.5.1",
  gambling: "450.1",
  "trade-zone": "457.3¹",
  "free-economic-zone": "430.3",
};

export interface ReplacedTaxInput {
  readonly regime: ReplacingRegime;
  readonly tax: ReplacedTax;
  readonly on: PlainDate;
  /** Whether the activity meets the regime's conditions; where it does not, the general regime applies (430(3), 432). */
  readonly qualifying: boolean;
  /** A supply of a free economic zone to the rest of the country: goods bear VAT, services every tax (430(3), (6)). */
  readonly domestic: "goods" | "services" | null;
}

export interface ReplacedTaxVerdict {
  readonly replaced: boolean;
  readonly derivation: Derivation;
}

const verdict = (replaced: boolean, input: ReplacedTaxInput, place: string): ReplacedTaxVerdict => ({
  replaced,
  derivation: [
    workingStep(
      replaced ? "regime.replaces" : "regime.general",
      null,
      { on: day(input.on) },
      words(input.regime),
      place,
    ),
  ],
});

/** Whether a regime stands for a tax on a day (art. 416, 430, 434, 436, 443, 450, 457). */
export const decideReplacedTax = (
  input: ReplacedTaxInput,
): Result<ReplacedTaxVerdict, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const row = findInTable(REPLACING_REGIMES_TABLE, { regime: input.regime }, input.on);
  if (!row.ok) return err({ code: "incomplete", missing: row.error });
  if (!input.qualifying) return ok(verdict(false, input, CONDITIONS[input.regime]));
  if (input.regime === "free-economic-zone" && input.domestic === "services")
    return ok(verdict(false, input, "430.6"));
  if (input.regime === "free-economic-zone" && input.domestic === "goods" && input.tax === "vat")
    return ok(verdict(false, input, "430.3"));
  return ok(verdict(true, input, row.value.basis));
};
