import type { DerivationStep } from "../../kernel/derivation.ts";
import { Exact, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { type PlainDate, parsePlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, som, workingStep } from "../working.ts";
import { calculationIndex } from "./art-194-deductions.ts";

/** Whose income is taxed and from where (art. 185–186): the last two owe on income from the country alone. */
export const PERSON_STATUSES = ["citizen", "resident-permit", "resident", "non-resident"] as const;

/** What a person claims to be deducted from the income of a year; tyiyn. */
export interface YearClaims {
  readonly status: (typeof PERSON_STATUSES)[number];
  /** Months of the year the personal deduction is claimed for, and months of each dependant together. */
  readonly months: number;
  readonly dependantMonths: number;
  readonly dependants: number;
  readonly social: Tyiyn;
  readonly pensionFund: Tyiyn;
  /** Paid for own education and that of dependants up to 24 years (art. 195). */
  readonly education: Tyiyn;
  /** Interest of a mortgage paid (art. 196). */
  readonly mortgageInterest: Tyiyn;
  readonly filedOn: PlainDate;
  /** The written application within 45 days of the amnesty law (195(5), 196(5)). */
  readonly appliedInTerm: boolean;
}

type Context = Pick<RuleContext, "parameters">;

interface Deductions {
  readonly total: Exact;
  readonly steps: readonly DerivationStep[];
}

const NOTHING: Deductions = { total: new Exact(0), steps: [] };

/** Standard deductions of a year (art. 194); a non-resident has none (193(2)). */
export const standardOfYear = (
  input: YearClaims,
  base: Exact,
  on: PlainDate,
  { parameters }: Context,
): Result<Deductions, Missing> => {
  if (input.status === "non-resident") return ok(NOTHING);
  const law = codeValues(parameters, on, [
    "income-tax.personal-deduction",
    "income-tax.dependant-deduction",
    "income-tax.pension-fund-ceiling",
  ]);
  if (!law.ok) return law;
  const index = calculationIndex(parameters, on);
  if (!index.ok) return index;
  const personal = index.value.times(law.value["income-tax.personal-deduction"]).times(input.months);
  const dependants = index.value
    .times(law.value["income-tax.dependant-deduction"])
    .times(input.dependantMonths);
  const withoutFund = base.minus(personal).minus(dependants).minus(input.social);
  const ceiling = Exact.max(0, withoutFund).times(law.value["income-tax.pension-fund-ceiling"]);
  const fund = Exact.min(input.pensionFund, ceiling);
  const total = personal.plus(dependants).plus(input.social).plus(fund);
  const operands = {
    personal: som(personal),
    dependants: som(dependants),
    social: som(input.social),
    fund: som(fund),
  };
  const formula = "personal + dependants + social + fund";
  return ok({
    total,
    steps: [workingStep("income-tax.standard-year", formula, operands, som(total), "194")],
  });
};

/** Whom the deductions of art. 195–196 are for (193(3)). */
const isEntitled = ({ status }: YearClaims): boolean => status === "citizen" || status === "resident-permit";

/** Whether the deductions of art. 195–196 may still be claimed by this return (195(5), 196(5)). */
const mayClaim = (input: YearClaims, { parameters }: Context): Result<boolean, Missing> => {
  if (!isEntitled(input)) return ok(false);
  if (input.education === 0 && input.mortgageInterest === 0) return ok(false);
  if (input.appliedInTerm) return ok(true);
  const entry = parameters.find("amnesty-law.entry", input.filedOn);
  if (!entry.ok) return entry;
  const from = parsePlainDate(entry.value.value);
  return from.ok
    ? ok(input.filedOn < from.value)
    : err({ what: "parameter", name: "amnesty-law.entry", on: input.filedOn });
};

/** Deductions for education and a mortgage (art. 195–196), which the amnesty law has closed to later returns. */
export const claimedOfYear = (
  input: YearClaims,
  base: Exact,
  on: PlainDate,
  context: Context,
): Result<Deductions, Missing> => {
  const may = mayClaim(input, context);
  if (!may.ok) return may;
  if (!may.value)
    return ok(
      input.education + input.mortgageInterest === 0
        ? NOTHING
        : {
            total: new Exact(0),
            steps: [
              workingStep(
                "income-tax.claim-barred",
                null,
                {},
                som(ZERO),
                isEntitled(input) ? "195.5" : "193.3",
              ),
            ],
          },
    );
  const law = codeValues(context.parameters, on, [
    "income-tax.mortgage-ceiling",
    "income-tax.education-ceiling",
    "income-tax.education-ceiling.large-family",
    "income-tax.large-family",
  ]);
  if (!law.ok) return law;
  const index = calculationIndex(context.parameters, on);
  if (!index.ok) return index;
  const mortgageCeiling = index.value.times(law.value["income-tax.mortgage-ceiling"]);
  const mortgage = Exact.min(input.mortgageInterest, mortgageCeiling);
  const large = new Exact(input.dependants).greaterThanOrEqualTo(law.value["income-tax.large-family"]);
  const rate =
    law.value[large ? "income-tax.education-ceiling.large-family" : "income-tax.education-ceiling"];
  const withoutEducation = Exact.max(0, base.minus(mortgage));
  const education = Exact.min(input.education, withoutEducation.times(rate));
  return ok({
    total: mortgage.plus(education),
    steps: [
      workingStep(
        "income-tax.mortgage",
        "min(paid, count × calculation-index)",
        {
          paid: som(input.mortgageInterest),
          count: count(law.value["income-tax.mortgage-ceiling"]),
          "calculation-index": som(index.value),
        },
        som(mortgage),
        "196.2",
      ),
      workingStep(
        "income-tax.education",
        "min(paid, base × rate)",
        { paid: som(input.education), base: som(withoutEducation), rate: share(rate) },
        som(education),
        "195.2",
      ),
    ],
  });
};
