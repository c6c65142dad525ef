import { tc } from "../../kernel/legal-basis.ts";
import { parseSom, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import type { Condition } from "./condition.ts";

/** What is known of a person's revenue where a patent is asked for. */
export interface PatentRevenue {
  /** Revenue of twelve months in a row, tyiyn; null where nobody knows it. */
  readonly twelveMonths: Tyiyn | null;
  /** Trade has no ceiling (416(4)(1)); null where the activity is not known. */
  readonly trade: boolean | null;
  /** Organizations with a patent are exchange offices and pawnshops: the ceiling is for individuals only. */
  readonly individual: boolean;
}

/** The ceiling of revenue for a patent (416(4)(1)): exactly the ceiling is still within it. */
export const patentRevenueCondition = (
  { twelveMonths, trade, individual }: PatentRevenue,
  on: PlainDate,
  { parameters }: Pick<RuleContext, "parameters">,
): Condition<"revenue-ceiling"> => {
  const found = findCodeParameter(parameters, "patent.revenue-ceiling", on);
  const ceiling = found.ok ? parseSom(found.value.value) : null;
  const base = { id: "revenue-ceiling", article: tc("416.4.1"), readings: [] } as const;
  const say = (key: string) => ({
    key: `registration.condition.revenue-ceiling.${key}`,
    params: { ceiling: found.ok ? found.value.value : "—" },
  });
  if (!individual || trade === true)
    return { ...base, status: "not-applicable", message: say("not-applicable") };
  if (trade === null || twelveMonths === null || !ceiling?.ok)
    return { ...base, status: "unknown", message: say("unknown") };
  return twelveMonths > ceiling.value
    ? { ...base, status: "unmet", message: say("unmet") }
    : { ...base, status: "met", message: say("met") };
};
