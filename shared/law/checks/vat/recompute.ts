import { Exact, type Tyiyn } from "../../../kernel/money.ts";
import { dividedCredit } from "../../vat/art-317-credit.ts";
import type { VatRates } from "../check.ts";
import { isMaterial, SHARE_TOLERANCE } from "../tolerance.ts";
import { amountOf, type ReturnLines } from "./facts.ts";
import { shareOf } from "./share.ts";

/** Lines a formula of the VAT return fixes, in the order they follow from each other. */
const COMPUTED_LINES = [
  "011",
  "021",
  "051",
  "060",
  "070",
  "075",
  "090",
  "112",
  "120",
  "130",
  "131",
  "150",
  "180",
  "190",
] as const;
export type ComputedLine = (typeof COMPUTED_LINES)[number];

/** One formula: what the line says, what it should say, and the amount the rest is computed from. */
export interface LineCheck {
  readonly line: ComputedLine;
  readonly declared: number | null;
  readonly computed: number;
  readonly broken: boolean;
}

export interface RecomputedReturn {
  readonly checks: readonly LineCheck[];
  /** The amounts the lines below were computed from: as stated where they fit their formulas, else by them. */
  readonly settled: ReturnLines;
  readonly outputVat: Tyiyn;
  /** A and B of art. 317(2), from the lines they consist of. */
  readonly taxable: Tyiyn;
  readonly exempt: Tyiyn;
  /** Share of exempt supplies, percent. */
  readonly exemptShare: Exact;
  readonly credit: Tyiyn;
  readonly creditDeclared: Tyiyn;
  readonly creditParts: CreditParts;
  /** Payable less excess: what the taxpayer owes for the period. */
  readonly balance: Tyiyn;
  readonly balanceDeclared: Tyiyn;
}

/** Input VAT by its use (art. 317(2)); the undivided part is what the rest leaves. */
interface CreditParts {
  readonly total: Tyiyn;
  readonly direct: Tyiyn;
  readonly exempt: Tyiyn;
  readonly undivided: Tyiyn;
  readonly proportional: boolean;
  /** Line 120 is what division would give although the share does not ask for it (art. 317(1)). */
  readonly dividedInVain: boolean;
}

const HUNDRED = 100;
const NO_SHARE = new Exact(0);

/**
 * Recomputes the VAT return (digest 4.1) line by line from its own inputs. A line within one som of its formula
 * keeps the declared amount, so that rounding never travels into the result. A total the return leaves out is taken
 * from its parts: only what is stated can be wrong. `creditAsDeclared` keeps line 120 where another check (V-14)
 * has taken its error.
 */
