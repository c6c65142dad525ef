import type { DerivationStep } from "../../../kernel/derivation.ts";
import type { Inn } from "../../../kernel/inn.ts";
import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, Exact, subtractMoney, type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { boundsOf, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { EXCISE_RATES } from "../../excise/art-336-rates.ts";
import { METAL_TAX_RATES } from "../../profit-tax/art-245-metal-rates.ts";
import { WITHHOLDING_RATES } from "../../profit-tax/art-249-withholding-rates.ts";
import { GAMBLING_RATES } from "../../special-taxes/art-453-gambling-rates.ts";
import { ROYALTY_RATES, WATER_ROYALTY_RATES } from "../../subsoil/art-359-royalty-rates.ts";
import type { LawTable } from "../../table.ts";
import { type CheckContext, type CheckDefinition, type Claim, isUnderAudit } from "../check.ts";
import { claimOf, kindOf, number, som, step, text } from "../claim.ts";
import { signOf } from "../sign.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";
import type { RatedForm, RatedReturnFact } from "./facts.ts";
import { decimalsOf, type FormRates, recomputeForm } from "./recompute.ts";

const common = {
  scope: "return",
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "reduction", "risk"],
} as const;

/** Excise by the return's own lines; codes of marking and their days are not in the office's data. */
export const X02: CheckDefinition = {
  ...common,
  id: "X-02",
  taxes: ["EXC"],
  title: "check.X-02.title",
  articles: [tc("336.1"), tc("338")],
  readings: ["S-44"],
};
/** Royalty by the return's own lines; assays, prices and meters are not. */
export const X05: CheckDefinition = {
  ...common,
  id: "X-05",
  taxes: ["ROY"],
  title: "check.X-05.title",
  articles: [tc("359"), tc("358")],
};
/** The tax on the income from metals by the return's own lines; the mean prices that choose the band are not. */
export const X08: CheckDefinition = {
  ...common,
  id: "X-08",
  taxes: ["MET"],
  title: "check.X-08.title",
  articles: [tc("245.6"), tc("245.5")],
  readings: ["S-45"],
};
/** Gambling by the return's own lines; the register of tables, machines and points is not. */
export const X11: CheckDefinition = {
  ...common,
  id: "X-11",
  taxes: ["GAM"],
  title: "check.X-11.title",
  articles: [tc("453.1"), tc("453.2")],
  readings: ["S-47"],
};
/** What was withheld from foreign organizations; payments abroad, treaties and certificates are not. */
export const N13: CheckDefinition = {
  ...common,
  id: "N-13",
  taxes: ["WHT"],
  title: "check.N-13.title",
  articles: [tc("249.1"), tc("249.2"), tc("208")],
};

type Unit = FormRates["unit"];

interface Rated {
  readonly check: CheckDefinition;
  /** The Code's rates, and what line 020 is where one of them stands in it. */
  readonly tables: readonly { readonly table: LawTable; readonly unit: Unit }[];
  /** Another rate is no sign: an agreement may lower it (248(1)). */
  readonly openToAgreements?: boolean;
  /** A dated value with one more rate, as a share. */
  readonly alsoRate?: string;
  /** A value an office keeps of what the Cabinet set instead (336(2), 453(3)), by a key of the table or `online`. */
  readonly ofCabinet?: string;
}

const RATED: Readonly<Record<RatedForm, Rated>> = {
  EXC: { check: X02, tables: [{ table: EXCISE_RATES, unit: "som" }], ofCabinet: "excise.cabinet-rate" },
  ROY: {
    check: X05,
    tables: [
      { table: WATER_ROYALTY_RATES, unit: "som" },
      { table: ROYALTY_RATES, unit: "percent" },
    ],
  },
  MET: { check: X08, tables: [{ table: METAL_TAX_RATES, unit: "percent" }] },
  GAM: {
    check: X11,
    tables: [{ table: GAMBLING_RATES, unit: "som" }],
    alsoRate: "gambling.online-rate",
    ofCabinet: "gambling.cabinet-rate",
  },
  WHT: { check: N13, tables: [{ table: WITHHOLDING_RATES, unit: "percent" }], openToAgreements: true },
};

const HUNDRED = 100;

/** Line 020 in hundredths beside a value of a table: a share is stated in percent. */
const isRate = (stated: number, value: string, unit: Unit): boolean =>
  new Exact(value)
    .times(unit === "percent" ? HUNDRED * HUNDRED : HUNDRED)
    .toDecimalPlaces(0)
    .equals(stated);

/** What line 020 is: the unit of the rate of the Code it equals in the period; null where it equals none. */
const unitOf = (
  form: RatedForm,
  stated: number,
  filed: RatedReturnFact,
  context: CheckContext,
): Unit | null => {
  const { tables, alsoRate, ofCabinet } = RATED[form];
  const { first, last } = boundsOf(filed.period);
  for (const { table, unit } of tables)
    for (const { at, value, from, to } of table.rows) {
      if (from > last || (to !== null && to < first)) continue;
      if (isRate(stated, value, unit)) return unit;
      const lowered =
        ofCabinet === undefined ? null : context.parameters.find(ofCabinet, first, Object.values(at)[0]);
      if (lowered?.ok && isRate(stated, lowered.value.value, unit)) return unit;
    }
  if (alsoRate === undefined) return null;
  const shares = [context.parameters.find(alsoRate, first)];
  if (ofCabinet !== undefined) shares.push(context.parameters.find(ofCabinet, first, "online"));
  return shares.some((found) => found.ok && isRate(stated, found.value.value, "percent")) ? "percent" : null;
};

