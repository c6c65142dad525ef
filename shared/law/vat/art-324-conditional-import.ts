import type { Derivation } from "../../kernel/derivation.ts";
import { type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeTerm, type TermRefusal } from "../art-018-terms.ts";
import { codeValues } from "../code-values.ts";
import { firstOfNextMonth } from "../registration/month-days.ts";
import type { RuleContext } from "../rule.ts";
import { day, som, workingStep } from "../working.ts";
import { firstDayAfterMonths } from "./kept-months.ts";

export type ConditionalImportInput =
  | {
      /** VAT laid on the treasury's deposit until the goods leave the country (324(1)–(3)). */
      readonly kind: "deposit";
      readonly vat: Tyiyn;
      readonly accountedOn: PlainDate;
      readonly confirmedOn: PlainDate | null;
      readonly today: PlainDate;
    }
  /** VAT paid to the budget at once: no export need be confirmed, and nothing comes back (324(4)). */
  | { readonly kind: "paid"; readonly vat: Tyiyn }
  /** An asset imported for own use by a payer of the regime, and disposed of (324(5)). */
  | { readonly kind: "asset"; readonly importedOn: PlainDate; readonly disposedOn: PlainDate };

export interface ConditionalImport {
  readonly returned: Tyiyn;
  readonly toBudget: Tyiyn;
  /** Last day to confirm the export; null where none need be confirmed. */
  readonly due: PlainDate | null;
  /** First day of the general regime, which an asset disposed of too early leads to. */
  readonly generalRegimeFrom: PlainDate | null;
  readonly derivation: Derivation;
}

type ConditionalRefusal =
  | TermRefusal
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "event-before-supply"; readonly path: string };
type Context = Pick<RuleContext, "parameters" | "calendar" | "readings">;
type Deposit = Extract<ConditionalImportInput, { kind: "deposit" }>;
type Paid = Extract<ConditionalImportInput, { kind: "paid" }>;
type Asset = Extract<ConditionalImportInput, { kind: "asset" }>;

const decideDeposit = (input: Deposit, context: Context): Result<ConditionalImport, ConditionalRefusal> => {
  const { vat, accountedOn, confirmedOn, today } = input;
  if (vat < 0) return err({ code: "negative-amount", path: "vat" });
  if (confirmedOn !== null && confirmedOn < accountedOn)
    return err({ code: "event-before-supply", path: "confirmedOn" });
  const values = codeValues(context.parameters, accountedOn, ["vat.conditional-import.days"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const length = Number(values.value["vat.conditional-import.days"]);
  const term = computeTerm({ from: accountedOn, length, unit: "calendar-day" }, context);
  if (!term.ok) return term;
  const { due } = term.value;
  const confirmed = confirmedOn !== null && confirmedOn <= due;
  const lost = !confirmed && today > due;
  const state = confirmed ? "returned" : lost ? "to-budget" : "held";
  return ok({
    returned: confirmed ? vat : ZERO,
    toBudget: lost ? vat : ZERO,
    due,
    generalRegimeFrom: null,
    derivation: [
      ...term.value.derivation,
      workingStep(
        `vat.deposit.${state}`,
        null,
        { "last-day": day(due) },
        som(vat),
        lost ? "324.3" : confirmed ? "324.2" : "324.1",
      ),
    ],
  });
};

const decidePaid = ({ vat }: Paid): Result<ConditionalImport, ConditionalRefusal> =>
  vat < 0
    ? err({ code: "negative-amount", path: "vat" })
    : ok({
        returned: ZERO,
        toBudget: vat,
        due: null,
        generalRegimeFrom: null,
        derivation: [workingStep("vat.deposit.paid", null, {}, som(vat), "324.4")],
      });

const decideAsset = (
  { importedOn, disposedOn }: Asset,
  { parameters, readings }: Context,
): Result<ConditionalImport, ConditionalRefusal> => {
  if (disposedOn < importedOn) return err({ code: "event-before-supply", path: "disposedOn" });
  const values = codeValues(parameters, importedOn, ["vat.conditional-asset.months"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const keptUntil = firstDayAfterMonths(importedOn, Number(values.value["vat.conditional-asset.months"]), {
    readings,
  });
  const early = disposedOn < keptUntil;
  const generalRegimeFrom = early ? firstOfNextMonth(disposedOn) : null;
  return ok({
    returned: ZERO,
    toBudget: ZERO,
    due: null,
    generalRegimeFrom,
    derivation: [
      workingStep(
        early ? "vat.deposit.regime-lost" : "vat.asset.kept-until",
        null,
        { "imported-on": day(importedOn), "disposed-on": day(disposedOn) },
        day(generalRegimeFrom ?? keptUntil),
        "324.5",
        "A-04",
      ),
    ],
  });
};

/** What becomes of VAT of a conditional import, and when its payer goes over to the general regime (art. 324). */
export const decideConditionalImport = (
  input: ConditionalImportInput,
  context: Context,
): Result<ConditionalImport, ConditionalRefusal> => {
  switch (input.kind) {
    case "deposit":
      return decideDeposit(input, context);
    case "paid":
      return decidePaid(input);
    case "asset":
      return decideAsset(input, context);
  }
};
