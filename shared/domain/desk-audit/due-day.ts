/** The day a tax was to be paid, as a decision counts penalty from it. */
import type { DerivationStep } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { monthsOf, type Period, parsePeriod } from "../../kernel/period.ts";
import { err, ok } from "../../kernel/result.ts";
import { dueDate } from "../../law/due-dates.ts";
import { FORM_CODES, type FormCode } from "../../law/finding.ts";
import { payerGroupOf } from "../../law/obligation-terms.ts";
import type { RuleContext } from "../../law/rule.ts";
import type { DeskAuditContext } from "./context.ts";

/** The month of the turnover is not known: the term of the last one is the latest, so it is taken (17(3)). */
const lastMonthStep = (month: Period): DerivationStep => ({
  label: { key: "desk-audit.working.last-month" },
  operands: [],
  result: { unit: "text", value: month },
  basis: tc("17.3"),
});

/**
 * @param kind of the taxpayer, by which the day of the annual return is named (106(6))
 * @returns the day moved by art. 18(6), with the working. A finding about a longer period than the tax has (turnover of a year
 * without its month) is due with the last month.
 */
export const dueDayOf =
  ({ calendar }: Pick<RuleContext, "calendar">, kind: string): DeskAuditContext["dueDayOf"] =>
  (tax, period) => {
    const form = FORM_CODES.find((code): code is FormCode => code === tax);
    const parsed = parsePeriod(period);
    const payment = (of: Period) =>
      form === undefined
        ? null
        : dueDate({ form, period: of, what: "payment", group: payerGroupOf(kind) }, calendar);
    const whole = parsed.ok ? payment(parsed.value) : null;
    if (whole?.ok) return ok({ due: whole.value.due, derivation: whole.value.derivation });
    const last = parsed.ok ? monthsOf(parsed.value).at(-1) : undefined;
    const latest = last === undefined ? null : payment(last);
    if (last !== undefined && latest?.ok)
      return ok({
        due: latest.value.due,
        derivation: [lastMonthStep(last), ...latest.value.derivation],
      });
    return err({
      code: "due-day-unknown",
      article: tc("82.3"),
      messageKey: "desk-audit.refusal.due-day-unknown",
      params: { tax, period },
    });
  };