/** Whether the period is the one of the units or of what is online (454): a month's rate is not the tax of three. */
const isOwnPeriod = ({ form, period }: RatedReturnFact, unit: Unit): boolean =>
  form !== "GAM" || monthsOf(period).length === (unit === "som" ? 1 : 3);

interface RowError {
  readonly declared: Tyiyn;
  readonly computed: Tyiyn;
  readonly step: DerivationStep;
}

const FORMULA: Readonly<Record<RatedForm, string>> = {
  EXC: "010 × 020 − 040",
  ROY: "010 × 020",
  MET: "010 × 020",
  GAM: "010 × 020",
  WHT: "010 × 020",
};

/** The tax of a row by its own base and rate; null where the row states none or it fits. */
const rowError = (form: RatedForm, row: string, lines: ReturnLines, unit: Unit): RowError | null => {
  const { checks } = recomputeForm(form, decimalsOf(lines), { fixed: null, unit });
  const last = checks.filter(({ declared }) => declared !== null).at(-1);
  if (!last?.broken) return null;
  const declared = last.declared ?? ZERO;
  const [place] = RATED[form].check.articles;
  const decimal = (line: string) => number(new Exact(lines[line] ?? 0).div(HUNDRED).toFixed(2));
  const operands = {
    "010": decimal("010"),
    "020": decimal("020"),
    ...(form === "EXC" ? { "040": decimal("040") } : {}),
    declared: som(declared),
  };
  const label = row === "" ? "other-taxes.tax" : "other-taxes.row";
  const params = row === "" ? {} : { params: { row } };
  return {
    declared,
    computed: last.computed,
    step: step(label, FORMULA[form], operands, som(last.computed), place, params),
  };
};

/** The tax of all rows that is not their base by their rate. */
const arithmeticClaim = (filed: RatedReturnFact, errors: readonly RowError[], inn: Inn): Claim | null => {
  const declared = addMoney(...errors.map((error) => error.declared));
  const computed = addMoney(...errors.map((error) => error.computed));
  const difference = subtractMoney(computed, declared);
  if (!isMaterial(difference)) return null;
  return claimOf(RATED[filed.form].check, {
    inn,
    tax: filed.form,
    period: filed.period,
    kind: kindOf(difference),
    declared,
    computed,
    difference,
    evidence: [{ file: "returns.csv", id: filed.returnId }],
    derivation: errors.map((error) => error.step),
    documents: [`line:${filed.form}:030:${filed.period}`],
  });
};

interface OddRate {
  readonly row: string;
  readonly stated: number;
}

/** Rates no row of the article has in the period: a risk, for the Cabinet may lower some of them. */
const rateClaim = (filed: RatedReturnFact, odd: readonly OddRate[], inn: Inn): Claim | null => {
  const [first] = odd;
  if (first === undefined) return null;
  const { check } = RATED[filed.form];
  const decimal = (stated: number): string => new Exact(stated).div(HUNDRED).toFixed(2);
  return signOf(check, {
    inn,
    tax: filed.form,
    period: filed.period,
    variant: "rate",
    evidence: [{ file: "returns.csv", id: filed.returnId }],
    params: { rate: decimal(first.stated), count: String(odd.length) },
    derivation: odd.map(({ row, stated }) =>
      step("other-taxes.rate", null, { row: text(row) }, number(decimal(stated)), check.articles[0]),
    ),
    documents: [`line:${filed.form}:020:${filed.period}`],
  });
};

const statedRows = (filed: RatedReturnFact): readonly (readonly [string, ReturnLines])[] =>
  [...filed.rows].filter(([, lines]) => (lines["010"] ?? 0) !== 0 && lines["020"] !== undefined);

const ofReturn = (inn: Inn, filed: RatedReturnFact, context: CheckContext): readonly Claim[] => {
  const { openToAgreements = false } = RATED[filed.form];
  const odd: OddRate[] = [];
  const errors: RowError[] = [];
  for (const [row, lines] of statedRows(filed)) {
    const stated = lines["020"] ?? 0;
    const unit = unitOf(filed.form, stated, filed, context);
    if (unit === null && !openToAgreements) odd.push({ row, stated });
    // Without its rate nobody knows what line 020 of a royalty or of gambling is a measure of.
    if (unit === null && (filed.form === "ROY" || filed.form === "GAM")) continue;
    if (unit !== null && !isOwnPeriod(filed, unit)) continue;
    const error = rowError(filed.form, row, lines, unit ?? "percent");
    if (error !== null) errors.push(error);
  }
  return [arithmeticClaim(filed, errors, inn), rateClaim(filed, odd, inn)].filter((claim) => claim !== null);
};

/** Returns of excise, royalty, metals, gambling and withheld tax beside their own bases and the rates of the Code. */
export const ratedReturnClaims = (
  inn: Inn,
  rated: readonly RatedReturnFact[],
  context: CheckContext,
): readonly Claim[] =>
  rated
    .filter(({ period }) => isUnderAudit(monthsOf(period), context))
    .flatMap((filed) => ofReturn(inn, filed, context));
