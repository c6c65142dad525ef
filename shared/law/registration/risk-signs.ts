import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { addMonths, type PlainDate } from "../../kernel/plain-date.ts";
import type { Message } from "../../kernel/text.ts";
import { findCodeParameter } from "../parameters.ts";
import type { CodeParameterName } from "../parameters-of-the-code.ts";
import type { RuleContext } from "../rule.ts";

/** Counted facts of the registers about a request; null is not known. */
export interface RiskFacts {
  /** Other open taxpayers at the address claimed, with the phone claimed. */
  readonly sameAddress: number | null;
  readonly samePhone: number | null;
  /** Open organizations the head is already head of. */
  readonly headOf: number | null;
  /** The last day an organization of this head was closed with a tax debt; `never` where none was. */
  readonly liquidatedDebtorOn: PlainDate | "never" | null;
  /** Last day of the passport's validity; `endless` where it has none. */
  readonly passportValidUntil: PlainDate | "endless" | null;
  /** The passport is on the list of lost and void ones. */
  readonly passportVoid: boolean | null;
}

export const RISK_SIGN_IDS = [
  "mass-address",
  "mass-phone",
  "head-of-many",
  "head-of-liquidated-debtor",
  "invalid-passport",
] as const;
export type RiskSignId = (typeof RISK_SIGN_IDS)[number];

/** A sign is shown to the officer (110(6)(2)); refusing on it is the officer's decision, never its own result. */
export interface RiskSign {
  readonly id: RiskSignId;
  readonly status: "shown" | "absent" | "unknown";
  readonly article: LegalBasis;
  readonly message: Message;
}

type Context = Pick<RuleContext, "parameters">;
const ARTICLE = tc("110.6.2");

const sign = (id: RiskSignId, shown: boolean | null, params: Message["params"] = {}): RiskSign => ({
  id,
  status: shown === null ? "unknown" : shown ? "shown" : "absent",
  article: ARTICLE,
  message: { key: `registration.risk.${id}`, params },
});

/** The day as the text shows it; none where there was or will be none. */
const shownDay = (day: PlainDate | "never" | "endless" | null): string =>
  day === null || day === "never" || day === "endless" ? "—" : day;

const threshold = (name: CodeParameterName, on: PlainDate, { parameters }: Context): number | null => {
  const found = findCodeParameter(parameters, name, on);
  return found.ok ? Number(found.value.value) : null;
};

/** At the threshold the sign is shown already; without a threshold it is unknown, not absent. */
const counted = (
  id: RiskSignId,
  count: number | null,
  parameter: CodeParameterName,
  on: PlainDate,
  context: Context,
): RiskSign => {
  const limit = threshold(parameter, on, context);
  const shown = count === null || limit === null ? null : count >= limit;
  return sign(id, shown, { count: count ?? "—", limit: limit ?? "—" });
};

const liquidated = (facts: RiskFacts, on: PlainDate, context: Context): RiskSign => {
  const last = facts.liquidatedDebtorOn;
  const months = threshold("registration.risk.liquidated-debtor.months", on, context);
  const shown =
    last === "never" ? false : last === null || months === null ? null : addMonths(last, months) >= on;
  return sign("head-of-liquidated-debtor", shown, { date: shownDay(last), months: months ?? "—" });
};

const passport = ({ passportValidUntil, passportVoid }: RiskFacts, on: PlainDate): RiskSign => {
  const expired =
    passportValidUntil === null ? null : passportValidUntil !== "endless" && passportValidUntil < on;
  const shown =
    passportVoid === true || expired === true
      ? true
      : passportVoid === null || expired === null
        ? null
        : false;
  return sign("invalid-passport", shown, { date: shownDay(passportValidUntil) });
};

/** The signs of the risk system over counted facts on a day; thresholds are the office's parameters. */
export const riskSigns = (facts: RiskFacts, on: PlainDate, context: Context): readonly RiskSign[] => [
  counted("mass-address", facts.sameAddress, "registration.risk.same-address", on, context),
  counted("mass-phone", facts.samePhone, "registration.risk.same-phone", on, context),
  counted("head-of-many", facts.headOf, "registration.risk.head-of-organizations", on, context),
  liquidated(facts, on, context),
  passport(facts, on),
];
