import type { Derivation } from "../../kernel/derivation.ts";
import { maxMoney, type Tyiyn, tyiyn, ZERO } from "../../kernel/money.ts";
import { addYears, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { day, som, workingStep } from "../working.ts";

export const SOLD_PROPERTIES = ["vehicle", "dwelling", "other-real-estate"] as const;

export interface PropertySaleInput {
  readonly property: (typeof SOLD_PROPERTIES)[number];
  /**
   * Day of acquisition of a vehicle, of the registration of the right on a dwelling; of the testator's or the giving
   * relative's right where it came from one (191(6)(2)).
   */
  readonly ownedFrom: PlainDate;
  readonly soldOn: PlainDate;
  readonly price: Tyiyn;
  /** Cost of acquisition or building, or the value of the special declaration of the amnesty. */
  readonly cost: Tyiyn;
  readonly repair: Tyiyn;
}

export interface PropertySaleIncome {
  readonly income: Tyiyn;
  readonly exempt: boolean;
  readonly derivation: Derivation;
}

/**
 * Taxed income of an individual from the sale of property (art. 189(1)(6), 191(6)): nothing where a vehicle or a
 * dwelling was owned for more than a year, otherwise the price less cost and repair.
 */
export const computePropertySale = (
  sale: PropertySaleInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<PropertySaleIncome, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const law = codeValues(parameters, sale.soldOn, ["income-tax.ownership-years"]);
  if (!law.ok) return err({ code: "incomplete", missing: law.error });
  const freeAfter = addYears(sale.ownedFrom, Number(law.value["income-tax.ownership-years"]));
  const place = sale.property === "vehicle" ? "191.6.1" : "191.6.2";
  const ownership = { "owned-from": day(sale.ownedFrom), "sold-on": day(sale.soldOn) };
  if (sale.property !== "other-real-estate" && sale.soldOn > freeAfter)
    return ok({
      income: ZERO,
      exempt: true,
      derivation: [workingStep("income-tax.sale-exempt", null, ownership, som(ZERO), place)],
    });
  const income = maxMoney(ZERO, tyiyn(sale.price - sale.cost - sale.repair));
  return ok({
    income,
    exempt: false,
    derivation: [
      workingStep(
        "income-tax.sale",
        "price − cost − repair",
        { price: som(sale.price), cost: som(sale.cost), repair: som(sale.repair), ...ownership },
        som(income),
        "189.1.6",
      ),
    ],
  });
};
