import type { Derivation } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { exactOf, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable, type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { share, som, workingStep } from "../working.ts";

export const REDUCED_ACTIVITIES = ["agricultural-processing", "jewellery", "farm-goods-chain"] as const;

const ACTIVITY = ["activity"] as const;
/** Amended since the Code's first day: what stood there before is not known (S-01). */
const STORED = { reading: "S-01" } as const;

/** Activities whose VAT is reduced, and until when (322(1)). */
export const VAT_REDUCED_ACTIVITIES: LawTable<"activity"> = {
  id: "vat.reduced-activity",
  title: "law.table.vat.reduced-activity",
  dimensions: ACTIVITY,
  unit: "text",
  rows: rowsAt(ACTIVITY, "code", ENTRY_OF_THE_CODE, [
    [["agricultural-processing"], "reduced", tc("322.1.1"), STORED],
    [["jewellery"], "reduced", tc("322.1.2"), { to: plainDate("2026-12-31"), ...STORED }],
    [["farm-goods-chain"], "reduced", tc("322.1.3"), { to: plainDate("2029-12-31"), ...STORED }],
  ]),
};

interface VatReductionInput {
  readonly month: Month;
  readonly activity: (typeof REDUCED_ACTIVITIES)[number];
  /** VAT of the activity for the month after the credit (314(2)), tyiyn. */
  readonly vat: Tyiyn;
  readonly separateAccounting: boolean;
}

interface VatReduction {
  readonly reduction: Tyiyn;
  readonly payable: Tyiyn;
  readonly derivation: Derivation;
}

type VatReductionRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "no-separate-accounting"; readonly path: string }
  | { readonly code: "activity-not-reduced"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** What VAT of a listed activity is reduced by (322(3)); the list of the Cabinet is the caller's to look at. */
export const computeVatReduction = (
  { month, activity, vat, separateAccounting }: VatReductionInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<VatReduction, VatReductionRefusal> => {
  const { first } = boundsOf(month);
  if (vat < 0) return err({ code: "negative-amount", path: "vat" });
  const found = findCodeParameter(parameters, "vat.reduction-ceiling", first);
  if (!found.ok) return err({ code: "incomplete", missing: found.error });
  const row = findInTable(VAT_REDUCED_ACTIVITIES, { activity }, first);
  if (!row.ok) return err({ code: "activity-not-reduced", path: "activity" });
  if (!separateAccounting) return err({ code: "no-separate-accounting", path: "separateAccounting" });
  const reduction = roundToTyiyn(exactOf(vat).times(found.value.value));
  return ok({
    reduction,
    payable: subtractMoney(vat, reduction),
    derivation: [
      workingStep(
        "vat.reduction",
        "vat × rate",
        { vat: som(vat), rate: share(found.value.value) },
        som(reduction),
        "322.3",
        row.value.reading,
      ),
    ],
  });
};