export const recomputeReturn = (
  lines: ReturnLines,
  rates: VatRates,
  creditAsDeclared = false,
): RecomputedReturn => {
  const checks: LineCheck[] = [];
  const settled: Record<string, number> = {};
  const of = (line: string): number => lines[line] ?? 0;
  const keep = (line: ComputedLine, amount: number): number => {
    settled[line] = amount;
    return amount;
  };
  /** The amount to go on with: declared where it fits or is an excess the taxpayer simply did not state. */
  const settle = (line: ComputedLine, computed: number, absentIsZero = false): number => {
    const declared = lines[line] ?? (absentIsZero ? 0 : null);
    const broken = declared !== null && isMaterial(declared - computed);
    checks.push({ line, declared, computed, broken });
    return keep(line, declared === null || broken ? computed : declared);
  };
  const ceiling = (line: ComputedLine, most: number): number => {
    const declared = lines[line] ?? null;
    const broken = declared !== null && declared > most && isMaterial(declared - most);
    checks.push({ line, declared, computed: broken ? most : (declared ?? 0), broken });
    return keep(line, broken ? most : (declared ?? 0));
  };

  const vat010 = settle("011", shareOf(of("010"), rates.vat));
  const vat020 = settle("021", shareOf(of("020"), rates.vat));
  const vat050 = settle("051", shareOf(of("050"), rates.vat));
  const taxable = of("010") + of("020") + of("030") + of("050");
  const exempt = of("040") + of("041");
  settle("060", taxable);
  settle("070", exempt);
  const supplies = taxable + exempt;
  const exemptShare =
    supplies > 0 && exempt !== 0 ? new Exact(exempt).times(HUNDRED).div(supplies) : NO_SHARE;
  const sharePoints = exemptShare === NO_SHARE ? 0 : exemptShare.times(HUNDRED).toDecimalPlaces(0).toNumber();
  const declaredShare = lines["075"] ?? null;
  const shareBroken = declaredShare !== null && Math.abs(declaredShare - sharePoints) > SHARE_TOLERANCE;
  checks.push({ line: "075", declared: declaredShare, computed: sharePoints, broken: shareBroken });
  keep("075", declaredShare === null || shareBroken ? sharePoints : declaredShare);
  const outputVat = settle("090", vat010 + vat020 + vat050);

  const creditParts = creditPartsOf(lines, exemptShare, rates);
  checks.push(divisionCheck(lines));
  const allowed = allowedCredit(creditParts, taxable, exempt);
  const dividedInVain =
    !creditParts.proportional &&
    exempt > 0 &&
    isMaterial(of("120") - creditParts.total) &&
    !isMaterial(of("120") - dividedCredit(creditParts, taxable, exempt));
  const credit = creditAsDeclared ? keep("120", lines["120"] ?? allowed) : settle("120", allowed);

  const period = settle("130", outputVat - credit);
  const reduction = ceiling("131", Math.max(0, shareOf(period, rates.reductionCeiling)));
  const brought = of("140");
  const payable = settle("150", Math.max(0, period - reduction - brought), true);
  const excess = settle("180", Math.max(0, brought - (period - reduction)));
  ceiling("190", excess);
  const { direct, exempt: forExempt, undivided } = creditParts;
  return {
    checks,
    settled: { ...settled, "110": direct, "111": forExempt, "112": undivided },
    outputVat: amountOf(outputVat),
    taxable: amountOf(taxable),
    exempt: amountOf(exempt),
    exemptShare,
    credit: amountOf(allowed),
    creditDeclared: amountOf(lines["120"] ?? allowed),
    creditParts: { ...creditParts, dividedInVain },
    balance: amountOf(payable - excess),
    balanceDeclared: amountOf(of("150") - (lines["180"] ?? excess)),
  };
};

const DIVISION = ["110", "111", "112"] as const;

const inputVatOf = (lines: ReturnLines): { readonly total: number; readonly divided: number | null } => {
  const of = (line: string): number => lines[line] ?? 0;
  return {
    total: of("100") + of("101") + of("102") + of("103") - of("104") + of("105"),
    divided: DIVISION.some((line) => lines[line] !== undefined) ? of("110") + of("111") + of("112") : null,
  };
};

/** 110 + 111 + 112 against the input VAT they divide; a return that divides nothing has nothing to compare. */
const divisionCheck = (lines: ReturnLines): LineCheck => {
  const { total, divided } = inputVatOf(lines);
  return {
    line: "112",
    declared: divided,
    computed: total,
    broken: divided !== null && isMaterial(divided - total),
  };
};

/**
 * Art. 317(2): what was bought for taxable supplies, for exempt ones, and the rest. More than the input VAT is never
 * credited; less is the taxpayer's own choice and kept.
 */
const creditPartsOf = (
  lines: ReturnLines,
  exemptShare: Exact,
  rates: VatRates,
): Omit<CreditParts, "dividedInVain"> => {
  const of = (line: string): number => lines[line] ?? 0;
  const input = inputVatOf(lines);
  const total = input.divided === null ? input.total : Math.min(input.total, input.divided);
  const exempt = Math.min(of("111"), Math.max(0, total));
  const direct = Math.min(of("110"), Math.max(0, total - exempt));
  return {
    total: amountOf(total),
    direct: amountOf(direct),
    exempt: amountOf(exempt),
    undivided: amountOf(total - direct - exempt),
    proportional: exemptShare !== NO_SHARE && exemptShare.greaterThan(rates.exemptShareCeiling),
  };
};

/** Art. 317(1)–(2): all of it up to the ceiling of exempt supplies, else the direct part and the share of the rest. */
const allowedCredit = (parts: Omit<CreditParts, "dividedInVain">, taxable: number, exempt: number): Tyiyn =>
  parts.proportional ? dividedCredit(parts, taxable, exempt) : parts.total;
