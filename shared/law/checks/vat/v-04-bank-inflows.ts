import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, formatSom, roundToTyiyn, type Tyiyn } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { bridgeTolerance, isMaterial } from "../tolerance.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";
import type { Turnover } from "./turnover.ts";

/**
 * Money that came to the accounts, by QR and POS, against the turnover stated and otherwise proven.
 *
 * Inflows less explained ones (loans, own transfers, agent money) are compared with the gross turnover: taxable
 * supplies with VAT and sales tax, zero-rated ones, exempt ones with their sales tax. What V-02 and V-03 prove is
 * counted as turnover first. Account operations without a decision of the authority are not admissible (G-07,
 * art. 146(1)(1)(б)), so such an excess is a risk only; with a decision for every month it is an assessment.
 */
export const V04: CheckDefinition = {
  id: "V-04",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-04.title",
  articles: [tc("146.1.1.б"), tc("146.1.8"), tc("4.2.8"), tc("308.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-50", "S-54"],
  kinds: ["assessment", "risk"],
};

/** Turnover the accounts prove beyond everything else. */
interface InflowExcess {
  readonly inflows: number;
  readonly explained: number;
  readonly taxableNet: number;
  readonly zero: number;
  readonly exempt: number;
  readonly grossTurnover: Tyiyn;
  /** The excess without taxes, and its VAT. */
  readonly net: Tyiyn;
  readonly vat: Tyiyn;
  /** A decision opened the data of every month. */
  readonly admissible: boolean;
}

const inflowExcess = (filed: ReturnFact, turnover: Turnover, rates: VatRates): InflowExcess | null => {
  if (turnover.bank.length === 0) return null;
  const add = (pick: (bank: Turnover["bank"][number]) => number): number =>
    turnover.bank.reduce((total, bank) => total + pick(bank), 0);
  const inflows = add((bank) => bank.cashless + bank.qrPos + bank.cashDeposited);
  const explained = add((bank) => bank.explained);
  const lines = filed.lines;
  const taxableNet = Math.max(
    turnover.declaredNet,
    roundToTyiyn(new Exact(turnover.provenVat).div(rates.vat)),
  );
  const priceFactor = new Exact(1).plus(rates.vat).plus(turnover.salesTaxRate);
  const zero = Math.max((lines["030"] ?? 0) + (lines["041"] ?? 0), turnover.zeroNet);
  const exempt = Math.max(lines["040"] ?? 0, turnover.exemptNet);
  const grossTurnover = roundToTyiyn(
    priceFactor.times(taxableNet).plus(zero).plus(new Exact(1).plus(turnover.salesTaxFreeRate).times(exempt)),
  );
  const excess = inflows - explained - grossTurnover;
  if (excess <= 0 || excess <= bridgeTolerance(grossTurnover)) return null;
  const vat = roundToTyiyn(new Exact(excess).div(priceFactor).times(rates.vat));
  if (!isMaterial(vat)) return null;
  const net = roundToTyiyn(new Exact(excess).div(priceFactor));
  const admissible = turnover.bank.every((bank) => bank.decision !== null);
  return { inflows, explained, taxableNet, zero, exempt, grossTurnover, net, vat, admissible };
};

/** Net turnover this check charges: later bridges count it as found (G-08). */
export const chargedInflows = (filed: ReturnFact, turnover: Turnover, rates: VatRates): number => {
  const excess = inflowExcess(filed, turnover, rates);
  return excess?.admissible ? excess.net : 0;
};

export const checkBankInflows = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  months: readonly Month[],
  turnover: Turnover,
  rates: VatRates,
): Claim | null => {
  const found = inflowExcess(filed, turnover, rates);
  if (found === null) return null;
  const { inflows, explained, taxableNet, zero, exempt, grossTurnover, vat: difference, admissible } = found;
  return claimOf(V04, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    kind: admissible ? "assessment" : "risk",
    declared: turnover.declaredVat,
    computed: amountOf(turnover.declaredVat + difference),
    difference,
    evidence: [
      ...lineEvidence(filed, ["010", "030", "040"]),
      ...months.map((month) => ({ file: "bank_inflows.csv", id: `${facts.inn}:${month}` })),
    ],
    variant: admissible ? "explanation" : "risk",
    params: { inflows: formatSom(amountOf(inflows - explained)), turnover: formatSom(grossTurnover) },
    derivation: [
      step(
        "inflows",
        "inflows − explained",
        { inflows: som(inflows), explained: som(explained) },
        som(inflows - explained),
        "4.2.8",
        { reading: "S-50" },
      ),
      step(
        "gross-turnover",
        "taxable × (1 + vat + sales-tax) + zero + exempt × (1 + sales-tax-free)",
        {
          taxable: som(taxableNet),
          vat: number(rates.vat),
          "sales-tax": number(turnover.salesTaxRate),
          zero: som(zero),
          exempt: som(exempt),
          "sales-tax-free": number(turnover.salesTaxFreeRate),
        },
        som(grossTurnover),
        "308.1",
      ),
      step(
        "inflow-excess-vat",
        "(inflows − turnover) / (1 + vat + sales-tax) × vat",
        {
          inflows: som(inflows - explained),
          turnover: som(grossTurnover),
          vat: number(rates.vat),
          "sales-tax": number(turnover.salesTaxRate),
        },
        som(difference),
        "254.1",
        { reading: "S-54" },
      ),
    ],
    documents: [`inflows:${filed.period}`],
  });
};
