import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { day, som, workingStep } from "../working.ts";
import { chargeImport, type ImportExemption, type ImportRefusal, type ImportVat } from "./art-310-import.ts";
import { negativeOf } from "./vat-rate.ts";

/** Where goods of a free warehouse (свободный склад) go; the first two are the country's rest (312(1)). */
export const WAREHOUSE_WAYS = ["to-the-country", "to-no-owner", "abroad", "to-free-warehouse"] as const;

export interface FreeWarehouseInput {
  readonly on: PlainDate;
  readonly way: (typeof WAREHOUSE_WAYS)[number];
  /** Goods of the EAEU; foreign ones are the customs law's (312(2)). */
  readonly ofEaeu: boolean;
  readonly value: Tyiyn;
  readonly excise: Tyiyn;
  readonly exemption: ImportExemption | null;
}

export interface FreeWarehouse extends ImportVat {
  readonly taxed: boolean;
  readonly derivation: Derivation;
}

type FreeWarehouseRefusal = ImportRefusal | { readonly code: "warehouse-foreign-goods" };

/**
 * VAT on imports of EAEU goods that leave a free warehouse for the rest of the country, also where they are only handed
 * to somebody who owns no such warehouse (312(1)): of their value and excise, as any import from the EAEU (311(1), (4)).
 */
export const decideFreeWarehouse = (
  input: FreeWarehouseInput,
  context: Pick<RuleContext, "parameters">,
): Result<FreeWarehouse, FreeWarehouseRefusal> => {
  const negative = negativeOf(input, ["value", "excise"]);
  if (negative) return err(negative);
  if (!input.ofEaeu) return err({ code: "warehouse-foreign-goods" });
  const { on, way, value, excise } = input;
  if (way === "abroad" || way === "to-free-warehouse")
    return ok({
      taxed: false,
      base: ZERO,
      vat: ZERO,
      derivation: [workingStep("vat.warehouse.free", null, {}, day(on), "312.1")],
    });
  const base = addMoney(value, excise);
  const charged = chargeImport(base, input.exemption, on, context);
  if (!charged.ok) return charged;
  return ok({
    taxed: true,
    base,
    vat: charged.value.vat,
    derivation: [
      workingStep(`vat.warehouse.${way}`, null, {}, day(on), "312.1"),
      workingStep(
        "vat.import.goods",
        "goods + excise",
        { goods: som(value), excise: som(excise) },
        som(base),
        "311.4",
      ),
      ...charged.value.derivation,
    ],
  });
};
