import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { addMoney, maxMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";
import { chargeVat, negativeOf, type VatRefusal, vatRate } from "./vat-rate.ts";

/** What is given for a supply, and where its value is then said (308(1), (3), (4)). */
export const CONSIDERATIONS = { money: "308.1", "in-kind": "308.3", free: "308.4" } as const;
export const SUPPLIED = ["goods", "services"] as const;

export interface TaxableValueInput {
  readonly on: PlainDate;
  readonly supplied: (typeof SUPPLIED)[number];
  readonly consideration: keyof typeof CONSIDERATIONS;
  /** Without VAT and sales tax: the price; of a barter the market price; nothing where it is free. */
  readonly price: Tyiyn;
  /** Other taxes of the supply, subsidies of a regulated price or of a relief, state duties within the price. */
  readonly otherTaxes: Tyiyn;
  readonly subsidies: Tyiyn;
  readonly stateDuties: Tyiyn;
  /** Cost of purchase or production; null where the supply has no book value, as a service. */
  readonly cost: Tyiyn | null;
  /** Accounting depreciation of a fixed or intangible asset; nothing for stock (308(8)). */
  readonly depreciation: Tyiyn;
  readonly regulatedPrice: boolean;
}

export interface TaxableValue {
  /** The value the supply is taxed on, and the one its own terms give. */
  readonly base: Tyiyn;
  readonly statedBase: Tyiyn;
  readonly vat: Tyiyn;
  readonly statedVat: Tyiyn;
  /** VAT of what the value was raised by to the book value. */
  readonly additionalVat: Tyiyn;
  readonly derivation: Derivation;
}

type TaxableValueRefusal =
  | VatRefusal
  | { readonly code: "free-service" }
  | { readonly code: "depreciation-over-cost"; readonly path: string };

const AMOUNTS = ["price", "otherTaxes", "subsidies", "stateDuties", "cost", "depreciation"] as const;

/** The book value of the supply (308(8)); null where it has none. */
const bookValueOf = ({ cost, depreciation }: TaxableValueInput): Tyiyn | null =>
  cost === null ? null : subtractMoney(cost, depreciation);

const statedStep = (
  input: TaxableValueInput,
  book: Tyiyn | null,
): Result<{ readonly stated: Tyiyn; readonly step: DerivationStep }, VatRefusal> => {
  if (input.consideration === "free") {
    if (book === null) return err({ code: "incomplete", missing: { what: "input", name: "cost" } });
    const { cost, depreciation, otherTaxes, subsidies } = input;
    const stated = addMoney(book, otherTaxes, subsidies);
    return ok({
      stated,
      step: workingStep(
        "vat.value.free",
        "cost − depreciation + other-taxes + subsidies",
        {
          cost: som(cost ?? ZERO),
          depreciation: som(depreciation),
          "other-taxes": som(otherTaxes),
          subsidies: som(subsidies),
        },
        som(stated),
        "308.4",
      ),
    });
  }
  const { price, otherTaxes, subsidies, stateDuties, consideration } = input;
  const stated = subtractMoney(addMoney(price, otherTaxes, subsidies), stateDuties);
  return ok({
    stated,
    step: workingStep(
      `vat.value.${consideration}`,
      "price + other-taxes + subsidies − state-duties",
      {
        price: som(price),
        "other-taxes": som(otherTaxes),
        subsidies: som(subsidies),
        "state-duties": som(stateDuties),
      },
      som(stated),
      CONSIDERATIONS[consideration],
    ),
  });
};

/**
 * The value a supply is taxed on (art. 308) and its VAT: what is paid without VAT and sales tax, or the book value of
 * what is given free, with the other taxes and subsidies; never below the book value unless the state regulates the price. A price below it is a question to the taxpayer first (S-22).
 */
export const computeTaxableValue = (
  input: TaxableValueInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<TaxableValue, TaxableValueRefusal> => {
  const negative = negativeOf(input, AMOUNTS);
  if (negative) return err(negative);
  if (input.consideration === "free" && input.supplied === "services") return err({ code: "free-service" });
  const book = bookValueOf(input);
  if (book !== null && book < 0) return err({ code: "depreciation-over-cost", path: "depreciation" });
  const stated = statedStep(input, book);
  if (!stated.ok) return stated;
  const rate = vatRate(parameters, input.on);
  if (!rate.ok) return rate;
  const floor = book === null || input.regulatedPrice ? ZERO : book;
  const base = maxMoney(stated.value.stated, floor);
  const charged = chargeVat("vat.supply", base, rate.value);
  const statedVat = chargeVat("vat.supply", stated.value.stated, rate.value).vat;
  const additionalVat = subtractMoney(charged.vat, statedVat);
  const raised =
    base > stated.value.stated
      ? [
          workingStep(
            "vat.value.raised",
            "max(value, book-value)",
            { value: som(stated.value.stated), "book-value": som(floor) },
            som(base),
            "308.5",
            "S-22",
          ),
        ]
      : [];
  return ok({
    base,
    statedBase: stated.value.stated,
    vat: charged.vat,
    statedVat,
    additionalVat,
    derivation: [
      stated.value.step,
      ...raised,
      ...(raised.length === 0
        ? []
        : [
            workingStep(
              "vat.additional",
              "vat − stated-vat",
              { vat: som(charged.vat), "stated-vat": som(statedVat) },
              som(additionalVat),
              "308.5",
              "S-22",
            ),
          ]),
      charged.step,
    ],
  });
};
