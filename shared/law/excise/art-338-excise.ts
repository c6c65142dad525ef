import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact, minMoney, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { count, named, som, workingStep } from "../working.ts";
import { EXCISE_RATES, EXCISE_UNITS, type ExcisableGoods } from "./art-336-rates.ts";

export interface ExciseInput {
  readonly goods: ExcisableGoods;
  /** In the unit of the goods; for smoking tobacco the net weight. */
  readonly quantity: string;
  /** The day that selects the rate: purchase of the codes, sale or import; a later change recomputes nothing (343(1)). */
  readonly on: PlainDate;
  /** Smoking tobacco (row 12.4): raw tobacco in it by the pack, null where the pack does not say. */
  readonly rawTobacco: string | null;
  readonly hookah: boolean;
  /** Excise paid on raw material used for goods sold here, by the norms (art. 344). */
  readonly deduction: Tyiyn;
}

export interface Excise {
  readonly excise: Tyiyn;
  readonly due: Tyiyn;
  readonly derivation: Derivation;
}

type ExciseRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "out-of-range"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type Context = Pick<RuleContext, "parameters">;
type Found<Value> = Result<Value, ExciseRefusal>;

/** Art. 336(5): raw tobacco by the pack, for a hookah at least a fifth of the net weight; the net weight without a word of it. */
const taxedQuantity = (input: ExciseInput, { parameters }: Context): Found<Exact> => {
  const net = new Exact(input.quantity);
  if (input.goods !== "12.4" || input.rawTobacco === null) return ok(net);
  const raw = new Exact(input.rawTobacco);
  if (raw.greaterThan(net)) return err({ code: "out-of-range", path: "rawTobacco" });
  if (!input.hookah) return ok(raw);
  const floor = findCodeParameter(parameters, "excise.hookah-raw-tobacco-floor", input.on);
  return floor.ok
    ? ok(Exact.max(raw, net.times(floor.value.value)))
    : err({ code: "incomplete", missing: floor.error });
};

/** The rate of the Code, or the Cabinet's within it (art. 336(2)). */
const rateOf = (
  { goods, on }: ExciseInput,
  { parameters }: Context,
): Found<{ value: string; place: string; reading?: string }> => {
  const base = findInTable(EXCISE_RATES, { goods }, on);
  if (!base.ok) return err({ code: "incomplete", missing: base.error });
  const { value, reading } = base.value;
  const lowered = parameters.find("excise.cabinet-rate", on, goods);
  if (!lowered.ok) return ok({ value, place: "336.1", ...(reading === undefined ? {} : { reading }) });
  return new Exact(lowered.value.value).greaterThan(value)
    ? err({ code: "out-of-range", path: "excise.cabinet-rate" })
    : ok({ value: lowered.value.value, place: "336.2" });
};

/** Excise (акцизный налог, art. 335–338, 344): the physical quantity times the rate of its day, less the deduction. */
export const computeExcise = (input: ExciseInput, context: Context): Found<Excise> => {
  if (input.deduction < 0) return err({ code: "negative-amount", path: "deduction" });
  const unit = findInTable(EXCISE_UNITS, { goods: input.goods }, input.on);
  if (!unit.ok) return err({ code: "incomplete", missing: unit.error });
  const rate = rateOf(input, context);
  if (!rate.ok) return rate;
  const quantity = taxedQuantity(input, context);
  if (!quantity.ok) return quantity;
  const excise = roundToTyiyn(quantity.value.times(rate.value.value).times(100));
  const due = subtractMoney(excise, minMoney(excise, input.deduction));
  const steps: DerivationStep[] = [
    workingStep(
      "excise.quantity",
      null,
      { quantity: count(input.quantity), unit: named([unit.value.value], (code) => `law.unit.${code}`) },
      count(quantity.value.toFixed()),
      input.goods === "12.4" ? "336.5" : "335.1",
    ),
    workingStep(
      "excise.amount",
      "quantity × unit-rate",
      {
        quantity: count(quantity.value.toFixed()),
        "unit-rate": som(roundToTyiyn(new Exact(rate.value.value).times(100))),
      },
      som(excise),
      rate.value.place,
      rate.value.reading,
    ),
  ];
  if (input.deduction > 0)
    steps.push(
      workingStep(
        "excise.due",
        "max(0, excise − deductions)",
        { excise: som(excise), deductions: som(input.deduction) },
        som(due),
        "344.1",
      ),
    );
  return ok({ excise, due, derivation: steps });
};
