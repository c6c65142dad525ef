import type { Derivation } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable, type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { day, named, workingStep } from "../working.ts";

export const REPLACING_REGIMES = [
  "patent",
  "high-tech-park",
  "mining",
  "e-commerce",
  "gambling",
  "trade-zone",
  "free-economic-zone",
  "tamchy",
] as const;
type ReplacingRegime = (typeof REPLACING_REGIMES)[number];

/** Taxes a regime may stand for; VAT is that of supplies, never of imports. */
export const REPLACED_TAXES = ["profit-tax", "sales-tax", "vat"] as const;
type ReplacedTax = (typeof REPLACED_TAXES)[number];

const DIMENSIONS = ["regime"] as const;

/**
 * Where a regime stands for the profit tax, the sales tax and the VAT of supplies: `instead` of them a tax of its own, or
 * `exempt`. A free economic zone is exempt of every tax, for what meets art. 427(1) alone. The territory of Tamchy, exempt alike
 * (467(1)), came with law 137, whose first day is a dated value.
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
  tamchy: "465.2",
};

export const DOMESTIC_SUPPLIES = ["goods", "listed-goods", "services"] as const;

export interface ReplacedTaxInput {
  readonly regime: ReplacingRegime;
  readonly tax: ReplacedTax;
  readonly on: PlainDate;
  /** Whether the activity meets the regime's conditions; where it does not, the general regime applies (430(3), 432). */
  readonly qualifying: boolean;
  /**
   * A supply of a free economic zone or of Tamchy to the rest of the country: goods bear VAT (430(3), 467(3)) but for a zone's on
   * the Cabinet's list; services of a zone bear every tax (430(6)).
   */
  readonly domestic: (typeof DOMESTIC_SUPPLIES)[number] | null;
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
      named([input.regime], (code) => `law.choice.tc.430.regime.${code}`),
      place,
    ),
  ],
});

/** Where a supply of a territory to the rest of the country is taxed as anybody's; null where it is not. */
const taxedInTheCountry = ({ regime, domestic, tax }: ReplacedTaxInput): string | null => {
  const goods =
    tax === "vat" && (domestic === "goods" || (domestic === "listed-goods" && regime === "tamchy"));
  if (regime === "tamchy") return goods ? "467.3" : null;
  if (regime !== "free-economic-zone") return null;
  return domestic === "services" ? "430.6" : goods ? "430.3" : null;
};

type Refused = { readonly code: "incomplete"; readonly missing: Missing };

/** The provision a regime stands for taxes by on a day. */
const placeOf = (
  { regime, on }: ReplacedTaxInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<string, Refused> => {
  if (regime === "tamchy") {
    const held = findCodeParameter(parameters, "regime.tamchy", on);
    return held.ok ? ok("467.1") : err({ code: "incomplete", missing: held.error });
  }
  const row = findInTable(REPLACING_REGIMES_TABLE, { regime }, on);
  return row.ok ? ok(row.value.basis) : err({ code: "incomplete", missing: row.error });
};

/** Whether a regime stands for a tax on a day (art. 416, 430, 434, 436, 443, 450, 457, 467). */
export const decideReplacedTax = (
  input: ReplacedTaxInput,
  context: Pick<RuleContext, "parameters">,
): Result<ReplacedTaxVerdict, Refused> => {
  const place = placeOf(input, context);
  if (!place.ok) return place;
  if (!input.qualifying) return ok(verdict(false, input, CONDITIONS[input.regime]));
  const taxed = taxedInTheCountry(input);
  return ok(taxed === null ? verdict(true, input, place.value) : verdict(false, input, taxed));
};
