import { tc } from "../../kernel/legal-basis.ts";
import { addYears, type PlainDate } from "../../kernel/plain-date.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { type Condition, statusOf } from "./condition.ts";
import type { Regime } from "./kinds.ts";

type Asked = readonly (readonly [fact: string, article: string])[];

/** What each regime asks of its payer, by the article that says so. The general regime is open to all. */
const ASKED = {
  general: [],
  "single-tax": [
    ["no-foreign-without-establishment", "419.1.1"],
    ["no-other-regime", "419.2.1"],
    ["no-bank-or-insurer", "419.2.2"],
    ["no-investment-fund", "419.2.3"],
    ["no-securities-dealer", "419.2.4"],
    ["no-excise-payer", "419.2.5"],
    ["no-listed-metals", "419.2.6"],
    ["no-mobile-or-internet", "419.2.8"],
    ["no-energy-supplier", "419.2.9"],
  ],
  patent: [
    ["listed-activity", "416.1"],
    ["no-import-or-export", "416.4.2"],
    ["no-parallel-regime", "416.4.4"],
    ["registered-at-the-place", "413.3"],
  ],
  "trade-zone": [
    ["place-in-the-zone", "457.1"],
    ["no-importer-or-distributor", "457.2"],
    ["no-sales-elsewhere", "457.3"],
  ],
  "free-economic-zone": [
    ["zone-registration", "428"],
    ["zone-activity", "427.1"],
  ],
  "high-tech-park": [
    ["park-registration", "433"],
    ["park-requirements", "432"],
  ],
  mining: [["mining-activity", "437"]],
  "e-commerce": [
    ["e-commerce-activity", "443.1"],
    ["special-account", "443.2"],
  ],
  gambling: [["gambling-requirements", "450.1"]],
} as const satisfies Record<Regime, Asked>;

type FactOf = (typeof ASKED)[Regime][number][0];
/** Whether what a regime asks is so; an absent fact is unknown. */
export type RegimeFacts = Readonly<Partial<Record<FactOf, boolean>>>;
export type RegimeConditionId = FactOf | "return-allowed" | "revenue-ceiling";

/** The conditions of a regime against what is known. */
export const regimeConditions = (
  regime: Regime,
  facts: RegimeFacts,
): readonly Condition<RegimeConditionId>[] => {
  const asked: readonly (readonly [fact: FactOf, article: string])[] = ASKED[regime];
  return asked.map(([fact, article]) => ({
    id: fact,
    status: statusOf(facts[fact] ?? null),
    article: tc(article),
    message: { key: `registration.condition.${fact}` },
    readings: [],
  }));
};

const RETURNS = {
  "single-tax": { parameter: "single-tax.return.years", article: tc("420.6") },
  patent: { parameter: "patent.return.years", article: tc("416.5") },
} as const;

/** The first day a payer may be under the regime again after leaving it; null where the Code sets no ban. */
export const returnAllowedFrom = (
  regime: Regime,
  leftOn: PlainDate,
  { parameters }: Pick<RuleContext, "parameters">,
): PlainDate | null => {
  if (regime !== "single-tax" && regime !== "patent") return null;
  const years = findCodeParameter(parameters, RETURNS[regime].parameter, leftOn);
  return years.ok ? addYears(leftOn, Number(years.value.value)) : null;
};

/** Whether the ban to return is over on the day the regime would begin. */
export const returnCondition = (
  regime: Regime,
  leftOn: PlainDate | null,
  beginsOn: PlainDate,
  context: Pick<RuleContext, "parameters">,
): readonly Condition<"return-allowed">[] => {
  if (leftOn === null || (regime !== "single-tax" && regime !== "patent")) return [];
  const allowedFrom = returnAllowedFrom(regime, leftOn, context);
  return [
    {
      id: "return-allowed",
      status: statusOf(allowedFrom === null ? null : beginsOn >= allowedFrom),
      article: RETURNS[regime].article,
      message: {
        key: "registration.condition.return-allowed",
        params: { left: leftOn, date: allowedFrom ?? "—" },
      },
      readings: [],
    },
  ];
};
